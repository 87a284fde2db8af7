import type { Network } from "../../network/network.js";
import type { Figure } from "../../values/figures.js";
import { ScoreTable } from "../../values/score-table.js";
import { Table } from "../../values/table.js";
import { refuseTooLarge } from "../cost.js";
import { settle, type MeasureOptions } from "../options.js";
import { cascadeDays, cascadeDefaults, type CascadeOptions, type SettledCascade } from "./cascade-options.js";
import { estimateReach, type Estimated, type Estimates } from "./estimate-reach.js";
import { countedBy, countedGroups, wordsOfBy, type CountedGroups } from "./groups.js";
import { wantedCertainty } from "./looks.js";
import { transmissionRule } from "./probability.js";
import { cascadeGround, verticesOf } from "./setting.js";
import { spreadWork } from "./work.js";

export interface SpreadOptions extends MeasureOptions, CascadeOptions {
  /** From whom the message sets out: an id or a pseudonym, or several. */
  readonly from: string | readonly string[];
}

export const spreadDefaults = { ...cascadeDefaults, from: undefined } as const;

/** The scores of `spread`: how likely an actor is reached, and between which numbers that lies. */
export type SpreadScore = "reached" | "low" | "high";

/**
 * How far a message travels: how many actors it comes to, on average, if it sets out from some and is passed on along ties,
 * each with its chance. The figure is estimated from simulated cascades, of which as many are drawn as are needed.
 *
 * Figures: `reach`, the number reached, those it sets out from among them; `share` of all actors; both with the `Low` and
 * `High` between which the true number lies; `certain` and `possible`, how many are reached whatever happens and at most.
 * For each actor `reached`, how likely the message comes to it, with `low` and `high`. The table `groups` has the same by
 * group. All these intervals hold together with a chance of at least 1 − `delta`. Samples are drawn until `reach` is known to
 * `epsilon` of all actors either way, by an interval that may be looked at again and again; where nothing is left to
 * chance none is drawn and `meta.exact` is true.
 *
 * A chance is a matter of belief, not of data: look at several. With `times: "respect"` a tie is used only while it
 * stands, and `asOf` judges consent alone. The public sees how likely actors under a pseudonym are reached, but nobody's
 * rank among people. Throws `bad-option`, `unknown-actor`, `unknown-attribute`, and `too-large` above `limit`. O(samples ·
 * ties of those reached).
 *
 * Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; the intervals: Maurer & Pontil, COLT 2009,
 * arXiv:0907.3740; stopping: Mnih, Szepesvári & Audibert, ICML 2008, 672–679, doi:10.1145/1390156.1390241.
 */
export async function spread(network: Network, options: SpreadOptions): Promise<ScoreTable<SpreadScore>> {
  const rule = transmissionRule(options);
  const settled = settle<SettledCascade & { readonly from: unknown }>("spread", spreadDefaults, options);
  const wanted = wantedCertainty(settled);
  const days = cascadeDays(options, settled);
  const by = countedBy(network, settled.by);
  const { epsilon, samples } = wanted;
  const recorded = { ...settled, probability: rule.recorded, by: wordsOfBy(by), epsilon, samples };
  const ground = await cascadeGround(network, "spread", recorded as typeof settled, rule, days);
  const { opened, csr, chances } = ground;
  const seeds = verticesOf(settled.from, "from", "--from-actor", opened);
  refuseTooLarge(
    "spread",
    settled,
    csr,
    [spreadWork(csr, wanted)],
    "ask for a larger epsilon, or for fewer steps",
  );
  const groups = await countedGroups(network, by, opened);
  const start = { seeds, drawn: false, lost: new Int32Array(0), chances: new Float64Array(0) };
  const { steps, seed } = settled;
  const counted = new Uint8Array(0);
  const setting = { csr, chances, starts: [start], steps, days, groups, counted, seed };
  const found = await estimateReach(opened, setting, wanted);
  const [{ cells, shares, intervals, certain, possible }] = found.ways;
  const facts =
    found.samples === 0 ? {} : { exact: false, seed, samples: found.samples, delta: wanted.delta };
  const said = spreadNotes(found, wanted.delta, csr.order);
  const meta = opened.meta([...said, ...ground.notes], {
    ...facts,
    ...(found.samples > 0 && epsilon !== undefined && { epsilon }),
  });
  const columns = {
    reached: { values: opened.byPlace(shares) },
    low: { values: opened.byPlace(intervals.low) },
    high: { values: opened.byPlace(intervals.high) },
  };
  const figures = {
    ...reachFigures(cells[0], csr.order),
    certain: { value: certain, about: "actors who are reached whatever happens" },
    possible: { value: possible, about: "actors who can be reached at all" },
  };
  const rows = groupRows(groups, cells);
  return new ScoreTable(opened.shown, columns, meta, figures, {
    groups: new Table(groupColumns, rows, meta),
  });
}

/** How far the message comes in a group. */
export type SpreadGroupRow = {
  readonly by: string;
  readonly group: string;
  readonly actors: number;
  readonly reach: number;
  readonly reachLow: number;
  readonly reachHigh: number;
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
};

const groupColumns = [
  ...(["by", "group", "actors", "reach", "reachLow", "reachHigh"] as const),
  ...(["share", "shareLow", "shareHigh"] as const),
];

function groupRows({ names }: CountedGroups, cells: readonly Estimated[]): SpreadGroupRow[] {
  return names.map(({ by, group, actors }, g) => {
    const { value, low, high } = cells[g + 1];
    return {
      ...{ by, group, actors, reach: value, reachLow: low, reachHigh: high },
      ...{ share: value / actors, shareLow: low / actors, shareHigh: high / actors },
    };
  });
}

function reachFigures({ value, low, high }: Estimated, order: number): Record<string, Figure> {
  return {
    reach: { value, about: "actors reached on average, those it sets out from among them" },
    reachLow: { value: low, about: "they are at least so many" },
    reachHigh: { value: high, about: "they are at most so many" },
    share: { value: value / order, about: "share of all actors that is reached" },
    shareLow: { value: low / order, about: "it is at least so much" },
    shareHigh: { value: high / order, about: "it is at most so much" },
  };
}

/** What an estimate rests on, in a sentence. */
export function spreadNotes({ samples, ways }: Estimates, delta: number, order: number): string[] {
  if (samples === 0) return ["Nothing is left to chance here: the numbers are exact."];
  const [{ value, low, high }] = ways[0].cells;
  const share = Number((100 * (1 - delta)).toPrecision(4));
  return [
    `From ${samples} simulated cascades a message comes to ${value.toFixed(2)} of ${order} actors; with a chance of at least ${share}% the true number lies from ${low.toFixed(2)} to ${high.toFixed(2)}, and all other numbers lie from their low to their high.`,
  ];
}
