import type { WorkerSide } from "./port.js";
import type { ToWorker } from "./protocol.js";

/** The way back to the pool from within a thread of Node. */
export function nodeSide(): WorkerSide {
  const { parentPort } = process.getBuiltinModule("node:worker_threads");
  if (parentPort === null) throw new Error("this file is the inside of a worker: start it with workers()");
  return {
    post: (message, transfer) => {
      parentPort.postMessage(message, transfer);
    },
    onMessage: (handler) => {
      parentPort.on("message", (message: ToWorker) => {
        handler(message);
      });
    },
  };
}
