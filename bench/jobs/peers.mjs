import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/comity/bench", import.meta.url));

/** Runs the work some times and gives its last result and the least CPU time, threads included. */
export async function timedCpu(times, work) {
  let [seconds, result] = [Infinity];
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    result = await work();
    const { user, system } = process.cpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { seconds, result };
}

/** Writes pairs of numbers as lines; gives the path. */
export function writeEdges(source, target) {
  mkdirSync(cache, { recursive: true });
  const path = `${cache}/pairs-${source.length}.el`;
  writeFileSync(path, Array.from(source, (from, i) => `${from} ${target[i]}\n`).join(""));
  return path;
}

/** Prints what the Python program says about the file; a line that says so where it cannot run. */
export function peer(spawn, program, path) {
  const { status, stdout } = spawn("python3", ["-c", program, path], { encoding: "utf8" });
  console.log(status === 0 ? stdout.trim() : JSON.stringify({ side: "NetworKit", missing: true }));
}
