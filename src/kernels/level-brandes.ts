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

  constructor(
    graph: Csr,
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

  /** Starts a source. */
  begin(source: number): void {
    this.done = false;
    this.#search.begin(source);
  }

  /** Visits some arcs of the source and gives their number. */
  go(): number {
    const [search, back] = [this.#search, this.#return];
    if (search.done) {
      const visited = back.go();
      if (back.done) this.#clear();
      return visited;
    }
    const visited = search.go();
    if (search.done) {
      if (!search.tooLarge) back.begin(search.level);
      if (back.done) this.#clear();
    }
    return visited;
  }

  #clear(): void {
    const { queue, seen, sums, lit } = this.scratch;
    for (let i = 0; i < this.#search.reached; i++) {
      const v = queue[i];
      seen[v] = sums[v] = lit[v] = 0;
    }
    this.done = true;
  }
}
