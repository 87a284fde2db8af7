import type { Ground } from "../ground.js";
import { noteWords } from "../english/rules.js";
import { Constraints } from "./constraints.js";
import { refuseContradictions } from "./contradictions.js";
import { favoredBy } from "./favored.js";
import { boundsOf, type ConstraintOptions } from "./options.js";
import { endsOf, pairRules } from "./pair-rules.js";
import { PairSet } from "./pair-set.js";
import { tensionsOf } from "./tensions.js";
import { tonguesOf } from "./tongues.js";
import { vertexRules } from "./vertex-rules.js";

/**
 * The rules of a call, ready to be asked about any pair of vertices. Whatever the options, nobody is allowed as an end who
 * may not be proposed; there is no list of conflicts but the caller's. Throws `bad-option`, `unknown-actor`,
 * `unknown-attribute`, and `impossible-constraints` where ties are required that cannot be in one list. O(n).
 */
export async function constraintsOf(ground: Ground, options: ConstraintOptions = {}): Promise<Constraints> {
  const bounds = boundsOf(options);
  const { opened, network } = ground;
  const required = new PairSet(opened.csr.order);
  for (const pair of bounds.required) required.add(...endsOf("required", pair, opened));
  const tensions = await tensionsOf(ground, bounds);
  const tongues = await tonguesOf(ground);
  const favored = await favoredBy(ground, bounds);
  const found = new Constraints({
    ground,
    bounds,
    vertices: await vertexRules(ground, bounds),
    pairRules: await pairRules({ ground, bounds, tongues, tensions }),
    tongues,
    tensions,
    favored,
    required,
    notes: [
      ...(tensions.unknown > 0 ? [noteWords.unknownTension(tensions.unknown)] : []),
      ...(tensions.length > 0 && !network.actors.columns.has("kind") ? [noteWords.tensionWithoutKinds] : []),
      ...(bounds.exposure.share > 0 && !favored.includes(1) ? [noteWords.nobodyFavored] : []),
    ],
  });
  refuseContradictions({
    required,
    bounds,
    favored,
    tally: found.tally(),
    cost: (a, b) => found.leastCost(a, b),
    bar: (a, b) => found.bar(a, b),
    name: (v) => found.nameOf(v),
  });
  return found;
}
