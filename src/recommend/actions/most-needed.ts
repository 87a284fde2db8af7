import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { cutPointsKernel } from "../../kernels/cut-points.js";
import { sortedOrder } from "../../network/sort.js";
import type { Ground, VertexPairs } from "../ground.js";

/**
 * Positions, ascending, of the tied pairs whose ties have the fewest ways around them: first those without whom a part of
 * the network comes off, the larger part first; then those whose ends have the fewest neighbors in common, and of these the
 * pairs whose less tied end has more ties. O(n + m + Σ degrees of the ends).
 *
 * Reference   Bridges: Tarjan, Inf. Process. Lett. 2 (1974) 160–161, doi:10.1016/0020-0190(74)90003-9; neighbors in common
 *             as ways around: Onnela et al., PNAS 104 (2007) 7332–7336, doi:10.1073/pnas.0610245104.
 */
export async function mostNeeded(
  { opened }: Ground,
  { length, a, b }: VertexPairs,
  most: number,
): Promise<Int32Array> {
  const { csr, pace } = opened;
  const { offsets } = csr;
  const isBridge = await opened.run(cutPointsKernel, null, ({ links }) => links.slice(), "cut ties");
  const cutOff = await cutOffParts(csr, isBridge, pace);
  const [parts, common, ties] = [0, 0, 0].map(() => new Int32Array(length));
  const seen = new Int32Array(csr.order).fill(-1);
  await inChunks(pace, length, 256, (from, to) => {
    for (let i = from; i < to; i++) {
      parts[i] = cutOff(a[i], b[i]);
      common[i] = shared(csr, seen, a[i], b[i], i);
      ties[i] = Math.min(offsets[a[i] + 1] - offsets[a[i]], offsets[b[i] + 1] - offsets[b[i]]);
    }
  });
  const order = await sortedOrder(
    pace,
    length,
    (i, j) => parts[j] - parts[i] || common[i] - common[j] || ties[j] - ties[i],
  );
  return order.slice(0, most).sort();
}

/** How many vertices have an arc from both. */
function shared({ offsets, targets }: Csr, seen: Int32Array, u: number, v: number, mark: number): number {
  let count = 0;
  for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) seen[targets[arc]] = mark;
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) if (seen[targets[arc]] === mark) count++;
  return count;
}

/** For a tied pair the size of the smaller part that its tie alone holds, 0 where there is a way around. */
async function cutOffParts(
  { order, offsets, targets, links }: Csr,
  isBridge: Uint8Array,
  pace: Pace,
): Promise<(u: number, v: number) => number> {
  // Every spanning tree has all bridges, and what hangs on one is the part of the tree below it.
  const parent = new Int32Array(order).fill(-1);
  const above = new Int32Array(order).fill(-1);
  const root = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  let found = 0;
  for (let start = 0; start < order; start++) {
    if (root[start] >= 0) continue;
    let next = found;
    root[start] = start;
    queue[found++] = start;
    for (; next < found; next++) {
      if ((next & 255) === 0 && pace.due()) await pace.rest();
      const v = queue[next];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (root[w] >= 0) continue;
        [root[w], parent[w], above[w]] = [start, v, links[arc]];
        queue[found++] = w;
      }
    }
  }
  const size = new Int32Array(order).fill(1);
  for (let i = order - 1; i >= 0; i--) if (parent[queue[i]] >= 0) size[parent[queue[i]]] += size[queue[i]];
  return (u, v) => {
    const child = parent[u] === v ? u : v;
    if (parent[child] !== (child === u ? v : u) || isBridge[above[child]] === 0) return 0;
    return Math.min(size[child], size[root[child]] - size[child]);
  };
}
