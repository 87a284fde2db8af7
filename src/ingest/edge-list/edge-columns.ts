import type { Pace } from "../../control/pace.js";
import type { Edges } from "../source.js";

/** Columns grow by blocks: nothing is copied until the end is known. */
const blockLength = 65536;

/** The ends and strengths of edges, appended one by one. */
export class EdgeColumns {
  length = 0;
  readonly #sources: Int32Array[] = [];
  readonly #targets: Int32Array[] = [];
  /** NaN where an edge has none; blocks in which no edge has one are left out. */
  readonly #strengths: Float64Array[] = [];
  #source = new Int32Array(0);
  #target = new Int32Array(0);

  push(source: number, target: number): void {
    const at = this.length++ % blockLength;
    if (at === 0) {
      this.#sources.push((this.#source = new Int32Array(blockLength)));
      this.#targets.push((this.#target = new Int32Array(blockLength)));
    }
    this.#source[at] = source;
    this.#target[at] = target;
  }

  /** Gives the last edge a strength. */
  strengthen(strength: number): void {
    const edge = this.length - 1;
    const block = Math.floor(edge / blockLength);
    (this.#strengths[block] ??= new Float64Array(blockLength).fill(NaN))[edge % blockLength] = strength;
  }

  /** The columns whole. */
  async joined(pace: Pace): Promise<Pick<Edges, "source" | "target" | "strength">> {
    return {
      source: await this.#joined(this.#sources, new Int32Array(this.length), pace),
      target: await this.#joined(this.#targets, new Int32Array(this.length), pace),
      strength:
        this.#strengths.length === 0
          ? undefined
          : await this.#joined(this.#strengths, new Float64Array(this.length).fill(NaN), pace),
    };
  }

  async #joined<A extends Int32Array | Float64Array>(blocks: readonly A[], into: A, pace: Pace): Promise<A> {
    for (const [block, values] of blocks.entries()) {
      const from = block * blockLength;
      if (values as A | undefined) into.set(values.subarray(0, this.length - from), from);
      if (pace.due()) await pace.rest();
    }
    return into;
  }
}
