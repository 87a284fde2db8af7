import { inChunks } from "../control/pace.js";
import type { TieEnds } from "../values/tie-scores.js";
import type { Walk } from "./walk.js";

/** The ends of all links, as places. */
export async function tieEnds({ links, shown, actorOf, pace }: Walk): Promise<TieEnds> {
  const { length } = links.source;
  const ends = {
    source: new Int32Array(length),
    target: new Int32Array(length),
    directed: links.directed,
  };
  await inChunks(pace, length, 65536, (from, to) => {
    for (let link = from; link < to; link++) {
      ends.source[link] = shown.placeOf[actorOf[links.source[link]]];
      ends.target[link] = shown.placeOf[actorOf[links.target[link]]];
    }
  });
  return ends;
}
