import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { tieCount } = general;

const statuses: Readonly<Record<string, Text>> = {
  active: own("active"),
  planned: own("planned"),
  dormant: own("dormant"),
  ended: own("ended"),
  "": own("no status given"),
};

/** Part 3: what statuses and dates tell. */
export const aliveWords = {
  noTies: own("There are no ties."),
  projectedOnly: own(
    "All ties of this report are projected from shared activities. Nobody said that they are alive, or when they began, so there is nothing to tell from their statuses and dates.",
  ),
  status: (word: string): Text => statuses[word] ?? say`${word}`,
  statusesCaption: own("Ties by status, all that were recorded, whatever their dates"),
  statusesHeads: [own("Status"), own("Ties"), own("Share")],
  noStatus: own(
    "No tie has a status. All whose dates allow it are counted as alive, which is surely too many: agreements are announced when they begin and rarely when they end.",
  ),
  countedAsAlive: (count: number): Text =>
    say`${tieCount(count)} without a status ${own(count === 1 ? "counts" : "count")} as alive where the dates allow it, though some of what has no status may be asleep.`,
  noDate: own(
    "No date was given for this report (“--as-of”), so it cannot say which ties are about to lapse.",
  ),
  soon: (count: number, date: string): Text =>
    count === 0
      ? say`No tie that is called active or has no status is known to reach its end within twelve months after ${date}.`
      : say`${tieCount(count)} that ${own(count === 1 ? "is called active or has" : "are called active or have")} no status will reach ${own(count === 1 ? "its" : "their")} end within twelve months after ${date}.`,
  past: (count: number): Text =>
    say`${tieCount(count)} still called active or without a status ${own(count === 1 ? "is past its" : "are past their")} recorded end: renewed without a note, or over.`,
  silent: (count: number, dated: number): Text =>
    dated === 1
      ? say`One tie called active or without a status has a date of last activity: it has ${own(count === 1 ? "" : "not ")}been silent for more than three years.`
      : say`Of ${dated} ties called active or without a status whose last activity is known, ${count === 0 ? own("none") : say`${count}`} ${own(count < 2 ? "has" : "have")} been silent for more than three years.`,
  noneDated: own(
    "No tie that is called active or has no status has a date of last activity, so silence cannot be told from activity.",
  ),
  beganCaption: {
    1: own("Ties by the year in which they began"),
    5: own("Ties by the five years in which they began"),
    10: own("Ties by the decade in which they began"),
  },
  beganHeads: [own("Began"), own("Ties")] as const,
  before: (year: number): Text => [{ words: "before " }, { figure: String(year) }],
  span: (from: number, to: number): Text => [
    { figure: from === to ? String(from) : `${from}–${String(to).slice(-2)}` },
  ],
  decade: (year: number): Text => [{ figure: `${year}s` }],
  endOfRecord: own(
    "A fall at the end may be the end of the record and not of the practice: new ties take years to enter a list. Ties that ended are often missing from lists altogether, so early years show what survived.",
  ),
  undated: (count: number): Text =>
    say`${tieCount(count)} without a known year of beginning ${own(count === 1 ? "is" : "are")} not in the picture.`,
  nothingDated: own("No tie has a year in which it began, so nothing can be drawn over time."),
  wavesTitle: own("Waves"),
  wavesLead: (ends: number | undefined): Text =>
    say`A wave is a run of years in which a country has a larger share of the ties that began than of the whole record, larger than chance would have it. Only shares of the same years are compared, so neither a record that thins out${ends === undefined ? [] : [{ words: " nor its end in " }, { figure: String(ends) }]} is taken for a decline.`,
  wave: (country: Text, from: number, until: number, ties: number, expected: Text): Text => [
    ...(from === until
      ? [{ words: "In " }, { figure: String(from) }]
      : [{ words: "From " }, { figure: String(from) }, { words: " to " }, { figure: String(until) }]),
    ...say`, ${country}: ${tieCount(ties)} began, where its share of the whole record would give ${expected}.`,
  ],
  moreWaves: (count: number): Text =>
    say`${count} ${own(count === 1 ? "wave that is less clear is" : "waves that are less clear are")} not listed.`,
  noWaves: (countries: number): Text =>
    say`In none of ${general.countryCount(countries)} did ties begin in a wave that chance could not explain.`,
};
