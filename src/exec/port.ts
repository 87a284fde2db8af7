import type { FromWorker, ToWorker } from "./protocol.js";

/**
 * A worker as the pool sees it. Hosts differ only in how they make one: `nodePort` in Node, `webPort` in pages.
 */
export interface Port {
  /** Sends a message; the buffers in `transfer` go over without a copy. */
  post(message: ToWorker, transfer: readonly ArrayBuffer[]): void;
  onMessage(handler: (message: FromWorker) => void): void;
  /** The handler hears of an uncaught error or an end that nobody asked for, with the cause. */
  onError(handler: (cause: unknown) => void): void;
  /** Stops the worker whatever it is doing. */
  close(): Promise<void>;
  /** Whether the worker keeps the program from ending: it does while it has something to do. */
  hold(busy: boolean): void;
}

/** The other side: what a worker needs to answer. */
export interface WorkerSide {
  post(message: FromWorker, transfer: readonly ArrayBuffer[]): void;
  onMessage(handler: (message: ToWorker) => void): void;
}
