// How soon a measure ends when it is aborted: { measure, input, threads, times }. Prints `delays`, the milliseconds from the
// moment at which the abort was due to the rejection: what a person who presses a button waits for; and `spans`, the CPU
// milliseconds from the last turn of the event loop before that to the rejection: the same where nothing else runs, and all
// that can be told where other work has the processor.
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
  let turn = process.cpuUsage();
  const look = () => {
    if (performance.now() >= due) return;
    turn = process.cpuUsage();
    looking = setImmediate(look);
  };
  let looking = setImmediate(look);
  try {
    await tasks[`measure:${measure}`].run(held, undefined, { signal: controller.signal });
    return undefined;
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    const { user, system } = process.cpuUsage(turn);
    return { delay: performance.now() - due, span: (user + system) / 1000 };
  } finally {
    clearTimeout(timer);
    clearImmediate(looking);
  }
}

const start = performance.now();
await aborted(longest);
const whole = performance.now() - start;
const found = [];
for (let i = 0; i < times; i++) {
  const one = await aborted(((i + 0.5) / times) * whole);
  if (one !== undefined) found.push(one);
}
await close(held);
console.log(
  JSON.stringify({ delays: found.map(({ delay }) => delay), spans: found.map(({ span }) => span) }),
);
