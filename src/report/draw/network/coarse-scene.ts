import type { Analysis } from "../../../analysis/analysis.js";
import type { PictureSection } from "../../../analysis/picture.js";
import type { Steps } from "../../../control/steps.js";
import type { PageCatalogue } from "../../english/page-english.js";
import { spoken } from "../../say.js";
import { plainFrame } from "./frame.js";
import { noteOf, omittedKeys } from "./legend.js";
import { tieLines } from "./lines.js";
import { communityName, lookOf, otherLook } from "./looks.js";
import { languageOf, type Look, type NetworkScene, type SceneKey, type SceneMark } from "./scene.js";

type Coarse = NonNullable<PictureSection["coarse"]>;

/** So many circles can be told apart; where next to none is tied, so many show how large they are. */
const most = { tied: 300, alone: 60 };

/** Where single actors are too many to be drawn: communities as marks, the ties between two as one line. */
export function* coarseScene(
  analysis: Analysis,
  picture: PictureSection,
  width: number,
  words: PageCatalogue,
): Steps<NetworkScene | undefined> {
  const { coarse } = picture;
  if (coarse === undefined || coarse.circles.length === 0) return undefined;
  const said = words.picture;
  const order = drawnCircles(coarse);
  const circles = order.map((place) => coarse.circles[place]);
  const frame = plainFrame(picture, width, { ...picture, coarse: { circles, ties: [] } });
  const placed = circles.map((circle) => frame.circle(circle));
  // The analysis has room for members at the rim: only areas by actors can be compared.
  const perActor = Math.min(...circles.map(({ actors }, mark) => placed[mark].r ** 2 / actors));
  const marks = circles.map(({ community, actors }, mark): SceneMark => ({
    ...placed[mark],
    r: Math.sqrt(perActor * actors),
    look: circleLook(mark),
    name: communityName(analysis, community, words),
    community,
    broker: false,
  }));
  const markOf = new Map(order.map((place, mark) => [place, mark]));
  const ties = coarse.ties.flatMap(([one, other, count]) => {
    const [from, to] = [markOf.get(one), markOf.get(other)];
    return from === undefined || to === undefined ? [] : [[from, to, count, 0] as const];
  });
  const lines = yield* tieLines(ties, marks, () => undefined);
  return {
    width,
    height: frame.height,
    title: spoken(said.title, words),
    description: spoken(said.coarseDescription(marks.length, ties.length), words),
    ...languageOf(words),
    rings: [],
    lines,
    marks,
    named: Array.from(marks.keys()),
    letters: { size: 12, most: 40 },
    legend: [
      ...lookKeys(marks, circles, words),
      ...lineKey(lines, words),
      ...notDrawn(coarse, circles, words),
      ...omittedKeys(picture, words),
    ],
  };
}

/** Places of the circles that are drawn, the largest first: those that are tied to another. */
function drawnCircles({ circles, ties }: Coarse): number[] {
  const order = Array.from(circles.keys()).sort((a, b) => circles[b].actors - circles[a].actors || a - b);
  const tied = new Set(ties.flatMap(([one, other]) => [one, other]));
  return tied.size < 2
    ? order.slice(0, most.alone)
    : order.filter((place) => tied.has(place)).slice(0, most.tied);
}

/** Circles are round: they are told apart by color and by name. */
function circleLook(mark: number): Look {
  const look = lookOf(mark);
  return look === otherLook ? look : { ...look, shape: "circle" };
}

function lookKeys(marks: readonly SceneMark[], circles: Coarse["circles"], words: PageCatalogue): SceneKey[] {
  const said = words.picture;
  const own = marks.filter(({ look }) => look !== otherLook);
  const keys = own.map(({ look, name }, mark): SceneKey => ({
    key: "look",
    look,
    text: spoken(said.classKey(name, circles[mark].actors), words),
  }));
  const others = actorsOf(circles.slice(own.length));
  if (others > 0)
    keys.push({ key: "look", look: otherLook, text: spoken(said.others.community(others), words) });
  return keys;
}

function lineKey(lines: NetworkScene["lines"], words: PageCatalogue): SceneKey[] {
  if (lines.length === 0) return [];
  const width = Math.max(1, ...lines.map((line) => line.width));
  const text = spoken(words.picture.coarseTieKey(lines.length > 1), words);
  return [{ key: "line", ink: "tie", width, sort: "between", text }];
}

function notDrawn({ circles }: Coarse, drawn: Coarse["circles"], words: PageCatalogue): SceneKey[] {
  const left = circles.length - drawn.length;
  if (left === 0) return [];
  return [noteOf(words.picture.circlesLeft(left, actorsOf(circles) - actorsOf(drawn)), words)];
}

function actorsOf(circles: Coarse["circles"]): number {
  return circles.reduce((sum, { actors }) => sum + actors, 0);
}
