import { inChunks } from "../control/pace.js";
import type { Network } from "../network/network.js";
import { calendarDay, dayNumber, formatPartialDate, parsePartialDate } from "../schema/dates.js";
import { Table } from "../values/table.js";
import { walkAgreements } from "./agreements.js";
import { wordOfBy, type By } from "./by-option.js";
import { membershipsOf, type Memberships } from "./labels.js";
import { datesOf } from "./lapse.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { shownGroups } from "./small-groups.js";
import type { Walk } from "./walk.js";
import { scanned, type NewTies } from "./wave-scan.js";

export interface WavesOptions extends MeasureOptions {
  /** The groups: an attribute of the actors, also one with several values to an actor, or a partition. Default "country". */
  readonly by?: By;
  /** Waves whose p is above this are left out; 1 gives the best years of every group. Default 0.05. */
  readonly level?: number;
}

export const wavesDefaults = { by: "country", level: 0.05 } as const satisfies WavesOptions;

/** Years in which a group began more ties than its share of all new ties would give. */
export type WaveRow = {
  readonly group: string;
  /** The first and the last year of the wave, as dates: "1958". */
  readonly from: string;
  readonly until: string;
  /** Ties of the group that began in these years, how many its share of the whole record would give, and their ratio. */
  readonly ties: number;
  readonly expected: number;
  readonly ratio: number;
  /** At most this is the chance that any group has so many in any years, if all ties were dealt to years at random. */
  readonly p: number;
};

/**
 * Waves: for each group the years in which its share of all new ties stood out most above its share of the whole record,
 * the clearest first; no row for a group that has none. A tie counts for every group at its ends, in the year of its
 * `since`.
 *
 * A group is compared with what all others began in the same years, so a record that thins out is no decline: years with
 * few ties on record begin and end no wave. Nor does a group whose share stays the same have one, however much it grows.
 * The years are those of all runs that hold at most half of all ties whose likelihood ratio is the greatest. `p` is a
 * bound, corrected for all groups and runs that were looked at. Ended and dormant ties count, since they began too;
 * planned ones and those from shared activities do not, nor with `asOf` what began later. For the public, small groups
 * with a person among them are put together. Throws `bad-option`, `unknown-attribute`. O(n + m + groups · years²).
 *
 * Kulldorff, Commun. Stat. Theory Methods 26 (1997) 1481–1496, doi:10.1080/03610929708831995; Hoeffding, J. Am. Stat.
 * Assoc. 58 (1963) 13–30, doi:10.2307/2282952.
 */
export async function waves(network: Network, options: WavesOptions = {}): Promise<Table<WaveRow>> {
  const { by = "country" } = options;
  const settled = settle<{ by: string; level: number }>("waves", wavesDefaults, {
    ...options,
    by: wordOfBy(by) ?? "country",
  });
  const level = within("level", settled.level, 0, 1);
  const opened = await walkAgreements(network, "waves", settled);
  const groups = shownGroups(await membershipsOf(network, by, opened), opened);
  const asOf = settled.asOf === undefined ? undefined : parsePartialDate(settled.asOf);
  const begun = await begunIn(network, opened, asOf?.to ?? Infinity);
  const found = await scanned(await newTies(network, groups, begun, opened), opened.pace);
  const rows = found
    .filter(({ p }) => p <= level)
    .map(({ group, from, to, ties, expected, p }): WaveRow => ({
      group: groups.names[group],
      from: written(from),
      until: written(to),
      ties,
      expected,
      ratio: ties / expected,
      p,
    }));
  const latest = begun.years.at(-1);
  const last = latest === undefined ? undefined : written(latest);
  const open = rows.some(({ until }) => until === last);
  const lost =
    begun.undated > 0
      ? [
          `Left out for want of a year in which they began: ${begun.undated} of ${opened.admitted.rows.length} ties.`,
        ]
      : [];
  return new Table(
    ["group", "from", "until", "ties", "expected", "ratio", "p"],
    rows,
    opened.meta([
      ...lost,
      ...(last === undefined ? [] : [`The record ends in ${last}: nothing is known of later years.`]),
      ...(open ? [`A wave until ${last} may go on.`] : []),
    ]),
  );
}

function written(year: number): string {
  return formatPartialDate(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
}

/** The years in which ties began, ascending, and for each tie of the view the place of its year; −1 where none is known. */
interface Begun {
  readonly years: readonly number[];
  readonly yearOf: Int32Array;
  readonly undated: number;
}

async function begunIn(network: Network, { admitted, pace }: Walk, lastDay: number): Promise<Begun> {
  const since = datesOf(network.ties.columns.get("since"));
  const yearOf = new Int32Array(admitted.ties.length).fill(-1);
  const seen = new Set<number>();
  let undated = 0;
  await inChunks(pace, yearOf.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const began = since(admitted.ties[i]);
      if (began !== undefined && began.from > lastDay) continue;
      const year = began && calendarDay(began.from).year;
      if (began === undefined || year === undefined || calendarDay(began.to).year !== year) undated++;
      else seen.add((yearOf[i] = year));
    }
  });
  const years = Array.from(seen).sort((a, b) => a - b);
  const place = new Map(years.map((year, i) => [year, i]));
  await inChunks(pace, yearOf.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) yearOf[i] = place.get(yearOf[i]) ?? -1;
  });
  return { years, yearOf, undated };
}

async function newTies(
  { ties }: Network,
  { members }: Memberships,
  { years, yearOf }: Begun,
  { admitted, vertexOf, csr, pace }: Walk,
): Promise<NewTies> {
  const all = new Float64Array(years.length);
  const counts = members.map(() => new Float64Array(years.length));
  const groupsOf: number[][] = Array.from({ length: csr.order }, () => []);
  for (const [group, own] of members.entries()) for (const v of own) groupsOf[v].push(group);
  await inChunks(pace, yearOf.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      if (yearOf[i] < 0) continue;
      all[yearOf[i]]++;
      const row = admitted.ties[i];
      const [own, other] = [groupsOf[vertexOf[ties.source[row]]], groupsOf[vertexOf[ties.target[row]]]];
      for (const group of own) counts[group][yearOf[i]]++;
      for (const group of other) if (!own.includes(group)) counts[group][yearOf[i]]++;
    }
  });
  return { years, all, counts };
}
