import { inChunks, type Pace } from "../../control/pace.js";
import { lookalikeKey } from "../../schema/lookalike.js";

// An id of printable ASCII without capitals and spaces is its own key.
const plain = /^[!-@[-~]*$/;

/**
 * Groups of two or more ids that a reader could take for one another, each group in the order of the ids given.
 * O(n); plain lower-case ids cost next to nothing.
 */
export async function lookalikes(
  ids: readonly string[],
  has: (id: string) => boolean,
  pace: Pace,
): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  await inChunks(pace, ids.length, 2048, (from, to) => {
    for (let i = from; i < to; i++) {
      const id = ids[i];
      if (plain.test(id)) continue;
      const key = lookalikeKey(id);
      const group = groups.get(key);
      if (group !== undefined) {
        if (id !== key) group.push(id);
      } else groups.set(key, key !== id && has(key) ? [key, id] : [id]);
    }
  });
  return Array.from(groups.values()).filter((group) => group.length > 1);
}
