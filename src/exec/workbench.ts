import { plan, plainMemory, views, type Shape, type Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Arena, Kernel, Run } from "../kernels/kernel.js";

/** Arcs visited between two looks at the clock or the stop sign: well under a millisecond of work. */
export const arcBudget = 65536;

/** A started job and the arrays its part will be in. */
export interface Started<P extends Shape> {
  readonly run: Run;
  readonly part: Views<P>;
}

/** Holds the scratch and the part of one thread and uses their memory again from job to job. */
export class Workbench {
  #scratch: ArrayBufferLike;
  #part: ArrayBufferLike;

  /** The bytes of the part where they lie in an arena. */
  #placed: Uint8Array | undefined;

  /** With an arena, jobs run there while there is room. */
  constructor(private readonly arena?: Arena) {
    this.#scratch = plainMemory(0);
    this.#part = plainMemory(0);
  }

  /** Which form of the kernel the last job ran in. */
  get backend(): string {
    return this.#placed === undefined ? "typescript" : "webassembly";
  }

  /** Starts a job; the arrays of the job before are gone. */
  start<J, P extends Shape>(kernel: Kernel<J, P>, graph: Csr, job: J): Started<P> {
    const shapes = { scratch: kernel.scratch(graph, job), part: kernel.part(graph, job) };
    const scratch = plan(shapes.scratch);
    const part = plan(shapes.part);
    const placed = this.arena?.place(graph, shapes.scratch, shapes.part);
    if (placed !== undefined) {
      const { buffer, byteOffset } = Object.values(placed.part)[0];
      this.#placed = new Uint8Array(buffer, byteOffset, part.bytes);
      return {
        run: kernel.start(placed.graph, job, placed.scratch, placed.part, placed.loops),
        part: placed.part,
      };
    }
    this.#placed = undefined;
    if (this.#scratch.byteLength < scratch.bytes) this.#scratch = plainMemory(scratch.bytes);
    if (this.#part.byteLength < part.bytes) this.#part = plainMemory(part.bytes);
    else new Uint8Array(this.#part, 0, part.bytes).fill(0);
    const made = views<P>(this.#part, part.places);
    return { run: kernel.start(graph, job, views(this.#scratch, scratch.places), made), part: made };
  }

  /** The memory of the last part, to be handed over for good; the next part gets other memory. */
  handOver(): ArrayBufferLike {
    const placed = this.#placed;
    if (placed !== undefined && this.#part.byteLength < placed.length)
      this.#part = plainMemory(placed.length);
    const part = this.#part;
    if (placed !== undefined) new Uint8Array(part).set(placed);
    this.#part = plainMemory(0);
    return part;
  }

  /** Takes over memory for the next part, if it is larger than what is there. */
  reuse(memory: ArrayBufferLike): void {
    if (memory.byteLength > this.#part.byteLength) this.#part = memory;
  }
}
