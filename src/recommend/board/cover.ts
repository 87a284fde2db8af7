import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Memberships } from "../../measures/labels.js";

/** Lists are kept while they have no more entries than this together: all of them, or those first asked for. */
const mostKept = 4e6;

/**
 * Whom and what a member of a board would bring: for each candidate the vertices within so many steps, and behind them,
 * numbered from `order` on, the groups that it or one of its contacts belongs to.
 */
export class Cover {
  /** Vertices and groups together. */
  readonly elements: number;
  readonly order: number;
  readonly groups: number;
  readonly #lists: (Int32Array | undefined)[];
  readonly #depth: Int32Array;
  readonly #line: Int32Array;
  readonly #groupMark: Int32Array;
  readonly #groupOffsets: Int32Array;
  readonly #groupsOf: Int32Array;
  #stamp = 0;
  #kept = 0;

  constructor(
    private readonly graph: Csr,
    readonly candidates: Int32Array,
    private readonly steps: number,
    memberships: Memberships,
  ) {
    this.order = graph.order;
    this.groups = memberships.names.length;
    this.elements = this.order + this.groups;
    this.#lists = new Array<Int32Array | undefined>(candidates.length);
    this.#depth = new Int32Array(this.order).fill(-1);
    this.#line = new Int32Array(this.order);
    this.#groupMark = new Int32Array(this.groups);
    this.#groupOffsets = new Int32Array(this.order + 1);
    for (const members of memberships.members) for (const v of members) this.#groupOffsets[v + 1]++;
    for (let v = 0; v < this.order; v++) this.#groupOffsets[v + 1] += this.#groupOffsets[v];
    this.#groupsOf = new Int32Array(this.#groupOffsets[this.order]);
    const next = this.#groupOffsets.slice(0, this.order);
    memberships.members.forEach((members, g) => {
      for (const v of members) this.#groupsOf[next[v]++] = g;
    });
  }

  /** The elements of a candidate: vertices, itself first, then groups. */
  of(candidate: number): Int32Array {
    const known = this.#lists[candidate];
    if (known !== undefined) return known;
    const list = this.around(this.candidates[candidate]);
    if (this.#kept + list.length > mostKept) return list;
    this.#kept += list.length;
    return (this.#lists[candidate] = list);
  }

  /** Looks every candidate up; false where their lists together are too long to be kept. */
  async keepAll(pace: Pace): Promise<boolean> {
    for (let i = 0; i < this.candidates.length; i++) {
      if (pace.due()) await pace.rest();
      this.of(i);
      if (this.#lists[i] === undefined) return false;
    }
    return true;
  }

  /** No fewer vertices than each candidate has within so many steps, without searching. O(steps · m). */
  async mostReached(pace: Pace): Promise<Float64Array> {
    const { offsets, targets } = this.graph;
    let walks = new Float64Array(this.order).fill(1);
    for (let step = 0; step < this.steps; step++) {
      const longer = new Float64Array(this.order);
      await inChunks(pace, this.order, 512, (from, to) => {
        for (let v = from; v < to; v++) {
          let sum = 1;
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += walks[targets[arc]];
          longer[v] = Math.min(this.order, sum);
        }
      });
      if (longer.every((sum, v) => sum === walks[v])) break;
      walks = longer;
    }
    return Float64Array.from(this.candidates, (v) => walks[v]);
  }

  /** The vertices within so many steps of a vertex, itself first, then the groups that it or a contact belongs to. */
  around(vertex: number): Int32Array {
    const { offsets, targets } = this.graph;
    const depth = this.#depth;
    const line = this.#line;
    let tail = 0;
    line[tail++] = vertex;
    depth[vertex] = 0;
    for (let head = 0; head < tail; head++) {
      const u = line[head];
      if (depth[u] >= this.steps) break;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (depth[v] >= 0) continue;
        depth[v] = depth[u] + 1;
        line[tail++] = v;
      }
    }
    for (let i = 0; i < tail; i++) depth[line[i]] = -1;
    const joined = this.#joined(vertex);
    const list = new Int32Array(tail + joined.length);
    list.set(line.subarray(0, tail));
    joined.forEach((g, i) => (list[tail + i] = this.order + g));
    return list;
  }

  #joined(vertex: number): number[] {
    const { offsets, targets } = this.graph;
    const found: number[] = [];
    const stamp = ++this.#stamp;
    const enter = (v: number): void => {
      for (let at = this.#groupOffsets[v]; at < this.#groupOffsets[v + 1]; at++) {
        const g = this.#groupsOf[at];
        if (this.#groupMark[g] === stamp) continue;
        this.#groupMark[g] = stamp;
        found.push(g);
      }
    };
    enter(vertex);
    for (let arc = offsets[vertex]; arc < offsets[vertex + 1]; arc++) enter(targets[arc]);
    return found;
  }
}

/** Which share of the contacts of either two vertices have in common (Jaccard), themselves aside; 0 where there is none. */
export function overlap({ offsets, targets }: Csr, u: number, v: number): number {
  let [i, j] = [offsets[u], offsets[v]];
  const [endU, endV] = [offsets[u + 1], offsets[v + 1]];
  let [common, all] = [0, 0];
  while (i < endU || j < endV) {
    const a = i < endU ? targets[i] : Infinity;
    const b = j < endV ? targets[j] : Infinity;
    if (a <= b) i++;
    if (b <= a) j++;
    const w = Math.min(a, b);
    if (w === u || w === v) continue;
    all++;
    if (a === b) common++;
  }
  return all === 0 ? 0 : common / all;
}
