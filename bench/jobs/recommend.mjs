// One call of `recommend` on a generated network: node bench/jobs/recommend.mjs '{"size":"M","objective":"join-up","workers":2,"budget":20}'.
// Prints as JSON wall and CPU seconds, the seconds of the busiest thread, by stage too, the peak of memory and a hash of the result.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { generate, recommend } from "../../dist/index.js";
import { workers } from "../../dist/parallel.js";
import { sizes } from "../harness/arguments.mjs";

const { size, objective, workers: threadCount, budget } = JSON.parse(process.argv[2]);
const network = await generate({ ...sizes[size], seed: 1 });
const executor = workers(threadCount);

/** Stages begin with phases of these names. */
const stageOf = {
  "recommend: likelihood": "likelihood",
  "recommend: candidates": "candidates",
  "recommend: choosing": "choosing",
  "recommend: what changes": "explaining",
};
const stages = new Map();
let stage = "objective";
let last = "";
let before = now();
const start = before;

const result = await recommend(network, {
  ...{ objective, budget, executor },
  onProgress({ phase, done, total }) {
    const key = `${phase} ${done >= total}`;
    if (key === last) return;
    last = key;
    count();
    stage = stageOf[phase] ?? stage;
  },
});
count();
const { wall, cpu } = before;
await executor.close();

console.log(
  JSON.stringify({
    wall: wall - start.wall,
    cpu: cpu - start.cpu,
    busiest: Array.from(stages.values()).reduce((sum, { busiest }) => sum + busiest, 0),
    peak: process.resourceUsage().maxRSS / 1024,
    rows: result.length,
    hash: createHash("sha256").update(JSON.stringify(result)).digest("hex"),
    stages: Object.fromEntries(stages),
  }),
);

/** Counts what was used since the last time for the stage under way. */
function count() {
  const then = now();
  const sum = stages.get(stage) ?? { wall: 0, cpu: 0, busiest: 0 };
  stages.set(stage, sum);
  sum.wall += then.wall - before.wall;
  sum.cpu += then.cpu - before.cpu;
  let busiest = 0;
  for (const [id, used] of then.threads) busiest = Math.max(busiest, used - (before.threads.get(id) ?? 0));
  sum.busiest += busiest;
  before = then;
}

function now() {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6, threads: threads() };
}

/** CPU seconds of each thread of the process, where the system tells them (Linux). */
function threads() {
  try {
    const read = (id) => readFileSync(`/proc/self/task/${id}/schedstat`, "utf8");
    return new Map(readdirSync("/proc/self/task").map((id) => [id, parseInt(read(id)) / 1e9]));
  } catch {
    return new Map();
  }
}
