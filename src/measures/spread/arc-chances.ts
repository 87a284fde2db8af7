import { inChunks } from "../../control/pace.js";
import { region, type Allocate } from "../../csr/arena.js";
import { tieSpans, type DateReading } from "../../csr/tie-spans.js";
import type { TimedCsr } from "../../csr/timed-csr.js";
import type { ArcChances } from "../../kernels/arc-coins.js";
import type { Network } from "../../network/network.js";
import type { Walk } from "../walk.js";
import type { TransmissionRule } from "./probability.js";
import { oneWayIn, tieChances } from "./tie-chances.js";
import type { Transmission } from "./transmission.js";

const noNumbers = new Float64Array(0);
const arcsThemselves = new Int32Array(0);

/** Chances as cascades take them. */
export interface CascadeChances extends ArcChances {
  /** The chances without the ties that are lost; empty where none is. */
  readonly left: Float64Array;
}

/** The chances of a transmission as cascades take them: by out-arc. O(n + m). */
export async function arcChances(
  { csr, pace }: Pick<Walk, "csr" | "pace">,
  transmission: Transmission,
  allocate: Allocate,
): Promise<CascadeChances> {
  const { model, uniform, arcs } = transmission;
  const threshold = model === "linear-threshold";
  if (uniform !== undefined && !threshold)
    return { chances: uniform, byHead: true, lows: noNumbers, coins: arcsThemselves, left: noNumbers };
  const shape = { chances: ["f64", csr.arcs], lows: ["f64", threshold ? csr.arcs : 0] } as const;
  const { chances, lows } = region(shape, allocate).views;
  const some = transmission.left === undefined ? 0 : csr.arcs;
  const { left } = region({ left: ["f64", some] }, allocate).views;
  // Heads are walked from low to high, so the arcs out of each tail are met in their order.
  const next = csr.offsets.slice(0, csr.order);
  await inChunks(pace, csr.order, 8192, (from, to) => {
    for (let v = from; v < to; v++) {
      let low = 0;
      for (let inArc = csr.inOffsets[v]; inArc < csr.inOffsets[v + 1]; inArc++) {
        const arc = next[csr.inTargets[inArc]]++;
        chances[arc] = uniform?.[v] ?? arcs?.[inArc] ?? 0;
        if (some > 0) left[arc] = transmission.left?.[inArc] ?? 0;
        if (!threshold) continue;
        lows[arc] = low;
        low += chances[arc];
      }
    }
  });
  return { chances, byHead: false, lows, coins: arcsThemselves, left };
}

/** Chances of the arcs of a timed graph, and into how many actors weights were divided by their sum. */
export interface TimedChances extends CascadeChances {
  readonly divided: number;
}

/**
 * The chances of the arcs of a timed graph, made from the same view with ties counted: those of the ties behind them. All
 * spans of a tie have one coin in each direction, as a tie has one chance however often two meet. O(m).
 */
export async function timedChances(
  network: Network,
  opened: Walk,
  csr: TimedCsr,
  rule: TransmissionRule,
  dates: DateReading,
  allocate: Allocate,
  lost?: (row: number) => boolean,
): Promise<TimedChances> {
  const { admitted, pace, vertexOf } = opened;
  const { source, target } = network.ties;
  const threshold = rule.model === "linear-threshold";
  const { there, back } = await tieChances(network, opened, rule);
  const spans = await tieSpans(network, admitted.ties, dates, () => true, pace);
  const oneWay = oneWayIn(network, opened);
  const total = new Float64Array(threshold ? csr.order : 0);
  const [lowThere, lowBack] = [new Float64Array(there.length), new Float64Array(there.length)];
  /** Where in the list of the view's ties each tie row is. */
  const position = new Int32Array(network.ties.length);
  await inChunks(pace, there.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = admitted.ties[i];
      position[row] = i;
      const [u, v] = [vertexOf[source[row]], vertexOf[target[row]]];
      if (!threshold || u === v) continue;
      lowThere[i] = total[v];
      total[v] += there[i];
      if (oneWay(row)) continue;
      lowBack[i] = total[u];
      total[u] += back[i];
    }
  });
  const shape = { chances: ["f64", csr.arcs], lows: ["f64", threshold ? csr.arcs : 0] } as const;
  const { chances, lows } = region(shape, allocate).views;
  const { coins } = region({ coins: ["i32", csr.arcs] }, allocate).views;
  const { left } = region({ left: ["f64", lost === undefined ? 0 : csr.arcs] }, allocate).views;
  await inChunks(pace, csr.arcs, 16384, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      const row = spans.tie[csr.links[arc]];
      const i = position[row];
      const forward = vertexOf[source[row]] === csr.tails[arc];
      const divisor = threshold ? Math.max(1, total[csr.targets[arc]]) : 1;
      coins[arc] = 2 * i + Number(forward);
      chances[arc] = (forward ? there : back)[i] / divisor;
      if (threshold) lows[arc] = (forward ? lowThere : lowBack)[i] / divisor;
      if (lost !== undefined) left[arc] = lost(row) ? 0 : chances[arc];
    }
  });
  const divided = total.reduce((count, sum) => count + Number(sum > 1 + 1e-9), 0);
  return { chances, byHead: false, lows, coins, left, divided };
}
