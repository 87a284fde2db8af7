import { inChunks, Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { baseOf } from "../network/base.js";
import type { Network } from "../network/network.js";
import { plainMemory, region, type Allocate } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";
import type { Form } from "./form.js";
import { layOut } from "./lay-out.js";
import { pairLinks, tieLinks, type Links } from "./links.js";
import { addLoops } from "./loops.js";
import { mergeStrands } from "./merge.js";
import { strandsOf, vertexTies } from "./strands.js";
import { tieLengths, tieStrengths } from "./tie-lengths.js";
import { admit, rowAt, type Admitted } from "./view.js";

/** A compiled view and the way back from its numbers to the rows of the network. */
export interface Compiled {
  readonly csr: Csr;
  /** Actor row of each vertex. */
  readonly actorOf: Int32Array;
  /** Vertex of each actor row; −1 for actors outside the view. */
  readonly vertexOf: Int32Array;
  readonly links: Links;
  readonly admitted: Admitted;
}

/**
 * Compiles a view of a network: picks its ties, numbers its actors by falling number of tie ends (an order that depends on
 * the view alone, not on the rest of the form; an overlay has the numbers of its base), lays its arcs out in one buffer.
 * Interruptible. O(n + m) time, about 16 bytes of temporary memory an arc beside the result.
 */
export async function compile(
  network: Network,
  form: Form,
  control: Control = {},
  allocate: Allocate = plainMemory,
): Promise<Compiled> {
  const pace = new Pace(control);
  // A measure that looks at one network both ways compiles twice: two phases.
  pace.begin(form.directed === "ignore" ? "compiling without directions" : "compiling", 4);
  const admitted = await admit(network, form, pace);
  const base = baseOf(network);
  const numbered = base === network ? admitted : await admit(base, form, pace);
  const { actorOf, vertexOf } = await numberVertices(base, numbered, pace);
  pace.advance(1);
  const { actorCount: order } = admitted;
  const counted = form.parallel === "count";
  const ties = vertexTies(network, admitted.rows, form, vertexOf);
  const lengths = await tieLengths(network, admitted.rows, form.distance, pace);
  const strengths = form.strengths ? await tieStrengths(network, admitted.rows, pace) : undefined;
  const strengthOf = (tie: number): number => (strengths === undefined ? 1 : strengths[tie]);
  const named = counted || form.strengths || lengths !== undefined;
  const strands = await strandsOf(order, ties, named, pace);
  const { symmetric, loops } = strands;
  pace.advance(2);
  const summed = form.strengths ? strengthOf : undefined;
  const merged = await mergeStrands(strands, counted, ties, summed, lengths, pace);
  const { length } = merged.heads;
  const { linkOf, links } =
    counted && strands.ties
      ? await tieLinks(ties, strands.ties, loops.length, pace)
      : await pairLinks(order, merged, symmetric, pace);
  pace.advance(3);
  const size = {
    order,
    arcs: symmetric ? 2 * length : length,
    symmetric,
    strengths: strengths !== undefined || (form.strengths && length < strands.heads.length),
    distances: lengths !== undefined,
  };
  const { buffer, places } = region(csrShape(size), allocate);
  const csr = openCsr({
    buffer,
    places,
    order,
    arcs: size.arcs,
    linkCount: links.source.length,
    symmetric,
    collapsed: !counted,
  });
  if (pace.due()) await pace.rest();
  await layOut(csr, merged, linkOf, pace);
  await addLoops(csr, ties, loops, strengthOf, pace);
  pace.end();
  return { csr, actorOf, vertexOf, links, admitted };
}

async function numberVertices(
  network: Network,
  { actors, actorCount, rows }: Admitted,
  pace: Pace,
): Promise<{ actorOf: Int32Array; vertexOf: Int32Array }> {
  const { source, target } = network.ties;
  const ends = new Int32Array(actors.length);
  await inChunks(pace, rows.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rowAt(rows, i);
      if (source[row] === target[row]) continue;
      ends[source[row]]++;
      ends[target[row]]++;
    }
  });
  const most = ends.reduce((most, count) => Math.max(most, count), 0);
  const starts = new Int32Array(most + 2);
  await inChunks(pace, ends.length, 65536, (from, to) => {
    for (let row = from; row < to; row++) if (actors[row] === 1) starts[most - ends[row] + 1]++;
  });
  for (let k = 0; k <= most; k++) starts[k + 1] += starts[k];
  const actorOf = new Int32Array(actorCount);
  const vertexOf = new Int32Array(actors.length).fill(-1);
  await inChunks(pace, ends.length, 65536, (from, to) => {
    for (let row = from; row < to; row++) {
      if (actors[row] === 0) continue;
      const vertex = starts[most - ends[row]]++;
      actorOf[vertex] = row;
      vertexOf[row] = vertex;
    }
  });
  return { actorOf, vertexOf };
}
