// What a network costs to keep, in bytes after its garbage is gone: { side, input }; run with --expose-gc. Of comity also its
// compiled form, plain and with strengths.
import { compile } from "../../dist/kernels.js";
import { readPairs } from "../harness/inputs.mjs";
import { openSide } from "../sides/table.mjs";

const { side, input } = JSON.parse(process.argv[2]);
const { build } = await openSide(side);
const pairs = readPairs(input);

function bytes() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const found = {};
async function keep(name, make) {
  const before = bytes();
  const made = await make();
  found[name] = bytes() - before;
  return made;
}

const held = [await keep("network", () => build(pairs))];
if (side === "comity") {
  const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
  held.push(await keep("compiled form", () => compile(held[0].network, form)));
  held.push(
    await keep("compiled form, lengths", () => compile(held[0].network, { ...form, distance: "inverse" })),
  );
}
console.log(JSON.stringify({ found, kept: held.length }));
