/**
 * What ten ties chosen by `join-up` do for the global efficiency of the sister cities: beside greedy choice by exact gains of
 * every candidate, and beside the ten that link scores put first. Times of `join-up` on M and L: `groups.mjs --only join-up`.
 *
 *     npm run build && node bench/recommend/join-up.mjs sister_cities.gexf [--per-actor 40] [--exact 20000]
 *
 * After its first choice the exact choice looks again at so many (`--exact`) of the best pairs of the round before.
 */
import { parseArgs } from "node:util";
import { readNetwork } from "../../dist/files.js";
import { settle } from "../../dist/measures/options.js";
import { walk } from "../../dist/measures/walk.js";
import { openJoinUp } from "../../dist/recommend/benefit/join-up.js";
import { candidatePairs } from "../../dist/recommend/candidates/candidate-pairs.js";
import { pairScores } from "../../dist/recommend/links/pair-scores.js";
import { highest } from "../../dist/recommend/selection/highest.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "per-actor": { type: "string", default: "40" },
    exact: { type: "string", default: "20000" },
  },
});
const ties = 10;
const looks = 512;

const read = await readNetwork(positionals[0]);
const network = read.network ?? read;
const settled = settle("recommend", {}, { audience: "steward" });
const opened = await walk(network, "recommend", settled, { directed: "ignore" });
const { csr } = opened;
const ground = { network, opened, asOf: undefined, eligible: new Uint8Array(csr.order).fill(1) };
const pairs = await candidatePairs(ground, { perActor: Number(values["per-actor"]) });
console.log(`${csr.order} actors, ${csr.linkCount} ties, ${pairs.length} candidates`);

const open = () => openJoinUp(ground, csr, {});
const base = (await (await open()).value()).value;
console.log(`efficiency ${base.toFixed(6)}`);

const screened = await timed("join-up", (objective) => choose(objective, byLooks(objective)));
const greedy = await timed("exact gains of every candidate", (objective) => choose(objective, byGains()));
console.log(`  join-up over that: ${(screened / greedy).toFixed(3)}`);

const names = [
  "commonNeighbors",
  "adamicAdar",
  "resourceAllocation",
  "jaccard",
  "l3",
  "preferentialAttachment",
];
const scores = await pairScores(opened, csr, pairs, names);
let best = 0;
for (const name of names) {
  const first = await timed(name, async (objective) => {
    for (const i of highest(scores[name], ties)) await objective.take(pairs.a[i], pairs.b[i]);
  });
  best = Math.max(best, first);
}
console.log(`  join-up over the best of these: ${(screened / best).toFixed(2)}`);

/** How much ten ties raise efficiency. */
async function timed(name, run) {
  const objective = await open();
  const cpu = process.cpuUsage();
  await run(objective);
  const { user, system } = process.cpuUsage(cpu);
  const { value } = await objective.value();
  console.log(
    `  ${name}: + ${(value - base).toExponential(4)} (CPU ${((user + system) / 1e6).toFixed(1)} s)`,
  );
  return value - base;
}

/** Takes the pair with the highest exact gain among those that `few` names, ten times. */
async function choose(objective, few) {
  for (let round = 0; round < ties; round++) {
    const at = await few(round);
    const gains = await objective.gains(chosen(at));
    few.found?.(at, gains);
    const first = at[highest(gains, 1)[0]];
    await objective.take(pairs.a[first], pairs.b[first]);
  }
}

function byLooks(objective) {
  return async (round) => highest(await objective.screen(pairs), round === 0 ? looks : looks >> 3);
}

function byGains() {
  const known = new Float64Array(pairs.length);
  const few = (round) => {
    const count = round === 0 ? pairs.length : Math.min(pairs.length, Number(values.exact));
    return round === 0 ? Int32Array.from(known.keys()) : highest(known, count);
  };
  few.found = (at, gains) => at.forEach((i, k) => (known[i] = gains[k]));
  return few;
}

function chosen(at) {
  return { length: at.length, a: at.map((i) => pairs.a[i]), b: at.map((i) => pairs.b[i]) };
}
