import { NumberedStreams } from "../../random/numbered.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Likelihood } from "../likelihood/likelihood.js";
import { pairScores } from "../links/pair-scores.js";
import { linkScoreNames } from "../links/score-names.js";

/** What puts pairs in an order: the likelihood, and what it is compared with. */
export const methods = ["likelihood", ...linkScoreNames, "random"] as const;
export type Method = (typeof methods)[number];

/** Scores of pairs by each method, larger for likelier. Random scores hang on the seed and the ends alone. */
export async function scoresByMethod(
  { opened }: Ground,
  likelihood: Likelihood,
  pairs: VertexPairs,
  seed: number,
  about: string,
): Promise<Readonly<Record<Method, Float64Array>>> {
  if (pairs.length === 0)
    return Object.fromEntries(methods.map((name) => [name, new Float64Array(0)])) as Record<
      Method,
      Float64Array
    >;
  const links = await pairScores(opened, opened.csr, pairs, linkScoreNames, {}, about);
  const streams = new NumberedStreams(seed, "backtest", "random");
  const random = Float64Array.from({ length: pairs.length }, (_, i) => {
    streams.begin(pairs.a[i] * opened.csr.order + pairs.b[i]);
    return streams.next();
  });
  return { ...links, likelihood: await likelihood.order(pairs), random };
}
