// A network of typed arrays, compiled: { input }.
import { fromEdges } from "../../dist/index.js";
import { compile } from "../../dist/kernels.js";
import { readPairs } from "../harness/inputs.mjs";
import { holds, timed } from "./timed.mjs";

const { input } = JSON.parse(process.argv[2]);
const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
const bare = holds();
const { n, source, target } = readPairs(input);
await timed(
  async () => {
    const network = await fromEdges(source, target, { n });
    await compile(network, form);
    return { ties: network.ties.length };
  },
  { bare },
);
