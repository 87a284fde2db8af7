import { counted } from "../../text/counted.js";
import type { Projection } from "./project.js";

/** How many ties a projection made, and what made none; `largest` as it was asked for. */
export function projectionText({ made, left }: Projection, largest: number | undefined): string {
  const without = [
    [left.single, "activity with one participant", "activities with one participant"],
    [
      left.large.activities,
      `activity of more than ${largest ?? 0}`,
      `activities of more than ${largest ?? 0}`,
    ],
    [left.outside, "activity outside the window", "activities outside the window"],
    [left.roles, "participation in another role", "participations in other roles"],
    [left.refused, "participation of who refused", "participations of who refused"],
  ] as const;
  const lost = without.flatMap(([count, one, many]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`],
  );
  const ties = `${counted(made.ties, "tie")} of ${made.activities} shared activities`;
  return lost.length === 0 ? ties : `${ties}; no ties from ${lost.join(", ")}`;
}
