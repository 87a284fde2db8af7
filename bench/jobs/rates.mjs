// node bench/jobs/rates.mjs [MEASURE …]: what `estimate` says of measures and what they take on this machine, as lines
// of JSON. `rate` is arc visits a second of processor time, without compiling: the figures of src/measures/rates.ts.
import * as comity from "../../dist/index.js";

const named = process.argv.slice(2);

/** A network with strengths from 1 to 5. */
async function made(size) {
  const drawn = await comity.generate({ ...size, seed: 1, attributes: false });
  const { source, target, length } = drawn.ties;
  const strength = Float64Array.from({ length }, (_, tie) => 1 + (tie % 5));
  return comity.fromEdges(source, target, { n: drawn.actors.length, strength });
}
const networks = { S: await made(comity.sizes.S), M: await made(comity.sizes.M) };
/** Pairs of ids, as `fromEdges` gives them, of all sorts. */
const near = (count) =>
  Array.from({ length: count }, (_, i) => [String(i % 5000), String(5001 + ((7919 * i) % 10_000))]);
const lengths = { distance: "inverse" };
const linear = ["degree", "coreness", "strengthCoreness", "components", "cutPoints", "reciprocity"];
const calls = [
  ...[
    ...linear,
    "clustering",
    "structuralHoles",
    "pagerank",
    "eigenvector",
    "katz",
    "communities",
    "harmonic",
  ].map((name) => [name, "M"]),
  ...["bridging", "cohesion", "temporalReach", "consensus"].map((name) => [
    name,
    name === "consensus" ? "S" : "M",
  ]),
  ["influencers", "M", { size: 20 }],
  ["spread", "M", { from: "0", samples: 1000 }],
  ["pagerank", "M", { restart: { 0: 1 }, push: 1e-6 }],
  ["communitySignificance", "S", { samples: 20 }],
  ["vertexBootstrap", "S", { samples: 200 }],
  ["linkScores", "S"],
  ["linkScores", "M"],
  ["linkScores", "M", { of: ["0", "1", "2", "3", "4", "5", "6", "7"], by: "l3", scores: ["l3"] }],
  ["linkScores", "M", { pairs: near(50_000), scores: ["adamicAdar"] }],
  ["linkScores", "M", { pairs: near(5000), scores: ["l3"] }],
  ["linkScores", "M", { pairs: near(20), scores: ["pagerank"] }],
  ["betweenness", "S"],
  ["betweenness", "M"],
  ["harmonic", "S", lengths],
  ["betweenness", "S", lengths],
];
for (const [measure, size, options = {}] of calls) {
  if (!(measure in comity) || (named.length > 0 && !named.includes(measure))) continue;
  const network = networks[size];
  const { arcVisits, seconds, bytes } = await comity.estimate(measure, network, options);
  // Compiled before it is timed: the call is given up as soon as it begins its own work.
  const given = new AbortController();
  const onProgress = ({ phase }) => phase.startsWith("compiling") || given.abort();
  await comity[measure](network, { ...options, signal: given.signal, onProgress }).catch(() => undefined);
  const start = process.cpuUsage();
  await comity[measure](network, options);
  const { user, system } = process.cpuUsage(start);
  const taken = (user + system) / 1e6;
  const rate = (arcVisits / taken).toExponential(1);
  const asked = JSON.stringify(options).slice(0, 60);
  console.log(
    JSON.stringify({ measure, size, options: asked, arcVisits, bytes, estimated: seconds, taken, rate }),
  );
}
