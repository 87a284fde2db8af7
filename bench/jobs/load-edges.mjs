import { readFileSync } from "node:fs";

// Loads an edge list and compiles it: `node load-edges.mjs read FILE.el`, or its pairs of whole numbers as typed arrays:
// `node load-edges.mjs pairs FILE.el`, where the reading of the file is not counted. Prints processor seconds of loading and of compiling,
// MiB above the process at rest at the peak, the longest turn of the event loop in ms, and the numbers of actors and ties.
const [how, path] = process.argv.slice(2);
const { readNetwork } = await import("../../dist/files.js");
const { fromEdges, ingest } = await import("../../dist/index.js");
const { compile } = await import("../../dist/csr/compile.js");
await ingest({ ties: [{ source: "a", target: "b" }] });

const pairs = how === "pairs" ? numbersOf(readFileSync(path)) : undefined;
const rest = process.resourceUsage().maxRSS;
let [last, longest] = [performance.now(), 0];
const turn = () => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  watch = setImmediate(turn);
};
let watch = setImmediate(turn);
const before = process.cpuUsage();
const network =
  pairs === undefined ? (await readNetwork(path)).network : await fromEdges(pairs.source, pairs.target);
const load = seconds(process.cpuUsage(before));
const between = process.cpuUsage();
const form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" };
const { csr } = await compile(network, form);
const compiling = seconds(process.cpuUsage(between));
clearImmediate(watch);
console.log(
  JSON.stringify({
    ...{ load, compile: compiling, longest },
    memory: (process.resourceUsage().maxRSS - rest) / 1024,
    actors: csr.order,
    ties: network.ties.length,
  }),
);

function seconds({ user, system }) {
  return (user + system) / 1e6;
}

function numbersOf(bytes) {
  const numbers = [];
  let value = 0;
  for (const byte of bytes) {
    if (byte >= 48) value = 10 * value + byte - 48;
    else {
      numbers.push(value);
      value = 0;
    }
  }
  const half = numbers.length >> 1;
  return {
    source: Int32Array.from({ length: half }, (_, i) => numbers[2 * i]),
    target: Int32Array.from({ length: half }, (_, i) => numbers[2 * i + 1]),
  };
}
