import type { BootstrapInterval } from "../evaluation/actor-bootstrap.js";
import { linkScoreNames } from "../links/score-names.js";
import type { Figure } from "../../values/figures.js";
import type { Means } from "./means.js";
import { calibrationSlot, recallSlot, slotOf } from "./slots.js";

/** The figures that answer first. `held`: hidden pairs by place. */
export function predictionFigures(means: Means, held: readonly number[]): Record<string, Figure> {
  const ap = (method: Parameters<typeof slotOf>[1]): number => slotOf(0, method, "averagePrecision");
  const best = linkScoreNames.reduce((one, other) =>
    means.value(ap(other)) > means.value(ap(one)) ? other : one,
  );
  return {
    held: { value: held[0], about: "pairs that were hidden and could be found, over all hold-outs" },
    ...withInterval("recall", means.interval(recallSlot(0)), "share of them among the candidates"),
    ...withInterval(
      "averagePrecision",
      means.interval(ap("likelihood")),
      "of the order by likelihood; hidden pairs that are no candidates count as never found",
    ),
    ...withInterval(
      "bestLinkScore",
      means.interval(ap(best)),
      `average precision of ${best}, the best link score`,
    ),
    ...withInterval(
      "difference",
      means.difference(ap("likelihood"), ap(best)),
      `average precision of likelihood less that of ${best}`,
    ),
    ...withInterval(
      "calibrationError",
      means.interval(calibrationSlot),
      "mean distance of stated chances from what came of them",
    ),
  };
}

function withInterval(name: string, found: BootstrapInterval, about: string): Record<string, Figure> {
  const entry = (value: number, words: string): Figure => ({
    value,
    about: words,
    ...(Number.isNaN(value) && { reason: "too-few-ties" as const }),
  });
  return {
    [name]: entry(found.value, about),
    [`${name}Low`]: entry(found.low, `${name}: 95% interval from`),
    [`${name}High`]: entry(found.high, `${name}: 95% interval to`),
  };
}
