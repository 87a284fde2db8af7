import type { Ground, VertexPairs } from "../ground.js";
import { strata, type HoldOut, type Stratum } from "./hold-out.js";

/** How many of the pairs that were held out are among some candidates. */
export interface Recall {
  readonly held: number;
  readonly found: number;
  /** found / held; NaN where nothing was held out. */
  readonly share: number;
}

export interface CandidateRecall extends Recall {
  readonly strata: Readonly<Record<Stratum, Recall>>;
  /** Held-out pairs with an end that may not be proposed, or that is not in the view: they count nowhere. */
  readonly notEligible: number;
}

/**
 * The share of held-out pairs that are among the candidates: no step after the first can find the others. `ground` stands on the
 * training network of the hold-out. Only pairs of which both ends may be proposed count. O(pairs + candidates).
 */
export function candidateRecall(
  { opened, eligible }: Ground,
  candidates: VertexPairs,
  { length, a, b, stratum }: HoldOut,
): CandidateRecall {
  const { vertexOf, csr } = opened;
  const key = (u: number, v: number): number => Math.min(u, v) * csr.order + Math.max(u, v);
  const wanted = new Map<number, number>();
  let notEligible = 0;
  for (let i = 0; i < length; i++) {
    const [u, v] = [vertexOf[a[i]], vertexOf[b[i]]];
    if (u < 0 || v < 0 || eligible[u] === 0 || eligible[v] === 0) notEligible++;
    else wanted.set(key(u, v), stratum[i]);
  }
  const [held, found] = [strata.map(() => 0), strata.map(() => 0)];
  for (const place of wanted.values()) held[place]++;
  for (let pair = 0; pair < candidates.length; pair++) {
    const place = wanted.get(key(candidates.a[pair], candidates.b[pair]));
    if (place !== undefined) found[place]++;
  }
  const recall = (from: number, of: number): Recall => ({ held: of, found: from, share: from / of });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    ...recall(sum(found), sum(held)),
    strata: Object.fromEntries(
      strata.map((name, place) => [name, recall(found[place], held[place])]),
    ) as Record<Stratum, Recall>,
    notEligible,
  };
}
