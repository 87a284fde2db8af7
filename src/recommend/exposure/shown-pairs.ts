import { inChunks } from "../../control/pace.js";
import type { Opener } from "../benefit/open.js";
import { byScore } from "../curves/by-score.js";
import { chosenTies } from "../curves/curves.js";
import type { Made } from "../curves/judging.js";
import { chanceOfPair } from "../curves/lists.js";
import type { Prepared } from "../curves/prepared.js";
import type { VertexPairs } from "../ground.js";
import { pairScores } from "../links/pair-scores.js";
import { linkScoreOf, type Arm } from "./arms.js";
import type { Grown } from "./grown.js";

export interface ShowCall {
  readonly prepared: Prepared;
  readonly open: Opener;
  readonly budget: number;
  readonly looks: number;
}

/** What was shown and made before. */
export interface Before {
  /** Pairs that were shown, as keys: whoever did not say yes is not asked again. */
  readonly shown: ReadonlySet<number>;
  readonly made: Made;
}

/** The list that is shown in a round, first place first, as vertices of the beginning. */
export async function shownPairs(
  call: ShowCall,
  arm: Arm,
  round: number,
  grown: Grown,
  before: Before,
): Promise<Made> {
  const { prepared, budget, looks, open } = call;
  const { opened } = prepared.ground;
  const pairs = await openPairs(prepared, grown, before.shown);
  if (arm === "recommend") {
    const objective = await open(opened.csr);
    for (const [a, b] of before.made) await objective.take(a, b);
    return chosenTies({ prepared, budget, looks }, objective, pairs.first);
  }
  const { csr } = opened;
  const chance = chanceOfPair(csr.order, prepared.seed, "shown", arm === "random" ? round : "equal scores");
  const { a, b } = pairs.first;
  const name = linkScoreOf(arm);
  let scores: Float64Array;
  if (arm === "likelihood") scores = await prepared.likelihood.order(pairs.first);
  else if (name === undefined || pairs.first.length === 0) scores = new Float64Array(pairs.first.length);
  else {
    const graph = grown.ground.opened.csr;
    const found = (await pairScores(grown.ground.opened, graph, pairs.now, [name], {}, "rounds, "))[name];
    scores = Float64Array.from(pairs.placeOfNow, (place) => found[place]);
  }
  return byScore(scores, budget, (i) => chance(a[i], b[i])).map((i) => [a[i], b[i]] as const);
}

/** Candidates that were not shown before: as vertices of the beginning, in order, and as vertices of the grown map. */
async function openPairs(
  { ground }: Prepared,
  { ground: then, pairs, firstOf }: Grown,
  shown: ReadonlySet<number>,
): Promise<{ readonly first: VertexPairs; readonly now: VertexPairs; readonly placeOfNow: Int32Array }> {
  const { order } = ground.opened.csr;
  const { pace } = then.opened;
  const keys = new Float64Array(pairs.length);
  await inChunks(pace, pairs.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) keys[i] = keyOf(firstOf[pairs.a[i]], firstOf[pairs.b[i]], order);
  });
  const places = Int32Array.from(keys.keys())
    .filter((i) => !shown.has(keys[i]))
    .sort((i, j) => keys[i] - keys[j]);
  return {
    now: pairs,
    placeOfNow: places,
    first: {
      length: places.length,
      a: Int32Array.from(places, (i) => Math.floor(keys[i] / order)),
      b: Int32Array.from(places, (i) => keys[i] % order),
    },
  };
}

/** A number for each pair of vertices. */
export function keyOf(a: number, b: number, order: number): number {
  return Math.min(a, b) * order + Math.max(a, b);
}
