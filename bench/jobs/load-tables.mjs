import { readNetwork } from "../../dist/files.js";
import { timed } from "./timed.mjs";

// The files of a network, or one raw table and its mapping. A read that tells nothing of its progress is no read.
const { files, map } = JSON.parse(process.argv[2]);
await timed(async () => {
  let told = 0;
  const { network, ledger } = await readNetwork(files, { map, onProgress: () => told++ });
  if (ledger.ties.quarantined > 0) throw new Error(ledger.toString());
  if (told < 10) throw new Error(`progress was told ${told} times`);
  return network.ties.length;
});
