import type { PictureTie } from "../../../analysis/picture.js";
import { sortSteps, type Steps } from "../../../control/steps.js";
import { disparity } from "./disparity.js";
import { embeddedness } from "./embeddedness.js";

/**
 * The ties that carry a dense picture, as ascending places in `ties`: at most `most`, and with `everybody` those beyond that
 * are some actor's best.
 *
 * Ties count by the disparity filter where strengths differ, by embeddedness where they are alike; of level ones the stronger
 * comes first, then the one whose ends come first. Every tie of a picture with room for all is kept.
 */
export function* backbone(
  actors: number,
  ties: readonly PictureTie[],
  { most, everybody }: { readonly most: number; readonly everybody: boolean },
): Steps<number[]> {
  if (ties.length <= most) return Array.from(ties.keys());
  const alike = ties.every(([, , strength]) => strength === ties[0][2]);
  const rank = alike ? yield* embeddedness(actors, ties) : yield* disparity(actors, ties);
  const order = yield* sortSteps(
    ties.keys(),
    (a, b) => rank[b] - rank[a] || ties[b][2] - ties[a][2] || a - b,
  );
  const reached = new Uint8Array(actors);
  const kept = order.filter((tie, i) => {
    const [one, other] = ties[tie];
    const isBest = everybody && (reached[one] === 0 || reached[other] === 0);
    reached[one] = reached[other] = 1;
    return i < most || isBest;
  });
  return kept.sort((a, b) => a - b);
}
