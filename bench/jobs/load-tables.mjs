// The files of a network, or one raw table and its mapping: { files, map }. A read that tells nothing of its progress is
// no read.
import { readNetwork } from "../../dist/files.js";
import { holds, timed } from "./timed.mjs";

const { files, map, ties } = JSON.parse(process.argv[2]);
await timed(
  async () => {
    let told = 0;
    const { network, ledger } = await readNetwork(files, { map, onProgress: () => told++ });
    if (ledger.ties.quarantined > 0) throw new Error(ledger.toString());
    if (told < Math.min(10, ties / 100_000)) throw new Error(`progress was told ${told} times`);
    return { ties: network.ties.length };
  },
  { bare: holds() },
);
