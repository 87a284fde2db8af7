import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where inputs are kept from run to run. */
export const cache = `${root}node_modules/.cache/comity/bench/`;
/** Where results are kept, one JSON file for each command; git ignores it. */
export const results = `${root}bench/results/`;

if (!existsSync(`${root}dist/index.js`)) throw new Error("dist is missing: run npm run build first");
for (const folder of [cache, results]) mkdirSync(folder, { recursive: true });
