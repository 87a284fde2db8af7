import * as comity from "../../dist/index.js";
import { timed } from "./timed.mjs";

const [measure, actors, ties] = process.argv.slice(2);
const network = await comity.generate({
  actors: Number(actors),
  ties: Number(ties),
  seed: 1,
  attributes: false,
});
const options = { closeness: { variant: "component" }, pagerank: { tolerance: 1e-9 } };
await timed(async () => {
  const scores = await comity[measure](network, { audience: "steward", ...options[measure] });
  return scores.top(1)[0].score;
});
