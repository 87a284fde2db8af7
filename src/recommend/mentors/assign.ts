import { ComityError } from "../../errors/error.js";
import type { MatchingJob } from "../../kernels/matching.js";
import type { Pairs } from "./fits.js";
import type { Person } from "../people/person.js";

/**
 * The matching that is sought, as numbers: as many newcomers as possible have a mentor; among such, as many pairs as possible
 * are made; among such, the sum of fits is the largest. Each goal counts more than all that comes after it together can
 * make up for. Throws `too-large` where such numbers are no longer exact.
 */
export function assignment(
  pairs: Pairs,
  mentors: readonly Person[],
  newcomers: readonly Person[],
  capacity: number,
  mentorsEach: number,
): MatchingJob {
  const supply = Int32Array.from(newcomers, (person) =>
    Math.min(mentorsEach, person.capacity ?? mentorsEach),
  );
  const demand = Int32Array.from(mentors, (person) =>
    Math.min(person.capacity ?? capacity, newcomers.length),
  );
  const most = Math.min(total(supply), total(demand), pairs.targets.length);
  const best = pairs.fits.reduce((largest, fit) => Math.max(largest, fit), 0);
  const further = best * most + 1;
  const first = mentorsEach === 1 ? further : (further + best) * most + 1;
  if ((first + best) * 2 * (mentors.length + newcomers.length + 1) > Number.MAX_SAFE_INTEGER)
    throw new ComityError("too-large", "so many pairs with so many points cannot be summed exactly", {
      fix: "give fewer points, or one mentor to each newcomer",
    });
  return {
    offsets: pairs.offsets,
    targets: pairs.targets,
    worth: pairs.fits,
    supply,
    demand,
    first,
    further,
  };
}

function total(values: Int32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
