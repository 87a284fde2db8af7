import type { Csr } from "../csr/csr.js";
import type { UnderMissing } from "./explanation/explained.js";
import { underMissing } from "./explanation/under-missing.js";
import type { Listed } from "./result.js";
import type { VertexPairs } from "./ground.js";
import { Blend } from "./selection/blend.js";
import { sortedPairs } from "./selection/chosen-pairs.js";
import type { Means } from "./suggest-for.js";

/** How the benefit of each suggestion comes out when ties are missing, and what is to be said of it. */
export interface MissingGains {
  /** By suggestion; undefined for ties that there are, and where nothing was looked at. */
  readonly gains: readonly (UnderMissing | undefined)[];
  readonly note: string | undefined;
}

/** Looks at the benefit of new ties on maps that lack some of the ties there are. */
export async function missingGains(
  { call, choosing, openers }: Means,
  listed: readonly Listed[],
): Promise<MissingGains> {
  const { ground, blend } = choosing;
  const made = listed.filter(({ list }) => list.action === "introduce" || list.action === "revive");
  if (call.missing === 0 || made.length === 0) return { gains: listed.map(() => undefined), note: undefined };
  const isOne = blend.parts.length === 1;
  const scales = isOne ? [1] : blend.scales;
  const open = async (graph: Csr): Promise<{ gainsOf(pairs: VertexPairs): Promise<Float64Array> }> => {
    const parts = [];
    for (const [k, { weight }] of blend.parts.entries())
      parts.push({ objective: await openers[k](graph), weight });
    const thinned = new Blend(parts, scales);
    return { gainsOf: async (pairs) => (await thinned.gains(pairs)).scores };
  };
  const pairs = sortedPairs(made.map(({ suggestion: { a, b } }) => [a, b]));
  const { gains, skipped } = await underMissing(ground, open, pairs, {
    ...{ probability: call.missing, draws: call.draws, seed: call.seed },
  });
  const at = new Map(Array.from(pairs.a, (a, i) => [`${a} ${pairs.b[i]}`, gains.at(i)]));
  return {
    gains: listed.map((each) => {
      const { a, b } = each.suggestion;
      return made.includes(each) ? at.get(`${Math.min(a, b)} ${Math.max(a, b)}`) : undefined;
    }),
    note: skipped,
  };
}
