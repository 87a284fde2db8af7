import { inChunks } from "../../control/pace.js";
import { region, type Allocate } from "../../csr/arena.js";
import type { Network } from "../../network/network.js";
import type { Walk } from "../walk.js";
import type { SpreadModel, TransmissionRule } from "./probability.js";
import { isTold, oneWayIn, sameForAll, tieChances, type TieChances } from "./tie-chances.js";

/**
 * How likely each arc of a compiled view passes a message on, in one of two forms. Under "linear-threshold" these are
 * weights, and those of the arcs into an actor add up to at most 1 (to within rounding).
 */
export interface Transmission {
  readonly model: SpreadModel;
  /** By vertex, the chance of every arc into it, 0 where none leads in; undefined where arcs into one actor differ. */
  readonly uniform: Float64Array | undefined;
  /** The chance of every in-arc, in the order of `inTargets`; undefined where `uniform` says it all. */
  readonly arcs: Float64Array | undefined;
  /** Where ties are lost, the chances without them; those of the others stay as they are. */
  readonly left: Float64Array | undefined;
  /** What must be said about the chances, as plain sentences. */
  readonly notes: readonly string[];
}

/** Weights that add up to so much more than 1 do so by rounding alone. */
const rounding = 1e-9;

/**
 * The chances of the arcs of a view that is opened with ties of one pair merged. The arrays are allocated by the executor,
 * so that they reach workers without a copy. Throws as `tieChances` does. O(m log m) at most, O(n + m) where all arcs into
 * an actor have one chance. With `lost`, the chances without some ties come beside those with all.
 *
 * Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769: both models, the weighted cascade, and several
 * ties of a pair.
 */
export async function transmission(
  network: Network,
  opened: Walk,
  rule: TransmissionRule,
  allocate: Allocate,
  lost?: (row: number) => boolean,
): Promise<Transmission> {
  const { model } = rule;
  const notes = await ruleNotes(network, opened, rule);
  const given = lost === undefined ? await oneChance(network, opened, rule, allocate) : undefined;
  const uniform = given?.uniform;
  const chances = uniform === undefined ? await tieChances(network, opened, rule) : undefined;
  const add = model === "linear-threshold";
  const arcsOf = (without?: typeof lost): Promise<Float64Array> | undefined =>
    chances && chanceOfArcs(network, opened, chances, add, allocate, without);
  const arcs = await arcsOf();
  const left = lost && (await arcsOf(lost));
  if (model === "linear-threshold") {
    const divided = await atMostOne(opened, uniform, arcs, left);
    notes.push(...atMostOneNote(divided, opened.csr.order));
  }
  return Object.freeze({ model, uniform, arcs, left, notes: Object.freeze(notes) });
}

/** The chance of all arcs into each actor, where no two ties join the same pair and no tie differs from another. */
async function oneChance(
  network: Network,
  opened: Walk,
  rule: TransmissionRule,
  allocate: Allocate,
): Promise<{ readonly uniform: Float64Array | undefined }> {
  const { csr, pace } = opened;
  const weighted = rule.probability === "weighted-cascade";
  const even = weighted && !(rule.strengths && (await isTold(network, opened, "strength")));
  const same = weighted ? undefined : await sameForAll(network, opened, rule);
  if (!even && same === undefined) return { uniform: undefined };
  if ((await arcsOfTies(network, opened)) !== csr.arcs) return { uniform: undefined };
  const { uniform } = region({ uniform: ["f64", csr.order] }, allocate).views;
  await inChunks(pace, csr.order, 65536, (from, to) => {
    for (let v = from; v < to; v++) {
      const ties = csr.inOffsets[v + 1] - csr.inOffsets[v];
      if (ties > 0) uniform[v] = same ?? 1 / ties;
    }
  });
  return { uniform };
}

/** How many arcs the ties of a view would make if none were merged. */
async function arcsOfTies(network: Network, opened: Walk): Promise<number> {
  const { source, target } = network.ties;
  const oneWay = oneWayIn(network, opened);
  let arcs = 0;
  await inChunks(opened.pace, opened.admitted.ties.length, 32768, (from, to) => {
    for (const row of opened.admitted.ties.subarray(from, to))
      if (source[row] !== target[row]) arcs += oneWay(row) ? 1 : 2;
  });
  return arcs;
}

/** The chance of every in-arc: of one of its ties at least or, where weights `add`, their sum. */
async function chanceOfArcs(
  network: Network,
  opened: Walk,
  { there, back }: TieChances,
  add: boolean,
  allocate: Allocate,
  lost: (row: number) => boolean = () => false,
): Promise<Float64Array> {
  const { csr, admitted, vertexOf, pace } = opened;
  const { source, target } = network.ties;
  const oneWay = oneWayIn(network, opened);
  const { arcs } = region({ arcs: ["f64", csr.arcs] }, allocate).views;
  const enter = (tail: number, head: number, chance: number): void => {
    const arc = inArc(tail, head);
    arcs[arc] += add ? chance : (1 - arcs[arc]) * chance;
  };
  /** The arc from tail to head among those into the head, whose tails ascend. */
  const inArc = (tail: number, head: number): number => {
    let low = csr.inOffsets[head];
    for (let high = csr.inOffsets[head + 1] - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (csr.inTargets[middle] < tail) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  await inChunks(pace, admitted.ties.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = admitted.ties[i];
      const [u, v] = [vertexOf[source[row]], vertexOf[target[row]]];
      if (u === v || lost(row)) continue;
      enter(u, v, there[i]);
      if (!oneWay(row)) enter(v, u, back[i]);
    }
  });
  return arcs;
}

/** Divides the weights into an actor by their sum where that is above 1, and counts where. */
async function atMostOne(
  { csr, pace }: Walk,
  uniform: Float64Array | undefined,
  arcs: Float64Array | undefined,
  left: Float64Array | undefined,
): Promise<number> {
  const { order, inOffsets } = csr;
  let divided = 0;
  await inChunks(pace, order, 8192, (from, to) => {
    for (let v = from; v < to; v++) {
      const [first, end] = [inOffsets[v], inOffsets[v + 1]];
      let sum = uniform === undefined ? 0 : (end - first) * uniform[v];
      if (arcs !== undefined) for (let arc = first; arc < end; arc++) sum += arcs[arc];
      if (sum <= 1) continue;
      if (sum > 1 + rounding) divided++;
      if (uniform !== undefined) uniform[v] /= sum;
      for (let arc = first; arc < end; arc++) {
        if (arcs !== undefined) arcs[arc] /= sum;
        if (left !== undefined) left[arc] /= sum;
      }
    }
  });
  return divided;
}

/** Says that weights were divided by their sum, where they were. */
export function atMostOneNote(divided: number, actors: number): string[] {
  if (divided === 0) return [];
  return [`Weights into ${divided} of ${actors} actors add up to more than 1 and were divided by their sum.`];
}

/** What must be said about the chances of ties, as sentences. */
export async function ruleNotes(
  network: Network,
  opened: Walk,
  { model, probability, strengths }: TransmissionRule,
): Promise<string[]> {
  const threshold = model === "linear-threshold";
  const word = threshold ? "weighs" : "passes a message with a chance of";
  if (probability === "weighted-cascade") {
    const strong = strengths && (await isTold(network, opened, "strength"));
    return [
      strong
        ? `A tie ${word} its share of the strengths of all ties into the actor it leads to (weighted cascade).`
        : `A tie ${word} 1 / k, where k ties lead into the actor it leads to (weighted cascade).`,
    ];
  }
  if (typeof probability === "number") return [`Every tie ${word} ${probability}.`];
  if (probability === "confidence")
    return [
      threshold
        ? "A tie weighs its confidence, 1 where none is stated."
        : "A message passes wherever there is a tie; the confidence of a tie is the chance that there is, 1 where none is stated.",
    ];
  if (typeof probability === "function") return ["The chance of a tie comes from a function of the caller."];
  if (typeof probability === "object" && "strength" in probability)
    return [`A tie of strength s ${word} 1 − (1 − ${probability.strength})^s.`];
  return ["The chance of a tie goes by its method."];
}
