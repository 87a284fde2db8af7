import type { Progress } from "../../control/control.js";
import type { AskName, Asks, FromDesk, ToDesk, Trouble } from "../protocol.js";

/** Thrown where what was asked for went wrong, with what the page tells of it. */
export class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

/** Thrown where the question was taken back. */
export class Cancelled extends Error {}

interface Waiting {
  readonly onProgress: (progress: Progress) => void;
  readonly done: (give: Asks[AskName]["give"]) => void;
  readonly failed: (error: Error) => void;
}

/** The part of Trusted Types that is used here. */
interface TypesScope {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (address: string) => string },
    ): { createScriptURL(address: string): string };
  };
}

/** The name of the one policy, which the page's own policy allows. */
export const policyName = "comity-studio";

/** Carries questions to the worker and answers back. The text of the worker stands in the page itself. */
export class Clerk {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Asks the worker. Rejects with `Refused` or `Cancelled`. */
  ask<N extends AskName>(
    ask: N,
    take: Asks[N]["take"],
    onProgress: (progress: Progress) => void = () => undefined,
  ): Promise<Asks[N]["give"]> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, done: resolve as Waiting["done"], failed: reject });
      worker.postMessage({ id, ask, take } as ToDesk);
    });
  }

  /** Takes back what is under way. */
  cancel(): void {
    const message: ToDesk = { ask: "cancel" };
    this.#worker?.postMessage(message);
  }

  #start(): Worker {
    const text = document.getElementById("worker")?.textContent ?? "";
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const types = (globalThis as TypesScope).trustedTypes;
    // The one address that may become a program: what stands in the page itself.
    const rules = {
      createScriptURL: (asked: string): string => {
        if (asked !== address) throw new TypeError(`${asked} is not part of this page`);
        return asked;
      },
    };
    const policy = types?.createPolicy(policyName, rules) ?? rules;
    const worker = new Worker(policy.createScriptURL(address));
    worker.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => {
      this.#hear(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(event.message || "the browser does not let it start");
    });
    return worker;
  }

  #hear(message: FromDesk): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.is === "progress") {
      waiting.onProgress(message.progress);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.is === "done") waiting.done(message.give);
    else waiting.failed(message.is === "cancelled" ? new Cancelled() : new Refused(message.trouble));
  }

  #fail(reason: string): void {
    const trouble = {
      code: "worker-died",
      message: `The part of this page that reads and counts has stopped: ${reason}`,
      fix: "Open the page anew, in a current version of Chrome, Edge, Firefox or Safari",
    };
    for (const { failed } of this.#waiting.values()) failed(new Refused(trouble));
    this.#waiting.clear();
  }
}
