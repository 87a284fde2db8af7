import { inChunks } from "../control/pace.js";
import { startsOf } from "../network/pair-order.js";
import type { Labels } from "./labels.js";
import type { Walk } from "./walk.js";

/** How many ordered pairs of links, and of arcs, share what. An undirected link is an arc each way. */
export interface LinkPairs {
  readonly links: number;
  /** Pairs of links (each with itself too) between the same two actors, and with exactly one actor in common. */
  readonly sameEnds: number;
  readonly oneEnd: number;
  readonly arcs: number;
  /** Pairs of arcs from the same actor to the same actor, and there and back. */
  readonly same: number;
  readonly back: number;
  /** Pairs of arcs with only the source in common, only the target, and one after the other. */
  readonly out: number;
  readonly into: number;
  readonly chain: number;
}

/** Counts what the links between labeled actors share. O(n + m). */
export async function linkPairs(
  { codes }: Labels,
  { links, csr: { order }, pace }: Walk,
): Promise<LinkPairs> {
  const { source, target, directed } = links;
  const known = new Int32Array(source.length);
  const lower = new Int32Array(source.length);
  const [ends, outs, ins] = [new Float64Array(order), new Float64Array(order), new Float64Array(order)];
  let [count, arcs] = [0, 0];
  const arc = (from: number, to: number): void => {
    outs[from]++;
    ins[to]++;
    arcs++;
  };
  await inChunks(pace, source.length, 16384, (from, to) => {
    for (let link = from; link < to; link++) {
      const [u, v] = [source[link], target[link]];
      if (codes[u] < 0 || codes[v] < 0) continue;
      lower[count] = Math.min(u, v);
      known[count++] = link;
      ends[u]++;
      ends[v]++;
      arc(u, v);
      if (directed[link] === 0) arc(v, u);
    }
  });
  const starts = await startsOf(order, lower.subarray(0, count), pace);
  const next = starts.slice();
  const byLower = new Int32Array(count);
  await inChunks(pace, count, 32768, (from, to) => {
    for (let i = from; i < to; i++) byLower[next[lower[i]]++] = known[i];
  });

  // Links and arcs of the pair (u, v) so far, for the u under way: counted up one by one, so that squares grow by 2c − 1.
  const stamp = new Int32Array(order).fill(-1);
  const [both, forth, home] = [new Int32Array(order), new Int32Array(order), new Int32Array(order)];
  let [sameEnds, same, back] = [0, 0, 0];
  await inChunks(pace, count, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const link = byLower[i];
      const u = Math.min(source[link], target[link]);
      const v = Math.max(source[link], target[link]);
      if (stamp[v] !== u) {
        stamp[v] = u;
        both[v] = forth[v] = home[v] = 0;
      }
      sameEnds += 2 * ++both[v] - 1;
      if (directed[link] === 0 || source[link] === u) {
        same += 2 * ++forth[v] - 1;
        back += 2 * home[v];
      }
      if (directed[link] === 0 || source[link] === v) {
        same += 2 * ++home[v] - 1;
        back += 2 * forth[v];
      }
    }
  });
  let [oneEnd, out, into, chain] = [-2 * sameEnds, -same, -same, -2 * back];
  for (let v = 0; v < order; v++) {
    oneEnd += ends[v] * ends[v];
    out += outs[v] * outs[v];
    into += ins[v] * ins[v];
    chain += 2 * ins[v] * outs[v];
  }
  return { links: count, sameEnds, oneEnd, arcs, same, back, out, into, chain };
}
