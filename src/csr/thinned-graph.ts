import { inChunks, type Pace } from "../control/pace.js";
import { region, type Allocate } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";

/** Rows in one direction. */
type Rows = Pick<Csr, "offsets" | "targets" | "links" | "strengths">;

/**
 * A graph with fewer and weaker arcs: the strength of each is multiplied by its factor, and arcs with the factor 0 are
 * left out. `factor` must give a pair the same in both directions. Vertices and self-ties stay, links keep their order, and
 * distances are left out. Interruptible. O(n + m).
 */
export async function thinnedGraph(
  graph: Csr,
  factor: (u: number, v: number) => number,
  pace: Pace,
  allocate: Allocate,
): Promise<Csr> {
  const { order, symmetric, collapsed } = graph;
  const factors = await factorsOf(graph, graph, factor, pace);
  const numbers = new Int32Array(graph.linkCount);
  let arcs = 0;
  await inChunks(pace, factors.length, 32768, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      if (factors[arc] === 0) continue;
      arcs++;
      numbers[graph.links[arc]] = 1;
    }
  });
  let linkCount = 0;
  for (let link = 0; link < numbers.length; link++) numbers[link] = numbers[link] === 1 ? linkCount++ : -1;
  const shape = csrShape({ order, arcs, symmetric, strengths: true, distances: false });
  const { buffer, places } = region(shape, allocate);
  const made = openCsr({ buffer, places, order, arcs, linkCount, symmetric, collapsed });
  await keep(graph, factors, numbers, made, pace);
  if (!symmetric) {
    const [from, into] = [inward(graph), inward(made)];
    await keep(from, await factorsOf(graph, from, factor, pace), numbers, into, pace);
  }
  for (const name of ["loopEnds", "loopOut", "loopStrength", "loopOutStrength"] as const)
    made[name].set(graph[name]);
  return made;
}

function inward({ inOffsets, inTargets, inLinks, inStrengths }: Csr): Rows {
  return { offsets: inOffsets, targets: inTargets, links: inLinks, strengths: inStrengths };
}

async function factorsOf(
  { order }: Csr,
  { offsets, targets }: Rows,
  factor: (u: number, v: number) => number,
  pace: Pace,
): Promise<Float64Array> {
  const factors = new Float64Array(targets.length);
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) factors[arc] = factor(v, targets[arc]);
    if ((v & 63) === 63 && pace.due()) await pace.rest();
  }
  return factors;
}

async function keep(
  from: Rows,
  factors: Float64Array,
  numbers: Int32Array,
  into: Rows,
  pace: Pace,
): Promise<void> {
  let kept = 0;
  await inChunks(pace, from.offsets.length - 1, 1024, (first, end) => {
    for (let v = first; v < end; v++) {
      for (let arc = from.offsets[v]; arc < from.offsets[v + 1]; arc++) {
        if (factors[arc] === 0) continue;
        into.targets[kept] = from.targets[arc];
        into.links[kept] = numbers[from.links[arc]];
        into.strengths[kept++] = factors[arc] * (from.strengths.length > 0 ? from.strengths[arc] : 1);
      }
      into.offsets[v + 1] = kept;
    }
  });
}
