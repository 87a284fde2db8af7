import { isComityError } from "../errors/error.js";
import type { FromDesk, ToDesk, Trouble } from "./protocol.js";
import { Desk } from "./work/desk.js";
import { withoutFix } from "./work/without-fix.js";

/** What a worker of a page finds around it. */
interface WorkerScope {
  postMessage(message: FromDesk): void;
  addEventListener(type: "message", handler: (event: MessageEvent<ToDesk>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const desk = new Desk();
let underWay = new AbortController();
/** One question at a time: they share what was read. */
let before: Promise<void> = Promise.resolve();

scope.addEventListener("message", ({ data }) => {
  if (data.ask === "cancel") {
    underWay.abort();
    return;
  }
  before = before.then(() => answer(data));
});

async function answer(question: Exclude<ToDesk, { ask: "cancel" }>): Promise<void> {
  const { id } = question;
  underWay = new AbortController();
  const { signal } = underWay;
  try {
    const give = await desk.answer(question, {
      signal,
      onProgress: (progress) => {
        scope.postMessage({ id, is: "progress", progress });
      },
    });
    scope.postMessage({ id, is: "done", give });
  } catch (error) {
    if (signal.aborted) scope.postMessage({ id, is: "cancelled" });
    else scope.postMessage({ id, is: "failed", trouble: troubleOf(error) });
  }
}

function troubleOf(error: unknown): Trouble {
  if (!isComityError(error))
    return {
      code: "unexpected",
      message: String(error),
      fix: "Please report it with what you did, and without your data",
    };
  const { code, fix } = error;
  return { code, message: withoutFix(error), fix };
}
