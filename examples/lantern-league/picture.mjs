// Draws the Lantern League:  npm run picture
// After `npm run build`, `node picture.mjs [FOLDER]` writes picture.svg beside this script or into the folder. Every run writes
// the same bytes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readNetwork } from "../../dist/files.js";
import { analyze } from "../../dist/index.js";
import { networkSvg } from "../../dist/report.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const { network } = await readNetwork({
  actors: join(here, "actors.csv"),
  ties: join(here, "ties.csv"),
  participations: join(here, "participations.csv"),
  dataset: join(here, "dataset.json"),
});
const analysis = await analyze(network, { asOf: "2025-11-30" });
const folder = process.argv[2] ?? here;
writeFileSync(join(folder, "picture.svg"), `${networkSvg(analysis, { theme: "auto" })}\n`);
