import { Pace } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { Figures, type Figure } from "../../values/figures.js";
import type { Reason } from "../../values/reasons.js";
import { Table } from "../../values/table.js";
import { settle, within, type MeasureOptions } from "../options.js";
import { pearson } from "../pearson.js";
import { walk } from "../walk.js";
import { askedScores, type AskedScores } from "./asked-scores.js";
import { commonOf, scoresIn } from "./robustness.js";
import { drawer } from "./scenario.js";
import { quantile } from "./standing.js";
import { mean } from "./tally.js";

export interface StabilityOptions extends MeasureOptions, AskedScores {
  /** What is dropped: "actors" (default) or "ties". */
  readonly drop?: "actors" | "ties";
  /** How many networks are drawn for each share. Default 200. */
  readonly samples?: number;
  /** The correlation to be kept. Default 0.7. */
  readonly correlation?: number;
}

export const stabilityDefaults = {
  of: "degree",
  drop: "actors",
  samples: 200,
  correlation: 0.7,
} as const satisfies StabilityOptions;

/** The shares that are dropped, one after the other. */
export const dropShares: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7];

/**
 * The correlation stability (CS) coefficient of the scores of a measure: the largest share of actors, or ties, that can be
 * dropped at random so that in 95 of 100 networks the scores of those who are left still correlate with their scores in the whole
 * one by at least 0.7. Below 0.25 differences between actors should not be read at all; from 0.5 on they can be.
 *
 * Figures: `csCoefficient`, one of the shares 0.05 to 0.7, or 0. Table `shares`: for each share that was tried the mean
 * correlation, the one that one network in twenty falls below, and the share of networks that kept it. Shares are tried from
 * the smallest up to the first that fails. Where scores do not vary there is no correlation, and it counts as not kept.
 * Throws as `robustness` does. The measure runs up to 10 · `samples` + 1 times.
 *
 * Epskamp, Borsboom & Fried, Behav. Res. Methods 50 (2018) 195–212, doi:10.3758/s13428-017-0862-1.
 */
export async function stability(network: Network, options: StabilityOptions = {}): Promise<Figures> {
  type Own = Required<Pick<StabilityOptions, keyof typeof stabilityDefaults>> &
    Pick<StabilityOptions, "score" | "options">;
  const defaults = { ...stabilityDefaults, score: undefined, options: undefined } as unknown as Own;
  const settled = settle<Own>("stability", defaults, options);
  const { drop, samples, correlation, seed, signal, onProgress } = settled;
  oneOf<string>("drop", drop, ["actors", "ties"]);
  within("samples", samples, 1, 1e5, true);
  within("correlation", correlation, -1, 1);
  const opened = await walk(
    network,
    "stability",
    { ...settled, onProgress: undefined },
    { parallel: "count" },
  );
  const pace = new Pace({ signal, onProgress });
  pace.begin("stability", dropShares.length * samples + 1);
  const common = commonOf(settled);
  const { shown, scores } = await askedScores(network, settled, common);
  const observed = scores.values();
  const nobody = { codes: new Int32Array(0), count: 0, only: undefined };
  const rows: Record<string, number | Reason>[] = [];
  let coefficient = 0;
  for (const [step, share] of dropShares.entries()) {
    const draw = drawer(
      network,
      opened,
      drop === "actors" ? "missing-actors" : "missing-ties",
      share,
      nobody,
    );
    const found = new Float64Array(samples).fill(NaN);
    let kept = 0;
    for (let sample = 0; sample < samples; sample++) {
      const drawn = await draw(random(seed, "stability", drop, step, sample), pace);
      const values = await scoresIn(drawn, shown, settled, common);
      const both = Int32Array.from(values.keys()).filter(
        (place) => !Number.isNaN(values[place] + observed[place]),
      );
      const picked = (from: Float64Array): Float64Array => Float64Array.from(both, (place) => from[place]);
      found[sample] = await pearson(picked(observed), picked(values), pace);
      if (found[sample] >= correlation) kept++;
      await pace.rest(step * samples + sample + 2);
    }
    const correlations = { mean: mean(found), low: quantile(found, 0.05) };
    const reason: Reason = "no-variation";
    rows.push({
      share,
      ...correlations,
      kept: kept / samples,
      ...(Number.isNaN(correlations.mean) && { reason }),
    });
    if (kept < 0.95 * samples) break;
    coefficient = share;
  }
  pace.end();
  const about = `the largest share of ${drop} that can be dropped keeping a correlation of ${correlation} in 95 of 100 networks`;
  const figure: Figure = { value: coefficient, about };
  const meta = opened.meta([readingOf(coefficient)], { seed, samples, exact: false });
  return new Figures({ csCoefficient: figure }, meta, {
    shares: new Table(["share", "mean", "low", "kept", "reason"], rows, meta),
  });
}

function readingOf(coefficient: number): string {
  if (coefficient < 0.25) return "below 0.25: differences between the scores of actors should not be read";
  return coefficient < 0.5
    ? "from 0.25 to 0.5: the scores of actors are to be read with caution"
    : "0.5 or more: the scores of actors are stable";
}
