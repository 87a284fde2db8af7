/**
 * What the objectives `join-up`, `bridge`, `withstand`, `reach-further` and `include` take: opening, a first look at so many pairs, exact
 * gains of some hundreds and twenty choices.
 *
 *     npm run build && node bench/recommend/groups.mjs [M|L …] [--workers 2] [--only bridge,include]
 */
import { parseArgs } from "node:util";
import { generate, sizes } from "../../dist/index.js";
import { inline } from "../../dist/exec/inline.js";
import { settle } from "../../dist/measures/options.js";
import { walk } from "../../dist/measures/walk.js";
import { workers } from "../../dist/parallel.js";
import { random } from "../../dist/random/random.js";
import { openBridge } from "../../dist/recommend/benefit/bridge.js";
import { openInclude } from "../../dist/recommend/benefit/include.js";
import { openJoinUp } from "../../dist/recommend/benefit/join-up.js";
import { openReachFurther } from "../../dist/recommend/benefit/reach-further.js";
import { openWithstand } from "../../dist/recommend/benefit/withstand.js";
import { highest } from "../../dist/recommend/selection/highest.js";

const objectives = {
  "join-up": (ground, graph) => openJoinUp(ground, graph, {}),
  bridge: (ground, graph) => openBridge(ground, graph, {}),
  "bridge-kinds": (ground, graph) => openBridge(ground, graph, { by: "kind" }),
  withstand: (ground, graph) => openWithstand(ground, graph, {}),
  "reach-further": (ground, graph) => openReachFurther(ground, graph, {}),
  include: (ground, graph) => openInclude(ground, graph, { group: { by: "kind", value: "university" } }),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: "string", default: "1" }, only: { type: "string" }, pairs: { type: "string" } },
});
const asked = positionals.length > 0 ? positionals : ["M", "L"];
const count = Number(values.workers);
const executor = count > 1 ? workers(count) : inline;
const gap = 20;
const looks = 400;

for (const size of asked) {
  const network = await generate({ ...sizes[size], seed: 1 });
  const opened = await walk(
    network,
    "recommend",
    settle("recommend", {}, { executor, audience: "steward" }),
    { directed: "ignore" },
  );
  const { csr } = opened;
  const ground = { network, opened, asOf: undefined, eligible: new Uint8Array(csr.order).fill(1) };
  const pairs = pairsOf(csr, Number(values.pairs ?? gap * csr.order));
  console.log(`${size}: ${csr.order} actors, ${csr.linkCount} ties, ${pairs.length} pairs, ${count} threads`);
  for (const [name, open] of Object.entries(objectives)) {
    if (values.only !== undefined && !values.only.split(",").includes(name)) continue;
    const clock = stopwatch();
    const objective = await open(ground, csr);
    clock("open");
    const before = await objective.value();
    let screen = await objective.screen(pairs);
    clock("screen");
    let first = chosen(pairs, highest(screen, looks));
    let gains = await objective.gains(first);
    clock(`${first.length} gains`);
    for (let i = 0; i < 20; i++) {
      const best = gains.indexOf(Math.max(...gains));
      await objective.take(first.a[best], first.b[best]);
      if (!objective.submodular) screen = await objective.screen(pairs);
      first = chosen(pairs, highest(screen, objective.submodular ? looks : looks / 8));
      gains = await objective.gains(first);
    }
    const after = await objective.value();
    clock("20 choices");
    console.log(`  ${name}: ${clock.told()}; ${before.value} → ${after.value}`);
  }
}
if ("close" in executor) await executor.close();

/** Pairs at two steps and pairs at random, half of each, without ties. */
function pairsOf({ order, offsets, targets }, wanted) {
  const stream = random(1, "pairs");
  const keys = new Set();
  const somebodyTied = (v) => {
    const degree = offsets[v + 1] - offsets[v];
    return degree === 0 ? v : targets[offsets[v] + stream.below(degree)];
  };
  const isTied = (u, v) => targets.subarray(offsets[u], offsets[u + 1]).includes(v);
  while (keys.size < wanted) {
    const u = stream.below(order);
    const v = keys.size % 2 === 0 ? stream.below(order) : somebodyTied(somebodyTied(u));
    if (u !== v && !isTied(u, v)) keys.add(Math.min(u, v) * order + Math.max(u, v));
  }
  const sorted = Float64Array.from(keys).sort();
  return {
    length: sorted.length,
    a: Int32Array.from(sorted, (key) => Math.floor(key / order)),
    b: Int32Array.from(sorted, (key) => key % order),
  };
}

function chosen({ a, b }, at) {
  return { length: at.length, a: Int32Array.from(at, (i) => a[i]), b: Int32Array.from(at, (i) => b[i]) };
}

function stopwatch() {
  let wall = performance.now();
  let cpu = process.cpuUsage();
  const parts = [];
  const clock = (part) => {
    const { user, system } = process.cpuUsage(cpu);
    parts.push(
      `${part} ${((performance.now() - wall) / 1000).toFixed(2)} s (CPU ${((user + system) / 1e6).toFixed(2)})`,
    );
    [wall, cpu] = [performance.now(), process.cpuUsage()];
  };
  clock.told = () => parts.join(", ");
  return clock;
}
