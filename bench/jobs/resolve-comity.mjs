// Which actors of a generated network may be the same: { actors }.
import { generate, resolve } from "../../dist/index.js";
import { holds, timed } from "./timed.mjs";

const { actors } = JSON.parse(process.argv[2]);
const bare = holds();
const network = await generate({ actors, ties: actors, seed: 1 });
await timed(async () => (await resolve(network)).counts, { bare });
