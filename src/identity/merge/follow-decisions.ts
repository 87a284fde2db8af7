import type { Pace } from "../../control/pace.js";
import { cellAt, type Cell } from "../../network/columns.js";
import type { Network } from "../../network/network.js";
import { byCodeUnit } from "../../text/order.js";
import type { Cluster } from "../clusters.js";
import type { Decision } from "../decisions.js";
import type { Candidate } from "../resolution.js";
import { agreed } from "./agreed.js";
import { changedTies } from "./changed-ties.js";
import type { DecisionConflict, Merge } from "./merges.js";
import { pooledValues } from "./pooled-values.js";
import { rebuilt, type Made } from "./rebuild.js";

/** A network in which actors that are one have been merged, and what that meant. */
export interface Applied {
  readonly network: Network;
  /** What was merged, ascending by id; `separate` takes it back. */
  readonly merges: readonly Merge[];
  /** Decisions about ids that the network does not have, and those left open. */
  readonly unused: readonly { readonly decision: Decision; readonly reason: "unknown-actor" | "undecided" }[];
  /** Decisions and scores that contradict each other; none of their actors was merged by what is contradicted. */
  readonly conflicts: readonly DecisionConflict[];
  /** What merging did to ties: rewired ends, ties from an actor to itself, ties equal to another in all but their ends. */
  readonly counts: {
    readonly merged: number;
    readonly rewired: number;
    readonly selfTies: number;
    readonly duplicates: number;
  };
}

/** Merges the actors that checked decisions, and candidates accepted beside them, call the same: see `applyDecisions`. */
export async function followDecisions(
  network: Network,
  decisions: readonly Decision[],
  accepted: { readonly candidates: readonly Candidate[]; readonly clusters: readonly Cluster[] },
  pace: Pace,
): Promise<Applied> {
  pace.begin("merging", 2);
  const { sets, conflicts } = agreed(network, decisions, accepted.candidates, accepted.clusters);
  const merges = sets.map((rows) => mergeOf(network, rows));
  pace.advance(1);
  const merged = await mergedNetwork(network, merges, pace);
  pace.end();
  return { ...merged, merges, unused: unusedOf(network, decisions), conflicts };
}

function mergeOf(network: Network, rows: readonly number[]): Merge {
  const { ids, columns } = network.actors;
  const filled = (row: number): number =>
    [...columns.values()].filter((column) => cellAt(column, row) !== undefined).length;
  const [kept] = [...rows].sort((x, y) => filled(y) - filled(x) || byCodeUnit(ids.at(x), ids.at(y)));
  return {
    id: ids.at(kept),
    members: rows.map((row) => ids.at(row)),
    before: rows.map((row) => ({ id: ids.at(row), values: valuesAt(network, row) })),
  };
}

function valuesAt(network: Network, row: number): Record<string, Cell> {
  const given = [...network.actors.columns].map(([name, column]) => [name, cellAt(column, row)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

async function mergedNetwork(
  network: Network,
  merges: readonly Merge[],
  pace: Pace,
): Promise<Pick<Applied, "network" | "counts">> {
  const { ids, length } = network.actors;
  if (merges.length === 0) return { network, counts: { merged: 0, rewired: 0, selfTies: 0, duplicates: 0 } };
  const keptOf = new Map<number, string>();
  for (const { id, members } of merges) for (const member of members) keptOf.set(ids.find(member), id);
  const pooled = new Map(
    merges.map(({ id, members }) => [
      id,
      pooledValues(
        network,
        [id, ...members.filter((member) => member !== id)].map((member) => ids.find(member)),
      ),
    ]),
  );
  const actors: Made[] = [];
  for (let row = 0; row < length; row++) {
    const id = ids.at(row);
    const kept = keptOf.get(row);
    if (kept === undefined) actors.push({ id, row, values: new Map() });
    else if (kept === id) actors.push({ id, row: undefined, values: pooled.get(id) ?? new Map() });
  }
  let rewired = 0;
  const follow = (row: number, noted: string | undefined): { id: string; note: string | undefined } => {
    const id = ids.at(row);
    const kept = keptOf.get(row) ?? id;
    if (kept !== id) rewired++;
    return { id: kept, note: noted ?? (kept === id ? undefined : id) };
  };
  const made = await rebuilt(network, actors, { tieEnd: follow, participant: follow }, pace);
  const merged = actors.length;
  return {
    network: made,
    counts: { merged: length - merged, rewired, ...(await changedTies(network, made, pace)) },
  };
}

function unusedOf(network: Network, decisions: readonly Decision[]): Applied["unused"] {
  const known = (id: string): boolean => network.actors.ids.find(id) >= 0;
  return decisions.flatMap((decision): Applied["unused"] => {
    if (!known(decision.a) || !known(decision.b)) return [{ decision, reason: "unknown-actor" }];
    return decision.decision === "undecided" ? [{ decision, reason: "undecided" }] : [];
  });
}
