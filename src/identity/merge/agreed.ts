import type { Network } from "../../network/network.js";
import { Union, type Cluster } from "../clusters.js";
import { pairKey, type Decision } from "../decisions.js";
import type { Candidate } from "../resolution.js";
import type { DecisionConflict } from "./merges.js";

/** The sets of rows to be merged, and what contradicts others. */
export function agreed(
  network: Network,
  decisions: readonly Decision[],
  accepted: readonly Candidate[],
  clusters: readonly Cluster[],
): { sets: number[][]; conflicts: DecisionConflict[] } {
  const { ids } = network.actors;
  const verdicts = new Map<string, Set<Decision["decision"]>>();
  for (const { a, b, decision } of decisions) {
    const known = verdicts.get(pairKey(a, b)) ?? new Set();
    verdicts.set(pairKey(a, b), known.add(decision));
  }
  const setsOf = (pairs: readonly { readonly a: string; readonly b: string }[]): number[][] => {
    const union = new Union();
    for (const { a, b } of pairs) {
      const [x, y] = [ids.find(a), ids.find(b)];
      if (x >= 0 && y >= 0) union.join(x, y);
    }
    return union.sets();
  };
  const conflicts: DecisionConflict[] = [];
  const calm = (rows: readonly number[]): boolean => {
    const members = rows.map((row) => ids.at(row));
    let fine = true;
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        if (verdicts.get(pairKey(a, b))?.has("different") !== true) continue;
        fine = false;
        const text = "these were called the same, directly or through others, and different";
        conflicts.push({ members, a, b, why: "different", text });
      }
    });
    return fine;
  };
  const same = decisions.filter(({ decision }) => decision === "same");
  const decided = setsOf(same).filter(calm);
  if (accepted.length === 0) return { sets: decided, conflicts };
  // What scores add to decisions counts only where nothing decided speaks against it.
  const calmRows = new Set(decided.flat());
  const calmSame = same.filter(({ a }) => calmRows.has(ids.find(a)));
  const doubted = clusters.filter(({ conflicts: against }) => against.some(({ why }) => why !== "different"));
  const isDoubted = (rows: readonly number[]): boolean => {
    const members = rows.map((row) => ids.at(row));
    const cluster = doubted.find((each) => each.members.some((id) => members.includes(id)));
    const against = cluster?.conflicts.find(
      ({ a, b, why }) => why !== "different" && members.includes(a) && members.includes(b),
    );
    if (against === undefined) return false;
    const text = "their scores join them through others only: decide about them one by one";
    conflicts.push({ members, ...against, text });
    return true;
  };
  const sets = setsOf([...calmSame, ...accepted]).flatMap((rows) => {
    const within = decided.filter(([row]) => rows.includes(row));
    const [whole] = within;
    const byDecision = within.length === 1 && whole?.length === rows.length;
    return byDecision || (calm(rows) && !isDoubted(rows)) ? [rows] : within;
  });
  return { sets, conflicts };
}
