import type { Views } from "../csr/arena.js";
import type { Layout } from "./even-search.js";
import type { Loops } from "./kernel.js";
import { LengthSearch, type LengthRows, type LengthScratch } from "./length-search.js";

/** What wasm/assembly/lengths.ts exports for it. */
interface SearchLoops {
  settle(block: number, budget: number, scale: number): number;
}

/** Cells of the block that are used here; their places are those of `Search` in wasm/assembly/lengths.ts. */
const [at, waiting, reached] = [11, 12, 13];

/** `EvenSearch` with its loop in WebAssembly: the same steps in the same order, bit by bit. */
export class WasmSearch extends LengthSearch {
  readonly #loops: SearchLoops;
  readonly #block: Int32Array;

  constructor(
    { offsets, targets, distances }: LengthRows,
    scratch: Views<LengthScratch>,
    private readonly layout: Layout,
    loops: Loops,
  ) {
    super(scratch);
    this.#loops = loops as unknown as SearchLoops;
    this.#block = scratch.block;
    const { first, next, live, entries, length, settled } = scratch;
    first.fill(-1);
    // The order is that of `Search`.
    const arrays = [offsets, targets, distances, first, next, live, entries, length, settled];
    const addresses = arrays.map(({ byteOffset }) => byteOffset);
    this.#block.set([...addresses, entries.length, layout.buckets - 1, 0, 0, 0]);
  }

  get reached(): number {
    return this.#block[reached];
  }

  get done(): boolean {
    return this.#block[waiting] === 0;
  }

  protected enter(source: number): void {
    const { first, next, live } = this.scratch;
    this.#block[at] = this.#block[reached] = 0;
    this.#block[waiting] = 1;
    first[0] = source;
    next[source] = live[source] = -1;
  }

  go(budget: number): number {
    return this.#loops.settle(this.#block.byteOffset, Math.min(budget, 1e9), this.layout.scale);
  }
}
