import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { rowsAlong } from "./kernel.js";
import type { Loops } from "./kernel.js";
import type { LevelScores } from "./level-return.js";
import { placeReached, type WeightedScratch } from "./weighted-paths.js";

/** What wasm/assembly/lengths.ts exports for it. */
interface PathLoops {
  count(block: number, budget: number): number;
  collect(block: number, budget: number, factor: number): number;
}

/** Cells of the block that are used here; their places are those of `Paths` in wasm/assembly/lengths.ts. */
const [reached, cursor, noted, tooLarge] = [16, 17, 18, 19];

/** `WeightedPaths` with its loops in WebAssembly: the same steps in the same order, bit by bit. */
export class WasmPaths {
  readonly #loops: PathLoops;
  readonly #block: Int32Array;
  #factor = 1;

  constructor(
    graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
    scores: LevelScores,
    loops: Loops,
  ) {
    this.#loops = loops as unknown as PathLoops;
    this.#block = scratch.pathBlock;
    const { offsets, targets, distances, links } = rowsAlong(graph, "in");
    const { length, settled, position, counts, dependency, onward, ways } = scratch;
    // The order is that of `Paths`.
    const arrays = [
      ...[offsets, targets, distances, links, graph.stands ?? counts],
      ...[length, settled, position, counts, dependency, onward, ways, scores.actors, scores.links],
    ];
    const addresses = arrays.map(({ byteOffset }) => byteOffset);
    const flags = [graph.stands !== undefined, scores.links.length > 0].map(Number);
    this.#block.set([...addresses, ...flags, 0, 0, 0, 0]);
  }

  /** True when path counts grew too large. */
  get tooLarge(): boolean {
    return this.#block[tooLarge] === 1;
  }

  get counted(): boolean {
    return this.#block[cursor] === this.#block[reached];
  }

  get scored(): boolean {
    return this.#block[cursor] === 0;
  }

  /** Starts from the vertices reached; scores are multiplied by `factor`. O(reached). */
  begin(count: number, factor: number): void {
    placeReached(this.scratch, count);
    this.#factor = factor;
    this.#block[reached] = count;
    this.#block[cursor] = this.#block[noted] = this.#block[tooLarge] = 0;
  }

  /** Counts paths until about `budget` arcs are visited, and gives their number. */
  count(budget: number): number {
    return this.#loops.count(this.#block.byteOffset, Math.min(budget, 1e9));
  }

  /** Scores until about `budget` arcs are visited, and gives their number. */
  collect(budget: number): number {
    return this.#loops.collect(this.#block.byteOffset, Math.min(budget, 1e9), this.#factor);
  }
}
