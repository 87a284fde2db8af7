import * as comity from "../../dist/index.js";
import { timed } from "./timed.mjs";

const [actors] = process.argv.slice(2);
const network = await comity.generate({ actors: Number(actors), ties: Number(actors), seed: 1 });
await timed(async () => {
  const { counts } = await comity.resolve(network);
  return counts;
});
