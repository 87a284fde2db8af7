import { plainMemory, type Allocate } from "../../src/csr/arena.js";
import { compile, type Compiled } from "../../src/csr/compile.js";
import type { Form } from "../../src/csr/form.js";
import { fromEdges } from "../../src/network/from-edges.js";
import type { Network } from "../../src/network/network.js";
import { random } from "../../src/random/random.js";

export const plainForm: Form = {
  directed: "respect",
  parallel: "collapse",
  strengths: false,
  distance: "hops",
};

/** A random network: `ties` pairs of `actors` drawn alike, with strengths where asked. */
export function randomNetwork(actors: number, ties: number, { strengths = false } = {}): Promise<Network> {
  const draw = random(7, "large");
  const ends = (): Int32Array => Int32Array.from({ length: ties }, () => draw.below(actors));
  const [source, target] = [ends(), ends()];
  const directed = Uint8Array.from({ length: ties }, () => draw.below(2));
  const strength = Float64Array.from({ length: ties }, () => 1 + draw.below(9));
  return fromEdges(source, target, { n: actors, directed, ...(strengths ? { strength } : {}) });
}

export async function randomGraph(
  actors: number,
  ties: number,
  allocate: Allocate = plainMemory,
): Promise<Compiled["csr"]> {
  return (await compile(await randomNetwork(actors, ties), plainForm, {}, allocate)).csr;
}

/** Watches this thread: `longest()` is the longest time in milliseconds that it let nobody else have a turn. */
export function watchGaps(): { longest(): number; stop(): void } {
  let last = performance.now();
  let longest = 0;
  let watching = true;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) setImmediate(look);
  };
  look();
  return {
    longest: () => longest,
    stop: () => {
      watching = false;
    },
  };
}

/**
 * How a promise ends, and how many milliseconds after the moment `delay` milliseconds from now at which an abort is due:
 * the time until the timer gets its turn counts.
 */
export async function abortAfter(
  delay: number,
  start: (signal: AbortSignal) => Promise<unknown>,
): Promise<{ outcome: unknown; latency: number; reason: unknown }> {
  const controller = new AbortController();
  const reason = new Error("aborted by the test");
  const due = performance.now() + delay;
  const timer = setTimeout(() => {
    controller.abort(reason);
  }, delay);
  const outcome = await start(controller.signal).catch((error: unknown) => error);
  const latency = performance.now() - due;
  clearTimeout(timer);
  return { outcome, latency, reason };
}
