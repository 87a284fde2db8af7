// Writes a generated network in one format: { format, actors, ties }.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNetwork } from "../../dist/files.js";
import { generate } from "../../dist/index.js";
import { holds, timed } from "./timed.mjs";

const { format, actors, ties } = JSON.parse(process.argv[2]);
const bare = holds();
const network = await generate({ actors, ties, seed: 1 });
const folder = mkdtempSync(join(tmpdir(), "comity-bench-"));
const path = join(folder, format === "csv" ? "tables" : `network.${format}`);
await timed(
  async () => {
    await writeNetwork(network, path, { audience: "steward" });
    return { ties: network.ties.length };
  },
  { bare },
);
rmSync(folder, { recursive: true });
