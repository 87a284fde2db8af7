import type { Network } from "../network/network.js";
import { pairKey, type Decision } from "./decisions.js";
import { bands, type Candidate } from "./resolution.js";

/** Actors that pairs of band `same` or decisions join, directly or through others. */
export interface Cluster {
  /** The ids, ascending. */
  readonly members: readonly string[];
  /** Pairs of members that speak against it. */
  readonly conflicts: readonly ClusterConflict[];
}

/** Two members of a cluster that were decided to be different, may not be one, or score below `ask`. */
export interface ClusterConflict {
  readonly a: string;
  readonly b: string;
  readonly why: "different" | "incompatible" | "unlikely";
}

/** Sets of numbers that are joined two by two. */
export class Union {
  readonly #parent = new Map<number, number>();

  find(member: number): number {
    let root = member;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = member; at !== root;) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** Joins two sets; the smaller root stays. */
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent.set(Math.max(x, y), Math.min(x, y));
  }

  /** The sets of two or more members, members and sets ascending. */
  sets(): number[][] {
    const byRoot = new Map<number, Set<number>>();
    for (const member of this.#parent.keys()) {
      const root = this.find(member);
      const set = byRoot.get(root) ?? new Set([root]);
      byRoot.set(root, set.add(member));
    }
    return [...byRoot.values()].map((set) => [...set].sort((x, y) => x - y)).sort(([x], [y]) => x - y);
  }
}

/** The largest cluster whose pairs are all looked at; of larger ones only decisions are. */
const mostMembers = 50;

/** The clusters of candidates of band `same` and of decisions, each with what contradicts it. */
export function clustersOf(
  { actors: { ids } }: Network,
  candidates: readonly Candidate[],
  decisions: readonly Decision[],
  scoreOf: (a: string, b: string) => number | undefined,
): Cluster[] {
  const verdicts = new Map(decisions.map(({ a, b, decision }) => [pairKey(a, b), decision]));
  const union = new Union();
  const join = (a: string, b: string): void => {
    const [x, y] = [ids.find(a), ids.find(b)];
    if (x >= 0 && y >= 0) union.join(x, y);
  };
  for (const { a, b, decision } of decisions) if (decision === "same") join(a, b);
  for (const { a, b, band } of candidates)
    if (band === "same" && verdicts.get(pairKey(a, b)) !== "different") join(a, b);
  return union.sets().map((rows) => {
    const members = rows.map((row) => ids.at(row));
    const conflicts: ClusterConflict[] = [];
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        const verdict = verdicts.get(pairKey(a, b));
        if (verdict === "different") conflicts.push({ a, b, why: "different" });
        if (verdict !== undefined || members.length > mostMembers) continue;
        const share = scoreOf(a, b);
        if (share === undefined) conflicts.push({ a, b, why: "incompatible" });
        else if (share < bands.ask) conflicts.push({ a, b, why: "unlikely" });
      }
    });
    return { members, conflicts };
  });
}
