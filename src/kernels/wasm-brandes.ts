import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Loops } from "./kernel.js";
import type { LevelScores } from "./level-return.js";
import type { LevelScratch } from "./level-search.js";

/** What wasm/assembly/levels.ts exports. */
interface LevelLoops {
  begin(block: number, source: number, first: number, last: number, factor: number): void;
  go(block: number, budget: number): number;
}

/** Cells of the block that are read here; their places are those of `Cell` in wasm/assembly/levels.ts. */
const [phase, tooLarge, reached] = [20, 21, 30];

/** `LevelBrandes` with its loops in WebAssembly: the same steps in the same order, bit by bit. */
export class WasmBrandes {
  readonly #loops: LevelLoops;
  readonly #block: Int32Array;

  constructor(graph: Csr, scratch: Views<LevelScratch>, scores: LevelScores, loops: Loops) {
    this.#loops = loops as unknown as LevelLoops;
    this.#block = scratch.block;
    scratch.seen.fill(0);
    scratch.sums.fill(0);
    scratch.lit.fill(0);
    const { queue, unseen, seen, counts, sums, lit, levels, outArcs, inArcs, arcScores } = scratch;
    const { offsets, targets, inOffsets, inTargets, stands } = graph;
    // The order is that of `Cell`.
    const arrays = [
      ...[offsets, targets, inOffsets, inTargets, stands ?? counts],
      ...[queue, unseen, seen, counts, sums, lit, levels, outArcs, inArcs, scores.actors, arcScores],
    ];
    this.#block.fill(0);
    this.#block.set(arrays.map(({ byteOffset }) => byteOffset));
    this.#block[arrays.length] = Number(arcScores.length > 0);
    this.#block[arrays.length + 1] = Number(stands !== undefined);
  }

  /** Whether the source is done. */
  get done(): boolean {
    return this.#block[phase] === 0;
  }

  /** True when a path count grew too large: the source was left without scoring anything. */
  get tooLarge(): boolean {
    return this.#block[tooLarge] === 1;
  }

  /** How many vertices at the front of `queue` the source reached, itself included. */
  get reached(): number {
    return this.#block[reached];
  }

  /** Starts a source of the part first … last − 1 of the graph. */
  begin(source: number, first: number, last: number, factor: number): void {
    this.#loops.begin(this.#block.byteOffset, source, first, last, factor);
  }

  /** Visits about `budget` arcs of the source and gives their number. */
  go(budget: number): number {
    return this.#loops.go(this.#block.byteOffset, Math.min(budget, 1e9));
  }
}
