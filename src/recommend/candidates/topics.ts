import { inChunks } from "../../control/pace.js";
import { TopList } from "../../kernels/top-list.js";
import { unshownNames } from "../../network/mentions.js";
import { NumberedStreams } from "../../random/numbered.js";
import { log } from "../../random/elementary.js";
import { foldWord } from "../../schema/fold.js";
import type { Ground } from "../ground.js";
import type { Proposals } from "./proposals.js";
import { sourceBit } from "./sources.js";
import type { Who } from "./who.js";

/** Topics by vertex and vertices by topic, with how much each topic counts in the list of an actor. */
interface TopicLists {
  /** By vertex: topics, and their shares in a list of length 1. */
  readonly of: ReadonlyMap<number, readonly (readonly [topic: number, share: number])[]>;
  /** By topic: who lists it. */
  readonly who: readonly (readonly (readonly [vertex: number, share: number])[])[];
}

/** Of those who list a topic so many are looked at for each actor; of more, some are drawn. */
const mostListed = 400;

/** What came of needs and offers. */
export interface TopicFacts {
  /** Sources that list a need or an offer. */
  readonly stated: number;
  /** Topics that more actors list than are looked at. */
  readonly crowded: number;
}

/**
 * Proposes to each source those whose offers meet its needs or whose needs its offers meet, and those with the same needs: the
 * cosine of the two lists, topics counting by how rare they are, the two directions added. The spellings of a topic
 * are compared as `foldWord` has them.
 */
export async function proposeByTopics(
  ground: Ground,
  who: Who,
  asked: { readonly meets: boolean; readonly shared: boolean; readonly each: number; readonly seed: number },
  into: Proposals,
): Promise<TopicFacts> {
  const { pace } = ground.opened;
  const numbers = new Map<string, number>();
  const needs = await listed(ground, "needs", numbers, who);
  const offers = await listed(ground, "offers", numbers, who);
  const streams = new NumberedStreams(asked.seed, "topics");
  const { order } = ground.opened.csr;
  const total = new Float64Array(order);
  const line: number[] = [];
  const vertices = new Int32Array(asked.each);
  const scores = new Float64Array(asked.each);
  const follow = (source: number, from: TopicLists, to: TopicLists): void => {
    for (const [topic, share] of from.of.get(source) ?? []) {
      const those = to.who[topic] ?? [];
      const looks = Math.min(mostListed, those.length);
      const every = those.length / Math.max(1, looks);
      const begin = those.length > looks ? streams.next() : 0;
      for (let look = 0; look < looks; look++) {
        const [v, other] = those[Math.min(those.length - 1, Math.floor((look + begin) * every))];
        if (total[v] === 0) line.push(v);
        total[v] += share * other;
      }
    }
  };
  const deliver = (source: number, bit: number): void => {
    const list = new TopList(vertices, scores);
    for (const v of line) {
      if (who.admits(source, v)) list.offer(v, total[v]);
      total[v] = 0;
    }
    line.length = 0;
    while (list.size > 0) {
      list.dropWorst();
      into.add(source, vertices[list.size], bit, 0, list.size);
    }
  };
  let stated = 0;
  await inChunks(pace, who.sources.length, 32, (from, to) => {
    for (const source of who.sources.subarray(from, to)) {
      if (!needs.of.has(source) && !offers.of.has(source)) continue;
      stated++;
      streams.begin(source);
      if (asked.meets) {
        follow(source, needs, offers);
        follow(source, offers, needs);
        deliver(source, sourceBit("offer-meets-need"));
      }
      if (asked.shared) {
        follow(source, needs, needs);
        deliver(source, sourceBit("shared-need"));
      }
    }
  });
  const crowded = [...needs.who, ...offers.who].filter((those) => those.length > mostListed).length;
  return { stated, crowded };
}

/** The lists of a column of those who may be ends, topics numbered in one table for all columns. */
async function listed(
  { network, opened }: Ground,
  column: "needs" | "offers",
  numbers: Map<string, number>,
  { ends }: Who,
): Promise<TopicLists> {
  const { shown, actorOf, pace } = opened;
  const topics = new Map<number, number[]>();
  const counts: number[] = [];
  if (network.actors.columns.has(column)) {
    const unshown = await unshownNames(network, shown, pace);
    await inChunks(pace, ends.length, 512, (from, to) => {
      for (let v = from; v < to; v++) {
        if (ends[v] === 0) continue;
        const cell = shown.value(shown.placeOf[actorOf[v]], column);
        if (!Array.isArray(cell)) continue;
        const words = (cell as readonly string[]).filter((text) => !unshown.has(text)).map(foldWord);
        const own = [...new Set(words.filter((word) => word !== ""))].sort().map((word) => {
          const topic = numbers.get(word) ?? numbers.size;
          numbers.set(word, topic);
          counts[topic] = (counts[topic] ?? 0) + 1;
          return topic;
        });
        if (own.length > 0) topics.set(v, own);
      }
    });
  }
  const who: (readonly [number, number])[][] = Array.from({ length: numbers.size }, () => []);
  const of = new Map<number, (readonly [number, number])[]>();
  for (const [v, own] of topics) {
    const rarity = own.map((topic) => log((1 + topics.size) / counts[topic]));
    const length = Math.sqrt(rarity.reduce((sum, each) => sum + each * each, 0));
    of.set(
      v,
      own.map((topic, i) => [topic, rarity[i] / length] as const),
    );
    own.forEach((topic, i) => who[topic].push([v, rarity[i] / length]));
  }
  return { of, who };
}
