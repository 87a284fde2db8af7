/** Whether the arc at a position counts. */
export type ArcTest = (arc: number) => boolean;

/** A copy under way. */
export interface HubCopy {
  /** Copies rows for about so many steps, and returns how many it took. */
  step(budget: number): number;
  /** How many rows are copied. */
  rows(): number;
}

/**
 * Copies the beginnings of the first `to` rows, where each vertex has those of its neighbors that have smaller numbers:
 * its hubs, as vertices are numbered by falling degree. Nobody has more than √(2m) of them, and what is read again and
 * again lies close together. Arcs that are not `kept` are left out.
 */
export function copyHubs(
  to: number,
  offsets: Int32Array,
  targets: Int32Array,
  starts: Int32Array,
  hubs: Int32Array,
  kept?: ArcTest,
): HubCopy {
  let copied = 0;
  starts[0] = 0;
  return {
    rows: () => copied,
    step(budget) {
      const [from, first] = [copied, starts[copied]];
      let end = first;
      for (; copied < to && end - first + copied - from < budget; copied++) {
        const stop = offsets[copied + 1];
        for (let at = offsets[copied]; at < stop && targets[at] < copied; at++)
          if (kept === undefined || kept(at)) hubs[end++] = targets[at];
        starts[copied + 1] = end;
      }
      return end - first + copied - from;
    },
  };
}
