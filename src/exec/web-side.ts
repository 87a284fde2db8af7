import type { WorkerSide } from "./port.js";
import type { Ready, ToWorker } from "./protocol.js";
import { version } from "./version.js";

/** What a worker of a page finds around it. */
interface WebScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", handler: (event: MessageEvent<ToWorker>) => void): void;
}

/** The way back to the pool from within a worker of a page. */
export function webSide(): WorkerSide {
  const scope = globalThis as unknown as WebScope;
  // Kept for as long as the worker lives: its other end hears of the end of this one.
  const { port1: line, port2 } = new MessageChannel();
  return {
    post: (message, transfer) => {
      scope.postMessage(message, [...transfer]);
    },
    onMessage: (handler) => {
      line.onmessage = () => undefined;
      scope.addEventListener("message", ({ data }) => {
        handler(data);
      });
      scope.postMessage({ type: "ready", version } satisfies Ready, [port2]);
    },
  };
}
