import { inChunks } from "../../control/pace.js";
import { attributeOf, groupsOf, type Labels } from "../../measures/labels.js";
import type { Walk } from "../../measures/walk.js";
import { unshownNames } from "../../network/mentions.js";
import type { Network } from "../../network/network.js";
import { foldWord } from "../../schema/fold.js";
import { shownFields } from "../../schema/shown-fields.js";
import { byCodeUnit } from "../../text/order.js";
import { rarity, topicVectors, wordSets, type TopicVectors, type WordSets } from "./topic-vectors.js";

/**
 * What actors state about themselves that may bear on whether two of them partner, by vertex, as the audience may see it:
 * what is withheld counts as not stated. Membership of `groups` is not among it and must never be: groups are for looking at
 * who is left out, not for guessing who gets on with whom. Nor are columns of the caller's own, which may be the same in
 * disguise.
 */
export interface ActorFacts {
  /** Languages in which they work or interpret, without script and region. */
  readonly languages: WordSets;
  readonly languageNames: readonly string[];
  readonly interests: TopicVectors;
  readonly interestNames: readonly string[];
  /** What they offer and need, in the same words. */
  readonly offers: TopicVectors;
  readonly needs: TopicVectors;
  readonly topicNames: readonly string[];
  readonly kinds: Labels;
  readonly countries: Labels;
  /** Three coordinates to a vertex: its place on a sphere of radius 1; NaN where it is not stated. */
  readonly places: Float64Array;
  readonly population: Float64Array;
}

/** The columns that facts are read from; nothing else about an actor is looked at. */
export const factColumns = [
  ...(["languages", "interprets", "interests", "offers", "needs"] as const),
  ...(["kind", "country", "latitude", "longitude", "population"] as const),
] as const;

/** Reads what actors state. Interruptible. O(n log n). */
export async function actorFacts(network: Network, opened: Walk): Promise<ActorFacts> {
  const { shown, pace } = opened;
  const unshown = await unshownNames(network, shown, pace);
  const tag = (word: string): string => word.split("-")[0].toLowerCase();
  const topic = (word: string): string => (unshown.has(word) ? "" : foldWord(word) || word);
  const spoken = await listsOf(network, [["languages", "interprets"]], tag, opened);
  const cared = await listsOf(network, [["interests"]], topic, opened);
  const traded = await listsOf(network, [["offers"], ["needs"]], topic, opened);
  const caredRarity = await rarity(cared.sets, cared.names.length, pace);
  const tradedRarity = await rarity(traded.sets, traded.names.length, pace);
  return {
    languages: spoken.sets[0],
    languageNames: spoken.names,
    interests: topicVectors(cared.sets[0], caredRarity),
    interestNames: cared.names,
    offers: topicVectors(traded.sets[0], tradedRarity),
    needs: topicVectors(traded.sets[1], tradedRarity),
    topicNames: traded.names,
    kinds: await groupsOf(network, "kind", opened),
    countries: await groupsOf(network, "country", opened),
    places: await placesOf(network, opened),
    population: (await attributeOf(network, "population", opened)) as Float64Array,
  };
}

interface Lists {
  /** One for each group of columns. */
  readonly sets: readonly WordSets[];
  /** The words by their numbers, as whoever comes first by code unit writes them. */
  readonly names: readonly string[];
}

/** Columns of lists as sets of words, with one numbering for all: words that `key` makes equal are one, "" is left out. */
async function listsOf(
  network: Network,
  columns: readonly (readonly string[])[],
  key: (word: string) => string,
  { shown, actorOf, pace }: Walk,
): Promise<Lists> {
  const found = columns.map((names) =>
    names.flatMap((name) => {
      const column = network.actors.columns.get(name);
      return column?.type === "list" ? [{ ...column, open: shownFields.has(name) }] : [];
    }),
  );
  const spelled = new Map<string, string>();
  for (const { words } of found.flat())
    for (const word of words) {
      const [folded, known] = [key(word), spelled.get(key(word))];
      if (folded !== "" && (known === undefined || byCodeUnit(word, known) < 0)) spelled.set(folded, word);
    }
  const keys = Array.from(spelled.keys()).sort(byCodeUnit);
  const codeOf = new Map(keys.map((folded, code) => [folded, code]));
  const sets: WordSets[] = [];
  for (const group of found) {
    const translated = group.map(({ words }) => words.map((word) => codeOf.get(key(word)) ?? -1));
    const lists = new Array<readonly number[]>(actorOf.length);
    await inChunks(pace, actorOf.length, 2048, (from, to) => {
      for (let v = from; v < to; v++) {
        const row = actorOf[v];
        const isNamed = shown.named(shown.placeOf[row]);
        const list: number[] = [];
        group.forEach(({ offsets, codes, open }, i) => {
          if (!isNamed && !open) return;
          for (let at = offsets[row]; at < offsets[row + 1]; at++) {
            const code = translated[i][codes[at] - 1];
            if (code >= 0) list.push(code);
          }
        });
        lists[v] = list;
      }
    });
    sets.push(wordSets(lists));
  }
  return { sets, names: keys.map((folded) => spelled.get(folded) ?? folded) };
}

async function placesOf(network: Network, opened: Walk): Promise<Float64Array> {
  const latitude = (await attributeOf(network, "latitude", opened)) as Float64Array;
  const longitude = (await attributeOf(network, "longitude", opened)) as Float64Array;
  const places = new Float64Array(3 * latitude.length);
  await inChunks(opened.pace, latitude.length, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      const [north, east] = [(latitude[v] * Math.PI) / 180, (longitude[v] * Math.PI) / 180];
      places[3 * v] = Math.cos(north) * Math.cos(east);
      places[3 * v + 1] = Math.cos(north) * Math.sin(east);
      // Whoever lacks one coordinate has no place.
      places[3 * v + 2] = Number.isNaN(east) ? NaN : Math.sin(north);
    }
  });
  return places;
}

/** The great-circle distance of two vertices in kilometers; NaN where a place is not stated. */
export function kilometers(places: Float64Array, v: number, w: number): number {
  let squares = 0;
  for (let axis = 0; axis < 3; axis++) squares += (places[3 * v + axis] - places[3 * w + axis]) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(squares) / 2));
}
