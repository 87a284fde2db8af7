import type { Analysis } from "../../../analysis/analysis.js";
import type { PictureSection } from "../../../analysis/picture.js";
import type { Catalogue } from "../../english/english.js";
import { plain } from "../../say.js";
import { plainFrame } from "./frame.js";
import { omittedKeys } from "./legend.js";
import { tieLines } from "./lines.js";
import { communityName, lookOf } from "./looks.js";
import type { NetworkScene, SceneMark } from "./scene.js";

/** Where single actors are too many to be drawn: communities as marks, the ties between two as one line. */
export function coarseScene(
  analysis: Analysis,
  picture: PictureSection,
  width: number,
  words: Catalogue,
): NetworkScene | undefined {
  const { coarse } = picture;
  if (coarse === undefined || coarse.circles.length === 0) return undefined;
  const said = words.picture;
  const frame = plainFrame(picture, width);
  const order = Array.from(coarse.circles.keys()).sort(
    (a, b) => coarse.circles[b].actors - coarse.circles[a].actors || a - b,
  );
  const markOf = new Int32Array(order.length);
  const marks = order.map((circle, mark): SceneMark => {
    markOf[circle] = mark;
    const { community, actors } = coarse.circles[circle];
    const name = communityName(analysis, community, words);
    return {
      ...frame.circle(coarse.circles[circle]),
      look: { ...lookOf(mark), shape: "circle" },
      name: plain(said.classKey(name, actors)),
      community,
      broker: false,
    };
  });
  const ties = coarse.ties.map(([one, other, count]) => [markOf[one], markOf[other], count, 0] as const);
  return {
    width,
    height: frame.height,
    title: plain(said.title),
    description: plain(said.coarseDescription(marks.length, ties.length)),
    rings: [],
    lines: tieLines(ties, marks, () => undefined),
    marks,
    named: Array.from(marks.keys()),
    letters: { size: 12, most: 40 },
    legend: [{ key: "note", text: plain(said.coarseNote) }, ...omittedKeys(picture, words)],
  };
}
