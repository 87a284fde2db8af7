import type { Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import type { Plan } from "./options.js";
import type { PairSet } from "./pair-set.js";

/**
 * Adds pairs until there are `goal` of them, every untied pair equally likely: for networks so dense that drawing by
 * propensity finds no more room. O(goal).
 */
export async function fillTies(plan: Plan, goal: number, pairs: PairSet, pace: Pace): Promise<void> {
  const { actors, seed } = plan;
  const all = (actors * (actors - 1)) / 2;
  let free = all - pairs.size;
  for (let part = 0; pairs.size < goal && goal * 2 <= all; part++) {
    const stream = random(seed, "fill", part);
    for (let i = 0; i < 4096 && pairs.size < goal; i++) {
      const first = stream.below(actors);
      const second = stream.below(actors);
      if (first !== second) pairs.add(first, second);
    }
    if (pace.due()) await pace.rest(pairs.size);
  }
  // Where more than half of all pairs are wanted, one walk over them takes each free one with the right chance.
  for (let u = 0; pairs.size < goal; u++) {
    const stream = random(seed, "walk", u);
    for (let v = u + 1; v < actors; v++) {
      if (pairs.has(u, v)) continue;
      if (stream.next() * free < goal - pairs.size) pairs.add(u, v);
      free--;
    }
    if (pace.due()) await pace.rest(pairs.size);
  }
}
