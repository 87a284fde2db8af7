// How soon a measure ends when it is aborted: { measure, input, threads, times }. Prints `delays`, the milliseconds from the
// moment at which the abort was due to the rejection: what a person who presses a button waits for.
import { release } from "../../dist/index.js";
import { readPairs } from "../harness/inputs.mjs";
import { build, close, tasks } from "../sides/comity.mjs";

const longest = 20_000;
const { measure, input, threads, times } = JSON.parse(process.argv[2]);
const held = await build(readPairs(input), { threads });

/** Runs the measure, compiling included, with an abort due after `wait` ms. The delay, or undefined if it was done before. */
async function aborted(wait) {
  release(held.network);
  const controller = new AbortController();
  const due = performance.now() + wait;
  const timer = setTimeout(() => controller.abort(), wait);
  try {
    await tasks[`measure:${measure}`].run(held, undefined, { signal: controller.signal });
    return undefined;
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    return performance.now() - due;
  } finally {
    clearTimeout(timer);
  }
}

const start = performance.now();
await aborted(longest);
const whole = performance.now() - start;
const delays = [];
for (let i = 0; i < times; i++) {
  const delay = await aborted(((i + 0.5) / times) * whole);
  if (delay !== undefined) delays.push(delay);
}
await close(held);
console.log(JSON.stringify({ delays }));
