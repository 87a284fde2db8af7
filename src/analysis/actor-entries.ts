import { inChunks, type Pace } from "../control/pace.js";
import type { Shown } from "../network/audience.js";
import type { Partition } from "../values/partition.js";
import { ScoreIntervals, type Intervals } from "../values/score-intervals.js";
import type { Scores } from "../values/scores.js";
import type { ActorEntry, ScoreName } from "./analysis.js";
import { numberOrNull } from "./figure-section.js";

/** What is known of the actors beside what they say of themselves, by place where it is a list. */
export interface ActorFindings {
  readonly scores: ReadonlyMap<ScoreName, Scores>;
  readonly parts: Partition;
  readonly groups: Partition;
  readonly took: readonly ActorEntry["took"][] | undefined;
  readonly bands: readonly ActorEntry["bands"][] | undefined;
}

/** One entry for every actor, in the order of display, with its scores and groups. O(n). */
export async function actorEntries(
  { shown, pace }: { readonly shown: Shown; readonly pace: Pace },
  { scores, parts, groups, took, bands }: ActorFindings,
): Promise<ActorEntry[]> {
  const columns = Array.from(scores, ([name, value]) => [name, value.values(), value.reason] as const);
  const limits = Array.from(scores).flatMap(([name, value]) =>
    value instanceof ScoreIntervals ? [[name, value.intervals()] as const] : [],
  );
  const [component, community] = [parts.groups(), groups.groups()];
  const entries: ActorEntry[] = [];
  await inChunks(pace, shown.length, 256, (from, to) => {
    for (let place = from; place < to; place++) {
      const known = optional.map((name) => [name, shown.value(place, name)] as const);
      entries.push({
        id: shown.id(place),
        name: shown.name(place),
        named: shown.named(place),
        personal: shown.personal(place),
        ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
        component: component[place],
        community: community[place],
        ...(took?.[place] && { took: took[place] }),
        ...(bands?.[place] && { bands: bands[place] }),
        scores: Object.fromEntries(columns.map(([name, values]) => [name, numberOrNull(values[place])])),
        ...boundsOf(limits, place),
        ...reasonsOf(columns.filter(([, values]) => !Number.isFinite(values[place]))),
      });
    }
  });
  return entries;
}

const optional = ["kind", "country", "latitude", "longitude"] as const;

function boundsOf(
  bounds: readonly (readonly [ScoreName, Intervals])[],
  place: number,
): Pick<ActorEntry, "bounds"> {
  const known = bounds.filter(([, { low, high }]) => Number.isFinite(low[place] + high[place]));
  if (known.length === 0) return {};
  return {
    bounds: Object.fromEntries(known.map(([name, { low, high }]) => [name, [low[place], high[place]]])),
  };
}

type ScoreColumn = readonly [name: ScoreName, values: Float64Array, reason: string | undefined];

function reasonsOf(undefinedOnes: readonly ScoreColumn[]): Pick<ActorEntry, "reasons"> {
  if (undefinedOnes.length === 0) return {};
  return { reasons: Object.fromEntries(undefinedOnes.map(([name, , reason]) => [name, reason])) };
}
