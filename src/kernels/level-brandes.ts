import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { LevelReturn, type LevelScores } from "./level-return.js";
import { LevelSearch, type LevelScratch } from "./level-search.js";

/** Brandes' algorithm level by level, one source after the other. */
export class LevelBrandes {
  /** Whether the source is done. */
  done = true;
  readonly #search: LevelSearch;
  readonly #return: LevelReturn;
  #factor = 1;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<LevelScratch>,
    scores: LevelScores,
  ) {
    // Zeros between sources, so that a source costs only what it reaches.
    scratch.seen.fill(0);
    scratch.sums.fill(0);
    scratch.lit.fill(0);
    this.#search = new LevelSearch(graph, scratch);
    this.#return = new LevelReturn(graph, scratch, scores);
  }

  /** True when a path count grew too large: the source was left without scoring anything. */
  get tooLarge(): boolean {
    return this.#search.tooLarge;
  }

  /** How many vertices at the front of `queue` the source reached, itself included. */
  get reached(): number {
    return this.#search.reached;
  }

  /** Starts a source of the part first … last − 1 of the graph, which no arc leaves; its scores are multiplied by `factor`. */
  begin(source: number, first: number, last: number, factor: number): void {
    this.done = false;
    this.#factor = factor;
    this.#search.begin(source, first, last);
    if (this.#search.done) this.#turn();
  }

  /** Visits about `budget` arcs of the source and gives their number. */
  go(budget: number): number {
    const [search, back] = [this.#search, this.#return];
    let visited = 0;
    while (!search.done && visited < budget) {
      visited += search.go();
      if (search.done) this.#turn();
    }
    while (!this.done && visited < budget) {
      visited += back.go();
      if (back.done) this.#clear();
    }
    return visited;
  }

  #turn(): void {
    const [search, back] = [this.#search, this.#return];
    if (!search.tooLarge) back.begin(search.level, this.#factor, this.graph.symmetric || search.wide);
    if (back.done) this.#clear();
  }

  #clear(): void {
    this.#search.clear(this.scratch.seen);
    this.#search.clear(this.scratch.sums);
    this.done = true;
  }
}
