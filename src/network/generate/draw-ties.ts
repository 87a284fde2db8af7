import type { Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import { fillTies } from "./fill-ties.js";
import { repeatedTies, type Plan } from "./options.js";
import { PairSet } from "./pair-set.js";
import { partnersOf, type Partners, type Relation } from "./partners.js";
import type { Population } from "./population.js";

/** The ends of every tie, u < v. Tie `distinct + i` repeats the pair of tie `repeats[i]`. */
export interface DrawnTies {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly distinct: number;
  readonly repeats: Int32Array;
}

const unit = 4096;

/**
 * Draws ties between actors with probability proportional to the product of their propensities, within and across
 * communities and countries in the planned shares, without self-ties. A pair drawn twice is drawn again.
 *
 * The four classes (same or other community, same or other country) are filled in turn; what a class has no room for
 * goes to the next, and what no class has room for is filled evenly. O(ties) expected time unless the network is
 * nearly complete; about 30 bytes a tie while it runs.
 *
 * Reference   Karrer & Newman, Phys. Rev. E 83 (2011) 016107, doi:10.1103/PhysRevE.83.016107
 */
export async function drawTies(plan: Plan, population: Population, pace: Pace): Promise<DrawnTies> {
  const distinct = plan.ties - repeatedTies(plan);
  const pairs = new PairSet(plan.actors, distinct, plan.ties);
  const partners = await partnersOf(plan, population, pace);
  pace.end();
  pace.begin("drawing ties", plan.ties);
  if (distinct > 0) {
    const { mixing, crossBorder } = plan;
    const goals: readonly [Relation, number][] = [
      [{ inside: true, domestic: true }, (1 - mixing) * (1 - crossBorder)],
      [{ inside: false, domestic: true }, 1 - crossBorder],
      [{ inside: true, domestic: false }, 1 - crossBorder + (1 - mixing) * crossBorder],
      [{ inside: false, domestic: false }, 1],
    ];
    for (const [relation, share] of goals)
      await drawRelation(relation, Math.round(share * distinct), partners, pairs, plan.seed, pace);
    await fillTies(plan, distinct, pairs, pace);
  }
  const repeats = await repeatPairs(plan, distinct, pairs, pace);
  pace.end();
  return { source: pairs.source, target: pairs.target, distinct, repeats };
}

async function drawRelation(
  relation: Relation,
  goal: number,
  partners: Partners,
  pairs: PairSet,
  seed: number,
  pace: Pace,
): Promise<void> {
  // A class without room must not be searched for ever; where there is room, far more than one try in twenty succeeds.
  const tries = Math.ceil((20 * (goal - pairs.size) + 20_000) / unit);
  for (let part = 0; part < tries && pairs.size < goal; part++) {
    const stream = random(
      seed,
      "ties",
      relation.inside ? "inside" : "across",
      relation.domestic ? "domestic" : "foreign",
      part,
    );
    for (let i = 0; i < unit && pairs.size < goal; i++) {
      const first = partners.first(stream.next());
      const second = partners.partner(relation, first, stream.next());
      if (second >= 0 && second !== first) pairs.add(first, second);
    }
    if (pace.due()) await pace.rest(pairs.size);
  }
}

/** Repeats as many pairs as planned, each at most once, all equally likely (Knuth's algorithm S). */
async function repeatPairs(plan: Plan, distinct: number, pairs: PairSet, pace: Pace): Promise<Int32Array> {
  const repeats = new Int32Array(repeatedTies(plan));
  let made = 0;
  for (let start = 0; made < repeats.length; start += unit) {
    const stream = random(plan.seed, "repeats", start / unit);
    for (let pair = start; pair < Math.min(start + unit, distinct) && made < repeats.length; pair++) {
      if (stream.next() * (distinct - pair) >= repeats.length - made) continue;
      pairs.source[distinct + made] = pairs.source[pair];
      pairs.target[distinct + made] = pairs.target[pair];
      repeats[made++] = pair;
    }
    if (pace.due()) await pace.rest(distinct + made);
  }
  return repeats;
}
