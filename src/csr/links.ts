import { inChunks, type Pace } from "../control/pace.js";
import { startsOf } from "../network/pair-order.js";
import type { MergedStrands } from "./merge.js";
import type { VertexTies } from "./strands.js";

/**
 * What arcs belong to, one entry per link: the tie itself where ties are counted; where they are collapsed, the pair if
 * all its ties are undirected and otherwise each ordered pair that has an arc. Ends are vertices, source first.
 */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 where the link leads only from source to target. */
  readonly directed: Uint8Array;
  /** Position in the view's list of ties where ties are counted; empty where they are collapsed. */
  readonly tie: Int32Array;
}

/** Links, and the one of each strand; undefined where they are the same. */
export interface LinkedStrands {
  readonly linkOf: Int32Array | undefined;
  readonly links: Links;
}

/** The links of merged strands. O(n + m). */
export async function pairLinks(
  order: number,
  { tails, heads, single }: MergedStrands,
  symmetric: boolean,
  pace: Pace,
): Promise<LinkedStrands> {
  const none = new Int32Array(0);
  const directed = new Uint8Array(heads.length);
  if (symmetric) return { linkOf: undefined, links: { source: tails, target: heads, directed, tie: none } };
  const linkOf = new Int32Array(heads.length);
  const source = new Int32Array(heads.length);
  const target = new Int32Array(heads.length);
  // Rows are walked from low to high tails, so the arcs back to them are met in order too.
  const next = await startsOf(order, tails, pace);
  let links = 0;
  await inChunks(pace, heads.length, 16384, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      if (single[arc] === 2) continue;
      const [u, v] = [tails[arc], heads[arc]];
      let paired = false;
      if (u < v && single[arc] === 0) {
        while (heads[next[v]] < u) next[v]++;
        const back = next[v];
        paired = single[back] === 0;
        if (paired) {
          linkOf[back] = links;
          single[back] = 2;
        }
      }
      linkOf[arc] = links;
      source[links] = u;
      target[links] = v;
      directed[links++] = paired ? 0 : 1;
    }
  });
  const first = <A extends Int32Array | Uint8Array>(values: A): A => values.slice(0, links) as A;
  return {
    linkOf,
    links: { source: first(source), target: first(target), directed: first(directed), tie: none },
  };
}

/** The links of counted ties: each that is no self-tie, in their order. `behind` names the tie of each strand. O(m). */
export async function tieLinks(
  ties: VertexTies,
  behind: Int32Array,
  loops: number,
  pace: Pace,
): Promise<LinkedStrands> {
  const count = ties.length - loops;
  const links = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    directed: new Uint8Array(count),
    tie: new Int32Array(count),
  };
  const linkOfTie = new Int32Array(ties.length);
  let link = 0;
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const [u, v] = [ties.tail(tie), ties.head(tie)];
      if (u === v) continue;
      links.source[link] = u;
      links.target[link] = v;
      links.directed[link] = ties.oneWay(tie) ? 1 : 0;
      links.tie[link] = tie;
      linkOfTie[tie] = link++;
    }
  });
  await inChunks(pace, behind.length, 65536, (from, to) => {
    for (let strand = from; strand < to; strand++) behind[strand] = linkOfTie[behind[strand]];
  });
  return { linkOf: behind, links };
}
