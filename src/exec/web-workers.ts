import { plainMemory, sharedMemory, type Allocate, type Shape, type Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import type { Kernel } from "../kernels/kernel.js";
import type { Executor, FoldControl, WorkerExecutor } from "./executor.js";
import { canShare } from "./graph-shelf.js";
import { inline } from "./inline.js";
import { Pool, poolClosed } from "./pool.js";
import { besideWorker, hasWebWorkers, textWorker, webPort, type WebPort } from "./web-port.js";

/** One way to make workers: what it is called, and how to come by what makes one. */
interface Way {
  readonly name: string;
  prepare(): Promise<() => Worker>;
}

/** A way that did not work, and why. */
interface Refusal {
  readonly name: string;
  readonly cause: unknown;
}

/**
 * Workers of a page. Pages may forbid them, and files get lost on the way through bundlers; a browser says so only
 * after a worker was made. So the first fold tries one: from its file, then from its text. If neither says a word,
 * folds run on this thread, in slices, and one warning says so.
 */
export class WebWorkers implements WorkerExecutor {
  readonly allocate: Allocate = canShare() ? sharedMemory : plainMemory;
  #size: number;
  #found: Promise<Executor> | undefined;
  #pool: Pool | undefined;
  /** The worker that was tried, until the pool takes it. */
  #first: WebPort | undefined;
  readonly #closing = new AbortController();

  constructor(
    size: number,
    private readonly file: string | URL | undefined,
    private readonly warn: (warning: ComityError) => void,
  ) {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  async fold<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    graph: Csr,
    jobs: readonly J[],
    into: T,
    add: (into: T, part: Views<P>, job: J) => void,
    control: FoldControl,
  ): Promise<T> {
    const closing = this.#closing.signal;
    const signal = control.signal === undefined ? closing : AbortSignal.any([closing, control.signal]);
    this.#found ??= this.#find();
    const executor = await unlessAborted(this.#found, signal);
    return executor.fold(kernel, graph, jobs, into, add, { ...control, signal });
  }

  async close(): Promise<void> {
    this.#closing.abort(poolClosed());
    await this.#first?.close();
    await this.#pool?.close();
  }

  async #find(): Promise<Executor> {
    const refusals: Refusal[] = [];
    for (const { name, prepare } of hasWebWorkers() ? ways(this.file) : []) {
      try {
        const make = await prepare();
        await this.#try(make);
        if (this.file !== undefined && refusals.length > 0) this.warn(otherWay(refusals));
        this.#pool = new Pool(this.#size, () => this.#takeFirst() ?? webPort(make()));
        return this.#pool;
      } catch (cause) {
        this.#closing.signal.throwIfAborted();
        refusals.push({ name, cause });
      }
    }
    this.#size = 0;
    this.warn(noWay(refusals));
    return inline;
  }

  async #try(make: () => Worker): Promise<void> {
    this.#closing.signal.throwIfAborted();
    this.#first = webPort(make());
    try {
      await unlessAborted(this.#first.started, this.#closing.signal);
    } catch (cause) {
      await this.#takeFirst()?.close();
      throw cause;
    }
  }

  #takeFirst(): WebPort | undefined {
    const first = this.#first;
    this.#first = undefined;
    return first;
  }
}

function ways(file: string | URL | undefined): Way[] {
  const fromFile: Way =
    file === undefined
      ? { name: "its file beside the module", prepare: () => Promise.resolve(besideWorker) }
      : {
          name: `the file ${String(file)}`,
          prepare: () => Promise.resolve(() => new Worker(file, { type: "module" })),
        };
  const fromText: Way = {
    name: "its text",
    async prepare() {
      const { workerText } = await import("./worker-text.js");
      return () => textWorker(workerText);
    },
  };
  return [fromFile, fromText];
}

/** Waits, but not longer than until an abort. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    const over = (): void => {
      signal.removeEventListener("abort", abort);
    };
    promise.then(resolve, reject).finally(over);
    if (signal.aborted) abort();
  });
}

function reasons(refusals: readonly Refusal[]): string {
  return refusals
    .map(({ name, cause }) => `${name}: ${cause instanceof Error ? cause.message : String(cause)}`)
    .join("; ");
}

function otherWay(refusals: readonly Refusal[]): ComityError {
  return new ComityError(
    "worker-died",
    `no worker could be started from workerUrl, so workers run the text within the package (${reasons(refusals)})`,
    {
      cause: refusals.at(0)?.cause,
      fix: "serve the file of comity/worker, of the same version, at that address, or leave workerUrl out",
    },
  );
}

function noWay(refusals: readonly Refusal[]): ComityError {
  const why = refusals.length === 0 ? "this host has none" : reasons(refusals);
  return new ComityError(
    "worker-died",
    `no worker could be started, so everything runs on the calling thread (${why})`,
    {
      cause: refusals.at(0)?.cause,
      fix: "serve the file of comity/worker from the origin of the page and pass its address as workerUrl, or allow `worker-src blob:` in the policy of the page",
    },
  );
}
