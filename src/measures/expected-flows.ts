import type { Pace } from "../control/pace.js";

/** What flows from each group to each other one if only totals count: `send[a] · take[b]` from a to b ≠ a. */
export interface ExpectedFlows {
  readonly send: Float64Array;
  readonly take: Float64Array;
}

const mostRounds = 2000;
const tolerance = 1e-9;

/**
 * The flows between groups that what each sends to the others in all, and receives from them, would give: of the form
 * send · take where nothing flows within a group, with the same totals (quasi-independence), by proportional fitting.
 * Undefined where the totals leave no choice or the fit does not come within 10⁻⁹ of them, as in a star. O(groups) a round.
 *
 * Goodman, J. Am. Stat. Assoc. 63 (1968) 1091–1131, doi:10.1080/01621459.1968.10480916; Deming & Stephan, Ann. Math. Stat.
 * 11 (1940) 427–444, doi:10.1214/aoms/1177731829.
 */
export async function expectedFlows(
  sent: Float64Array,
  received: Float64Array,
  pace: Pace,
): Promise<ExpectedFlows | undefined> {
  const groups = sent.length;
  if (sent.filter((flow, g) => flow + received[g] > 0).length < 4) return undefined;
  const total = sent.reduce((sum, flow) => sum + flow, 0);
  const [send, take] = [new Float64Array(groups), received.map((flow) => flow / total)];
  for (let round = 0; round < mostRounds; round++) {
    if (pace.due()) await pace.rest();
    fit(send, sent, others(take));
    const rest = others(send);
    const off = received.reduce(
      (most, flow, g) => Math.max(most, flow === 0 ? 0 : Math.abs((take[g] * rest[g]) / flow - 1)),
      0,
    );
    if (off <= tolerance) return { send, take };
    fit(take, received, rest);
  }
  return undefined;
}

function fit(factors: Float64Array, totals: Float64Array, rest: Float64Array): void {
  for (let g = 0; g < factors.length; g++) factors[g] = totals[g] === 0 ? 0 : totals[g] / rest[g];
}

/** The sum over all others, without the loss that taking one from the sum of all would bring. */
function others(values: Float64Array): Float64Array {
  const rest = new Float64Array(values.length);
  let sum = 0;
  for (let g = 0; g < values.length; g++) {
    rest[g] = sum;
    sum += values[g];
  }
  sum = 0;
  for (let g = values.length - 1; g >= 0; g--) {
    rest[g] += sum;
    sum += values[g];
  }
  return rest;
}
