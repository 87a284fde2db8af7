import { log } from "../../random/elementary.js";
import { languageName } from "../../schema/language-names.js";
import type { LinkScoreName } from "../links/score-names.js";
import { kilometers, type ActorFacts } from "./actor-facts.js";
import type { PartnerOdds } from "./partner-odds.js";
import type { PartnersThere } from "./partners-there.js";
import type { Programmes } from "./programmes.js";
import { commonWords, cosine, sharesWord, type TopicVectors } from "./topic-vectors.js";

/** What features of pairs are taken from: facts, and a graph with what can be counted on it. */
export interface Surroundings {
  readonly facts: ActorFacts;
  readonly degree: (vertex: number) => number;
  readonly kinds: PartnerOdds;
  readonly countries: PartnerOdds;
  readonly partnersThere: PartnersThere;
  readonly programmes: Programmes | undefined;
}

/** A number about a pair that may bear on whether its ends partner. The same for (a, b) and (b, a). */
export interface Feature {
  readonly name: string;
  /** What it is, with its unit. */
  readonly about: string;
  /** Points to one unit of the value where there are too few ties to fit coefficients. Declared, not measured. */
  readonly declared: number;
  /** The link score that it is the logarithm of, or how the value is found; NaN where what it takes is not stated. */
  readonly from: LinkScoreName | ((on: Surroundings, a: number, b: number) => number);
  /** What a value says, in a few plain words. */
  readonly words: (value: number, on: Surroundings, a: number, b: number) => string;
}

const count = (value: number, one: string, several: string): string =>
  `${value.toFixed(0)} ${value.toFixed(0) === "1" ? one : several}`;
const fixed = (value: number): string => value.toFixed(2);
const raised = (value: number): number => Math.exp(value);

/** A link score s as ln(1 + scale · s), which keeps the few highest from ruling all else. */
const scales: Readonly<Partial<Record<LinkScoreName, number>>> = {
  resourceAllocation: 20,
  jaccard: 50,
  l3: 20,
};

/** The logarithm of a link score that a feature is. */
export function linkFeature(name: LinkScoreName, score: number): number {
  return Number.isNaN(score) ? 0 : log(1 + (scales[name] ?? 1) * score);
}

/** Names in a list, cut short. */
function listed(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
}

function met(on: Surroundings, one: number, other: number): number {
  return cosine(on.facts.offers, one, on.facts.needs, other);
}

const topicsBoth = (
  on: Surroundings,
  one: TopicVectors,
  v: number,
  other: TopicVectors,
  w: number,
): string[] => commonWords(one, v, other, w).map((code) => on.facts.topicNames[code]);

const odds =
  (what: string) =>
  (value: number): string =>
    Math.abs(value) < 0.05
      ? `${what} partner about as often as by chance`
      : value > 0
        ? `${what} partner ${fixed(raised(value))} times as often as by chance`
        : `${what} partner only ${fixed(raised(value))} times as often as by chance`;

/** Every feature that is looked at, in the order of cards and reasons. */
export const features: readonly Feature[] = [
  {
    name: "commonNeighbors",
    about: "neighbors that both have: ln(1 + number)",
    declared: 0.5,
    from: "commonNeighbors",
    words: (value) => count(raised(value) - 1, "common neighbor", "common neighbors"),
  },
  {
    name: "adamicAdar",
    about: "Adamic–Adar score: ln(1 + score)",
    declared: 0,
    from: "adamicAdar",
    words: (value) => `Adamic–Adar score ${fixed(raised(value) - 1)}`,
  },
  {
    name: "resourceAllocation",
    about: "resource allocation score: ln(1 + 20 · score)",
    declared: 0.5,
    from: "resourceAllocation",
    words: (value) => `resource allocation score ${fixed((raised(value) - 1) / 20)}`,
  },
  {
    name: "jaccard",
    about: "share of neighbors in common, Jaccard: ln(1 + 50 · share)",
    declared: 0,
    from: "jaccard",
    words: (value) => `${(2 * (raised(value) - 1)).toFixed(0)}% of their neighbors are in common`,
  },
  {
    name: "l3",
    about: "paths of three steps, L3: ln(1 + 20 · score)",
    declared: 0.5,
    from: "l3",
    words: (value) =>
      value > 0
        ? `joined by paths of three steps (L3 ${fixed((raised(value) - 1) / 20)})`
        : "no path of three steps",
  },
  {
    name: "degrees",
    about: "ties of the two ends: ln(1 + ties of a) + ln(1 + ties of b)",
    declared: 0.1,
    from: ({ degree }, a, b) => log(1 + degree(a)) + log(1 + degree(b)),
    words: (_, { degree }, a, b) => `${degree(a)} and ${count(degree(b), "tie", "ties")}`,
  },
  {
    name: "degreeLikeness",
    about: "how alike the numbers of their ties are: −|ln((1 + ties of a) / (1 + ties of b))|",
    declared: 0,
    from: ({ degree }, a, b) => -Math.abs(log((1 + degree(a)) / (1 + degree(b)))),
    words: (_, { degree }, a, b) => `${degree(a)} against ${count(degree(b), "tie", "ties")}`,
  },
  {
    name: "language",
    about: "1 where they have a language in common, else 0",
    declared: 1,
    from: ({ facts }, a, b) => sharesWord(facts.languages, a, b),
    words: (value, { facts }, a, b) =>
      value === 1
        ? `both speak ${listed(commonWords(facts.languages, a, facts.languages, b).map((code) => languageName(facts.languageNames[code])))}`
        : "no language in common",
  },
  {
    name: "interests",
    about: "interests in common: cosine, rare ones weigh more",
    declared: 1,
    from: ({ facts }, a, b) => cosine(facts.interests, a, facts.interests, b),
    words: (value, { facts }, a, b) =>
      value > 0
        ? `both care about ${listed(commonWords(facts.interests, a, facts.interests, b).map((code) => facts.interestNames[code]))}`
        : "no interest in common",
  },
  {
    name: "needsMet",
    about: "needs of each that the other offers: mean of the two cosines, rare topics weigh more",
    declared: 2,
    from: (on, a, b) => {
      const [one, other] = [met(on, a, b), met(on, b, a)];
      if (Number.isNaN(one) && Number.isNaN(other)) return NaN;
      return ((Number.isNaN(one) ? 0 : one) + (Number.isNaN(other) ? 0 : other)) / 2;
    },
    words: (value, on, a, b) => {
      const { offers, needs } = on.facts;
      const topics = [...topicsBoth(on, offers, a, needs, b), ...topicsBoth(on, offers, b, needs, a)];
      return value > 0
        ? `one offers what the other needs: ${listed(topics)}`
        : "neither offers what the other needs";
    },
  },
  {
    name: "mutual",
    about: "the smaller of the two cosines of needs met: what both sides get",
    declared: 2,
    from: (on, a, b) => {
      const [one, other] = [met(on, a, b), met(on, b, a)];
      return Number.isNaN(one) || Number.isNaN(other) ? NaN : Math.min(one, other);
    },
    words: (value) =>
      value > 0 ? "each offers something that the other needs" : "not each gets something it needs",
  },
  {
    name: "sharedNeeds",
    about: "needs in common: cosine, rare ones weigh more",
    declared: 0.5,
    from: ({ facts }, a, b) => cosine(facts.needs, a, facts.needs, b),
    words: (value, on, a, b) =>
      value > 0
        ? `both need ${listed(topicsBoth(on, on.facts.needs, a, on.facts.needs, b))}`
        : "no need in common",
  },
  {
    name: "programmes",
    about: "programmes in which both have ties: cosine, rare ones weigh more",
    declared: 0.5,
    from: ({ programmes }, a, b) =>
      programmes === undefined ? NaN : cosine(programmes.vectors, a, programmes.vectors, b),
    words(value, { programmes }, a, b) {
      if (!(value > 0) || programmes === undefined) return "no programme in common";
      const { vectors, names } = programmes;
      const both = commonWords(vectors, a, vectors, b);
      return names === undefined
        ? `both are in ${both.length === 1 ? "the same programme" : `${both.length} of the same programmes`}`
        : `both are in ${listed(both.map((code) => names[code]))}`;
    },
  },
  {
    name: "kinds",
    about: "how often their kinds are tied: ln(found / expected)",
    declared: 0.5,
    from: ({ kinds }, a, b) => kinds.of(a, b),
    words: odds("their kinds"),
  },
  {
    name: "countries",
    about: "how often their countries are tied: ln(found / expected)",
    declared: 0.5,
    from: ({ countries }, a, b) => countries.of(a, b),
    words: odds("their countries"),
  },
  {
    name: "partnersThere",
    about: "how often each has partners in the other's country: mean of ln((found + 1) / (expected + 1))",
    declared: 0.5,
    from: ({ partnersThere }, a, b) => partnersThere.of(a, b),
    words: (_, { partnersThere }, a, b) =>
      `${partnersThere.count(a, b)} and ${count(partnersThere.count(b, a), "partner", "partners")} in the other's country`,
  },
  {
    name: "distance",
    about: "distance on the globe: ln(1 + km / 100)",
    declared: -0.2,
    from: ({ facts }, a, b) => log(1 + kilometers(facts.places, a, b) / 100),
    words: (_, { facts }, a, b) => `${Math.round(kilometers(facts.places, a, b))} km apart`,
  },
  {
    name: "sizeLikeness",
    about: "how alike their populations are: −|ln(population of a / population of b)|",
    declared: 0.2,
    from: ({ facts: { population } }, a, b) =>
      population[a] > 0 && population[b] > 0 ? -Math.abs(log(population[a] / population[b])) : NaN,
    words: (value) => `the larger has ${fixed(raised(-value))} times the population`,
  },
];
