import type { Csr } from "../../csr/csr.js";
import type { Work } from "../cost.js";
import { looksFor, wantedCertainty, type Certainty } from "./looks.js";

/** What cascades take at most: as many samples as an interval may need, in each of which everybody is reached. */
export function spreadWork({ order, arcs }: Csr, certainty: Certainty): Work {
  const samples = mostSamples(certainty, 4);
  return { kernel: "cascade", arcVisits: samples * (order + arcs), bytes: 40 * order };
}

/** The same with what is lost and without it. */
export function readinessWork({ order, arcs }: Csr, certainty: Certainty): Work {
  const samples = mostSamples(certainty, 12);
  return { kernel: "cascade", arcVisits: 2 * samples * (order + arcs), bytes: 60 * order };
}

function mostSamples(certainty: Certainty, intervals: number): number {
  const { epsilon, delta, samples } = wantedCertainty(certainty);
  return samples ?? looksFor(epsilon ?? 1, delta / intervals).at(-1) ?? 0;
}
