import { inChunks, type Pace } from "../control/pace.js";
import type { Shown } from "../network/audience.js";
import { sortedOrder } from "../network/sort.js";
import type { Numbering, Partition } from "../values/partition.js";

/**
 * Numbers for new groups that stay with them from a previous partition: pairs of a new and a previous group are taken by
 * falling number of actors in both, then by the lower previous number, then by the larger new group, as long as neither
 * has been taken. Groups left over get numbers that were never in use, by falling size; numbers left over stay unused.
 *
 * Greedy, not the assignment with the most actors in their old number (it keeps at least half as many), so that a group's
 * number never hangs on groups far away. Actors are matched by the id they are shown under. O(n log n).
 */
export async function keptNumbers(
  shown: Shown,
  labels: Int32Array,
  previous: Partition,
  pace: Pace,
): Promise<Numbering> {
  const sizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  await inChunks(pace, labels.length, 4096, (from, to) => {
    for (let place = from; place < to; place++) {
      const label = labels[place];
      sizes.set(label, (sizes.get(label) ?? 0) + 1);
      const number = previous.of(shown.id(place));
      if (number === undefined) continue;
      const counts = shared.get(label) ?? new Map<number, number>();
      shared.set(label, counts.set(number, (counts.get(number) ?? 0) + 1));
    }
  });
  // Of equal size, the group comes first whose first member does.
  const bySize = Array.from(sizes).sort(([, a], [, b]) => b - a);
  const pairs = bySize.flatMap(([label], rank) =>
    Array.from(shared.get(label) ?? [], ([number, actors]) => ({ label, rank, number, actors })),
  );
  const order = await sortedOrder(pace, pairs.length, (a, b) => {
    const [one, other] = [pairs[a], pairs[b]];
    return other.actors - one.actors || one.number - other.number || one.rank - other.rank;
  });
  const of = new Map<number, number>();
  const taken = new Set<number>();
  for (const i of order) {
    const { label, number } = pairs[i];
    if (of.has(label) || taken.has(number)) continue;
    of.set(label, number);
    taken.add(number);
  }
  let highest = previous.sizes().length;
  for (const [label] of bySize) if (!of.has(label)) of.set(label, ++highest);
  return { of, highest };
}
