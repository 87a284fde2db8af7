import { Pace } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import type { Shown } from "../../network/audience.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { mayRank } from "../../values/may-rank.js";
import { ScoreTable } from "../../values/score-table.js";
import { wordOfBy, type By } from "../by-option.js";
import { groupsOf } from "../labels.js";
import { settle, within, type MeasureOptions, type Settled } from "../options.js";
import { walk, type Walk } from "../walk.js";
import { askedScores, type AskedScores } from "./asked-scores.js";
import { drawer, scenarios, type Drawn, type RowGroups, type Scenario } from "./scenario.js";
import { Tally } from "./tally.js";

export interface RobustnessOptions extends MeasureOptions, AskedScores {
  /**
   * What may be wrong with the data. "missing-ties" (default): a share of the ties was never told of. "missing-actors": a
   * share of the actors is not in the list. "unsurveyed": a group (`by`, `value`) was not asked, so that ties are missing
   * that only its members could tell of: those that one of them reported and, where no reporter is named, those between
   * two of them. "false-ties": so many ties more, between random pairs that are not tied, are in the list.
   */
  readonly scenario?: Scenario;
  /** The share of ties, or of actors. Default 0.1. */
  readonly share?: number;
  /** For "unsurveyed": an attribute or a partition. Default "country". */
  readonly by?: By;
  /** For "unsurveyed": the group. Without it every network is without a group drawn at random. */
  readonly value?: string;
  /** How many networks are drawn. Default 200. */
  readonly samples?: number;
  /** How many of the highest are looked at. Default 10. */
  readonly k?: number;
}

export const robustnessDefaults = {
  of: "degree",
  scenario: "missing-ties",
  share: 0.1,
  by: "country",
  samples: 200,
  k: 10,
} as const satisfies RobustnessOptions;

type Own = Required<Pick<RobustnessOptions, keyof typeof robustnessDefaults>> &
  Pick<RobustnessOptions, "score" | "options" | "value">;

/** The scores of `robustness`. */
export type RobustnessScore =
  "score" | "scoreLow" | "scoreHigh" | "rank" | "rankLow" | "rankHigh" | "aboveNext" | "inTop";

/**
 * How sure a ranking is: the scores of a measure are worked out again on many networks in which something is wrong at
 * random.
 *
 * For each actor `score` and `rank` (1 + how many stand above), both with `Low` and `High`, between which nine of ten
 * networks have them; `aboveNext`, the chance that it stands above the one that follows it (ties count half); `inTop`, the
 * share of networks in which it is among the `k` highest. Figures: `kendall`, the mean τ-b of the scores (1: the same
 * order), and `topOverlap`, the mean share that the `k` highest have in common (Jaccard), each with the `Low` that
 * one network in twenty falls below. Networks without an actor say nothing of it. Actors whom the audience must not see
 * ranked have no ranks and count in none.
 *
 * What the numbers answer is "would the ranking stand if the data lacked as much again", not "how much do they lack".
 * Throws `bad-option`, `unknown-measure`, `unknown-attribute` and what the measure throws. The measure runs
 * `samples` + 1 times; 16 bytes an actor and network.
 *
 * Borgatti, Carley & Krackhardt, Social Networks 28 (2006) 124–136, doi:10.1016/j.socnet.2005.05.001; Smith & Moody, Social
 * Networks 35 (2013) 652–668, doi:10.1016/j.socnet.2013.09.003.
 */
export async function robustness(
  network: Network,
  options: RobustnessOptions = {},
): Promise<ScoreTable<RobustnessScore>> {
  const defaults = { ...robustnessDefaults, score: undefined, options: undefined, value: undefined };
  const settled = settle<Own>(
    "robustness",
    defaults as unknown as Own,
    {
      ...options,
      by: wordOfBy(options.by),
    } as Partial<Own>,
  );
  const by = typeof options.by === "object" ? options.by : settled.by;
  const { scenario, share, k, seed, signal, onProgress } = settled;
  oneOf<string>("scenario", scenario, scenarios);
  within("share", share, 0, 0.99);
  within("samples", settled.samples, 1, 1e5, true);
  within("k", k, 1, 1e9, true);
  const named = { ...settled, onProgress: undefined };
  const opened = await walk(network, "robustness", named, { parallel: "count" });
  const groups = scenario === "unsurveyed" ? await groupsOfRows(network, { ...settled, by }, opened) : nobody;
  // With the group given nothing is left to chance.
  const samples = groups.only === undefined ? settled.samples : 1;
  const pace = new Pace({ signal, onProgress });
  pace.begin("robustness", samples + 1);
  const common = commonOf(settled);
  const { shown, scores } = await askedScores(network, settled, common);
  const places = Int32Array.from({ length: shown.length }, (_, place) => place).filter((place) =>
    mayRank(shown, place),
  );
  const observed = scores.values();
  await pace.rest(1);
  const tally = await Tally.begin(observed, places, k, samples, pace);
  const draw = drawer(network, opened, scenario, share, groups);
  for (let sample = 0; sample < samples; sample++) {
    const drawn = await draw(random(seed, "robustness", scenario, sample), pace);
    await tally.add(await scoresIn(drawn, shown, settled, common), sample);
    await pace.rest(sample + 2);
  }
  const columns = await tally.columns(scores.reason);
  pace.end();
  const notes = samples === 1 ? ["nothing is drawn: one network without what this group could tell"] : [];
  const meta = opened.meta(notes, { seed, samples, exact: false });
  return new ScoreTable(shown, columns, meta, tally.figures());
}

const nobody: RowGroups = { codes: new Int32Array(0), count: 0, only: undefined };

/** What every call of the measure is given. */
export function commonOf(settled: Settled<object>): MeasureOptions {
  const { signal, audience, pseudonymKey, asOf, status, projected, executor, limit, seed } = settled;
  return { signal, audience, pseudonymKey, asOf, status, projected, executor, limit, seed };
}

async function groupsOfRows(network: Network, { by, value }: Own, opened: Walk): Promise<RowGroups> {
  const labels = await groupsOf(network, by, opened);
  const only = value === undefined ? undefined : labels.names.indexOf(value);
  if (labels.names.length === 0)
    throw new ComityError("bad-option", "no actor is in a group", { path: ["by"] });
  if (only === -1)
    throw new ComityError("bad-option", `no actor is in the group ${JSON.stringify(value)}`, {
      path: ["value"],
      fix: `some groups are ${labels.names.slice(0, 12).join(", ")}`,
    });
  const codes = new Int32Array(network.actors.length).fill(-1);
  labels.codes.forEach((code, v) => (codes[opened.actorOf[v]] = code));
  return { codes, count: labels.names.length, only };
}

/** The scores of a drawn network, by place among those who are in the whole one; NaN for who is not there. */
export async function scoresIn(
  { network, rowOf }: Drawn,
  shown: Shown,
  asked: AskedScores,
  common: MeasureOptions,
): Promise<Float64Array> {
  const found = await askedScores(network, asked, common);
  const values = found.scores.values();
  const byPlace = new Float64Array(shown.length).fill(NaN);
  for (let place = 0; place < values.length; place++) {
    const row = found.shown.rowOf[place];
    byPlace[shown.placeOf[rowOf === undefined ? row : rowOf[row]]] = values[place];
  }
  return byPlace;
}
