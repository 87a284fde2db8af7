import { ComityError } from "../../errors/error.js";
import { greedyShare, logChoices } from "../../measures/influencers/bounds.js";
import { certify } from "../../measures/influencers/certify.js";
import { mayBeAsked } from "../../measures/influencers/may-be-asked.js";
import { verticesOf } from "../../measures/influencers/named.js";
import { passingOf } from "../../measures/influencers/passing.js";
import type { Transmission } from "../../measures/spread/transmission.js";
import type { Ground } from "../ground.js";
import { memoryLike } from "./memory-like.js";

/** How good the choice of seeds is to be: as in `influencers`, less sure, as it is where the question only begins. */
const epsilon = 0.2;
const delta = 0.05;
/** Memory of the sets by which they are chosen. */
const bytes = 2 ** 28;

/**
 * From whom a message sets out: those who are named, or those who reach most together, of all who may be asked. Throws
 * `bad-option` and `unknown-actor`.
 */
export async function seedsOf(
  { network, opened, asOf }: Ground,
  onMap: Transmission,
  named: readonly string[] | undefined,
  size: number,
  seed: number,
): Promise<{ readonly seeds: readonly number[]; readonly notes: readonly string[] }> {
  if (named !== undefined) {
    const seeds = verticesOf("seeds", named, opened, { openly: true });
    if (seeds.length > 0)
      return { seeds, notes: [`The message sets out from the ${seeds.length} who were named.`] };
    throw new ComityError("bad-option", "seeds names nobody", {
      path: ["seeds"],
      fix: 'name those who have the message first, as in seeds: ["lyon", "bonn"], or leave it out',
    });
  }
  const { csr } = opened;
  const eligible = await mayBeAsked(network, opened, asOf);
  const count = eligible.reduce((sum, may) => sum + may, 0);
  const most = Math.min(size, count);
  if (most === 0)
    return { seeds: [], notes: ["Nobody may be asked to pass a message on, so none sets out."] };
  const none = new Int32Array(0);
  const { choice } = await certify(
    opened,
    {
      drawing: {
        ...(await passingOf(onMap, opened, memoryLike(csr))),
        ...{ seed, rounds: Infinity, roots: none, strata: none },
      },
      ...{ eligible, asked: [], size: most, costs: undefined, samples: Infinity, bytes, stop: undefined },
      aim: {
        ...{ targets: csr.order, actors: csr.order, choices: logChoices(count, most, false), least: most },
        ...{ share: greedyShare, epsilon, delta, sets: 0 },
      },
    },
    () => undefined,
  );
  return {
    seeds: choice.members,
    notes: [
      `The message sets out from ${choice.members.length} actors who reach most together (see influencers).`,
    ],
  };
}
