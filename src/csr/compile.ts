import { inChunks, Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import type { Network } from "../network/network.js";
import { arcRows, arcsPerLook, transpose, type ArcRows, type VertexTies } from "./arcs.js";
import { plainMemory, region, type Allocate } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";
import type { Form } from "./form.js";
import { linkArcs, type Links } from "./links.js";
import { addLoops } from "./loops.js";
import { tieLengths, tieStrengths } from "./tie-lengths.js";
import { admit, type Admitted } from "./view.js";

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
 * the view alone, not on the rest of the form), lays its arcs out in one buffer. Interruptible. O(n + m) time, about 16 bytes of temporary memory an arc beside the result.
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
  const { actorOf, vertexOf } = await numberVertices(network, admitted, pace);
  pace.advance(1);
  const ties = await vertexTies(network, admitted, form, vertexOf, pace);
  const symmetric = ties.directed === false;
  const rows = await arcRows(admitted.actorCount, ties, pace);
  pace.advance(2);
  const lengths = await tieLengths(network, admitted.ties, form.distance, pace);
  const strengths = form.strengths ? await tieStrengths(network, admitted.ties, pace) : undefined;
  const merged = await linkArcs(rows, ties, form.parallel === "collapse", pace);
  const parallels = merged.rows.heads.length < rows.heads.length;
  pace.advance(3);

  const size = {
    order: admitted.actorCount,
    arcs: merged.rows.heads.length,
    symmetric,
    strengths: strengths !== undefined || (form.strengths && parallels),
    distances: lengths !== undefined,
  };
  const { buffer, places } = region(csrShape(size), allocate);
  const csr = openCsr({
    buffer,
    places,
    order: size.order,
    arcs: size.arcs,
    linkCount: merged.links.source.length,
    symmetric,
    collapsed: form.parallel === "collapse",
  });
  if (pace.due()) await pace.rest();
  csr.offsets.set(merged.rows.offsets);
  await copied(csr.targets, merged.rows.heads, pace);
  await copied(csr.links, merged.linkOf, pace);
  const strengthOf = (tie: number): number => (strengths === undefined ? 1 : strengths[tie]);
  await fillTieValues(csr, rows, merged.rows, strengthOf, lengths, pace);
  if (!symmetric) await fillInward(csr, merged.rows, pace);
  await addLoops(csr, ties, form.parallel === "collapse", strengthOf, pace);
  pace.end();
  return { csr, actorOf, vertexOf, links: merged.links, admitted };
}

async function copied(to: Int32Array, from: Int32Array, pace: Pace): Promise<void> {
  await inChunks(pace, from.length, 524288, (start, end) => {
    to.set(from.subarray(start, end), start);
  });
}

async function numberVertices(
  network: Network,
  { actors, actorCount, ties }: Admitted,
  pace: Pace,
): Promise<{ actorOf: Int32Array; vertexOf: Int32Array }> {
  const { source, target } = network.ties;
  const ends = new Int32Array(actors.length);
  for (let i = 0; i < ties.length; i++) {
    const row = ties[i];
    if (source[row] !== target[row]) {
      ends[source[row]]++;
      ends[target[row]]++;
    }
    if ((i & 65535) === 65535 && pace.due()) await pace.rest();
  }
  let most = 0;
  for (const count of ends) most = Math.max(most, count);
  const starts = new Int32Array(most + 2);
  for (let row = 0; row < ends.length; row++) if (actors[row] === 1) starts[most - ends[row] + 1]++;
  for (let k = 0; k <= most; k++) starts[k + 1] += starts[k];
  const actorOf = new Int32Array(actorCount);
  const vertexOf = new Int32Array(actors.length).fill(-1);
  for (let row = 0; row < ends.length; row++) {
    if (actors[row] === 0) continue;
    const vertex = starts[most - ends[row]]++;
    actorOf[vertex] = row;
    vertexOf[row] = vertex;
  }
  return { actorOf, vertexOf };
}

async function vertexTies(
  network: Network,
  { ties }: Admitted,
  form: Form,
  vertexOf: Int32Array,
  pace: Pace,
): Promise<VertexTies> {
  const { source, target, directed } = network.ties;
  const tail = new Int32Array(ties.length);
  const head = new Int32Array(ties.length);
  const flags = new Uint8Array(ties.length);
  let oneWay = 0;
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = ties[i];
      tail[i] = vertexOf[source[row]];
      head[i] = vertexOf[target[row]];
      flags[i] = typeof directed === "boolean" ? Number(directed) : directed[row];
      oneWay += flags[i];
    }
  });
  if (form.directed === "ignore" || oneWay === 0) return { tail, head, directed: false };
  return { tail, head, directed: oneWay === ties.length ? true : flags };
}

/** Adds up strengths and takes the least length over the ties behind every arc. */
async function fillTieValues(
  csr: Csr,
  raw: ArcRows,
  merged: ArcRows,
  strengthOf: (tie: number) => number,
  lengths: Float64Array | undefined,
  pace: Pace,
): Promise<void> {
  if (csr.strengths.length === 0 && lengths === undefined) return;
  for (let u = 0, from = 0, look = 0; u < csr.order; u++) {
    for (let arc = merged.offsets[u]; arc < merged.offsets[u + 1]; arc++) {
      const last = merged.ties[arc];
      let strength = 0;
      let length = Infinity;
      for (let more = true; more; from++) {
        const tie = raw.ties[from];
        strength += strengthOf(tie);
        if (lengths !== undefined) length = Math.min(length, lengths[tie]);
        more = tie !== last;
      }
      if (csr.strengths.length > 0) csr.strengths[arc] = strength;
      if (lengths !== undefined) csr.distances[arc] = length;
    }
    if (from < look) continue;
    look = from + arcsPerLook;
    if (pace.due()) await pace.rest();
  }
}

async function fillInward(csr: Csr, merged: ArcRows, pace: Pace): Promise<void> {
  const arcs = new Int32Array(csr.arcs);
  await inChunks(pace, csr.arcs, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) arcs[arc] = arc;
  });
  const inward = await transpose({ offsets: merged.offsets, heads: merged.heads, ties: arcs }, pace);
  csr.inOffsets.set(inward.offsets);
  csr.inTargets.set(inward.heads);
  for (let a = 0; a < csr.arcs; a++) {
    const arc = inward.ties[a];
    csr.inLinks[a] = csr.links[arc];
    if (csr.strengths.length > 0) csr.inStrengths[a] = csr.strengths[arc];
    if (csr.distances.length > 0) csr.inDistances[a] = csr.distances[arc];
    if ((a & 65535) === 65535 && pace.due()) await pace.rest();
  }
}
