import type { Allocate, Shape, Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Control } from "../control/control.js";
import type { Kernel } from "../kernels/kernel.js";

/** How a fold is told to stop and whom it tells how far it is. */
export interface FoldControl extends Control {
  /** The name of the phase in progress reports. */
  readonly phase: string;
  /** Hears in which form the kernel ran: "typescript" or "webassembly". The bytes are the same. */
  readonly ran?: (backend: string) => void;
}

/** Where kernels run: on this thread (`inline`) or on several (`workers` of comity/parallel). */
export interface Executor {
  /** Where graphs for this executor are best allocated. */
  readonly allocate: Allocate;
  /**
   * Runs every job and adds its part to `into`, strictly in the order of the jobs whatever order they finish in, so
   * that sums have equal bytes on any executor. A part is only valid during its `add`; its memory is used again.
   * Rejects with the signal's reason within 50 ms of an abort and adds nothing after.
   */
  fold<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    graph: Csr,
    jobs: readonly J[],
    into: T,
    add: (into: T, part: Views<P>, job: J) => void,
    control: FoldControl,
  ): Promise<T>;
}

/** An executor on several threads. */
export interface WorkerExecutor extends Executor {
  /**
   * How many threads it may use; they are started when they are needed. In a page it becomes 0 when the first call
   * finds that none can be started: everything then runs on the calling thread.
   */
  readonly size: number;
  /** Stops every thread. Folds under way, and all later ones, are rejected with `pool-closed`. */
  close(): Promise<void>;
}
