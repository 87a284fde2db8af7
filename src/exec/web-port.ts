import { yieldToHost } from "../control/yield.js";
import type { Port } from "./port.js";
import type { FromWorker, Ready } from "./protocol.js";
import { version } from "./version.js";

/** A worker of a page behind the face of a port, and whether it can be relied on. */
export interface WebPort extends Port {
  /** Settles with the first word of the worker: a browser refuses one without saying so where it is made. */
  readonly started: Promise<void>;
}

/** How long a worker may take from its making to its first word, the loading of its file included. */
const patience = 10_000;

/** True in pages, and in workers of pages that may have workers of their own. */
export function hasWebWorkers(): boolean {
  return typeof Worker === "function";
}

/** How many threads the machine runs at once but for the one that the page needs itself. */
export function webThreadCount(): number {
  const { navigator } = globalThis as { navigator?: Navigator };
  return Math.max(1, (navigator?.hardwareConcurrency ?? 1) - 1);
}

/**
 * The worker whose file stands beside this module. Bundlers look for these very words, put the file into their output
 * and its new address here.
 */
export function besideWorker(): Worker {
  return new Worker(new URL("./comity-worker.js", import.meta.url), { type: "module" });
}

/** A worker from the text of its file, which a page may allow where it allows no file, or where there is none. */
export function textWorker(text: string): Worker {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  const used = (): void => {
    URL.revokeObjectURL(address);
  };
  worker.addEventListener("message", used, { once: true });
  worker.addEventListener("error", used, { once: true });
  return worker;
}

/** Puts a worker that was just made behind a port. */
export function webPort(worker: Worker): WebPort {
  const closing = new AbortController();
  let failed: (cause: unknown) => void = () => undefined;
  const fail = (cause: unknown): void => {
    if (!closing.signal.aborted) failed(cause);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const started = new Promise<void>((resolve, reject) => {
    const giveUp = async (): Promise<void> => {
      // After a long task of this thread the word may be here and not yet heard.
      await yieldToHost();
      reject(new Error(`it did not say a word for ${patience / 1000} seconds`));
    };
    timer = setTimeout(() => void giveUp(), patience);
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker | Ready>) => {
      if (data.type !== "ready") return;
      if (data.version !== version)
        reject(new Error(`it is of version ${data.version} of comity, not of ${version}`));
      if (data.life !== undefined) onEnd(data.life, fail, closing.signal);
      resolve();
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      const cause = new Error(event.message || "the browser refused it and gives no reason here");
      reject(cause);
      fail(cause);
    });
    worker.addEventListener("messageerror", () => {
      fail(new Error("a message could not be read"));
    });
  });
  const settled = (): void => {
    clearTimeout(timer);
  };
  started.then(settled, (cause: unknown) => {
    settled();
    fail(cause);
  });
  return {
    started,
    post: (message, transfer) => {
      worker.postMessage(message, [...transfer]);
    },
    onMessage: (handler) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker | Ready>) => {
        if (data.type !== "ready") handler(data);
      });
    },
    onError: (handler) => {
      failed = handler;
    },
    close: () => {
      closing.abort();
      clearTimeout(timer);
      worker.terminate();
      return Promise.resolve();
    },
    // A page ends when it is left, whatever its workers do.
    hold: () => undefined,
  };
}

/** Hears of the end of the worker that holds a lock: browsers have no event for it. */
function onEnd(lock: string, tell: (cause: unknown) => void, signal: AbortSignal): void {
  const ended = (): void => {
    tell(new Error("the worker ended"));
  };
  // It is rejected when the pool ends the worker itself.
  navigator.locks.request(lock, { signal }, ended).catch(() => undefined);
}
