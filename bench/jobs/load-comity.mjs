// Reads a file of ties with its ledger, and compiles it if asked to: { path, compiled, threads }.
import { readNetwork } from "../../dist/files.js";
import { compile } from "../../dist/kernels.js";
import { holds, timed } from "./timed.mjs";

const { path, compiled } = JSON.parse(process.argv[2]);
const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" };
await timed(
  async () => {
    const { network, ledger } = await readNetwork(path);
    if (ledger.ties.quarantined > 0) throw new Error(ledger.toString());
    if (compiled) await compile(network, form);
    return { ties: network.ties.length };
  },
  { bare: holds() },
);
