import type { ConvenedInstead } from "./constraints/conveners.js";
import type { VertexPairs } from "./ground.js";
import { Blend } from "./selection/blend.js";
import type { Choosing } from "./suggest.js";

/** So many of those that look best get an exact look. */
const looks = 32;
/** Gains are sums; what is smaller is rounding. */
const nothing = 1e-12;

/**
 * Pairs that are not proposed because a tension lies between them, `most` at most, and organizations that could convene in
 * place of a tie: those pairs first whose tie would have changed the objectives most on top of the list. Conveners are spread
 * over the pairs in that order. O(pairs) and what exact looks at 32 pairs take.
 */
export async function convenedPairs(
  { blend, constraints, likelier }: Choosing,
  pairs: VertexPairs,
  most: number,
): Promise<readonly ConvenedInstead[]> {
  if (pairs.length === 0 || most === 0) return [];
  const looked = await blend.shortlist(pairs, Math.max(looks, most), likelier);
  const { parts } = await blend.gains(looked);
  // Where nothing else was looked at, scales are not settled yet, and must not be by pairs that are not proposed.
  const own = new Blend(blend.parts, blend.scales);
  if (Number.isNaN(own.scales[0])) own.settleScales(parts);
  const { scores } = own.weigh(parts);
  const asked = new Map<number, number>();
  return Array.from(scores, (_, i) => i)
    .filter((i) => scores[i] > nothing)
    .sort((x, y) => scores[y] - scores[x] || x - y)
    .slice(0, most)
    .flatMap((i) => {
      const found = constraints.instead(looked.a[i], looked.b[i], asked);
      const first = found?.conveners.at(0)?.vertex;
      if (first !== undefined) asked.set(first, (asked.get(first) ?? 0) + 1);
      return found === undefined ? [] : [found];
    });
}
