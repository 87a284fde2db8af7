// node bench/jobs/sampled-betweenness.mjs [S|M|MS|L …] [--exact]: betweenness from samples at epsilon 0.01, delta 0.1, as
// lines of JSON: processor seconds, samples, the widest interval and, with --exact, the largest error and how many
// intervals miss the exact score. Errors are on the scale of epsilon.
import * as comity from "../../dist/index.js";

const given = process.argv.slice(2);
const names = given.filter((word) => word in comity.sizes);
const calls = [
  {},
  { seed: 1 },
  { seed: 2 },
  { method: "riondato-kornaropoulos" },
  { top: 10 },
  { of: "ties" },
];

function spent(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

for (const size of names.length > 0 ? names : ["S", "M"]) {
  const network = await comity.generate({ ...comity.sizes[size], seed: 12, attributes: false });
  const n = network.actors.length;
  // Compiled and warm before it is timed.
  await comity.betweenness(network, { epsilon: 0.05 });
  const exact = new Map();
  for (const options of calls) {
    const of = options.of ?? "actors";
    if (given.includes("--exact") && !exact.has(of)) {
      const before = process.cpuUsage();
      exact.set(of, (await comity.betweenness(network, { of })).values());
      console.log(JSON.stringify({ size, of, exact: true, seconds: spent(before) }));
    }
    const before = process.cpuUsage();
    const found = await comity.betweenness(network, { epsilon: 0.01, delta: 0.1, ...options });
    const seconds = spent(before);
    const unit = (n * (n - 1)) / (found.meta.pairs === "unordered" ? 2 : 1);
    const { low, high } = found.intervals();
    const facts = { widest: 0, error: 0, outside: 0 };
    found.values().forEach((score, i) => {
      facts.widest = Math.max(facts.widest, (high[i] - score) / unit, (score - low[i]) / unit);
      const truth = exact.get(of)?.[i] ?? score;
      facts.error = Math.max(facts.error, Math.abs(score - truth) / unit);
      facts.outside += Number(truth < low[i] - 1e-12 * unit || truth > high[i] + 1e-12 * unit);
    });
    const checked = exact.has(of) ? facts : { widest: facts.widest };
    const { samples, separated } = found.meta;
    console.log(JSON.stringify({ size, options, seconds, samples, separated, ...checked }));
  }
}
