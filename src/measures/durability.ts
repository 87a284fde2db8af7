import { inChunks } from "../control/pace.js";
import { valueOf, type Network } from "../network/network.js";
import { formatPartialDate, parsePartialDate, type DayInterval } from "../schema/dates.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Reason } from "../values/reasons.js";
import { walkAgreements } from "./agreements.js";
import { wordOfBy, type By } from "./by-option.js";
import { ageTable, aliveTable, curveTable, survivalTable } from "./durability-tables.js";
import { datesOf, lapse } from "./lapse.js";
import { logRank, type LogRank } from "./log-rank.js";
import { settle, type MeasureOptions } from "./options.js";
import { daysAYear, survivals } from "./survival.js";
import { tieGroups } from "./tie-groups.js";
import { tieLives, type TieLives } from "./tie-lives.js";
import { checkTimes } from "./time-rules.js";
import type { Walk } from "./walk.js";

export interface DurabilityOptions extends MeasureOptions {
  /**
   * The groups of ties: "method", "formality", "term" or "decade" (of the beginning); else an attribute of the actors or a
   * partition, where a tie is in the groups of both its ends. Default "method".
   */
  readonly by?: By;
  /** The first day of the record, where ties that had ended before are not in it. Default: it goes back to every beginning. */
  readonly from?: string | undefined;
}

export const durabilityDefaults = { by: "method", from: undefined } as const satisfies DurabilityOptions;

/**
 * How long ties last, from `since` and `until`, by the last day of `asOf` (by default the last day on which anything began
 * or was active).
 *
 * Figures: `ties` of which it is known how long they have lived, `ended`, `medianAge` of those still there in years; the
 * shares `oneOff` (begun and ended on one day), `underAYear` (other ties that ended within a year) and `sustained`
 * (lived a year or longer) of the ties of which that is known, and how many are `undecided`, still younger than a year;
 * the share `dormant` of those not ended; of the active ones the share `aboutToLapse` (its end lies within twelve months)
 * and, of those with a last activity, the share `silent` (it lies more than three years back); and how many are `pastEnd`:
 * their end has passed, and no status says that they ended. `logRankP` is the chance that the curves of the groups differ as
 * much as they do if ties of all groups end alike (log-rank test with `logRankDf` degrees of freedom, statistic `logRank`); it
 * takes ties as ending each on its own, and there is none where a tie is in several groups.
 *
 * Tables: `survival` has for all ties and each group how many ended, how many would have if all groups were alike (as in
 * the log-rank test), and the age that half of them reach, with 95 % interval; absent where the record cannot tell.
 * `alive` has the share that reaches 1, 5, 10 and 20 years (Kaplan–Meier, Greenwood's interval on the scale of log(−log S)),
 * and how many are under observation there; `curve` has the same for all ties at every whole year. Both are empty where no
 * tie has an end. `ages` counts ties that are still there by age.
 *
 * A tie without an end is censored on the last day: it lived at least so long. With `from` a tie that began earlier is
 * under observation only from that day on. Dates that are a year or a month are read at their middle. Ended and dormant
 * ties count; planned ones and those from shared activities do not. Throws `bad-option`, `unknown-attribute`.
 * O(n + m + groups · days).
 *
 * Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958) 457–481, doi:10.2307/2281868; Kalbfleisch & Prentice, The Statistical
 * Analysis of Failure Time Data, 2nd ed. (2002), doi:10.1002/9781118032985; Peto & Peto, J. R. Stat. Soc. A 135 (1972)
 * 185–207, doi:10.2307/2344317.
 */
export async function durability(network: Network, options: DurabilityOptions = {}): Promise<Figures> {
  const { by = "method" } = options;
  const settled = settle<{ by: string; from: string | undefined }>("durability", durabilityDefaults, {
    ...options,
    by: wordOfBy(by) ?? "method",
  });
  const { asOf } = settled;
  const first = checkTimes({
    from: settled.from,
    until: asOf,
    delay: 0,
    strict: false,
    dates: "certain",
  }).from;
  const opened = await walkAgreements(network, "durability", settled);
  const { pace } = opened;
  const rows = opened.admitted.ties;
  const last = asOf === undefined ? undefined : parsePartialDate(asOf)?.to;
  const lives = await tieLives(network, rows, { first, last }, pace);
  const groups = await tieGroups(network, by, lives.year, opened);
  const known = Array.from(lives.age.keys()).filter((i) => lives.age[i] >= 0);
  const [whole] = await survivals(lives, [known], pace);
  const found = await survivals(lives, groups.members, pace);
  const test = await logRank(lives, groups.members, pace);
  const meta = opened.meta(notesOf(lives, first));
  const named = [
    { name: "all", survival: whole },
    ...groups.names
      .map((name, g) => ({ name, survival: found[g] }))
      .filter(({ survival }) => survival.ties > 0),
  ];
  return new Figures(
    {
      ties: { value: whole.ties, about: "ties of which it is known how long they have lived" },
      ended: { value: whole.ended, about: "of these, ties that ended" },
      medianAge: medianAge(lives, known),
      ...(await lengths(network, lives, known, opened)),
      ...(await lapses(network, lives, asOf, opened)),
      ...tested(test),
    },
    meta,
    {
      survival: survivalTable(named, meta),
      alive: aliveTable(whole.ended > 0 ? named : [], meta),
      curve: curveTable(whole.ended > 0 ? whole : { ...whole, curve: [] }, meta),
      ages: ageTable(lives, known, meta),
    },
  );
}

/** The test of the groups as figures, or why there is none. */
function tested(test: LogRank | Reason): Record<string, Figure> {
  const none = typeof test === "string";
  const told = (name: keyof LogRank, about: string): Figure =>
    none ? { value: NaN, about, reason: test } : { value: test[name], about };
  return {
    logRank: told(
      "chiSquare",
      "how far the ends of the groups lie from those of all groups alike (log-rank)",
    ),
    logRankDf: told("df", "its degrees of freedom"),
    logRankP: told("p", "the chance of as much if ties of all groups end alike"),
  };
}

function medianAge({ age, ended }: TieLives, known: readonly number[]): Figure {
  const about = "median age in years of the ties not ended";
  const ages = Float64Array.from(known.filter((i) => ended[i] === 0).map((i) => age[i])).sort();
  if (ages.length === 0) return { value: NaN, about, reason: "no-ties" };
  const middle = ages[Math.floor((ages.length - 1) / 2)] + ages[Math.floor(ages.length / 2)];
  return { value: middle / 2 / daysAYear, about };
}

/** How many ties were one-off, how many lived less than a year, and how many longer. */
async function lengths(
  network: Network,
  { age, ended, rows }: TieLives,
  known: readonly number[],
  { pace }: Walk,
): Promise<Record<string, Figure>> {
  const [since, until] = ["since", "until"].map((name) => datesOf(network.ties.columns.get(name)));
  const isDay = (date: DayInterval | undefined): boolean => date !== undefined && date.from === date.to;
  const counts = { oneOff: 0, underAYear: 0, sustained: 0, undecided: 0 };
  await inChunks(pace, known.length, 4096, (from, to) => {
    for (const i of known.slice(from, to)) {
      const isShort = ended[i] === 1 && age[i] < daysAYear;
      const isOnce = age[i] === 0 && isShort && isDay(since(rows[i])) && isDay(until(rows[i]));
      const which = isOnce
        ? "oneOff"
        : isShort
          ? "underAYear"
          : age[i] < daysAYear
            ? "undecided"
            : "sustained";
      counts[which]++;
    }
  });
  const decided = known.length - counts.undecided;
  return {
    oneOff: ratio(counts.oneOff, decided, "share of ties that began and ended on one day", "no-ties"),
    underAYear: ratio(counts.underAYear, decided, "share of other ties that ended within a year", "no-ties"),
    sustained: ratio(counts.sustained, decided, "share of ties that lived a year or longer", "no-ties"),
    undecided: {
      value: counts.undecided,
      about: "ties younger than a year and not ended, in none of the shares",
    },
  };
}

async function lapses(
  network: Network,
  { rows, lastDay }: TieLives,
  asOf: string | undefined,
  { pace }: Walk,
): Promise<Record<string, Figure>> {
  const status = (row: number): string =>
    (valueOf(network.ties.columns, "status", row) as string | undefined) ?? "active";
  const day = asOf ?? (Number.isFinite(lastDay) ? formatPartialDate(lastDay, lastDay) : undefined);
  const began = datesOf(network.ties.columns.get("since"));
  let [active, dormant] = [0, 0];
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      if ((began(row)?.from ?? -Infinity) > lastDay) continue;
      active += Number(status(row) === "active");
      dormant += Number(status(row) === "dormant");
    }
  });
  const none = { soon: 0, past: 0, silent: 0, dated: 0 };
  const { soon, past, silent, dated } =
    day === undefined ? none : await lapse(network, rows, day, status, pace);
  const lasting = active - past;
  return {
    dormant: ratio(dormant, dormant + lasting, "share of the ties not ended that are dormant", "no-ties"),
    aboutToLapse: ratio(
      soon,
      lasting,
      "share of the active ties whose end lies within twelve months",
      "no-ties",
    ),
    pastEnd: { value: past, about: "ties whose end has passed, though nothing says that they ended" },
    silent: ratio(
      silent,
      dated,
      "share of active ties with a last activity that had none for three years",
      "no-ties",
    ),
  };
}

function notesOf({ rows, age, ended, facts, lastDay }: TieLives, first: number | undefined): string[] {
  const of = `of ${rows.length} ties`;
  const left = (count: number, why: string): string[] =>
    count > 0 ? [`${count} ${of} left out: ${why}.`] : [];
  const until = Number.isFinite(lastDay) ? formatPartialDate(lastDay, lastDay) : undefined;
  return [
    ...(until === undefined
      ? []
      : [
          `Ties without an end by ${until} are taken as alive on that day; how long they will last is not known.`,
        ]),
    first === undefined
      ? "If ties that ended early were never recorded, ties last less long than it seems; `from` says when the record began."
      : `Ties that began before ${formatPartialDate(first, first)} are under observation only from that day on.`,
    ...(ended.includes(1) || !age.some((days) => days >= 0)
      ? []
      : ["No tie of the record has an end: how long ties last cannot be told from it."]),
    ...left(facts.undated, "no date of beginning"),
    ...left(facts.later, "begun after the last day"),
    ...left(facts.endUnknown, "ended, but nobody says when"),
    ...left(facts.before, "ended before the record began"),
    ...(facts.rough > 0 ? [`${facts.rough} ${of} are dated by year or month and read at its middle.`] : []),
  ];
}
