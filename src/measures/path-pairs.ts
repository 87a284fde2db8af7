import type { Csr } from "../csr/csr.js";
import type { Random } from "../random/random.js";

/** The ordered pairs of vertices among which there may be paths; between all others there is none. */
export interface PathPairs {
  /** How many there are. */
  readonly count: number;
  /** Of how many of them a vertex is not an end. */
  without(v: number): number;
  /** Draws one, all with the same chance, and writes its ends to `into` at `at` and `at + 1`. */
  draw(stream: Random, into: Int32Array, at: number): void;
}

/** The pairs of a graph; `labels` are its components where it is symmetric. O(n). */
export function pathPairs(graph: Csr, labels: Int32Array): PathPairs {
  return graph.symmetric ? pairsWithin(labels) : pairsAlong(graph);
}

/** Pairs within one component. */
function pairsWithin(labels: Int32Array): PathPairs {
  const n = labels.length;
  const size = new Int32Array(n);
  for (let v = 0; v < n; v++) size[labels[v]]++;
  const start = new Int32Array(n + 1);
  for (let c = 0; c < n; c++) start[c + 1] = start[c] + size[c];
  const members = new Int32Array(n);
  const next = start.slice();
  for (let v = 0; v < n; v++) members[next[labels[v]]++] = v;
  // Components in which there are pairs, and how many pairs there are up to and with each.
  const components: number[] = [];
  const sums: number[] = [];
  let count = 0;
  for (let c = 0; c < n; c++) {
    if (size[c] < 2) continue;
    count += size[c] * (size[c] - 1);
    components.push(c);
    sums.push(count);
  }
  return {
    count,
    without: (v) => count - 2 * (size[labels[v]] - 1),
    draw(stream, into, at) {
      const wanted = stream.next() * count;
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle] > wanted) high = middle;
        else low = middle + 1;
      }
      const c = components[low];
      const from = stream.below(size[c]);
      const to = stream.below(size[c] - 1);
      into[at] = members[start[c] + from];
      into[at + 1] = members[start[c] + to + Number(to >= from)];
    },
  };
}

/** Pairs of a vertex with an arc out of it and another with an arc into it. */
function pairsAlong({ order, offsets, inOffsets }: Csr): PathPairs {
  const starts = new Int32Array(order);
  const ends = new Int32Array(order);
  let [sources, targets, both] = [0, 0, 0];
  for (let v = 0; v < order; v++) {
    const [out, into] = [offsets[v + 1] > offsets[v], inOffsets[v + 1] > inOffsets[v]];
    if (out) starts[sources++] = v;
    if (into) ends[targets++] = v;
    if (out && into) both++;
  }
  const count = sources * targets - both;
  return {
    count,
    without(v) {
      const out = Number(offsets[v + 1] > offsets[v]);
      const into = Number(inOffsets[v + 1] > inOffsets[v]);
      return (sources - out) * (targets - into) - (both - out * into);
    },
    draw(stream, into, at) {
      do {
        into[at] = starts[stream.below(sources)];
        into[at + 1] = ends[stream.below(targets)];
      } while (into[at] === into[at + 1]);
    },
  };
}
