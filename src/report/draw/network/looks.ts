import { scoreNames, type ActorEntry, type Analysis, type ScoreName } from "../../../analysis/analysis.js";
import type { PageCatalogue } from "../../english/page-english.js";
import { spoken } from "../../say.js";
import { nameOfCircle } from "../../sections/circle-certainty.js";
import type { Ink } from "../inks.js";
import { shapes, type Look, type SceneKey } from "./scene.js";

/** What colors and shapes stand for. */
export type ColorBy = "community" | "country" | "kind" | "none" | ScoreName;

/** The look of each drawn actor, in their order, and what looks stand for. */
export interface Looks {
  readonly looks: readonly Look[];
  readonly legend: readonly SceneKey[];
}

const hues = ["hue1", "hue2", "hue3", "hue4", "hue5", "hue6"] as const satisfies readonly Ink[];
const steps = ["step1", "step2", "step3", "step4"] as const satisfies readonly Ink[];

export const otherLook: Look = { ink: "other", shape: "circle", open: true };
export const plainLook: Look = { ink: "step1", shape: "circle" };

const classLooks = hues.map((ink, place): Look => ({ ink, shape: shapes[place] }));
const stepLooks = steps.map((ink): Look => ({ ink, shape: "circle" }));

/** The look of the first, second … class; those beyond the hues look alike. */
export function lookOf(place: number): Look {
  return classLooks[place] ?? otherLook;
}

/** Classes by their size among those drawn: the six largest get a color and a shape each. */
export function looksOf(
  analysis: Analysis,
  drawn: readonly ActorEntry[],
  by: ColorBy,
  words: PageCatalogue,
): Looks {
  if (by === "none") return { looks: drawn.map(() => plainLook), legend: [] };
  if (isScore(by)) return byScore(drawn, by, words);
  const valueOf = (actor: ActorEntry): string | number | undefined => actor[by];
  const counts = new Map<string | number, number>();
  for (const actor of drawn) {
    const value = valueOf(actor);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // A circle of one is none.
  const classes = Array.from(counts, ([value, count]) => ({ value, count }))
    .filter(({ count }) => by !== "community" || count > 1)
    .sort((a, b) => b.count - a.count || inOrder(a.value, b.value));
  const places = new Map(classes.slice(0, hues.length).map(({ value }, place) => [value, place]));
  const looks = drawn.map((actor) => lookOf(places.get(valueOf(actor) ?? "") ?? -1));
  const said = words.picture;
  const legend = classes.slice(0, hues.length).map(({ value, count }, place): SceneKey => {
    const name = className(analysis, by, value, words);
    return { key: "look", look: lookOf(place), text: spoken(said.classKey(name, count), words) };
  });
  const others = looks.filter((look) => look === otherLook).length;
  if (others > 0) legend.push({ key: "look", look: otherLook, text: spoken(said.others[by](others), words) });
  return { looks, legend };
}

export function isScore(by: string): by is ScoreName {
  return (scoreNames as readonly string[]).includes(by);
}

function className(
  analysis: Analysis,
  by: "community" | "country" | "kind",
  value: string | number,
  words: PageCatalogue,
): string {
  if (by === "country") return words.general.country(String(value));
  if (by === "kind") return spoken(words.general.kind(String(value)), words);
  return communityName(analysis, Number(value), words);
}

/** A circle of actors by its number and, where it has one, its name. */
export function communityName({ communities }: Analysis, community: number, words: PageCatalogue): string {
  const { groups } = communities;
  // Groups stand in the order of their numbers, from 1.
  const found = groups[community - 1] ?? { group: community };
  return spoken(nameOfCircle(found, words.islands.namedCircle, words), words);
}

function inOrder(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Quarters of the organizations by their score, level ones alike. People and unknown scores are in none of them. */
function byScore(drawn: readonly ActorEntry[], by: ScoreName, words: PageCatalogue): Looks {
  const scores = drawn.map((actor) => (actor.personal ? NaN : (actor.scores[by] ?? NaN)));
  const known = scores.filter((score) => !Number.isNaN(score)).sort((a, b) => a - b);
  const bounds = steps.slice(1).map((_, i) => known[Math.ceil(((i + 1) * known.length) / steps.length)]);
  const stepOf = (score: number): number => bounds.filter((bound) => score >= bound).length;
  const looks = scores.map((score): Look =>
    Number.isNaN(score) ? otherLook : { ink: steps[stepOf(score)], shape: "circle" },
  );
  const said = words.picture;
  const legend = stepLooks.flatMap((look, step): SceneKey[] => {
    const within = known.filter((score) => stepOf(score) === step);
    if (within.length === 0) return [];
    const range = said.scoreKey(said.scores[by], within[0], within[within.length - 1]);
    return [{ key: "look", look, text: spoken(range, words) }];
  });
  const others = scores.length - known.length;
  if (others > 0) legend.push({ key: "look", look: otherLook, text: spoken(said.notScored(others), words) });
  return { looks, legend };
}
