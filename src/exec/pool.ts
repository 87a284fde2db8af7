import { Pace } from "../control/pace.js";
import { yieldToHost } from "../control/yield.js";
import {
  plainMemory,
  plan,
  sharedMemory,
  views,
  type Allocate,
  type Shape,
  type Views,
} from "../csr/arena.js";
import type { Csr, CsrHandle } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import type { Kernel } from "../kernels/kernel.js";
import type { FoldControl, WorkerExecutor } from "./executor.js";
import { Fold } from "./fold.js";
import { canShare, GraphShelf } from "./graph-shelf.js";
import type { Port } from "./port.js";
import { unpackError, type FromWorker } from "./protocol.js";
import { Seat } from "./seat.js";

/** How long a worker may take to notice that nobody waits for it before it is stopped the hard way. */
const patience = 30;

/**
 * Spreads the jobs of folds over workers. Jobs are given out in their order, at most two at a time to a worker, by
 * turns among folds; parts are added in their order. A worker that does not answer a stop within 30 ms is replaced,
 * and jobs of other folds it had are done again elsewhere; one that dies rejects the folds it had jobs of.
 */
export class Pool implements WorkerExecutor {
  readonly allocate: Allocate = canShare() ? sharedMemory : plainMemory;
  readonly #seats: Seat[];
  readonly #shelf = new GraphShelf((graph) => {
    for (const seat of this.#seats) seat.forget(graph);
  });
  /** Folds that have not ended, the one whose turn it is first. */
  readonly #folds: Fold[] = [];
  readonly #handles = new WeakMap<Fold, CsrHandle>();
  #tickets = 0;
  #closing: Promise<unknown> | undefined;

  constructor(
    readonly size: number,
    private readonly spawn: () => Port,
  ) {
    this.#seats = Array.from({ length: size }, () => this.#seat());
  }

  fold<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    graph: Csr,
    jobs: readonly J[],
    into: T,
    add: (into: T, part: Views<P>, job: J) => void,
    control: FoldControl,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#closing !== undefined) throw poolClosed();
      const pace = new Pace(control);
      pace.begin(control.phase, jobs.length);
      if (jobs.length === 0) {
        pace.end();
        resolve(into);
        return;
      }
      const { signal } = control;
      const abort = (): void => {
        fold.fail(signal?.reason);
      };
      const shelved = this.#shelf.take(graph);
      const fold: Fold = new Fold(kernel.name, shelved, jobs, {
        add: (index, buffer) => {
          const job = jobs[index];
          add(into, views<P>(buffer, plan(kernel.part(graph, job)).places), job);
          pace.advance(index + 1);
        },
        finish: () => {
          control.ran?.(fold.backend);
          pace.end();
          resolve(into);
        },
        reject,
        over: () => {
          signal?.removeEventListener("abort", abort);
          this.#shelf.give(shelved);
          this.#retire(fold);
        },
      });
      this.#folds.push(fold);
      signal?.addEventListener("abort", abort);
      if (signal?.aborted === true) abort();
      shelved.handle.then(
        (handle) => {
          this.#handles.set(fold, handle);
          this.#pump();
        },
        (error: unknown) => {
          fold.fail(error);
        },
      );
    });
  }

  async close(): Promise<void> {
    if (this.#closing === undefined) {
      const closing = this.#seats.map((seat) => seat.close());
      this.#closing = Promise.all(closing);
      for (const fold of [...this.#folds]) fold.fail(poolClosed());
      this.#shelf.clear();
    }
    await this.#closing;
  }

  #seat(): Seat {
    return new Seat(
      this.spawn,
      (seat, message) => {
        this.#hear(seat, message);
      },
      (seat, cause) => {
        this.#bury(seat, cause);
      },
    );
  }

  /** Gives out jobs while there are jobs and free workers. */
  #pump(): void {
    while (this.#closing === undefined) {
      const fold = this.#nextFold();
      const seat = fold && this.#freest(fold.graph.number);
      if (seat === undefined || fold === undefined) return;
      this.#folds.push(...this.#folds.splice(this.#folds.indexOf(fold), 1));
      this.#issue(seat, fold);
    }
  }

  /** Whose turn it is: folds that wait for a lost job first, then the one with the fewest jobs in flight. */
  #nextFold(): Fold | undefined {
    let next: Fold | undefined;
    for (const fold of this.#folds) {
      if (!fold.hasJobs || !this.#handles.has(fold)) continue;
      if (fold.urgent) return fold;
      if (next === undefined || fold.inFlight < next.inFlight) next = fold;
    }
    return next;
  }

  #freest(graph: number): Seat | undefined {
    const rank = (seat: Seat): number =>
      4 * seat.load + 2 * Number(!seat.graphs.has(graph)) + Number(!seat.started);
    let best: Seat | undefined;
    for (const seat of this.#seats)
      if (seat.free && (best === undefined || rank(seat) < rank(best))) best = seat;
    return best;
  }

  #issue(seat: Seat, fold: Fold): void {
    try {
      seat.port();
    } catch (cause) {
      fold.fail(
        new ComityError("worker-died", "a worker could not be started", {
          cause,
          fix: "pass workerUrl, the address of the file of comity/worker",
        }),
      );
      return;
    }
    const { number } = fold.graph;
    const handle = seat.graphs.has(number) ? undefined : this.#handles.get(fold);
    try {
      seat.give(
        { number: this.#tickets++, fold, index: fold.takeJob() },
        handle && { type: "graph", graph: number, handle },
      );
    } catch (error) {
      fold.fail(error);
    }
  }

  #hear(seat: Seat, message: FromWorker): void {
    const ticket = seat.answered(message.ticket);
    if (ticket === undefined) return;
    const { fold, index } = ticket;
    if (message.type === "failed") fold.fail(unpackError(message.error));
    else if (message.type === "part") {
      fold.backend = message.backend;
      if (fold.live) fold.arrive(index, message.buffer, seat.keep(message.buffer));
      else seat.takeBack(message.buffer);
    }
    this.#watch(seat);
    this.#pump();
  }

  /** Takes a fold that has ended off the list and sees to it that workers let go of it. */
  #retire(fold: Fold): void {
    this.#folds.splice(this.#folds.indexOf(fold), 1);
    if (this.#closing !== undefined) return;
    for (const seat of this.#seats) this.#watch(seat);
    this.#pump();
  }

  /** Replaces a worker that goes on with a job nobody waits for. */
  #watch(seat: Seat): void {
    const [ticket] = seat.tickets;
    if (ticket === undefined || ticket.fold.live || seat.timer !== undefined) return;
    const look = async (): Promise<void> => {
      // After a long task of this thread the answer may be here and not yet heard.
      await yieldToHost();
      seat.timer = undefined;
      if (seat.tickets.at(0) !== ticket) this.#watch(seat);
      else this.#replace(seat, (other) => other.fold.putBack(other.index));
    };
    seat.timer = setTimeout(() => void look(), patience);
  }

  #bury(seat: Seat, cause: unknown): void {
    const error = new ComityError("worker-died", "a worker stopped before it returned its part", {
      cause,
      fix: "if no worker starts at all, pass workerUrl, the address of the file of comity/worker",
    });
    this.#replace(seat, ({ fold }) => {
      fold.fail(error);
    });
  }

  #replace(seat: Seat, tell: (ticket: Seat["tickets"][number]) => void): void {
    const at = this.#seats.indexOf(seat);
    if (at < 0 || this.#closing !== undefined) return;
    this.#seats[at] = this.#seat();
    // A thread that is gone cannot fail to close in a way that anybody could act on.
    seat.close().catch(() => undefined);
    for (const ticket of seat.tickets.splice(0)) if (ticket.fold.live) tell(ticket);
    this.#pump();
  }
}

/** What calls of a closed pool are rejected with. */
export function poolClosed(): ComityError {
  return new ComityError("pool-closed", "the worker pool was closed", {
    fix: "make another one with workers()",
  });
}
