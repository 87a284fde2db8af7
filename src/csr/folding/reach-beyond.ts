import type { Pace } from "../../control/pace.js";
import type { Csr } from "../csr.js";
import { arcTo } from "./arc-to.js";
import type { BlockGraph } from "./block-graph.js";
import { BlockSearch } from "./block-search.js";
import type { Blocks } from "./blocks.js";

/** How many others each vertex reaches, by the block that the way begins with. */
export interface Reach {
  /** How many the top of each block reaches through it. */
  readonly through: Float64Array;
  /** How many each vertex reaches through the blocks of which it is the top. */
  readonly below: Float64Array;
  /** How many each vertex reaches through its own block; told of cut points alone, since for others it never counts. */
  readonly above: Float64Array;
}

/** How many vertices a vertex stands for in one of its blocks: itself and all that it reaches by other blocks. */
export function standsFor(v: number, block: number, { top }: Blocks, reach: Reach): number {
  const { through, below, above } = reach;
  return 1 + below[v] + (v === top[block] ? above[v] - through[block] : 0);
}

/** Counts who reaches whom where all of a component reach each other. O(n). */
export function reachBothWays({ order }: Csr, { count, top, members, starts }: Blocks): Reach {
  const through = new Float64Array(count);
  const [below, above] = [new Float64Array(order), new Float64Array(order)];
  for (let block = 0; block < count; block++) {
    for (let i = starts[block]; i < starts[block + 1]; i++) through[block] += 1 + below[members[i]];
    below[top[block]] += through[block];
  }
  for (let block = count - 1; block >= 0; block--)
    for (let i = starts[block]; i < starts[block + 1]; i++)
      above[members[i]] = below[top[block]] + above[top[block]] - below[members[i]];
  return { through, below, above };
}

/**
 * Counts whom each vertex reaches along arcs ("out") or against them, who reaches it: from the blocks that hang lowest
 * upward, then down again. O(n + m), and a search more for each cut point that the core of its block does not reach and
 * that does not reach it.
 */
export async function reachOneWay(
  csr: Csr,
  blocks: Blocks,
  graph: BlockGraph,
  along: "out" | "into",
  pace: Pace,
): Promise<Reach> {
  const { order } = csr;
  const arcs = [
    [csr.offsets, csr.targets],
    [csr.inOffsets, csr.inTargets],
  ] as const;
  const [forward, backward] = along === "out" ? arcs : [arcs[1], arcs[0]];
  const { count, top, members, starts } = blocks;
  const { vertexOf, parts } = graph;
  const reach = {
    through: new Float64Array(count),
    below: new Float64Array(order),
    above: new Float64Array(order),
  };
  const { through, below, above } = reach;
  const cuts = new Uint8Array(order);
  for (const v of top) cuts[v] = 1;
  const partOf = new Int32Array(count).fill(-1);
  graph.blockOf.forEach((block, part) => {
    partOf[block] = part;
  });
  const weights = new Float64Array(graph.order);
  const search = new BlockSearch(graph, along, weights);
  const weigh = (part: number, block: number): void => {
    for (let u = parts[part]; u < parts[part + 1]; u++)
      weights[u] = standsFor(vertexOf[u], block, blocks, reach);
  };

  for (let block = 0; block < count; block++) {
    if (pace.due()) await pace.rest();
    const part = partOf[block];
    if (part < 0) {
      const member = members[starts[block]];
      if (arcTo(...backward, member, top[block]) >= 0) through[block] = 1 + below[member];
    } else {
      weigh(part, block);
      through[block] = search.from(vertexOf.indexOf(top[block], parts[part]));
    }
    below[top[block]] += through[block];
  }
  for (let block = count - 1; block >= 0; block--) {
    const part = partOf[block];
    if (part < 0) {
      const member = members[starts[block]];
      if (arcTo(...forward, member, top[block]) >= 0)
        above[member] = standsFor(top[block], block, blocks, reach);
      continue;
    }
    weigh(part, block);
    search.enter(parts[part]);
    for (let u = parts[part]; u < parts[part + 1]; u++) {
      const v = vertexOf[u];
      if (v === top[block] || cuts[v] === 0) continue;
      if (pace.due()) await pace.rest();
      above[v] = search.beside(u);
    }
  }
  return reach;
}
