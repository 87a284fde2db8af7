import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { plainMemory, region, type Allocate } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";

/** Out-arcs in rows of the same lengths as those of a graph: heads, in any order, and which link each arc belongs to. */
export interface RewiredRows {
  readonly targets: Int32Array;
  readonly links: Int32Array;
}

/** Rows in one direction. */
type Rows = Pick<Csr, "offsets" | "targets" | "links">;

/**
 * The graph with other heads: every vertex keeps its in- and out-degree and its self-ties, every link its strength and
 * its length. A symmetric graph stays symmetric. Interruptible. O(n + m).
 */
export async function rewiredGraph(
  graph: Csr,
  { targets, links }: RewiredRows,
  control: Control = {},
  allocate: Allocate = plainMemory,
): Promise<Csr> {
  const pace = new Pace({ signal: control.signal });
  const { order, arcs, linkCount, symmetric, collapsed, offsets } = graph;
  const [strengths, distances] = [graph.strengths.length > 0, graph.distances.length > 0];
  const { buffer, places } = region(csrShape({ order, arcs, symmetric, strengths, distances }), allocate);
  const made = openCsr({ buffer, places, order, arcs, linkCount, symmetric, collapsed });
  made.offsets.set(offsets);
  made.inOffsets.set(graph.inOffsets);
  for (const name of ["loopEnds", "loopOut", "loopStrength", "loopOutStrength"] as const)
    made[name].set(graph[name]);
  const inward = { offsets: made.inOffsets, targets: made.inTargets, links: made.inLinks };
  // Rows are walked from low to high tails, so that the tails at each head ascend; then the same way back.
  await turn(order, { offsets, targets, links }, inward, pace);
  if (!symmetric) await turn(order, inward, made, pace);
  if (strengths) {
    const ofLink = await byLink(graph, graph.strengths, pace);
    await spread(ofLink, made.links, made.strengths, pace);
    await spread(ofLink, made.inLinks, made.inStrengths, pace);
  }
  if (distances) {
    const ofLink = await byLink(graph, graph.distances, pace);
    await spread(ofLink, made.links, made.distances, pace);
    await spread(ofLink, made.inLinks, made.inDistances, pace);
  }
  return made;
}

/** Lays out the same arcs by their other ends. */
async function turn(order: number, from: Rows, into: Rows, pace: Pace): Promise<void> {
  const next = into.offsets.slice();
  await inChunks(pace, order, 4096, (first, end) => {
    for (let v = first; v < end; v++)
      for (let arc = from.offsets[v]; arc < from.offsets[v + 1]; arc++) {
        const place = next[from.targets[arc]]++;
        into.targets[place] = v;
        into.links[place] = from.links[arc];
      }
  });
}

async function byLink({ linkCount, links }: Csr, values: Float64Array, pace: Pace): Promise<Float64Array> {
  const ofLink = new Float64Array(linkCount);
  await inChunks(pace, links.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) ofLink[links[arc]] = values[arc];
  });
  return ofLink;
}

async function spread(
  ofLink: Float64Array,
  links: Int32Array,
  values: Float64Array,
  pace: Pace,
): Promise<void> {
  await inChunks(pace, links.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) values[arc] = ofLink[links[arc]];
  });
}
