import type { ActionName } from "./actions.js";
import type { Constraints } from "./constraints/constraints.js";
import type { Tally } from "./constraints/tally.js";
import type { Priced } from "./explanation/explained.js";
import type { MethodBook } from "./explanation/method-book.js";
import type { Ground, VertexPairs } from "./ground.js";
import type { Purse } from "./purse.js";
import type { Blend, Likelier } from "./selection/blend.js";
import { sortedPairs } from "./selection/chosen-pairs.js";
import { greedily, type Pick } from "./selection/greedy.js";

/** A tie that is proposed, and what it does to the objectives. */
export interface Suggestion extends Pick {
  readonly action: ActionName;
  /** What is to be done and what it costs; undefined where no costs are given. */
  readonly priced: Priced | undefined;
  /** What the weighed gains are multiplied by: the likelihood where scores are expected ones, else 1. */
  readonly factor: number;
}

/** What suggestions are chosen with. */
export interface Choosing {
  readonly ground: Ground;
  readonly constraints: Constraints;
  readonly tally: Tally;
  readonly purse: Purse;
  /** What such pairs do, where it was read to price ties. */
  readonly methods: MethodBook | undefined;
  readonly blend: Blend;
  readonly looks: number;
  readonly likelier: Likelier;
  /** Undefined where scores are effects alone. */
  readonly factors: Likelier | undefined;
}

/** Pairs of whom nothing tells how likely they are. */
export const unknownChances: Likelier = ({ length }) => Promise.resolve(new Float64Array(length).fill(NaN));

/** What is asked for. */
export interface Asked {
  readonly action: ActionName;
  readonly pairs: VertexPairs;
  /** Taken first. */
  readonly required: VertexPairs;
  readonly count: number;
}

/** Suggestions of one action, and at how many pairs exact looks were taken. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly looked: number;
  /** What would have come in place of the last. */
  readonly next: Pick | undefined;
}

/** Chooses ties to be made, one after the other, each on top of those before it. */
export async function suggestNew(
  choosing: Choosing,
  { action, pairs, required, count }: Asked,
): Promise<Suggested> {
  const { purse, tally, blend, looks, likelier, factors, ground } = choosing;
  const cost = (a: number, b: number): number => purse.cost(a, b, action);
  const priced = new Map<string, Priced | undefined>();
  const untouched = tally.count === 0;
  const { picks, looked, next } = await greedily({
    ...{ blend, pairs, required, looks, count, untouched },
    rules: {
      admits: (a, b) => tally.admits(a, b, cost(a, b)),
      take(a, b, isRequired) {
        priced.set(`${a} ${b}`, purse.price(a, b, action));
        tally.take(a, b, cost(a, b), isRequired);
      },
      look: (some) => purse.look(some, action),
      ...{ likelier, factors },
    },
    pace: ground.opened.pace,
  });
  const suggestions: Suggestion[] = [];
  for (const pick of picks) {
    const factor = (await factors?.(sortedPairs([[pick.a, pick.b]])))?.[0] ?? 1;
    suggestions.push({
      ...pick,
      ...{ action, factor: Number.isNaN(factor) ? 0 : factor },
      priced: priced.get(`${pick.a} ${pick.b}`),
    });
  }
  return { suggestions, looked, next };
}

/** Chooses ties that are there, by what would be lost if they ended: the greatest loss first. */
export function suggestKept(
  { purse, tally, blend }: Choosing,
  { action, pairs, count }: Asked,
  losses: readonly Float64Array[],
): Suggested {
  if (Number.isNaN(blend.scales[0])) blend.settleScales(losses);
  const { scores } = blend.weigh(losses);
  const order = Array.from(scores, (_, i) => i).sort((x, y) => scores[y] - scores[x] || x - y);
  const suggestions: Suggestion[] = [];
  for (const i of order) {
    if (!(scores[i] > 0)) break;
    const [a, b] = [pairs.a[i], pairs.b[i]];
    const adds = losses.map((each) => each[i]);
    const priced = purse.price(a, b, action);
    const found: Suggestion = { action, a, b, score: scores[i], adds, alone: adds, factor: 1, priced };
    if (suggestions.length === count) return { suggestions, looked: pairs.length, next: found };
    const cost = purse.cost(a, b, action);
    if (!tally.admits(a, b, cost)) continue;
    tally.take(a, b, cost);
    suggestions.push(found);
  }
  return { suggestions, looked: pairs.length, next: undefined };
}
