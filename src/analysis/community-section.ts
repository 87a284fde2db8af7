import { inChunks, type Pace } from "../control/pace.js";
import type { Shown } from "../network/audience.js";
import type { GroupNames } from "../values/group-names.js";
import type { Partition } from "../values/partition.js";
import type { Count } from "./analysis.js";
import type { CircleCertainty } from "./circle-certainty.js";
import { countWords } from "./counts.js";
import { numberOrNull } from "./figure-section.js";

/** The circles, and how sure they are. */
export interface CommunitySection {
  readonly algorithm: string;
  readonly modularity: number | null;
  /** Why the modularity is null. */
  readonly reason?: string;
  readonly groups: readonly {
    readonly group: number;
    /** What is over-represented in it, or around whom it is. Since version 1.1. */
    readonly name?: string;
    readonly actors: number;
    /** Most frequent first, at most five. */
    readonly countries: readonly Count[];
    readonly kinds: readonly Count[];
  }[];
  /** How sure the circles are, where the size allows it. Since version 1.2. */
  readonly certainty?: CircleCertainty;
}

/** Communities by size, with their names and the countries and kinds most frequent in each. */
export async function communitySection(
  shown: Shown,
  partition: Partition,
  names: GroupNames,
  pace: Pace,
): Promise<CommunitySection> {
  const members = Array.from({ length: partition.count }, (): number[] => []);
  const groupOf = partition.groups();
  await inChunks(pace, groupOf.length, 16384, (from, to) => {
    for (let place = from; place < to; place++) members[groupOf[place] - 1].push(place);
  });
  const reason = partition.reasonOf("modularity");
  const words = async (places: readonly number[], column: string): Promise<Count[]> => {
    const word = (place: number) => shown.value(place, column) as string | undefined;
    return (await countWords(Int32Array.from(places), word, pace)).slice(0, 5);
  };
  const groups: CommunitySection["groups"][number][] = [];
  for (const [i, places] of members.entries()) {
    groups.push({
      group: i + 1,
      name: names.name(i + 1) ?? `group ${i + 1}`,
      actors: places.length,
      countries: await words(places, "country"),
      kinds: await words(places, "kind"),
    });
    if (pace.due()) await pace.rest();
  }
  return {
    algorithm: String(partition.meta.options.algorithm ?? "leiden"),
    modularity: numberOrNull(partition.figures().modularity),
    ...(reason === undefined ? {} : { reason }),
    groups,
  };
}
