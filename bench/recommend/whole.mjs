/**
 * Twenty recommendations by each objective, everything included, on generated networks: the clock, CPU, memory and the time
 * of each stage, beside the goal for two workers: 10 s on M, 60 s on L.
 *
 *     npm run build
 *     npm run bench:recommend:whole -- [--size M,L] [--objectives join-up,bridge,reach-further] [--workers 2] [--budget 20] [--check]
 *
 * Each call is the first of a process of its own, on a network that was not compiled before. `busiest` adds up, from phase to
 * phase, the CPU of the thread that was busiest: what the clock would say if nothing else ran. `--check` runs one worker and two, and
 * fails where their results differ in a byte.
 */
import { parseArgs } from "node:util";
import { launchJob } from "../harness/launch.mjs";
import { figures, table } from "../harness/print.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "M,L" },
    objectives: { type: "string", default: "join-up,bridge,reach-further" },
    workers: { type: "string", default: "2" },
    budget: { type: "string", default: "20" },
    limit: { type: "string", default: "600" },
    check: { type: "boolean", default: false },
  },
});
const goals = { M: 10, L: 60 };
const stages = ["objective", "likelihood", "candidates", "choosing", "explaining"];
const counts = values.check ? [1, 2] : values.workers.split(",").map(Number);

const rows = [];
for (const size of values.size.split(","))
  for (const objective of values.objectives.split(",")) {
    const hashes = new Set();
    for (const workers of counts) {
      const given = { size, objective, workers, budget: Number(values.budget) };
      const found = launchJob("recommend", given, Number(values.limit));
      const name = `${size} ${objective}, ${workers} ${workers === 1 ? "worker" : "workers"}`;
      if (found.failed !== undefined) {
        rows.push([name, found.failed]);
        process.exitCode = 1;
        continue;
      }
      hashes.add(found.hash);
      rows.push([name, ...cells(found, workers === 2 ? goals[size] : undefined)]);
      rows.push(["  busiest", "", "", "", "", "", ...byStage(found, "busiest")]);
      rows.push(["  CPU", "", "", "", "", "", ...byStage(found, "cpu")]);
    }
    if (hashes.size > 1) {
      console.error(`${size} ${objective}: results differ between numbers of workers`);
      process.exitCode = 1;
    }
  }
for (const line of table(["", "clock", "CPU", "busiest", "goal", "MiB", ...stages], rows)) console.log(line);
if (values.check && process.exitCode === undefined) console.log("The same bytes on one worker and on two.");

function cells(found, goal) {
  const { wall, cpu, busiest, peak } = found;
  return [
    ...[figures(wall), figures(cpu), figures(busiest), goal ?? "", Math.round(peak)],
    ...byStage(found, "wall"),
  ];
}

function byStage({ stages: told }, key) {
  return stages.map((stage) => figures(told[stage]?.[key]));
}
