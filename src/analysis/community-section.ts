import type { Shown } from "../network/audience.js";
import type { Partition } from "../values/partition.js";
import type { Analysis } from "./analysis.js";
import { countWords } from "./counts.js";
import { numberOrNull } from "./figure-section.js";

/** Communities by size, with the countries and kinds most frequent in each. */
export function communitySection(shown: Shown, partition: Partition): Analysis["communities"] {
  const members = Array.from({ length: partition.count }, (): number[] => []);
  partition.groups().forEach((group, place) => members[group - 1].push(place));
  const reason = partition.reasonOf("modularity");
  const words = (places: readonly number[], column: string) =>
    countWords(places.map((place) => shown.value(place, column) as string | undefined)).slice(0, 5);
  return {
    algorithm: "louvain",
    modularity: numberOrNull(partition.figures().modularity),
    ...(reason === undefined ? {} : { reason }),
    groups: members.map((places, i) => ({
      group: i + 1,
      actors: places.length,
      countries: words(places, "country"),
      kinds: words(places, "kind"),
    })),
  };
}
