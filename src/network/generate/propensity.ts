import { inChunks, type Pace } from "../../control/pace.js";
import { power } from "../../random/elementary.js";
import { random } from "../../random/random.js";
import type { Plan } from "./options.js";

const unit = 4096;

/**
 * How strongly each actor draws ties, from 1 up, with a power-law tail: expected degrees are proportional to it (θ of
 * Karrer & Newman). The tail is cut where an actor's expected share of all ties would exceed the largest allowed.
 */
export async function propensities(plan: Plan, pace: Pace): Promise<Float64Array> {
  const theta = new Float64Array(plan.actors);
  const power1 = -1 / (plan.exponent - 1);
  await inChunks(pace, theta.length, unit, (from, to) => {
    const stream = random(plan.seed, "propensity", from / unit);
    for (let actor = from; actor < to; actor++) theta[actor] = power(1 - stream.next(), power1);
  });
  const cap = await tailCut(theta, plan.maximumShare, pace);
  await inChunks(pace, theta.length, 65536, (from, to) => {
    for (let actor = from; actor < to; actor++) theta[actor] = Math.min(theta[actor], cap);
  });
  return theta;
}

/** The largest cap for which 2 · cap / Σ min(θ, cap) is at most `share`, found by iteration from above. */
async function tailCut(theta: Float64Array, share: number, pace: Pace): Promise<number> {
  let cap = Infinity;
  for (let pass = 0; pass < 60; pass++) {
    let sum = 0;
    await inChunks(pace, theta.length, 65536, (from, to) => {
      for (let actor = from; actor < to; actor++) sum += Math.min(theta[actor], cap);
    });
    const next = Math.max(1, (share * sum) / 2);
    if (next >= cap * (1 - 1e-9)) break;
    cap = next;
  }
  return cap;
}
