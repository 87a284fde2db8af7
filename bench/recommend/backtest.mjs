/**
 * `backtest` on real data: the sister cities with a tenth of their ties hidden at random, and the German twin towns known to the
 * end of 1989, 1990 to 1999 to be told. It prints figures with their intervals and all strata as they are.
 *
 *     npm run build && node bench/recommend/backtest.mjs [--data DIR] [--hold-outs 5] [--samples 200] [--only hidden|gains]
 *
 * Then what ten ties of `join-up` gain on the sister cities, by how they are chosen, and who is seen in ten rounds of proposals.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readNetwork } from "../../dist/files.js";
import { backtest } from "../../dist/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "../shared/data") },
    "hold-outs": { type: "string", default: "5" },
    samples: { type: "string", default: "200" },
    only: { type: "string" },
  },
});
const holdOuts = Number(values["hold-outs"]);

async function tell(title, network, options) {
  const start = process.cpuUsage();
  const found = await backtest(network, {
    audience: "steward",
    samples: Number(values.samples),
    ...options,
  });
  const { user, system } = process.cpuUsage(start);
  console.log(`\n${title} (CPU ${((user + system) / 1e6).toFixed(0)} s)`);
  for (const name of ["recall", "averagePrecision", "bestLinkScore", "difference", "calibrationError"]) {
    const [value, low, high] = ["", "Low", "High"].map((end) => found.get(name + end).toFixed(4));
    const { about } = found.rows().find(({ figure }) => figure === name);
    console.log(`  ${name} ${value} (${low} to ${high}): ${about}`);
  }
  const { recall, prediction } = found.tables;
  for (const { stratum, held, judged, recall: share } of recall.rows()) {
    console.log(`  ${stratum}: ${held} hidden, recall ${share.toFixed(3)}${judged ? "" : ", not judged"}`);
    for (const row of prediction.rows().filter((each) => each.stratum === stratum))
      console.log(
        `    ${row.method}: ${[
          "averagePrecision",
          "auc",
          "precisionAt",
          "reciprocalRank",
          "gainAt",
          "hardReciprocalRank",
          "hardAuc",
        ]
          .map((metric) => `${metric} ${row[metric].toFixed(4)}`)
          .join(", ")}`,
      );
  }
  for (const note of found.meta.notes) console.log(`  ${note}`);
}

async function tellGains(title, network) {
  const start = process.cpuUsage();
  const options = { audience: "steward", holdOuts: 0, samples: Number(values.samples) };
  const found = await backtest(network, { ...options, objective: "join-up", rounds: 10 });
  const { user, system } = process.cpuUsage(start);
  console.log(`\n${title} (CPU ${((user + system) / 1e6).toFixed(0)} s)`);
  for (const { figure, value, about } of found.rows())
    console.log(`  ${figure} ${value.toPrecision(4)}: ${about}`);
  const { curves, exposure } = found.tables;
  for (const { method, gain, ofBest } of curves.rows().filter(({ k }) => k === 10))
    console.log(`    ${method}: ${gain.toExponential(4)}, ${ofBest.toFixed(3)} of the best baseline`);
  for (const { method, round, made, coverage, gini, newcomers, novelty, apart, crossing } of exposure
    .rows()
    .filter((row) => row.round === 1 || row.round === 10))
    console.log(
      `    ${method}, round ${round}: made ${made}, coverage ${coverage.toFixed(4)}, gini ${gini.toFixed(4)}, newcomers ${newcomers.toFixed(3)}, novelty ${novelty.toFixed(2)}, apart ${apart.toFixed(2)}, crossing ${crossing.toFixed(2)}`,
    );
  for (const note of found.meta.notes) console.log(`  ${note}`);
}

const cities = join(values.data, "sister-cities-wikidata-2022/sister_cities.gexf");
if (existsSync(cities)) {
  const { network } = await readNetwork(cities, { kind: "local-government" });
  if (values.only !== "gains")
    await tell(`sister cities, 10 % at random, ${holdOuts} times`, network, { holdOuts });
  if (values.only !== "hidden") await tellGains("sister cities, ten ties of join-up, ten rounds", network);
} else console.log(`no sister cities in ${values.data}: skipped`);

const towns = join(values.data, "german-twin-towns-rgre-2015/TwinTowns_clean.csv");
if (existsSync(towns) && values.only !== "gains") {
  const map = join(root, "examples/mappings/german-twin-towns.map.json");
  const { network } = await readNetwork(towns, { map });
  await tell("German twin towns, known to 1989, 1990 to 1999 to be told", network, {
    by: "time",
    until: "1989",
    to: "1999",
  });
} else if (values.only !== "gains") console.log(`no German twin towns in ${values.data}: skipped`);
