import { inChunks, type Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";

/** What would be lost with each vertex, and how few new ties would leave no cut point. */
export interface Losses {
  /** By vertex, how many others would be cut off from the largest piece of what their part was. */
  readonly cutOff: Int32Array;
  /** By vertex, the pieces that its part would fall into; 1 where it would stay whole, 0 where nobody else is in it. */
  readonly pieces: Int32Array;
  /** The fewest new ties, each between two of the same part, after which no part has a cut point. */
  readonly fewestTies: number;
}

/**
 * What is cut off without each vertex, by one walk in depth: a child that cannot reach above its parent takes its whole
 * branch away with it. A part that falls apart needs max(d − 1, ⌈p / 2⌉) new ties, d the most pieces that one loss makes
 * and p the blocks that hang on one cut point. Directions are ignored. O(n + m).
 *
 * Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272; Eswaran & Tarjan, SIAM J. Comput. 5 (1976)
 * 653–665, doi:10.1137/0205044.
 */
export async function lossesOf({ order, offsets, targets }: Csr, pace: Pace): Promise<Losses> {
  const [index, low, next, size] = Array.from({ length: 4 }, () => new Int32Array(order));
  const [parent, cutOff, pieces] = Array.from({ length: 3 }, () => new Int32Array(order));
  const [largest, taken, blockOf] = Array.from({ length: 3 }, () => new Int32Array(order));
  index.fill(-1);
  let numbered = 0;
  let fewestTies = 0;
  const enter = (v: number, from: number, members: number[]): void => {
    index[v] = low[v] = numbered++;
    next[v] = offsets[v];
    size[v] = 1;
    parent[v] = from;
    members.push(v);
  };
  const leave = (v: number, root: number): void => {
    const above = parent[v];
    if (above < 0) return;
    low[above] = Math.min(low[above], low[v]);
    size[above] += size[v];
    if (above !== root && low[v] < index[above]) return;
    pieces[above]++;
    taken[above] += size[v];
    largest[above] = Math.max(largest[above], size[v]);
  };
  for (let root = 0; root < order; root++) {
    if (index[root] >= 0) continue;
    const members: number[] = [];
    enter(root, -1, members);
    for (let v = root; v >= 0;) {
      if (pace.due()) await pace.rest();
      let steps = 4096;
      while (v >= 0 && steps-- > 0) {
        if (next[v] === offsets[v + 1]) {
          leave(v, root);
          v = parent[v];
          continue;
        }
        const w = targets[next[v]++];
        if (index[w] >= 0) low[v] = Math.min(low[v], index[w]);
        else {
          enter(w, v, members);
          v = w;
        }
      }
    }
    if (members.length > 1) fewestTies += await tiesFor(members, root);
  }
  return { cutOff, pieces, fewestTies };

  /** Enters what the loss of each member cuts off, and counts the new ties that their part needs. */
  async function tiesFor(members: readonly number[], root: number): Promise<number> {
    const others = members.length - 1;
    let most = 0;
    await inChunks(pace, members.length, 8192, (from, to) => {
      for (const v of members.slice(from, to)) {
        // Whatever lies above a vertex is one more piece.
        const above = others - taken[v];
        if (above > 0) pieces[v]++;
        cutOff[v] = others - Math.max(largest[v], above);
        most = Math.max(most, pieces[v]);
      }
    });
    return most < 2 ? 0 : Math.max(most - 1, Math.ceil((await leafBlocks(members, root)) / 2));
  }

  /** Blocks with one cut point: each is known by the child through which it was entered. */
  async function leafBlocks(members: readonly number[], root: number): Promise<number> {
    const cuts = new Map<number, number>();
    await inChunks(pace, members.length, 4096, (from, to) => {
      for (const v of members.slice(Math.max(from, 1), to)) {
        const above = parent[v];
        const begins = above === root || low[v] >= index[above];
        blockOf[v] = begins ? v : blockOf[above];
        if (begins) cuts.set(v, pieces[above] > 1 ? 1 : 0);
        if (pieces[v] > 1) cuts.set(blockOf[v], (cuts.get(blockOf[v]) ?? 0) + 1);
      }
    });
    return Array.from(cuts.values()).filter((count) => count === 1).length;
  }
}
