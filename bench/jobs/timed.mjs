import { readFileSync, writeFileSync } from "node:fs";

/** Seconds after which no further call is begun, and seconds to fill with calls where a call is short. */
const enough = 10;
const worthwhile = 0.5;
const most = 200;
const mebi = 2 ** 20;

/**
 * Runs the work `calls` times, oftener where half a second is not filled by that and less often where ten seconds are gone
 * (once if `calls` is 1), and prints as JSON: wall and CPU seconds of each call, MiB that the process held before, its peak
 * during the work, and what the last call found.
 *
 * `bare` is what the process held before it read any input: give it to tell the input from the runtime.
 */
export async function timed(work, { calls = 1, bare = 0, keep } = {}) {
  const held = process.memoryUsage().rss;
  const exact = forgetPeak();
  const times = [];
  let result;
  const least = calls === 1 ? 0 : worthwhile;
  let spent = 0;
  while (spent < enough && times.length < most && (times.length < calls || spent < least)) {
    const before = process.cpuUsage();
    const start = process.hrtime.bigint();
    result = await work();
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const { user, system } = process.cpuUsage(before);
    times.push({ wall, cpu: (user + system) / 1e6 });
    spent += wall;
  }
  const peak = exact ? peakNow() : process.resourceUsage().maxRSS * 1024;
  const facts = keep === undefined ? result : await keep(result);
  console.log(
    JSON.stringify({ times, bare: bare / mebi, held: held / mebi, peak: peak / mebi, result: facts }),
  );
}

/** What the process holds, in bytes, after its garbage is gone where the runtime lets us ask for that. */
export function holds() {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

/** Makes the system forget the peak so far, where it can (Linux); else the peak of the whole process counts. */
function forgetPeak() {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
    return true;
  } catch {
    return false;
  }
}

function peakNow() {
  const [, kibi] = readFileSync("/proc/self/status", "utf8").match(/VmHWM:\s*(\d+)/);
  return Number(kibi) * 1024;
}
