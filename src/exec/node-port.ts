import type { Port } from "./port.js";
import type { FromWorker } from "./protocol.js";

/** True where threads of Node can be had. Reached without an import, which would break bundles for browsers. */
export function hasNodeThreads(): boolean {
  return typeof process === "object" && typeof process.getBuiltinModule === "function";
}

/** How many threads the machine runs at once. */
export function nodeThreadCount(): number {
  return process.getBuiltinModule("node:os").availableParallelism();
}

/** A thread of Node that runs the given file. It does not keep the program from ending until it is held. */
export function nodePort(file: string | URL): Port {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(typeof file === "string" && file.startsWith("file:") ? new URL(file) : file);
  worker.unref();
  let closed = false;
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    onMessage: (handler) => {
      worker.on("message", (message: FromWorker) => {
        handler(message);
      });
    },
    onError: (handler) => {
      const unlessClosed = (cause: unknown): void => {
        if (!closed) handler(cause);
      };
      worker.on("error", unlessClosed);
      worker.on("messageerror", unlessClosed);
      worker.on("exit", (code) => {
        unlessClosed(new Error(`the thread ended with exit code ${code}`));
      });
    },
    close: async () => {
      closed = true;
      await worker.terminate();
    },
    hold: (busy) => {
      if (busy) worker.ref();
      else worker.unref();
    },
  };
}
