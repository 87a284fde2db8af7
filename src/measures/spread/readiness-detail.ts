import { inChunks } from "../../control/pace.js";
import { thinnedGraph } from "../../csr/thinned-graph.js";
import type { Network } from "../../network/network.js";
import { byCodeUnit } from "../../text/order.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import type { Settled } from "../options.js";
import { piecesWithout } from "../pieces.js";
import { walk, type Walk } from "../walk.js";
import type { ReachEstimate } from "./estimate-reach.js";

/** What an actor loses, for the steward. */
export type ActorLossRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  /** How likely it is reached in time with what is lost still there, and without. */
  readonly before: number;
  readonly after: number;
  readonly lost: number;
};

/** Everybody left who is reached less often, those who lose most first. */
export function actorLosses(
  { shown, actorOf }: Walk,
  counted: Uint8Array,
  before: ReachEstimate,
  after: ReachEstimate,
  meta: Meta,
): Table<ActorLossRow> {
  const rows: ActorLossRow[] = [];
  for (let v = 0; v < counted.length; v++) {
    const lost = before.shares[v] - after.shares[v];
    if (counted[v] === 0 || lost <= 0) continue;
    const place = shown.placeOf[actorOf[v]];
    const [kind, country] = ["kind", "country"].map((name) => shown.value(place, name) as string | undefined);
    rows.push({
      ...{ id: shown.id(place), name: shown.name(place) },
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      ...{ before: before.shares[v], after: after.shares[v], lost },
    });
  }
  rows.sort((a, b) => b.lost - a.lost || byCodeUnit(a.id, b.id));
  return new Table(["id", "name", "kind", "country", "before", "after", "lost"], rows, meta);
}

/** The fewest new ties, directions ignored, that would hold together what falls apart without some vertices or ties. */
export async function remedyFor(
  network: Network,
  settled: Settled<object>,
  dated: boolean,
  lost: Int32Array,
  isLost: ((row: number) => boolean) | undefined,
  meta: Meta,
): Promise<Table> {
  // Vertices have the same numbers in every form of a view.
  const opened = await walk(network, "readiness", settled, {
    directed: "ignore",
    ...(dated && { asOf: undefined }),
  });
  const { csr, admitted, vertexOf, pace } = opened;
  const { source, target } = network.ties;
  const left = new Set<number>();
  const pair = (u: number, v: number): number => Math.min(u, v) * csr.order + Math.max(u, v);
  if (isLost !== undefined)
    await inChunks(pace, admitted.ties.length, 8192, (from, to) => {
      for (const row of admitted.ties.subarray(from, to))
        if (!isLost(row)) left.add(pair(vertexOf[source[row]], vertexOf[target[row]]));
    });
  const thinned =
    isLost === undefined
      ? csr
      : await thinnedGraph(csr, (u, v) => Number(left.has(pair(u, v))), pace, settled.executor.allocate);
  const { remedy } = await piecesWithout(opened, Array.from(lost), thinned);
  return new Table(["one", "other", "actorsOfOne", "actorsOfOther"], remedy, meta);
}
