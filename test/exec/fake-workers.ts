import type { Shape } from "../../src/csr/arena.js";
import type { Csr } from "../../src/csr/csr.js";
import { compile } from "../../src/csr/compile.js";
import { ComityError } from "../../src/errors/error.js";
import type { Port } from "../../src/exec/port.js";
import type { FromWorker, ToWorker } from "../../src/exec/protocol.js";
import { serve } from "../../src/exec/serve.js";
import type { Kernel } from "../../src/kernels/kernel.js";
import { fromEdges } from "../../src/network/from-edges.js";

/** Job k delivers k squared; job −1 throws a coded error, job −2 another, job −3 never ends of itself. */
export const square: Kernel<number, { value: ["f64", number] }> = {
  name: "square",
  scratch: () => ({}),
  part: () => ({ value: ["f64", 1] }),
  start(_graph, job, _scratch, { value }) {
    return {
      progress: () => 0,
      step() {
        if (job === -1)
          throw new ComityError("out-of-memory", "too much", { path: ["job"], fix: "ask for less" });
        if (job === -2) throw new RangeError("out of range");
        if (job === -3) return false;
        value[0] += job * job;
        return true;
      },
    };
  },
};

/** A worker in this thread: messages are cloned as threads clone them, and answered when the test says so. */
export class FakeWorker implements Port {
  readonly inbox: ToWorker[] = [];
  readonly received: ToWorker[] = [];
  closed = false;
  busy = false;
  #toPool: (message: FromWorker) => void = () => undefined;
  #toWorker: (message: ToWorker) => void = () => undefined;
  #failed: (cause: unknown) => void = () => undefined;

  constructor(private readonly automatic: () => boolean) {
    serve(
      {
        post: (message, transfer) => {
          this.#toPool(structuredClone(message, { transfer: [...transfer] }));
        },
        onMessage: (handler) => {
          this.#toWorker = handler;
        },
      },
      [square as Kernel<unknown, Shape>],
    );
  }

  /** Jobs it has not answered. */
  get jobs(): number {
    return this.inbox.filter(({ type }) => type === "job").length;
  }

  post(message: ToWorker, transfer: readonly ArrayBuffer[]): void {
    const cloned = structuredClone(message, { transfer: [...transfer] });
    this.inbox.push(cloned);
    this.received.push(cloned);
    setImmediate(() => {
      if (this.automatic()) this.answer();
    });
  }

  /** Works through its messages up to the answer of one job. */
  answer(): void {
    for (let message = this.inbox.shift(); message !== undefined; message = this.inbox.shift()) {
      if (this.closed) return;
      this.#toWorker(message);
      if (message.type === "job") return;
    }
  }

  say(message: FromWorker): void {
    this.#toPool(message);
  }

  die(cause: unknown): void {
    this.#failed(cause);
  }

  onMessage(handler: (message: FromWorker) => void): void {
    this.#toPool = handler;
  }

  onError(handler: (cause: unknown) => void): void {
    this.#failed = handler;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  hold(busy: boolean): void {
    this.busy = busy;
  }
}

/** A small compiled graph, a new one each time. */
export async function someGraph(): Promise<Csr> {
  const network = await fromEdges([0, 1], [1, 2]);
  const form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" } as const;
  return (await compile(network, form)).csr;
}

/** Lets messages and timers run. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
