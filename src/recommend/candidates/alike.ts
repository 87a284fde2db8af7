import { inChunks } from "../../control/pace.js";
import { TopList } from "../../kernels/top-list.js";
import { orderPairs, startsOf } from "../../network/pair-order.js";
import { sortedOrder } from "../../network/sort.js";
import type { Ground } from "../ground.js";
import { likenessBy, type Attributes } from "./likeness.js";

/** Who is alike, by vertex: a symmetric graph in rows ascending, in which everybody is alike to itself too. */
export interface AlikeLists {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** How much each entry counts: likeness over the root of the sums of both ends. */
  readonly closeness: Float64Array;
  /** How many of those most alike each actor names. */
  readonly each: number;
}

/** How much an actor counts beside those who are like it, who count 1 together. */
const ownShare = 0.5;
const mostNamed = 60;
const fewestNamed = 8;
const mostEntries = 4e5;

/**
 * Those most alike of each actor, found among its neighbors in a few orders: by place on the map, within the country by place and
 * by size, and by language and size. O(n log n), never all pairs.
 */
export async function alikeLists({ opened }: Ground, attributes: Attributes): Promise<AlikeLists> {
  const { pace } = opened;
  const { order } = opened.csr;
  const each = Math.max(fewestNamed, Math.min(mostNamed, Math.floor(mostEntries / Math.max(1, order))));
  const { country, kind, curve, size, languages } = attributes;
  const orders: Int32Array[] = [];
  for (const keys of [[curve], [country, kind, curve], [country, kind, size], [languages, kind, size]])
    if (keys.every((key) => key.some((value) => value >= 0)))
      orders.push(await sortedOrder(pace, order, comparison(keys)));
  if (orders.length === 0) orders.push(await sortedOrder(pace, order, comparison([country, kind])));
  const placeIn = orders.map((line) => {
    const places = new Int32Array(order);
    line.forEach((v, place) => (places[v] = place));
    return places;
  });
  const first = new Int32Array(order * each);
  const second = new Int32Array(order * each);
  const vertices = new Int32Array(each);
  const scores = new Float64Array(each);
  const seen = new Int32Array(order).fill(-1);
  const likeness = likenessBy(attributes);
  let length = 0;
  await inChunks(pace, order, 128, (from, to) => {
    for (let v = from; v < to; v++) {
      const list = new TopList(vertices, scores);
      seen[v] = v;
      for (let o = 0; o < orders.length; o++) {
        const line = orders[o];
        const place = placeIn[o][v];
        const end = Math.min(order, place + each + 1);
        for (let at = Math.max(0, place - each); at < end; at++) {
          const u = line[at];
          if (seen[u] === v) continue;
          seen[u] = v;
          const alike = likeness(v, u);
          // Most are less alike than the last of a full list, which is on top.
          if (list.size < each || alike >= scores[0]) list.offer(u, alike);
        }
      }
      for (let i = 0; i < list.size; i++) {
        first[length] = Math.min(v, vertices[i]);
        second[length++] = Math.max(v, vertices[i]);
      }
    }
  });
  return {
    ...(await symmetric(opened, attributes, first.subarray(0, length), second.subarray(0, length))),
    each,
  };
}

/** Ascending by several keys, what is not known last, then by vertex. */
function comparison(keys: readonly ArrayLike<number>[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const key of keys) {
      const [x, y] = [key[a], key[b]];
      if (x === y) continue;
      if (Number.isNaN(x) || Number.isNaN(y)) {
        if (Number.isNaN(x) && Number.isNaN(y)) continue;
        return Number.isNaN(x) ? 1 : -1;
      }
      return x - y;
    }
    return a - b;
  };
}

/** Rows of both ends for each pair that one of them names, with everybody's own entry. */
async function symmetric(
  { csr: { order }, pace }: Ground["opened"],
  attributes: Attributes,
  first: Int32Array,
  second: Int32Array,
): Promise<Omit<AlikeLists, "each">> {
  const sorted = await orderPairs(order, { first, second, mark: undefined }, false, pace);
  const [a, b] = [sorted.first, sorted.second];
  let pairs = 0;
  for (let i = 0; i < a.length; i++) {
    if (i > 0 && a[i] === a[i - 1] && b[i] === b[i - 1]) continue;
    a[pairs] = a[i];
    b[pairs++] = b[i];
  }
  const ends = new Int32Array(2 * pairs + order);
  const others = new Int32Array(2 * pairs + order);
  const worth = new Float64Array(2 * pairs + order);
  const sums = new Float64Array(order);
  for (let v = 0; v < order; v++) ends[v] = others[v] = v;
  const likeness = likenessBy(attributes);
  await inChunks(pace, pairs, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const at = order + 2 * i;
      ends[at] = others[at + 1] = a[i];
      ends[at + 1] = others[at] = b[i];
      worth[at] = worth[at + 1] = likeness(a[i], b[i]);
      sums[a[i]] += worth[at];
      sums[b[i]] += worth[at];
    }
  });
  const mark = Int32Array.from(ends, (_, i) => i);
  const rows = await orderPairs(order, { first: ends, second: others, mark }, false, pace);
  const closeness = new Float64Array(rows.second.length);
  await inChunks(pace, closeness.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const [u, v] = [rows.first[i], rows.second[i]];
      closeness[i] = u === v ? ownShare : worth[(rows.mark ?? mark)[i]] / Math.sqrt(sums[u] * sums[v]);
    }
  });
  return { offsets: await startsOf(order, rows.first, pace), targets: rows.second, closeness };
}
