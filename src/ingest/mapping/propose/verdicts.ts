import type { Column } from "./column.js";
import type { Facts } from "./facts.js";
import { resolveFlag } from "./flag-words.js";
import { counted, fitOf, half, most, plural, type Fit } from "./fit.js";
import type { Years } from "./detect/years.js";
import type { ColumnVocabulary } from "./detect/words.js";
import type { Meaning } from "./words/concepts.js";

/** What the values of a column say to a meaning. */
export interface Verdict {
  readonly is: "fits" | "open" | "contradicts";
  /** In plain words, to stand behind "because". */
  readonly says: string;
}

type Judge = (column: Column, facts: Facts) => Verdict;

const fits = (says: string): Verdict => ({ is: "fits", says });
const open = (says: string): Verdict => ({ is: "open", says });
const contradicts = (says: string): Verdict => ({ is: "contradicts", says });

/** Fits where nine in ten do, is open where half do, contradicts below. */
function byShare(fit: Fit, are: string, short: string): Verdict {
  if (most(fit)) return fits(`${counted(fit)} ${are}`);
  if (half(fit)) return open(`only ${counted(fit)} ${are}`);
  return contradicts(`${counted(fit)} ${short}`);
}

function span({ from, to }: Years): string {
  return from === to ? `the year ${from}` : `years from ${from} to ${to}`;
}

const time: Judge = (_, { years, dates }) => {
  if (most(years)) return fits(`${counted(years)} are ${span(years)}`);
  return byShare(dates, `are dates${dates.order === undefined ? "" : ` (${dates.order})`}`, "are dates");
};

const numeric =
  (least: number, greatest: number, what: string): Judge =>
  (_, { numbers }) => {
    if (!half(numbers)) return contradicts(`${counted(numbers)} are numbers`);
    if (numbers.least < least || numbers.greatest > greatest)
      return contradicts(`values go from ${numbers.least} to ${numbers.greatest}`);
    return byShare(numbers, `are ${what}`, `are ${what}`);
  };

/** Names have letters; numbers and dates are no names. */
const text: Judge = (column, { lettered, years, dates, numbers }) => {
  if (most(years) || most(dates) || most(numbers)) return contradicts("the values are numbers or dates");
  return half(lettered)
    ? fits(plural(column.values.size, "different text"))
    : contradicts(`${counted(lettered)} have letters`);
};

const vocabulary =
  (name: ColumnVocabulary, called: string): Judge =>
  (column, facts) => {
    const fit = facts.words[name];
    if (most(fit)) return fits(`${counted(fit)} are words for ${called} that comity knows`);
    if (fit.fits > 0 && half(fit)) return fits(`${counted(fit)} are words for ${called} that comity knows`);
    if (most(facts.years) || most(facts.dates)) return contradicts("the values are dates");
    if (column.few && !most(facts.numbers))
      return open(
        `${plural(column.values.size, "different value")} that ${column.values.size === 1 ? "repeats" : "repeat"}`,
      );
    // A short list has no room for repetition; whole sentences are no words of a vocabulary.
    const short = Array.from(column.values.keys()).every((value) => value.length <= 40);
    return fit.fits > 0 && short
      ? open(`${counted(fit)} are words for ${called}`)
      : contradicts("the values are no such words");
  };

const end: Judge = (_, { dates, years }) =>
  most(dates) || most(years) ? contradicts("the values are dates") : open("names or ids");
const anything: Judge = (column) => open(plural(column.values.size, "different value"));
const listed: Judge = (column, { numbers }) =>
  most(numbers) ? contradicts("the values are numbers") : open(plural(column.values.size, "different value"));

const judges: Readonly<Record<Meaning, Judge>> = {
  id: (column) =>
    column.unique ? fits("every value occurs once") : open(plural(column.values.size, "different value")),
  name: text,
  firstName: text,
  lastName: text,
  kind: vocabulary("kind", "kinds of actors"),
  method: vocabulary("method", "methods"),
  status: vocabulary("status", "states of a tie"),
  formality: vocabulary("formality", "degrees of formality"),
  term: vocabulary("term", "terms"),
  role: vocabulary("role", "roles"),
  country: (_, { countries }) => {
    const different = countries.distinct > 1 ? ` (${countries.distinct} different ones)` : "";
    return byShare(countries, `are countries${different}`, "are countries");
  },
  region: text,
  place: text,
  latitude: numeric(-90, 90, "degrees between -90 and 90"),
  longitude: numeric(-180, 180, "degrees between -180 and 180"),
  population: numeric(0, 2e9, "counts of people"),
  languages: (_, { languages }) => byShare(languages, "are language tags", "are language tags"),
  interprets: (_, { languages }) => byShare(languages, "are language tags", "are language tags"),
  interests: listed,
  offers: listed,
  needs: listed,
  groups: listed,
  capacity: numeric(0, Number.MAX_SAFE_INTEGER, "whole numbers"),
  experience: numeric(0, 100, "numbers of years"),
  surveyed: (_, { words }) => byShare(words.flag, "are yes or no", "are yes or no"),
  onePerson: (_, { words }) => byShare(words.flag, "are yes or no", "are yes or no"),
  directed: (column) => {
    const said = fitOf(column, (value) => resolveFlag(value) !== undefined);
    return column.values.size <= 4 && half(said)
      ? fits(`${counted(said)} say whether ties go one way`)
      : contradicts("the values do not say whether ties go one way");
  },
  risk: anything,
  riskDate: time,
  postal: (_, { postal }) => byShare(postal, "look like postal codes", "look like postal codes"),
  continent: text,
  strength: numeric(0, Number.MAX_VALUE, "numbers of 0 or more"),
  programme: text,
  funder: text,
  reportedBy: text,
  confidence: numeric(0, 1, "numbers from 0 to 1"),
  lastActive: time,
  since: time,
  until: time,
  date: time,
  year: (_, { years }) => byShare(years, `are ${span(years)}`, "are years"),
  month: numeric(1, 12, "numbers from 1 to 12"),
  day: numeric(1, 31, "numbers from 1 to 31"),
  activity: (_, { dates }) =>
    most(dates) ? contradicts("the values are dates") : open("names of activities repeat"),
  note: anything,
  contact: anything,
  email: (_, { contacts }) => byShare(contacts.email, "are e-mail addresses", "are e-mail addresses"),
  phone: (_, { contacts }) =>
    byShare(contacts.phone, "look like telephone numbers", "look like telephone numbers"),
  link: anything,
  consent: anything,
  number: (_, { numbers }) => byShare(numbers, "are numbers", "are numbers"),
  source: end,
  target: end,
};

/** What the values of a column say to a meaning that its header may have. */
export function judge(meaning: Meaning, column: Column, facts: Facts): Verdict {
  return column.filled === 0 ? open("the column is empty") : judges[meaning](column, facts);
}
