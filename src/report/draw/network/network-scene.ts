import { scoreNames, type ActorEntry, type Analysis, type ScoreName } from "../../../analysis/analysis.js";
import type { PictureTie } from "../../../analysis/picture.js";
import { atOnce, sortSteps, type Steps } from "../../../control/steps.js";
import { oneOf } from "../../../csr/form.js";
import { knownOptions } from "../../../network/known-options.js";
import { byCodeUnit } from "../../../text/order.js";
import { pageEnglish, type PageCatalogue } from "../../english/page-english.js";
import { spoken } from "../../say.js";
import { checkVersion } from "../../version.js";
import { backbone } from "./backbone.js";
import { coarseScene } from "./coarse-scene.js";
import { frameOf, type FrameOf } from "./frame.js";
import { legendOf } from "./legend.js";
import { suggestedLines, tieLines } from "./lines.js";
import { communityName, isScore, looksOf, type ColorBy } from "./looks.js";
import { languageOf, type NetworkScene, type SceneMark } from "./scene.js";
import { sizesOf } from "./sizes.js";

/** What a picture of a network shows. */
export interface NetworkSceneOptions {
  /** "network" (default): tied actors stand near each other. "map": everybody where they are on the map of the world. */
  readonly view?: "network" | "map";
  /**
   * What colors and shapes stand for: "community" (default), "country", "kind", "none", or a score of the analysis such as
   * "betweenness", in four steps. Where single actors are too many to be drawn it is always the community.
   */
  readonly color?: ColorBy;
  /** The score that areas go by, "degree" by default, or "none". People are all drawn small: they are not ranked. */
  readonly size?: ScoreName | "none";
  /** Default 960. The height follows. */
  readonly width?: number;
  /** The language of titles and legend, English by default; another one is `arabic` of `comity/arabic`. */
  readonly words?: PageCatalogue;
}

/** So many lines for each mark can be followed where marks are few, and where they are many; and never fewer. On a map they are long. */
const readable = { few: 3, many: 1, beyond: 600, least: 100, ways: 700 };
/** Up to so many marks, the size of letters, and how many names are written. */
const letters = [
  [60, 12, 60],
  [350, 10.5, 90],
  [Infinity, 11, 60],
] as const;

/**
 * The picture of a network as a description of what is drawn where: the one thing that `networkSvg` and `drawNetwork` write.
 * Undefined where the analysis has no picture, or none on the map. It reads `analysis.picture` alone: who is not in it is
 * counted in the legend and has no mark. Throws `bad-option`, `unsupported-version`. About O(m log m) for m drawn ties.
 */
export function networkScene(
  analysis: Analysis,
  options: NetworkSceneOptions = {},
): NetworkScene | undefined {
  knownOptions(options, ["view", "color", "size", "width", "words"], { control: false });
  return atOnce(sceneSteps(analysis, options, options.words ?? pageEnglish, frameOf));
}

/** The same in steps, in the words of a catalogue and in a frame of the caller's: whoever draws no map need not load one. */
export function* sceneSteps(
  analysis: Analysis,
  { view = "network", color = "community", size, width = 960 }: NetworkSceneOptions,
  words: PageCatalogue,
  frameOfView: FrameOf,
): Steps<NetworkScene | undefined> {
  checkVersion(analysis);
  oneOf("view", view, ["network", "map"]);
  oneOf("color", color, ["community", "country", "kind", "none", ...scoreNames]);
  const by = oneOf("size", size ?? (isScore(color) ? color : "degree"), ["none", ...scoreNames]);
  const { picture } = analysis;
  if (picture === undefined) return undefined;
  if (view === "network" && picture.coarse !== undefined)
    return yield* coarseScene(analysis, picture, width, words);
  const frame = frameOfView(picture, view, width);
  if (frame === undefined || picture.drawn.length === 0) return undefined;

  const drawn = picture.drawn.map((place) => analysis.actors[place]);
  yield;
  const { looks, legend: lookKeys } = looksOf(analysis, drawn, color, words);
  yield;
  const { radii, legend: sizeKeys } = sizesOf(drawn, by, words);
  const brokers = new Set((analysis.brokers?.actors ?? []).map(({ id }) => id));
  // Marks of one look follow each other, the smaller ones on top.
  const order = yield* sortSteps(
    drawn.keys(),
    (a, b) => byCodeUnit(looks[b].ink, looks[a].ink) || radii[b] - radii[a] || a - b,
  );
  const markOf = new Int32Array(drawn.length);
  const marks: SceneMark[] = [];
  for (const place of order) {
    markOf[place] = marks.length;
    const { id, name, named, personal } = drawn[place];
    marks.push({
      ...frame.at(place),
      r: radii[place],
      look: looks[place],
      name,
      actor: picture.drawn[place],
      // Whoever is in the list: nobody who is not ranked elsewhere stands out here.
      broker: brokers.has(id) && named && !personal,
    });
    yield;
  }
  const way = (from: number, to: number): string | undefined => frame.way?.(order[from], order[to]);
  const { few, many, beyond, least, ways } = readable;
  const room = Math.max(least, Math.min(few * marks.length, beyond + many * marks.length));
  const isMap = view === "map";
  const kept = yield* backbone(drawn.length, picture.ties, {
    most: isMap ? Math.min(room, ways) : room,
    everybody: !isMap,
  });
  const ties = kept.map((tie): PictureTie => {
    const [one, other, strength, across] = picture.ties[tie];
    return [markOf[one], markOf[other], strength, across];
  });
  const markOfId = new Map(drawn.map(({ id }, place) => [id, markOf[place]]));
  const lines = [...(yield* tieLines(ties, marks, way)), ...suggestedLines(analysis, markOfId, way)];
  const said = words.picture;
  const [, fontSize, names] = letters.find(([upTo]) => marks.length <= upTo) ?? letters[letters.length - 1];
  return {
    width,
    height: frame.height,
    title: spoken(isMap ? said.mapTitle : said.title, words),
    description: spoken(
      isMap
        ? said.mapDescription(marks.length, ties.length, frame.ground !== undefined)
        : said.description(marks.length, ties.length),
      words,
    ),
    ...languageOf(words),
    ...(frame.ground === undefined ? {} : { ground: frame.ground }),
    rings: isMap
      ? []
      : picture.circles.map((circle) => ({
          ...frame.circle(circle),
          name: communityName(analysis, circle.community, words),
        })),
    lines,
    marks,
    named: byImportance(marks, drawn, markOf),
    letters: { size: fontSize, most: names },
    legend: [...lookKeys, ...sizeKeys, ...legendOf(picture, { marks, lines, isMap }, words)],
  };
}

/** Organizations from the largest mark down; then people in the order of their ids, since they are not ranked. */
function byImportance(
  marks: readonly SceneMark[],
  drawn: readonly ActorEntry[],
  markOf: Int32Array,
): number[] {
  const places = Array.from(drawn.keys());
  const organizations = places.filter((place) => !drawn[place].personal);
  const people = places.filter((place) => drawn[place].personal);
  const radius = (place: number): number => marks[markOf[place]].r;
  return [...organizations.sort((a, b) => radius(b) - radius(a) || a - b), ...people].map(
    (place) => markOf[place],
  );
}
