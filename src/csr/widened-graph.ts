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
 * pairs changes no byte. Throws `bad-input`. Interruptible. O(n + m + k log k).
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
  const { starts, heads, links } = rowsOf(order, news, graph.linkCount);
  await inChunks(pace, order, 1024, (from, to) => {
    for (let v = from; v < to; v++) {
      let at = made.offsets[v];
      let extra = starts[v];
      const put = (target: number, link: number, strength: number, distance: number): void => {
        made.targets[at] = target;
        made.links[at] = link;
        if (strengths) made.strengths[at] = strength;
        if (distances) made.distances[at] = distance;
        at++;
      };
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const target = graph.targets[arc];
        for (; extra < starts[v + 1] && heads[extra] < target; extra++) put(heads[extra], links[extra], 1, 1);
        put(target, graph.links[arc], graph.strengths[arc], graph.distances[arc]);
      }
      for (; extra < starts[v + 1]; extra++) put(heads[extra], links[extra], 1, 1);
      made.offsets[v + 1] = at;
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

/** The arcs of new links by their tails, heads ascending. */
function rowsOf(
  order: number,
  news: Float64Array,
  first: number,
): { readonly starts: Int32Array; readonly heads: Int32Array; readonly links: Int32Array } {
  const starts = new Int32Array(order + 1);
  const ends = Array.from(news, (key): readonly [number, number] => [Math.floor(key / order), key % order]);
  for (const [u, v] of ends) {
    starts[u + 1]++;
    starts[v + 1]++;
  }
  for (let v = 0; v < order; v++) starts[v + 1] += starts[v];
  const next = starts.slice();
  const heads = new Int32Array(2 * news.length);
  const links = new Int32Array(2 * news.length);
  // Pairs come by their lower end, so a vertex meets its lower neighbors first and then its higher ones, both ascending.
  for (const [i, [u, v]] of ends.entries())
    for (const [tail, head] of [
      [u, v],
      [v, u],
    ] as const) {
      heads[next[tail]] = head;
      links[next[tail]++] = first + i;
    }
  return { starts, heads, links };
}
