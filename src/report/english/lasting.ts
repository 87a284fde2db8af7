import type { Analysis } from "../../analysis/analysis.js";
import { fixed, own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, tieCount } = general;

type By = NonNullable<Analysis["durability"]>["groups"][number]["by"];
type Party = NonNullable<Analysis["dependence"]>["parties"][number]["of"];

const yearCount = (years: number): Text => say`${years} ${own(years === 1 ? "year" : "years")}`;

/** An age: whole years from twenty on, and nothing shorter than a month. */
const age = (years: number): Text =>
  years < 1 / 12 ? own("1 month") : say`${fixed(years, years < 20 ? 1 : 0)} years`;

const is = (count: number): Text => own(count === 1 ? "is" : "are");

/** Part 3: how long ties last. */
export const lastingWords = {
  title: own("How long ties last"),
  counted: (ties: number, ended: number, unknown: number): Text =>
    say`Of ${tieCount(ties)} it is known how long ${own(ties === 1 ? "it has" : "they have")} lived so far: ${ended === 0 ? own("none") : ended === ties ? own("all") : say`${ended}`} of them ${own(ended < 2 ? "has" : "have")} ended.${unknown === 0 ? [] : say` Of ${tieCount(unknown)} it is not known, because nobody says when ${own(unknown === 1 ? "it" : "they")} began or ended, or they begin only later.`} Ended and dormant ties are counted here, planned ones and those from shared activities are not.`,
  medianAge: (years: number): Text => say`Half of those that are still there are older than ${age(years)}.`,
  noEnd: own(
    "No tie of the record has an end, so how long ties last cannot be told from it: lists that nobody clears make every tie look as if it lasted for ever.",
  ),
  lengths: (oneOff: Text, underAYear: Text, sustained: Text, undecided: number): Text =>
    say`${oneOff} were one-off, begun and ended on one day; ${underAYear} were others that ended within a year; ${sustained} lasted a year or longer.${undecided === 0 ? [] : say` ${tieCount(undecided)} younger than a year and not ended ${is(undecided)} in none of these shares.`}`,
  dormant: (share: Text): Text => say`Of the ties that have not ended, ${share} are called dormant.`,
  aboutToLapse: (share: Text, date: string | undefined): Text =>
    say`Of the active ones, ${share} reach their recorded end within twelve months${date === undefined ? own(" after the last date of the record") : say` after ${date}`}.`,
  half: (median: Text, low: Text | undefined, high: Text | undefined): Text =>
    say`Half of all ties end before they are ${median} old${low === undefined ? [] : high === undefined ? say` (with 95% certainty not before ${low}; a latest age cannot be told)` : say` (with 95% certainty between ${low} and ${high})`}.`,
  lessThanHalf: own(
    "At every age that the record knows more than half of the ties are still there, so it cannot be told when half of them have ended.",
  ),
  age,
  curveCaption: own("Share of ties that are still there, by age"),
  curveNote: own(
    "The line is the share that reaches each age (Kaplan and Meier); the band is where it lies with 95% certainty. Ages in years run from left to right. Ties that have not ended count as long as they were seen.",
  ),
  curveHeads: [
    own("Age in years"),
    own("Still there"),
    own("With 95% certainty"),
    own("Ties seen at that age"),
  ],
  truncation: (date: string | undefined): Text =>
    say`What the record hides: ties without an end are taken as alive ${date === undefined ? own("on its last day") : say`on ${date}`}, though nobody may have noted that they ended, so ties seem to last longer. Ties that ended early and were never entered are missing, and those that began before the list was kept are in it only if they lasted; both make ties seem to last longer too.`,
  by: {
    method: own("by method"),
    formality: own("by formality"),
    decade: own("by the decade in which they began"),
  } as Readonly<Record<By, Text>>,
  groupTitle: (by: Text): Text => say`How long ties last, ${by}`,
  groupHead: { method: own("Method"), formality: own("Formality"), decade: own("Began") } as Readonly<
    Record<By, Text>
  >,
  groupCaption: (by: Text, years: number): Text =>
    say`Share of ties still there after ${yearCount(years)}, ${by}`,
  groupNote: own(
    "The dot is the share that reaches this age, the line is where it lies with 95% certainty. A dot without a line is a group of which none or all have ended. Where lines overlap, do not read a difference.",
  ),
  groupHeads: (years: number): readonly Text[] => [
    own("Ties"),
    own("Ended"),
    own("If all were alike"),
    say`There after ${yearCount(years)}`,
    own("Half end before"),
  ],
  share: (share: Text, low: Text, high: Text): Text => say`${share} (${low} to ${high})`,
  alike: own(
    "“If all were alike” is how many of the group would have ended by their ages if ties of all groups ended equally often. “–” means that the record does not tell.",
  ),
  moreOften: (groups: Text): Text => say`Clearly more of these ended than if all were alike: ${groups}.`,
  lessOften: (groups: Text): Text => say`Clearly fewer of these ended than if all were alike: ${groups}.`,
  endedOf: (group: Text, ended: number, expected: Text): Text =>
    say`${group} (${ended}; ${expected} if alike)`,
  small: (groups: number, ties: number, least: number): Text =>
    say`${groups} smaller ${own(groups === 1 ? "group" : "groups")} with fewer than ${least} ties each (${tieCount(ties)} together) ${is(groups)} not listed.`,
  group: (by: By, group: string): Text => (by === "method" ? general.method(group) : say`${group}`),

  hangTitle: own("What ties hang on"),
  hangLead: own(
    "Ties that hang on one programme, one funder, one reporter or one person may go with it. For each of these the line says what would fall apart without the largest.",
  ),
  hangs: {
    programme: { one: own("programme"), many: own("programmes") },
    funder: { one: own("funder"), many: own("funders") },
    reporter: { one: own("reporter"), many: own("reporters") },
    onePerson: { one: own("actor run by one person"), many: own("actors run by one person") },
  } as Readonly<Record<Party, { readonly one: Text; readonly many: Text }>>,
  known: (one: Text, known: number, all: number, share: Text): Text =>
    say`The ${one} is known for ${known === all ? say`all ${tieCount(all)}` : say`${known} of ${tieCount(all)} (${share})`}`,
  onPeople: (known: number, all: number, share: Text): Text =>
    say`${known === all ? say`All ${tieCount(all)} have` : say`${known} of ${tieCount(all)} (${share}) ${own(known === 1 ? "has" : "have")}`} an actor run by one person at an end`,
  over: (many: Text, known: number, parties: number): Text =>
    parties === 1
      ? own(known === 1 ? ". " : ", the same one each time. ")
      : say`, spread over ${parties} ${many}. `,
  largest: (one: Text, name: string | undefined, share: Text): Text =>
    say`The largest ${one}${name === undefined ? [] : say`, ${name},`} holds ${share} of these. `,
  without: (lost: number, cutOff: number, before: number, after: number): Text =>
    say`Without it ${tieCount(lost)} would go; ${cutOff === 0 ? own("nobody") : actorCount(cutOff)} would be left without any tie, and ${after === 0 ? own("nothing of the network would be left") : after === before ? own(before === 1 ? "the others would still hang together" : "the others would form as many parts as before") : after > before ? say`the parts with ties would become ${after} instead of ${before}` : say`of ${before} parts with ties ${after} would be left`}.`,
  hangCaption: own("How far ties hang on a few"),
  hangHeads: (steward: boolean): readonly Text[] => [
    own("On"),
    own("Ties where it is known"),
    own("How many"),
    own("Concentration (HHI)"),
    own("Share of the largest"),
    own("Ties lost without it"),
    own("Left without a tie"),
    own("Parts before"),
    own("Parts after"),
    ...(steward ? [own("The largest")] : []),
  ],
  hhi: own(
    "The concentration (Herfindahl and Hirschman’s index) is 1 where all ties have the same one, and 1 divided by their number where all have equally many. Ties of which nothing is known are in none of these numbers, and may hang on the same few.",
  ),
};
