import { plan, plainMemory, views, type Shape, type Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Kernel, Run } from "./kernel.js";

/** Arcs visited between two looks at the clock or the stop sign: well under a millisecond of work. */
export const arcBudget = 65536;

/** A started job and the arrays its part will be in. */
export interface Started<P extends Shape> {
  readonly run: Run;
  readonly part: Views<P>;
}

/** Holds the scratch and the part of one thread and uses their memory again from job to job. */
export class Workbench {
  #scratch = plainMemory(0);
  #part = plainMemory(0);

  /** In which form the last job ran: "typescript" or "webassembly". */
  get backend(): string {
    return "typescript";
  }

  /** Starts a job; the arrays of the job before are gone. */
  start<J, P extends Shape>(kernel: Kernel<J, P>, graph: Csr, job: J): Started<P> {
    const scratch = plan(kernel.scratch(graph, job));
    if (this.#scratch.byteLength < scratch.bytes) this.#scratch = plainMemory(scratch.bytes);
    const part = plan(kernel.part(graph, job));
    if (this.#part.byteLength < part.bytes) this.#part = plainMemory(part.bytes);
    else new Uint8Array(this.#part, 0, part.bytes).fill(0);
    const made = views<P>(this.#part, part.places);
    return { run: kernel.start(graph, job, views(this.#scratch, scratch.places), made), part: made };
  }

  /** The memory of the last part, to be handed over for good; the next part gets other memory. */
  handOver(): ArrayBufferLike {
    const part = this.#part;
    this.#part = plainMemory(0);
    return part;
  }

  /** Takes over memory for the next part, if it is larger than what is there. */
  reuse(memory: ArrayBufferLike): void {
    if (memory.byteLength > this.#part.byteLength) this.#part = memory;
  }
}
