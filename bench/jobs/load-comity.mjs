import { readNetwork } from "../../dist/files.js";
import { timed } from "./timed.mjs";

const [path] = process.argv.slice(2);
await timed(async () => {
  const { network, ledger } = await readNetwork(path);
  if (ledger.ties.quarantined > 0) throw new Error(ledger.toString());
  return network.ties.length;
});
