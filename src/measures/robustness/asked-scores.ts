import { ComityError } from "../../errors/error.js";
import { shownTo, type Shown } from "../../network/audience.js";
import type { Network } from "../../network/network.js";
import { Scores } from "../../values/scores.js";
import { ScoreTable } from "../../values/score-table.js";
import type { MeasureOptions } from "../options.js";
import { measures, type MeasureName } from "../table.js";

/** Which scores of which measure are asked for. */
export interface AskedScores {
  /** A measure that gives scores to actors. Default "degree". */
  readonly of?: MeasureName;
  /** Which of its scores, where it gives several. Default the first. */
  readonly score?: string;
  /** Options of the measure beside those that every measure has, which are given here. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Scores by place of `shown`. */
export interface FoundScores {
  readonly shown: Shown;
  readonly scores: Scores;
}

type AnyMeasure = (network: Network, options: object) => Promise<unknown>;

/**
 * The scores that a measure gives to the actors of a network, for the audience of the call. Throws `unknown-measure`, and
 * `bad-option` for measures that give none and for options that the call itself has.
 */
export async function askedScores(
  network: Network,
  { of = "degree", score, options = {} }: AskedScores,
  common: MeasureOptions,
): Promise<FoundScores> {
  if (!Object.hasOwn(measures, of))
    throw new ComityError("unknown-measure", `there is no measure "${String(of)}"`, { path: ["of"] });
  for (const name of Object.keys(options))
    if (name === "top" || Object.hasOwn(common, name))
      throw new ComityError("bad-option", `"${name}" can be no option of the measure here`, {
        path: ["options", name],
        fix: name === "top" ? "leave it out: every score is needed" : "give it beside `of`",
      });
  const result = await (measures[of] as AnyMeasure)(network, { ...options, ...common });
  const shown = await shownTo(network, common, { signal: common.signal });
  if (result instanceof Scores && score === undefined) return { shown, scores: result };
  if (result instanceof ScoreTable) {
    const { names } = result as ScoreTable;
    if (score === undefined || names.includes(score))
      return { shown, scores: (result as ScoreTable).scores(score ?? names[0]) };
    throw new ComityError("bad-option", `${of} has no score "${score}"`, {
      path: ["score"],
      fix: `its scores are ${names.join(", ")}`,
    });
  }
  throw result instanceof Scores
    ? new ComityError("bad-option", `${of} gives one score only`, { path: ["score"], fix: "leave it out" })
    : new ComityError("bad-option", `${of} with these options gives no scores to actors`, { path: ["of"] });
}
