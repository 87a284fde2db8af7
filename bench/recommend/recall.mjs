// Candidate recall: the share of held-out pairs that are among the candidates of `recommend`, by what is known of the ends.
//   npm run bench:recommend [-- --data DIR] [--seeds 5] [--per-actor 200]
// It reads the sister cities (random hold-outs) and the German twin towns (known to the end of 1989, to be told 1990 to 1999)
// where they are beside the checkout. Run `npm run build` first.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readNetwork } from "../../dist/files.js";
import { settle } from "../../dist/measures/options.js";
import { walk } from "../../dist/measures/walk.js";
import { mayTakeOn } from "../../dist/recommend/asked.js";
import { candidatePairs } from "../../dist/recommend/candidates/candidate-pairs.js";
import { candidateSources } from "../../dist/recommend/candidates/sources.js";
import { holdOut, strata } from "../../dist/recommend/hold-out/hold-out.js";
import { candidateRecall } from "../../dist/recommend/hold-out/recall.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared/data") },
    seeds: { type: "string", default: "5" },
    "per-actor": { type: "string", default: "200" },
  },
});
const perActor = Number(values["per-actor"]);

async function tell(name, out, seed) {
  const settled = settle("recommend", {}, { audience: "steward" });
  const opened = await walk(out.training, "recommend", settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await mayTakeOn(out.training, opened, undefined)) eligible[v] = 1;
  const ground = { network: out.training, opened, asOf: undefined, eligible };
  const start = process.cpuUsage();
  const candidates = await candidatePairs(ground, { perActor, seed });
  const { user, system } = process.cpuUsage(start);
  const recall = candidateRecall(ground, candidates, out);
  const { facts } = candidates;
  console.log(
    [
      `${name}: recall ${text(recall)}`,
      ...strata.map((each) => `${each} ${text(recall.strata[each])}`),
      `${candidates.length} pairs: ${facts.perActor.toFixed(1)} for each actor who proposes`,
      `an actor is in ${facts.meanOfActor.toFixed(1)} on average and ${facts.mostOfActor} at most`,
      `${((user + system) / 1e6).toFixed(1)} s of CPU`,
    ].join("; "),
  );
  return { recall, facts, ground };
}

function text({ share, found, held }) {
  return `${Number.isNaN(share) ? "–" : share.toFixed(3)} (${found} of ${held})`;
}

/** What each source finds alone. */
async function bySource(out, ground, seed) {
  for (const source of candidateSources) {
    const candidates = await candidatePairs(ground, { perActor, seed, sources: [source] });
    const recall = candidateRecall(ground, candidates, out);
    console.log(`  ${source} alone: ${text(recall)} with ${candidates.length} pairs`);
  }
}

const cities = join(values.data, "sister-cities-wikidata-2022/sister_cities.gexf");
if (existsSync(cities)) {
  const { network } = await readNetwork(cities, { kind: "local-government" });
  const shares = [];
  for (let seed = 0; seed < Number(values.seeds); seed++) {
    const out = await holdOut(network, { seed });
    const { recall, facts, ground } = await tell(`sister cities, 10 % at random, seed ${seed}`, out, seed);
    shares.push(recall.share);
    if (seed > 0) continue;
    for (const note of facts.notes) console.log(`  ${note}`);
    await bySource(out, ground, seed);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  console.log(`sister cities: mean recall ${mean.toFixed(3)}, least ${Math.min(...shares).toFixed(3)}`);
} else console.log(`no sister cities in ${values.data}: skipped`);

const towns = join(values.data, "german-twin-towns-rgre-2015/TwinTowns_clean.csv");
if (existsSync(towns)) {
  const map = join(root, "examples/mappings/german-twin-towns.map.json");
  const { network } = await readNetwork(towns, { map });
  for (const [name, options] of [
    ["German twin towns, known to 1989, 1990 to 1999 to be told", { by: "time", until: "1989", to: "1999" }],
    ["German twin towns, 10 % at random", { seed: 0 }],
  ]) {
    const out = await holdOut(network, options);
    const { facts, ground } = await tell(name, out, 0);
    for (const note of [...out.notes, ...facts.notes]) console.log(`  ${note}`);
    await bySource(out, ground, 0);
  }
} else console.log(`no German twin towns in ${values.data}: skipped`);
