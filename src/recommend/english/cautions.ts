import { numberText } from "../../values/number-text.js";

const ties = (count: number): string => `${numberText(count)} ${count === 1 ? "tie" : "ties"}`;
const partners = (count: number): string => `${numberText(count)} ${count === 1 ? "partner" : "partners"}`;

const often = (times: number): string => (times === 2 ? "twice" : `${numberText(times)} times`);

/** What could go wrong, or is not known. */
export const cautionWords = {
  undated: (name: string): string =>
    `no tie of ${name} has a date, so nobody can tell how fresh the record is`,
  stale: (name: string, year: number): string =>
    `nothing is on record of ${name} after ${year}: ask first whether it is still active`,
  "undated-all": "no tie of this map has a date, so nobody can tell how fresh the record is",
  "no-ties": (name: string): string =>
    `${name} has no tie on this map: little is known of how it works with others`,
  "not-surveyed": (name: string): string =>
    `${name} was not asked for its ties, so some may be missing, even one between the two`,
  "one-person": (name: string): string => `${name} is one person: if that person stops, the tie stops`,
  risk: (name: string, level: string): string =>
    `${name} states a risk (${level}): ask what may be written down, and by which way to write`,
  far: (hours: number): string =>
    `they are about ${hours} hours apart by the sun: a call has to suit both days`,
  "ask-language": "the languages of one of them or both are not known: ask before you introduce them",
  interpreter: "they need somebody who interprets: ask for the time and the cost first",
  "no-language": "no language of both is known, and nobody is known who interprets between them",
  "likelihood-unknown": "how likely such a tie is cannot be told from this record",
  hub: (name: string, count: number): string =>
    `${name} has ${partners(count)} already: ask whether it has time for another`,
  "one-sided": (more: string, less: string): string =>
    `nearly all of what changes on the map is for ${more}: ask what ${less} would get out of it`,
  "no-return": (gives: string, takes: string): string =>
    `${gives} offers what ${takes} needs, and nothing is stated that it would get in return`,
  "last-room": (name: string, capacity: number): string =>
    `${name} states that it can take on ${numberText(capacity)}, and this list takes up all of it`,
  "named-often": (name: string, times: number): string =>
    `this list names ${name} ${often(times)}: ask about one thing at a time`,
  "no-introducer":
    "nobody on the map may be asked to introduce them: somebody has to write without an introduction",
  tension: (one: string, other: string, reason: string, convener: string | undefined): string =>
    `there is tension between ${one} and ${other}${reason === "" ? "" : ` (${reason})`}: let an organization of neither side convene${convener === undefined ? "" : `, such as ${convener}`}`,
  "hangs-on": (what: string, count: number): string =>
    count > 1
      ? `all that ties them hangs on ${what}, and so do ${ties(count)} of this map in all`
      : `all that ties them hangs on ${what}`,
  "runs-out": (date: string): string => `what was agreed between them runs out in ${date}`,
  "may-vanish": (positive: number, draws: number): string =>
    `with some ties missing, it changes nothing in ${draws - Math.round(positive * draws)} of ${draws} draws`,
} as const;
