import type { ActionCandidates } from "./actions/candidates.js";

/** What is known of the ties of a pair; undefined where it is no candidate. */
export function factsByPair<F>({ pairs, facts }: ActionCandidates<F>, a: number, b: number): F | undefined {
  for (let i = 0; i < pairs.length; i++) if (pairs.a[i] === a && pairs.b[i] === b) return facts(i);
  return undefined;
}
