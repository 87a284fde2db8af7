import type { Shown } from "../network/audience.js";
import type { Partition } from "../values/partition.js";
import type { Scores } from "../values/scores.js";
import type { ActorEntry, ScoreName } from "./analysis.js";
import { numberOrNull } from "./figure-section.js";

/** One entry for every actor, in the order of display, with its scores and groups. */
export function actorEntries(
  shown: Shown,
  scores: ReadonlyMap<ScoreName, Scores>,
  parts: Partition,
  groups: Partition,
): ActorEntry[] {
  const columns = Array.from(scores, ([name, value]) => [name, value.values(), value.reason] as const);
  const [component, community] = [parts.groups(), groups.groups()];
  return Array.from({ length: shown.length }, (_, place) => {
    const optional = { kind: undefined, country: undefined, latitude: undefined, longitude: undefined };
    const known = Object.keys(optional).map((name) => [name, shown.value(place, name)] as const);
    return {
      id: shown.id(place),
      name: shown.name(place),
      named: shown.named(place),
      personal: shown.personal(place),
      ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
      component: component[place],
      community: community[place],
      scores: Object.fromEntries(columns.map(([name, values]) => [name, numberOrNull(values[place])])),
      ...reasonsOf(columns.filter(([, values]) => !Number.isFinite(values[place]))),
    };
  });
}

type ScoreColumn = readonly [name: ScoreName, values: Float64Array, reason: string | undefined];

function reasonsOf(undefinedOnes: readonly ScoreColumn[]): Pick<ActorEntry, "reasons"> {
  if (undefinedOnes.length === 0) return {};
  return { reasons: Object.fromEntries(undefinedOnes.map(([name, , reason]) => [name, reason])) };
}
