import type { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Labels } from "../../measures/labels.js";

/** Looks along arcs between two looks at the clock. */
const arcsPerLook = 32768;

/**
 * Who of each group is tied into which other groups: of the map, in rows that are searched in halves, and of ties taken
 * since, which are few, beside them. Groups are the codes of `Labels`; who has none crosses nothing.
 */
export class Crossings {
  /** Taken since: vertices by the groups they are tied into, and how many more that makes, by two groups. */
  readonly #tied = new Set<number>();
  readonly #more = new Map<number, number>();

  constructor(
    private readonly codes: Int32Array,
    private readonly ofVertices: Rows,
    /** Of each group the others it is tied into, ascending. */
    readonly ofGroups: Rows & { readonly counts: Int32Array },
  ) {}

  /** How many actors of one group have a tie into another. */
  count(g: number, h: number): number {
    const { ofGroups } = this;
    const at = placeIn(ofGroups, g, h);
    const known = at < 0 ? 0 : ofGroups.counts[at];
    return this.#more.size === 0 ? known : known + (this.#more.get(this.#key(g, h)) ?? 0);
  }

  /** Whether an actor has a tie into a group. */
  isTied(v: number, h: number): boolean {
    return placeIn(this.ofVertices, v, h) >= 0 || (this.#tied.size > 0 && this.#tied.has(this.#key(v, h)));
  }

  /** Takes a tie between actors of two groups. */
  take(a: number, b: number): void {
    for (const [v, w] of [
      [a, b],
      [b, a],
    ]) {
      const [g, h] = [this.codes[v], this.codes[w]];
      if (this.isTied(v, h)) continue;
      this.#tied.add(this.#key(v, h));
      this.#more.set(this.#key(g, h), (this.#more.get(this.#key(g, h)) ?? 0) + 1);
    }
  }

  /** Of a vertex, or a group, and a group. */
  #key(one: number, h: number): number {
    return one * (this.ofGroups.starts.length - 1) + h;
  }
}

/** Groups by something: those of i are groups[starts[i]] … groups[starts[i + 1] − 1], ascending. */
interface Rows {
  readonly starts: Int32Array;
  readonly groups: Int32Array;
}

function placeIn({ starts, groups }: Rows, row: number, h: number): number {
  let [low, high] = [starts[row], starts[row + 1] - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (groups[middle] === h) return middle;
    if (groups[middle] < h) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The crossings of a symmetric graph. Interruptible. O(n + m log d). */
export async function crossingsOf(
  { order, arcs, offsets, targets }: Csr,
  { codes, names }: Labels,
  pace: Pace,
): Promise<Crossings> {
  const count = names.length;
  const mark = new Int32Array(Math.max(1, count)).fill(-1);
  const starts = new Int32Array(order + 1);
  const into = new Int32Array(arcs);
  let look = arcsPerLook;
  const rest = async (looks: number): Promise<void> => {
    look -= looks;
    if (look > 0) return;
    look = arcsPerLook;
    if (pace.due()) await pace.rest();
  };
  let end = 0;
  for (let v = 0; v < order; v++) {
    const own = codes[v];
    for (let arc = offsets[v]; own >= 0 && arc < offsets[v + 1]; arc++) {
      const h = codes[targets[arc]];
      if (h < 0 || h === own || mark[h] === v) continue;
      mark[h] = v;
      into[end++] = h;
    }
    if (end - starts[v] > 1) into.subarray(starts[v], end).sort();
    starts[v + 1] = end;
    await rest(1 + offsets[v + 1] - offsets[v]);
  }
  const ofVertices = { starts, groups: into.slice(0, end) };

  const members = membersOf(codes, count);
  const found = {
    starts: new Int32Array(count + 1),
    groups: new Int32Array(end),
    counts: new Int32Array(end),
  };
  const tally = new Int32Array(count);
  let kept = 0;
  for (let g = 0; g < count; g++) {
    const from = kept;
    for (let i = members.starts[g]; i < members.starts[g + 1]; i++) {
      const v = members.vertices[i];
      for (let j = starts[v]; j < starts[v + 1]; j++) {
        const h = into[j];
        if (tally[h]++ === 0) found.groups[kept++] = h;
      }
      await rest(1 + starts[v + 1] - starts[v]);
    }
    found.groups.subarray(from, kept).sort();
    for (let i = from; i < kept; i++) {
      found.counts[i] = tally[found.groups[i]];
      tally[found.groups[i]] = 0;
    }
    found.starts[g + 1] = kept;
  }
  const [groups, counts] = [found.groups.slice(0, kept), found.counts.slice(0, kept)];
  return new Crossings(codes, ofVertices, { starts: found.starts, groups, counts });
}

/** The vertices of each group, ascending. */
function membersOf(codes: Int32Array, count: number): { starts: Int32Array; vertices: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const code of codes) if (code >= 0) starts[code + 1]++;
  for (let g = 0; g < count; g++) starts[g + 1] += starts[g];
  const vertices = new Int32Array(starts[count]);
  const next = starts.slice();
  codes.forEach((code, v) => {
    if (code >= 0) vertices[next[code]++] = v;
  });
  return { starts, vertices };
}
