import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../csr.js";
import { arcTo } from "./arc-to.js";
import type { BlockGraph } from "./block-graph.js";
import type { Blocks } from "./blocks.js";
import { standsFor, type Reach } from "./reach-beyond.js";

/** A collapsed graph taken apart: its blocks, and who reaches whom beyond them. */
export interface Taken {
  readonly csr: Csr;
  readonly blocks: Blocks;
  readonly graph: BlockGraph;
  /** Whom vertices reach, and by whom they are reached. */
  readonly out: Reach;
  readonly into: Reach;
  readonly twin: Int32Array;
  /** How many twins each first twin has, itself included. */
  readonly sizes: Float64Array;
}

/** Twins share what was found from one of them: together it is the same. */
function averaged(scores: Float64Array, { twin, sizes }: Taken): Float64Array {
  const sums = new Float64Array(scores.length);
  scores.forEach((score, v) => {
    sums[twin[v]] += score;
  });
  return sums.map((_, v) => sums[twin[v]] / sizes[twin[v]]);
}

/**
 * The scores of vertices, from those of the smaller graph. Beside what blocks say, v lies between all who reach it by one of its blocks and all it reaches by another.
 */
export function unfoldActors(taken: Taken, scores: Float64Array): Float64Array {
  const { csr, blocks, graph, out, into } = taken;
  const found = new Float64Array(csr.order);
  for (let v = 0; v < csr.order; v++)
    found[v] = (into.below[v] + into.above[v]) * (out.below[v] + out.above[v]) - into.above[v] * out.above[v];
  blocks.top.forEach((v, block) => {
    found[v] -= into.through[block] * out.through[block];
  });
  averaged(scores, taken).forEach((score, v) => {
    found[graph.vertexOf[v]] += score;
  });
  return found;
}

/** The scores of links, from those of the smaller graph. */
export async function unfoldLinks(taken: Taken, scores: Float64Array, pace: Pace): Promise<Float64Array> {
  const { csr, graph, twin, sizes } = taken;
  const found = new Float64Array(csr.linkCount);
  await addBridges(found, taken, pace);
  // Links between the same two sets of twins share what was found.
  const shared = new Map<number, { sum: number; links: number[] }>();
  const { order, symmetric, out } = graph;
  const share = (v: number, w: number, link: number): void => {
    const swapped = symmetric && twin[w] < twin[v];
    const key = swapped ? twin[w] * order + twin[v] : twin[v] * order + twin[w];
    const set = shared.get(key) ?? { sum: 0, links: [] };
    set.sum += scores[link];
    set.links.push(link);
    shared.set(key, set);
  };
  await inChunks(pace, order, 2048, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = out.offsets[v]; arc < out.offsets[v + 1]; arc++) {
        const w = out.targets[arc];
        if (symmetric && w < v) continue;
        const link = out.links[arc];
        if (sizes[twin[v]] > 1 || sizes[twin[w]] > 1) share(v, w, link);
        else found[graph.linkOf[link]] += scores[link];
      }
  });
  for (const { sum, links: together } of shared.values())
    for (const link of together) found[graph.linkOf[link]] += sum / together.length;
  return found;
}

/** Adds what lies between the two sides of each arc that is a block by itself, or with the one back. */
async function addBridges(found: Float64Array, { csr, blocks, out, into }: Taken, pace: Pace): Promise<void> {
  const { count, top, members, starts } = blocks;
  const { offsets, targets, links, inOffsets, inTargets, inLinks } = csr;
  const between = (tail: number, head: number, block: number): number =>
    standsFor(tail, block, blocks, into) * standsFor(head, block, blocks, out);
  await inChunks(pace, count, 2048, (from, to) => {
    for (let block = from; block < to; block++) {
      if (starts[block + 1] - starts[block] > 1) continue;
      const [upper, lower] = [top[block], members[starts[block]]];
      const up = arcTo(offsets, targets, lower, upper);
      if (up >= 0) found[links[up]] += between(lower, upper, block);
      const down = arcTo(inOffsets, inTargets, lower, upper);
      if (down >= 0) found[inLinks[down]] += between(upper, lower, block);
    }
  });
}
