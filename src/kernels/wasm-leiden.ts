import type { Views } from "../csr/arena.js";
import type { Loops } from "./kernel.js";
import type { IterationScratch } from "./leiden-iteration.js";
import type { Level, Price, Room } from "./leiden-level.js";

/** What wasm/assembly/leiden.ts exports; each gives what is left of the budget. */
interface Exported {
  move(block: number, budget: number, rate: number, tolerance: number): number;
  bind(block: number, budget: number): number;
  merge(block: number, budget: number, rate: number, tolerance: number, temperature: number): number;
  collect(block: number, budget: number): number;
}

/** Where the cells begin that change from call to call: as in `Cell`. */
const [ofLevel, ofState, ofRandom, ofGain] = [22, 29, 36, 40];
/** Cells of 64 bits that a block has. */
export const leidenBlock = 24;

/** The state of the random stream, which lies in the block, so that both sides draw from it. */
export function streamIn({ buffer, byteOffset }: Float64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset + 4 * ofRandom, 4);
}

/** The loops of the Leiden method in WebAssembly: the same steps, sums and draws, bit by bit. */
export class WasmLeiden {
  readonly #exported: Exported;
  readonly #block: Int32Array;
  readonly #gain: Float64Array;

  constructor(
    scratch: Views<IterationScratch>,
    private readonly price: Price,
    exports: Loops,
  ) {
    this.#exported = exports as unknown as Exported;
    const { buffer, byteOffset, length } = scratch.block;
    this.#block = new Int32Array(buffer, byteOffset, 2 * length);
    this.#gain = new Float64Array(buffer, byteOffset + 4 * ofGain, 1);
    const { community, out, into, outOf, intoOf, gathered, found, queue, pulls, sizes, empties } = scratch;
    const { waiting, refined, members, starts, spot, setOf, refinedOut, refinedInto, bound, alone } = scratch;
    // The order is that of `Cell`.
    const first = [community, out, into, outOf, intoOf, gathered, found, queue, pulls, sizes, empties];
    const second = [waiting, refined, members, starts, spot, setOf, refinedOut, refinedInto, bound, alone];
    this.#block.set([...first, ...second, scratch.gains].map((array) => array.byteOffset));
  }

  /** Where the loop called last stands. */
  get state(): Int32Array {
    return this.#block.subarray(ofState, ofRandom);
  }

  /** What moves have gained. */
  get gained(): number {
    return this.#gain[0];
  }

  move(level: Level, state: readonly number[], gained: number, budget: number): number {
    const { rate, tolerance } = this.price;
    this.#gain[0] = gained;
    return this.#exported.move(this.#enter(level, level, state), most(budget), rate, tolerance);
  }

  bind(level: Level, inner: Room, state: readonly number[], budget: number): number {
    return this.#exported.bind(this.#enter(level, inner, state), most(budget));
  }

  merge(level: Level, inner: Room, state: readonly number[], temperature: number, budget: number): number {
    const { rate, tolerance } = this.price;
    const block = this.#enter(level, inner, state);
    return this.#exported.merge(block, most(budget), rate, tolerance, temperature);
  }

  collect(level: Level, room: Room, state: readonly number[], budget: number): number {
    return this.#exported.collect(this.#enter(level, room, state), most(budget));
  }

  #enter({ order, offsets, targets, strengths }: Level, room: Room, state: readonly number[]): number {
    const given = strengths.length > 0 ? strengths.byteOffset : 0;
    const rows = [offsets.byteOffset, targets.byteOffset, given];
    const made = [room.offsets.byteOffset, room.targets.byteOffset, room.strengths.byteOffset];
    this.#block.set([order, ...rows, ...made, ...state], ofLevel);
    return this.#block.byteOffset;
  }
}

function most(budget: number): number {
  return Math.min(budget, 1e9);
}
