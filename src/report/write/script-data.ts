import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import { printable } from "../../text/escape.js";
import type { NetworkScene } from "../draw/network/scene.js";
import { communityName } from "../draw/network/looks.js";
import type { Catalogue } from "../english/english.js";
import { plain, type Text } from "../say.js";
import type { PageData } from "../script/data.js";

/**
 * What the script of a report knows: those who are drawn, in the order of their marks, and the tied pairs of them. All of it
 * stands in the picture and in what the report says of each already.
 */
export function scriptData(analysis: Analysis, scene: NetworkScene | undefined, words: Catalogue): PageData {
  const { picture, actors } = analysis;
  const marks = (scene?.marks ?? []).flatMap(({ actor }) => (actor === undefined ? [] : [actor]));
  const [kinds, countries, circles] = [new Places(), new Places(), new Places()];
  const rows = marks.map((place): PageData["actors"][number] => {
    const { name, kind, country, community } = actors[place];
    return [
      printable(name),
      kinds.of(kind === undefined ? undefined : plain(words.general.kind(kind))),
      countries.of(country === undefined ? undefined : words.general.country(country)),
      circles.of(isCircle(analysis, actors[place]) ? communityName(analysis, community, words) : undefined),
    ];
  });
  const markOf = new Map(marks.map((place, mark) => [place, mark]));
  const sets = new Places();
  const pairs = (picture?.ties ?? []).flatMap(([a, b, strength], tie) => {
    const [one, other] = [a, b].map((end) => markOf.get(picture?.drawn[end] ?? -1));
    return one === undefined || other === undefined
      ? []
      : [
          {
            from: Math.min(one, other),
            to: Math.max(one, other),
            strength,
            methods: sets.of(tied(analysis, tie, words)),
          },
        ];
  });
  return {
    words: wordsOf(words.script),
    ...{ kinds: kinds.names, countries: countries.names, circles: circles.names, actors: rows },
    ...tieLists(marks.length, pairs, sets.names),
  };
}

/** The names that occur, each with its place. */
class Places {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  of(name: string | undefined): number {
    if (name === undefined) return -1;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.names.length);
    return this.names.push(printable(name)) - 1;
  }
}

/** How a drawn pair is tied, in words; undefined where nothing says. */
function tied({ picture }: Analysis, tie: number, words: Catalogue): string | undefined {
  const { names, of } = picture?.methods ?? { names: [], of: [] };
  const told = (of[tie] ?? []).map((place) => plain(words.general.method(names[place])));
  return told.length === 0 ? undefined : told.join(words.general.comma);
}

/** A circle of one is none. */
function isCircle({ communities }: Analysis, { community }: ActorEntry): boolean {
  return (communities.groups[community - 1]?.actors ?? 0) > 1;
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
  /** The place of its set of methods, or -1. */
  readonly methods: number;
}

/** The later partners of each, as steps from one to the next, which takes fewer signs than their places. */
function tieLists(
  count: number,
  pairs: readonly Pair[],
  sets: readonly string[],
): Pick<PageData, "ties" | "strengths" | "methods"> {
  const lists = Array.from({ length: count }, (): Pair[] => []);
  for (const pair of pairs) lists[pair.from].push(pair);
  for (const list of lists) list.sort((a, b) => a.to - b.to);
  const ties = lists.map((list) => list.map(({ from, to }, i) => to - (list[i - 1]?.to ?? from)));
  const differ = pairs.some(({ strength }) => strength !== pairs[0].strength);
  const of = <T>(told: (pair: Pair) => T): T[][] => lists.map((list) => list.map(told));
  return {
    ties,
    ...(differ ? { strengths: of(({ strength }) => strength) } : {}),
    ...(sets.length > 0 ? { methods: { sets, of: of(({ methods }) => methods) } } : {}),
  };
}

function wordsOf(words: Catalogue["script"]): PageData["words"] {
  const said = Object.entries<Text>(words).map(([key, text]) => [key, plain(text)]);
  return Object.fromEntries(said) as unknown as PageData["words"];
}
