import type { Memberships } from "./labels.js";
import type { Walk } from "./walk.js";

/** Fewer members than this are not shown to the public where a person is among them. */
export const fewestShown = 5;

/**
 * Groups as an audience may see them. For the public, groups of fewer than five actors with a person among them are put
 * together as one, and the next larger group with them while they are still fewer than five, so that none can be found by
 * subtraction; if all together are fewer than five, there is no group.
 */
export function shownGroups(groups: Memberships, { shown, actorOf }: Walk): Memberships {
  if (shown.audience === "steward") return groups;
  const isPerson = (v: number): boolean => shown.personal(shown.placeOf[actorOf[v]]);
  const bySize = groups.names
    .map((_, g) => g)
    .sort((a, b) => groups.members[a].length - groups.members[b].length || a - b);
  const hidden = bySize.filter((g) => {
    const members = groups.members[g];
    return members.length < fewestShown && members.some(isPerson);
  });
  if (hidden.length === 0) return groups;
  const union = new Set<number>(hidden.flatMap((g) => groups.members[g]));
  for (const g of bySize) {
    if (union.size >= fewestShown) break;
    if (hidden.includes(g)) continue;
    hidden.push(g);
    for (const v of groups.members[g]) union.add(v);
  }
  const left = groups.names.map((_, g) => g).filter((g) => !hidden.includes(g));
  const together = union.size >= fewestShown ? [Array.from(union).sort((a, b) => a - b)] : [];
  return {
    names: [...left.map((g) => groups.names[g]), ...together.map(() => "small groups together")],
    members: [...left.map((g) => groups.members[g]), ...together],
  };
}
