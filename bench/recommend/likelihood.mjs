/**
 * How well likelihood tells held-out ties of the sister cities from other candidates, beside every link score, and what a fit
 * takes on generated networks.
 *
 *     node bench/recommend/likelihood.mjs                      five random hold-outs of a tenth of the ties
 *     node bench/recommend/likelihood.mjs --seeds 1,2 --samples 50
 *     node bench/recommend/likelihood.mjs --size M             CPU seconds of a fit on M (or L)
 *
 * The sister cities are read from ../shared/data beside this checkout, or from the folder given as --data; without them it says so and stops. It runs the sources,
 * bundled on the fly, as the steps of recommending are no entry of the package.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string", default: "1,2,3,4,5" },
    samples: { type: "string", default: "200" },
    size: { type: "string" },
    data: { type: "string", default: "../shared/data" },
  },
});
const root = fileURLToPath(new URL("../../", import.meta.url));
const data = resolve(root, asked.data, "sister-cities-wikidata-2022/sister_cities.gexf");

const modules = {
  "control/pace": ["Pace"],
  "files/read-network": ["readNetwork"],
  "measures/options": ["settle"],
  "measures/walk": ["walk"],
  "network/generate/generate": ["generate"],
  "network/generate/sizes": ["sizes"],
  "recommend/asked": ["mayTakeOn"],
  "recommend/candidates/candidate-pairs": ["candidatePairs"],
  "recommend/evaluation/actor-bootstrap": ["actorBootstrap"],
  "recommend/evaluation/auc": ["areaUnderRoc"],
  "recommend/evaluation/average-precision": ["averagePrecision"],
  "recommend/evaluation/calibration-error": ["calibrationOf"],
  "recommend/evaluation/ranking": ["rankedCases"],
  "recommend/hold-out/hold-out": ["holdOut"],
  "recommend/hold-out/recall": ["candidateRecall"],
  "recommend/likelihood/fit-likelihood": ["fitLikelihood"],
  "recommend/links/pair-scores": ["pairScores"],
  "recommend/links/score-names": ["linkScoreNames"],
};

async function sources() {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"));
  const contents = Object.entries(modules)
    .map(([path, names]) => `export { ${names.join(", ")} } from "./src/${path}.js";`)
    .join("\n");
  const outfile = join(folder, "sources.mjs");
  const banner =
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    ...{ bundle: true, platform: "node", format: "esm", logLevel: "error", outfile, banner: { js: banner } },
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

const from = await sources();
const pace = new from.Pace({});
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function open(network) {
  const settled = from.settle("recommend", {}, {});
  const opened = await from.walk(network, "recommend", settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await from.mayTakeOn(network, opened, undefined)) eligible[v] = 1;
  return { network, opened, asOf: undefined, eligible };
}

async function timed(size) {
  const ground = await open(await from.generate({ ...from.sizes[size] }));
  const taken = [];
  let fitted;
  for (let run = 0; run < (size === "L" ? 2 : 3); run++) {
    const start = seconds();
    fitted = await from.fitLikelihood(ground, { seed: 1, open, perActor: size === "L" ? 50 : 200 });
    taken.push(seconds() - start);
  }
  const { basis, trues, known, cases, evaluation } = fitted.card;
  console.log(
    `${size}: fit ${taken.map((each) => each.toFixed(2)).join(", ")} s of CPU, least ${Math.min(...taken).toFixed(2)}`,
  );
  console.log(
    `  ${basis}, ${trues} found again, ${known} candidates, ${cases} cases, AUC ${evaluation?.auc.toFixed(3)}, calibration error ${evaluation?.calibration.error.toFixed(5)}`,
  );
}

function labelsOf(ground, pairs, held) {
  const { vertexOf, csr } = ground.opened;
  const keyOf = (v, w) => Math.min(v, w) * csr.order + Math.max(v, w);
  const keys = new Set(
    Array.from({ length: held.length }, (_, i) => keyOf(vertexOf[held.a[i]], vertexOf[held.b[i]])),
  );
  return Uint8Array.from({ length: pairs.length }, (_, i) => Number(keys.has(keyOf(pairs.a[i], pairs.b[i]))));
}

async function judged(network, seed, samples) {
  const held = await from.holdOut(network, { share: 0.1, seed });
  const ground = await open(held.training);
  const pairs = await from.candidatePairs(ground, { seed });
  const labels = labelsOf(ground, pairs, held);
  const likelihood = await from.fitLikelihood(ground, { seed, open });
  const ranking = await from.rankedCases(await likelihood.order(pairs), pace);
  const precision = from.averagePrecision(ranking, labels);
  const links = await from.pairScores(ground.opened, ground.opened.csr, pairs, from.linkScoreNames);
  const singles = [];
  for (const name of from.linkScoreNames) {
    const own = await from.rankedCases(links[name], pace);
    singles.push({
      name,
      own,
      precision: from.averagePrecision(own, labels),
      auc: from.areaUnderRoc(own, labels),
    });
  }
  // The best is chosen on the held-out ties themselves: no rival could be stronger.
  const best = singles.reduce((one, other) => (other.precision > one.precision ? other : one));
  const [gain] = await from.actorBootstrap(
    pairs,
    (counts) => [
      from.averagePrecision(ranking, labels, counts) - from.averagePrecision(best.own, labels, counts),
    ],
    { seed, samples },
    pace,
  );
  const chances = await likelihood.predict(pairs);
  const calibration = from.calibrationOf(await from.rankedCases(chances, pace), chances, labels);
  const recall = from.candidateRecall(ground, pairs, held);
  console.log(
    `seed ${seed}: ${pairs.length} candidates, recall ${recall.share.toFixed(3)}, ${recall.found} to be found`,
  );
  console.log(
    `  likelihood: average precision ${precision.toFixed(4)}, AUC ${from.areaUnderRoc(ranking, labels).toFixed(3)}`,
  );
  for (const { name, precision: own, auc } of singles)
    console.log(`  ${name}: average precision ${own.toFixed(4)}, AUC ${auc.toFixed(3)}`);
  console.log(
    `  ahead of ${best.name} by ${gain.value.toFixed(4)}, 95 % from ${gain.low.toFixed(4)} to ${gain.high.toFixed(4)} over ${gain.samples} samples of actors`,
  );
  console.log(
    `  expected calibration error ${calibration.error.toFixed(5)}, worst bin ${calibration.worst.toFixed(5)}`,
  );
  for (const { cases, stated, observed } of calibration.bins)
    console.log(
      `    ${cases} pairs: stated ${(100 * stated).toFixed(4)} %, came true ${(100 * observed).toFixed(4)} %`,
    );
  return {
    ...{ ahead: gain.low > 0, error: calibration.error, labels, ranking, singles },
    // By rows of actors, which are the same in every hold-out.
    a: pairs.a.map((v) => ground.opened.actorOf[v]),
    b: pairs.b.map((v) => ground.opened.actorOf[v]),
  };
}

/** The score with the highest mean average precision over all hold-outs. */
function bestOf(found) {
  const means = from.linkScoreNames.map((_, at) =>
    found.reduce((sum, { singles }) => sum + singles[at].precision / found.length, 0),
  );
  const at = means.indexOf(Math.max(...means));
  return { at, name: from.linkScoreNames[at], mean: means[at] };
}

/** The mean gain over all hold-outs beside one score, in samples of actors that are the same for all of them. */
async function pooled(found, rival, samples) {
  const length = found.reduce((sum, { a }) => sum + a.length, 0);
  const [a, b] = [new Int32Array(length), new Int32Array(length)];
  const starts = [];
  let at = 0;
  for (const each of found) {
    starts.push(at);
    a.set(each.a, at);
    b.set(each.b, at);
    at += each.a.length;
  }
  const gains = (counts) => {
    const each = found.map(({ ranking, singles, labels }, i) => {
      const own = counts?.subarray(starts[i], starts[i] + labels.length);
      return (
        from.averagePrecision(ranking, labels, own) - from.averagePrecision(singles[rival].own, labels, own)
      );
    });
    return [each.reduce((sum, gain) => sum + gain, 0) / each.length];
  };
  const [gain] = await from.actorBootstrap({ length, a, b }, gains, { seed: 0, samples }, pace);
  return gain;
}

if (asked.size !== undefined) await timed(asked.size);
else if (!existsSync(data))
  console.log("The sister cities are not beside this checkout: nothing is measured.");
else {
  const { network } = await from.readNetwork(data, { kind: "local-government" });
  const found = [];
  for (const seed of asked.seeds.split(",").map(Number))
    found.push(await judged(network, seed, Number(asked.samples)));
  const error = found.reduce((sum, each) => sum + each.error, 0) / found.length;
  const best = bestOf(found);
  const gain = await pooled(found, best.at, Number(asked.samples));
  console.log(
    `${found.filter(({ ahead }) => ahead).length} of ${found.length} intervals of one hold-out exclude zero`,
  );
  console.log(
    `mean over all: ahead of ${best.name}, the best score with ${best.mean.toFixed(4)}, by ${gain.value.toFixed(4)}, 95 % from ${gain.low.toFixed(4)} to ${gain.high.toFixed(4)}; mean calibration error ${error.toFixed(5)}`,
  );
}
