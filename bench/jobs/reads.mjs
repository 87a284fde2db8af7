// One number read for each arc, at its end, and added up row by row: what reads cost on this machine and nothing else,
// for measures that look at neighbors to be held against. { input, calls }
import { fromEdges } from "../../dist/index.js";
import { compile } from "../../dist/kernels.js";
import { readPairs } from "../harness/inputs.mjs";
import { holds, timed } from "./timed.mjs";

const { input, calls } = JSON.parse(process.argv[2]);
const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
const bare = holds();
const { n, source, target } = readPairs(input);
const { csr } = await compile(await fromEdges(source, target, { n }), form);
const values = Float64Array.from({ length: csr.order }, (_, v) => 1 / (v + 1));
const sums = new Float64Array(csr.order);

function readAll({ order, offsets, targets }) {
  for (let v = 0; v < order; v++) {
    let sum = 0;
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += values[targets[arc]];
    sums[v] = sum;
  }
}

await timed(() => readAll(csr), { calls, bare });
