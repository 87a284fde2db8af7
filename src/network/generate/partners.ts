import type { Pace } from "../../control/pace.js";
import { sortByKey } from "../sort.js";
import { MassTable } from "./mass-table.js";
import type { Plan } from "./options.js";
import type { Population } from "./population.js";

/** How the two ends of a tie stand to each other: in one community or not, in one country or not. */
export interface Relation {
  readonly inside: boolean;
  readonly domestic: boolean;
}

/** Draws actors in proportion to their propensity. `at` is a number in [0, 1). */
export interface Partners {
  /** Any actor. */
  first(at: number): number;
  /** An actor of the smallest group that holds all partners of that relation; −1 when it does not stand in it. */
  partner(relation: Relation, first: number, at: number): number;
}

/** Lays out the actors by community and by country, so that both groups and their overlaps can be drawn from. */
export async function partnersOf(plan: Plan, population: Population, pace: Pace): Promise<Partners> {
  const { actors } = plan;
  const { propensity } = population;
  const community = Int32Array.from(population.community);
  const country = Int32Array.from(population.country);
  const everyone = new Int32Array(actors).map((_, actor) => actor);
  const byCountry = await sortByKey(pace, everyone, country, plan.countries);
  const byBoth = await sortByKey(pace, byCountry, community, plan.communities);
  // Each step takes some 20 ms for a million actors: giving way between them keeps the whole interruptible.
  const step = async <T>(make: () => T): Promise<T> => {
    await pace.rest();
    return make();
  };
  const lands = await step(() => new MassTable(byCountry, propensity));
  const circles = await step(() => new MassTable(byBoth, propensity));
  const land = await step(() => runs(byCountry, (actor) => country[actor]));
  const circle = await step(() => runs(byBoth, (actor) => community[actor]));
  const local = await step(() => runs(byBoth, (actor) => community[actor] * plan.countries + country[actor]));
  const everywhere = { from: new Int32Array(actors), to: new Int32Array(actors).fill(actors) };
  return {
    first: (at) => byBoth[circles.place(0, actors, at)],
    partner({ inside, domestic }, first, at) {
      const table = domestic && !inside ? lands : circles;
      const { from, to } = inside ? (domestic ? local : circle) : domestic ? land : everywhere;
      const second = table.order[table.place(from[first], to[first], at)];
      const fits =
        (community[first] === community[second]) === inside &&
        (country[first] === country[second]) === domestic;
      return fits ? second : -1;
    },
  };
}

/** For each actor, the places in `order` where the actors of its group begin and end. */
function runs(order: Int32Array, groupOf: (actor: number) => number): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(order.length);
  const to = new Int32Array(order.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && groupOf(order[end]) === groupOf(order[start])) end++;
    for (let place = start; place < end; place++) {
      from[order[place]] = start;
      to[order[place]] = end;
    }
    start = end;
  }
  return { from, to };
}
