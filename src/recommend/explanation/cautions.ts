import { calendarDay, parsePartialDate } from "../../schema/dates.js";
import type { Tally } from "../constraints/tally.js";
import { cautionWords } from "../english/cautions.js";
import { stepWords } from "../english/steps.js";
import { riskOf } from "../constraints/vertex-rules.js";
import type { Caution, ChosenPair, Introducer, Match, Talking } from "./explained.js";
import { degreeOf, valueFor, whoIs, type Scene } from "./scene.js";

/** After so many years without a sign of life a record counts as stale. */
const staleYears = 5;
/** From so many hours between two longitudes on, a call is hard to place. */
const farHours = 5;
/** A side that has less than this share of what the other gains gets little out of a tie. */
const littleShare = 0.1;

/** What was found about a pair. */
interface Found {
  readonly match: Match;
  readonly talking: Talking;
  readonly introducers: readonly Introducer[];
  /** The list as it was taken. */
  readonly tally: Tally;
}

/** What could go wrong with a pair, or is not known of it. */
export function cautionsOf(scene: Scene, chosen: ChosenPair, found: Found): Caution[] {
  const { a, b, action } = chosen;
  const cautions: Caution[] = [];
  const say = (code: string, text: string, v?: number): void => {
    cautions.push({ code, who: v === undefined ? undefined : whoIs(scene, v).id, text });
  };
  for (const v of [a, b]) aboutEnd(scene, v, action === "introduce", found, say);
  if (!scene.book.anyDates && scene.book.of(a).length + scene.book.of(b).length > 0)
    say("undated-all", cautionWords["undated-all"]);
  const hours = hoursApart(scene, a, b);
  if (hours >= farHours) say("far", cautionWords.far(hours));
  aboutTalking(found.talking, say);
  const apart = scene.constraints.instead(a, b, scene.asked);
  if (apart !== undefined) {
    const ofNeither = apart.conveners.find(({ ofSide }) => !ofSide);
    const name = ofNeither === undefined ? undefined : whoIs(scene, ofNeither.vertex).name;
    say("tension", cautionWords.tension(...apart.tension.between, apart.tension.reason, name));
  }
  if (action === "introduce" && found.introducers.length === 0)
    say("no-introducer", cautionWords["no-introducer"]);
  aboutSides(scene, chosen, found.match, say);
  for (const { of, party, ties } of chosen.hangsOn ?? [])
    say("hangs-on", cautionWords["hangs-on"](stepWords.support(of, party), ties));
  if (chosen.runsOut !== undefined) say("runs-out", cautionWords["runs-out"](chosen.runsOut));
  const { likelihood, underMissing } = chosen;
  if (action === "introduce" && (likelihood === undefined || Number.isNaN(likelihood.chance)))
    say("likelihood-unknown", cautionWords["likelihood-unknown"]);
  if (underMissing !== undefined && underMissing.positive < 0.95)
    say("may-vanish", cautionWords["may-vanish"](underMissing.positive, underMissing.draws));
  return cautions;
}

type Say = (code: string, text: string, v?: number) => void;

function aboutEnd(scene: Scene, v: number, isNew: boolean, found: Found, say: Say): void {
  const { book, ground } = scene;
  const { name } = whoIs(scene, v);
  const rows = book.of(v);
  const days = Array.from(rows, (row) => book.lastKnown[row]).filter((day) => !Number.isNaN(day));
  const last = days.reduce((latest, day) => Math.max(latest, day), -Infinity);
  if (rows.length === 0) say("no-ties", cautionWords["no-ties"](name), v);
  else if (days.length === 0 && book.anyDates) say("undated", cautionWords.undated(name), v);
  else if (days.length > 0 && last < book.today - 365.25 * staleYears)
    say("stale", cautionWords.stale(name, calendarDay(last).year), v);
  if (isNew && valueFor(scene, v, "surveyed") === false)
    say("not-surveyed", cautionWords["not-surveyed"](name), v);
  if (valueFor(scene, v, "onePerson") === true) say("one-person", cautionWords["one-person"](name), v);
  const day = ground.asOf === undefined ? undefined : parsePartialDate(ground.asOf);
  const level = riskOf(ground.network, ground.opened.actorOf[v], day);
  if (level !== undefined && level !== "low") say("risk", cautionWords.risk(name, level), v);
  const degree = degreeOf(scene, v);
  if (isNew && degree >= scene.hubFrom) say("hub", cautionWords.hub(name, degree), v);
  aboutTurns(found.tally, v, name, say);
}

/** A list says how often it names somebody where it may not do so again; of room only they can tell who state it. */
function aboutTurns(tally: Tally, v: number, name: string, say: Say): void {
  const times = tally.uses(v);
  if (tally.capacityLeft(v) <= 0) say("last-room", cautionWords["last-room"](name, times), v);
  else if (times > 1 && tally.isFull(v)) say("named-often", cautionWords["named-often"](name, times), v);
}

function aboutTalking({ by }: Talking, say: Say): void {
  if (by === "unknown") say("ask-language", cautionWords["ask-language"]);
  if (by === "interpreter") say("interpreter", cautionWords.interpreter);
  if (by === "nothing") say("no-language", cautionWords["no-language"]);
}

function aboutSides(scene: Scene, { a, b, gains }: ChosenPair, match: Match, say: Say): void {
  const [one, other] = [whoIs(scene, a).name, whoIs(scene, b).name];
  let [forA, forB] = [0, 0];
  for (const gain of gains) {
    forA += (gain.weight / gain.scale) * (gain.forA ?? 0);
    forB += (gain.weight / gain.scale) * (gain.forB ?? 0);
  }
  if (forA > 0 && forB < littleShare * forA) say("one-sided", cautionWords["one-sided"](one, other), b);
  else if (forB > 0 && forA < littleShare * forB) say("one-sided", cautionWords["one-sided"](other, one), a);
  const { aMeets, bMeets, interests, needs } = match;
  if (interests.length + needs.length > 0) return;
  if (aMeets.length > 0 && bMeets.length === 0) say("no-return", cautionWords["no-return"](one, other), a);
  if (bMeets.length > 0 && aMeets.length === 0) say("no-return", cautionWords["no-return"](other, one), b);
}

/** Hours between two longitudes, whole; NaN where one is not known. */
function hoursApart(scene: Scene, a: number, b: number): number {
  const [one, other] = [a, b].map((v) => {
    const longitude = valueFor(scene, v, "longitude");
    return typeof longitude === "number" ? longitude : NaN;
  });
  const degrees = Math.abs(one - other) % 360;
  return Math.round(Math.min(degrees, 360 - degrees) / 15);
}
