import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { region, type Allocate } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";

/** Pairs of vertices, in any order and with their ends in any order. */
export interface AddedPairs {
  readonly length: number;
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
}

/**
 * A symmetric, collapsed graph with more ties: each pair becomes one undirected link of strength 1 and length 1, where
 * the graph has those. Pairs that are tied already, or that are one vertex twice, change nothing. Vertices, their numbers
 * and their self-ties stay, links keep their numbers, and new links follow in the order of their ends. The order of the
 * pairs changes no byte. Throws `bad-input`. Interruptible. O(n + m + k log k), the ties there are as
 * blocks of memory.
 */
export async function widenedGraph(
  graph: Csr,
  added: AddedPairs,
  pace: Pace,
  allocate: Allocate,
): Promise<Csr> {
  const { order, symmetric, collapsed, offsets } = graph;
  if (!symmetric || !collapsed)
    throw new ComityError(
      "bad-input",
      "ties can only be added to a graph without directions or parallel ties",
      {
        path: ["graph"],
        fix: 'compile it with `directed: "ignore"` and `parallel: "collapse"`',
      },
    );
  const news = await newLinks(graph, added, pace);
  const arcs = graph.arcs + 2 * news.length;
  const linkCount = graph.linkCount + news.length;
  const [strengths, distances] = [graph.strengths.length > 0, graph.distances.length > 0];
  const { buffer, places } = region(csrShape({ order, arcs, symmetric, strengths, distances }), allocate);
  const made = openCsr({ buffer, places, order, arcs, linkCount, symmetric, collapsed });
  const { tails, heads, links } = arcsOf(news, order, graph.linkCount);
  /** Copies old arcs from one place up to another, behind the new ones met so far. */
  const copy = (from: number, to: number, at: number): void => {
    made.targets.set(graph.targets.subarray(from, to), at);
    made.links.set(graph.links.subarray(from, to), at);
    if (strengths) made.strengths.set(graph.strengths.subarray(from, to), at);
    if (distances) made.distances.set(graph.distances.subarray(from, to), at);
  };
  let copied = 0;
  await inChunks(pace, tails.length, 64, (from, to) => {
    for (let i = from; i < to; i++) {
      const place = placeOf(graph, tails[i], heads[i]);
      copy(copied, place, copied + i);
      copied = place;
      made.targets[place + i] = heads[i];
      made.links[place + i] = links[i];
      if (strengths) made.strengths[place + i] = 1;
      if (distances) made.distances[place + i] = 1;
    }
  });
  copy(copied, graph.arcs, copied + tails.length);
  let extra = 0;
  await inChunks(pace, order, 65536, (from, to) => {
    for (let v = from; v < to; v++) {
      while (extra < tails.length && tails[extra] === v) extra++;
      made.offsets[v + 1] = offsets[v + 1] + extra;
    }
  });
  for (const name of ["loopEnds", "loopOut", "loopStrength", "loopOutStrength"] as const)
    made[name].set(graph[name]);
  return made;
}

/** The pairs that are new, each once as lower · order + higher, ascending. */
async function newLinks(
  { order, offsets, targets }: Csr,
  { length, a, b }: AddedPairs,
  pace: Pace,
): Promise<Float64Array> {
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const [u, v] = [a[i], b[i]];
    if (!(u >= 0 && v >= 0 && u < order && v < order))
      throw new ComityError("bad-input", `a pair holds a vertex that the graph does not have: ${u}, ${v}`);
    keys[i] = Math.min(u, v) * order + Math.max(u, v);
  }
  keys.sort();
  let kept = 0;
  await inChunks(pace, length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const v = keys[i] % order;
      const u = (keys[i] - v) / order;
      if (u === v || (i > 0 && keys[i] === keys[i - 1])) continue;
      if (!targets.subarray(offsets[u], offsets[u + 1]).includes(v)) keys[kept++] = keys[i];
    }
  });
  return keys.subarray(0, kept);
}

/** The arcs of new links by their tails, then their heads, and the number of each link. */
function arcsOf(
  news: Float64Array,
  order: number,
  first: number,
): { readonly tails: Int32Array; readonly heads: Int32Array; readonly links: Int32Array } {
  const arcs = Array.from(news, (key, i) => {
    const [u, v] = [Math.floor(key / order), key % order];
    return [
      { tail: u, head: v, link: first + i },
      { tail: v, head: u, link: first + i },
    ];
  })
    .flat()
    .sort((one, other) => one.tail - other.tail || one.head - other.head);
  return {
    tails: Int32Array.from(arcs, ({ tail }) => tail),
    heads: Int32Array.from(arcs, ({ head }) => head),
    links: Int32Array.from(arcs, ({ link }) => link),
  };
}

/** Where an arc would stand among those of its tail, which ascend by their heads. */
function placeOf({ offsets, targets }: Csr, tail: number, head: number): number {
  let [low, high] = [offsets[tail], offsets[tail + 1]];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (targets[middle] < head) low = middle + 1;
    else high = middle;
  }
  return low;
}
