import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNetwork } from "../../dist/files.js";
import { generate } from "../../dist/index.js";
import { timed } from "./timed.mjs";

const [form, actors, ties] = process.argv.slice(2);
const network = await generate({ actors: Number(actors), ties: Number(ties), seed: 1 });
const folder = mkdtempSync(join(tmpdir(), "comity-bench-"));
await timed(async () => {
  await writeNetwork(network, join(folder, form === "csv" ? "tables" : `network.${form}`), {
    audience: "steward",
  });
  return network.ties.length;
});
rmSync(folder, { recursive: true });
