import type { WorkerSide } from "./port.js";
import type { FromWorker, Ready, ToWorker } from "./protocol.js";
import { version } from "./version.js";

/** What a worker of a page finds around it. */
interface WebScope {
  postMessage(message: FromWorker | Ready, transfer: Transferable[]): void;
  addEventListener(type: "message", handler: (event: MessageEvent<ToWorker>) => void): void;
  /** Pages that were not sent securely have no locks. */
  readonly navigator: { readonly locks?: LockManager };
}

/** The way back to the pool from within a worker of a page. */
export function webSide(): WorkerSide {
  const scope = globalThis as unknown as WebScope;
  return {
    post: (message, transfer) => {
      scope.postMessage(message, [...transfer]);
    },
    onMessage: (handler) => {
      scope.addEventListener("message", ({ data }) => {
        handler(data);
      });
      introduce(scope);
    },
  };
}

/** Says that the worker is there, and takes the lock by which the pool hears of its end. */
function introduce(scope: WebScope): void {
  const ready = (life?: string): void => {
    scope.postMessage({ type: "ready", version, life }, []);
  };
  const { locks } = scope.navigator;
  if (locks === undefined) {
    ready();
    return;
  }
  const life = `comity ${crypto.randomUUID()}`;
  const hold = (): Promise<never> => {
    ready(life);
    return new Promise(() => undefined);
  };
  // Pages in a sandbox have locks and may not use them.
  locks.request(life, hold).catch(() => {
    ready();
  });
}
