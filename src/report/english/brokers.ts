import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { pairCount, timesCount } = general;

const has = (pairs: number): Text => own(pairs === 1 ? "has" : "have");

/** Part 4: organizations that stand between others, a sentence each. */
export const brokerWords = {
  title: own("Who stands between others, in words"),
  lead: (least: number): Text =>
    say`To stand between others can mean several things, so there are several lists, the first of each first. Unless it says otherwise they look at organizations with ${least} partners or more, as many as one actor in ten has.`,
  fromOneCountry: (country: string): Text =>
    say`Every tie joins ${country} to another country, because the list was made from there. So it holds no ties between the partners of anybody in ${country}, nor between two other countries: that they tie countries, and that their partners are strangers to each other, is true of all of them by the making of the list. Read only who has more of it.`,
  countries: own("They tie countries:"),
  tiesCountries: (name: Text, countries: number, partners: number, abroad: number): Text =>
    say`${name} ties ${countries} countries beside its own: ${abroad === partners ? own("all") : say`${abroad}`} of its ${partners} partners ${own(abroad === 1 ? "is" : "are")} there.`,
  circles: own("They tie circles:"),
  tiesCircles: (name: Text, circles: number, partners: number, outside: number): Text =>
    say`${name} ties ${circles} circles: ${outside === partners ? own("all") : say`${outside}`} of its ${partners} partners ${own(outside === 1 ? "is" : "are")} outside its own.`,
  holes: own("Their partners are least tied to each other (structural holes):"),
  standsAlone: (name: Text, partners: number, size: Text, constraint: Text): Text =>
    say`${name} has ${partners} partners that are worth ${size} with no ties among them (effective size); its constraint is ${constraint}, where 1 is one partner alone and 0 many that are strangers to each other.`,
  bridging: own("Much hangs on each of their ties (bridging; two partners are enough here):"),
  carries: (name: Text, partners: number, pairs: number): Text =>
    say`Each of the ${partners} ties of ${name} carries the shortest ways of ${pairs < 0.5 ? own("less than one pair") : pairCount(Math.round(pairs))} of actors on average.`,
  liaison: own("They stand between two other countries (liaisons):"),
  isLiaison: (name: Text, pairs: number, chance: Text): Text =>
    say`${name} is the partner of both actors of ${pairCount(pairs)} of two other countries that ${has(pairs)} no tie; ${chance}.`,
  isLiaisonDirected: (name: Text, pairs: number, chance: Text): Text =>
    say`${name} stands ${timesCount(pairs)} on a way from one country to another, neither its own, where no tie leads directly; ${chance}.`,
  borders: own("They stand between their own country and others (gatekeepers and representatives):"),
  standsAtBorder: (name: Text, pairs: number, chance: Text): Text =>
    say`${name} is the partner of both actors of ${pairCount(pairs)}, one of its own country and one of another, that ${has(pairs)} no tie; ${chance}.`,
  gatekeeper: own("They let others into their own country (gatekeepers):"),
  isGatekeeper: (name: Text, pairs: number, chance: Text): Text =>
    say`${name} stands ${timesCount(pairs)} on a way from another country to an actor of its own, where no tie leads directly; ${chance}.`,
  representative: own("They speak for their own country abroad (representatives):"),
  isRepresentative: (name: Text, pairs: number, chance: Text): Text =>
    say`${name} stands ${timesCount(pairs)} on a way from an actor of its own country to another country, where no tie leads directly; ${chance}.`,
  chance: (expected: Text, z: Text): Text => say`ties placed at random would give ${expected} (z = ${z})`,
  hardly: own("hardly any"),
  zMeans: own(
    "z counts standard deviations from what ties placed at random would give. Such ties give nobody many partners, so whoever has many lies far above: z puts an order, it tests nothing.",
  ),
};
