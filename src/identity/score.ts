import { byCodeUnit } from "../text/order.js";
import { compareNames, type Surprise } from "./compare-names.js";
import type { Evidence, EvidenceCode } from "./evidence.js";
import { kilometersApart } from "./kilometers.js";
import type { Profile } from "./profile.js";
import { weights } from "./weights.js";

/** What the network tells about a pair beside their own values. */
export interface Surroundings {
  readonly surprise: Surprise;
  /** How many others both are tied to. */
  readonly sharedNeighbors: number;
  readonly tied: boolean;
  /** One ended before the other began. */
  readonly apartInTime: boolean;
  /** Whether several actors of this folded name and country are known to be at different places. */
  readonly isBorneBySeveral: (profile: Profile) => boolean;
  /** Whether actors of this folded name are in several countries. */
  readonly isOfSeveralCountries: (profile: Profile) => boolean;
  readonly anyKinds: boolean;
  readonly anyCountries: boolean;
}

/** A pair with its log-odds and everything that made them up. */
export interface Scored {
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Whether two actors may be one at all: different countries and different kinds never are; a missing value is no
 * difference.
 */
export function compatible(a: Profile, b: Profile): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  return a.kind === undefined || b.kind === undefined || a.kind === b.kind;
}

/** The log-odds that two compatible actors are one, by their best pair of names. Symmetric. */
export function score(a: Profile, b: Profile, around: Surroundings): Scored {
  const context = besideNames(a, b, around);
  const [first, second] = [shared(a, b), shared(b, a)];
  let best: Scored | undefined;
  for (const one of a.names)
    for (const other of b.names) {
      const evidence = compareNames(one, other, first, second, around.surprise);
      const logOdds = total(evidence);
      if (best === undefined || logOdds > best.logOdds) best = { logOdds, evidence };
    }
  const evidence = [...(best?.evidence ?? []), ...context].sort(
    (x, y) => y.weight - x.weight || byCodeUnit(x.code, y.code) || byCodeUnit(x.text, y.text),
  );
  return { logOdds: weights.start + total(evidence), evidence };
}

/** An actor with the kind and country that the other one has where it has none. */
function shared(own: Profile, other: Profile): Profile {
  if (own.kind !== undefined && own.country !== undefined && own.person === other.person) return own;
  return {
    ...own,
    kind: own.kind ?? other.kind,
    country: own.country ?? other.country,
    person: own.person || other.person,
  };
}

/** The sum of the evidence; beside a strong objection what speaks for a pair counts only so far. */
function total(evidence: readonly Evidence[]): number {
  const support = sum(evidence.filter(({ weight }) => weight > 0));
  const rest = sum(evidence.filter(({ weight }) => weight <= 0));
  const objects = rest <= weights.objections || evidence.some(({ weight }) => weight <= weights.objection);
  return Math.min(support, objects ? weights.besideObjection : weights.support) + rest;
}

/** Summed in ascending order, so that the order of the names leaves no trace. */
function sum(evidence: readonly Evidence[]): number {
  return evidence
    .map(({ weight }) => weight)
    .sort((x, y) => x - y)
    .reduce((so, weight) => so + weight, 0);
}

function besideNames(a: Profile, b: Profile, around: Surroundings): Evidence[] {
  const found: Evidence[] = [];
  const say = (code: EvidenceCode, weight: number, text: string): void => {
    found.push({ code, weight, text });
  };
  if (a.country !== undefined && a.country === b.country)
    say("same-country", weights.sameCountry, "same country");
  else if (around.anyCountries) say("no-country", weights.noCountry, "a country is missing");
  const placed = a.country !== undefined && b.country !== undefined;
  if (!placed && around.anyCountries && (around.isOfSeveralCountries(a) || around.isOfSeveralCountries(b)))
    say(
      "several-countries",
      weights.severalCountries,
      "several countries have that name, and one country is missing",
    );
  if (around.anyKinds && (a.kind === undefined || b.kind === undefined))
    say("no-kind", weights.noKind, "a kind is missing");
  const kilometers = kilometersApart(a, b);
  if (kilometers <= 5) say("same-coordinates", weights.near, "same coordinates within 5 km");
  else if (kilometers <= 25) say("same-coordinates", weights.around, "coordinates within 25 km");
  else if (kilometers > 100) say("far-apart", weights.far, `${Math.round(kilometers)} km apart`);
  else if (kilometers > 25) say("far-apart", weights.apart, `${Math.round(kilometers)} km apart`);
  if (a.place !== undefined && b.place !== undefined) {
    if (samePlace(a.place, b.place)) say("same-place", weights.samePlace, "same place");
    else if (!(kilometers <= 25)) say("other-place", weights.otherPlace, "different places");
  }
  if (a.region !== undefined && b.region !== undefined) {
    if (a.region === b.region) say("same-region", weights.sameRegion, "same region");
    else if (!(kilometers <= 25)) say("other-region", weights.otherRegion, "different regions");
  }
  const known = kilometers <= 25 || (a.region !== undefined && a.region === b.region);
  if (!known && around.isBorneBySeveral(a) && around.isBorneBySeveral(b))
    say("several-of-that-name", weights.severalOfThatName, "several of that name are at different places");
  const [larger, smaller] = [Math.max(a.population, b.population), Math.min(a.population, b.population)];
  if (larger > 3 * smaller && larger > 1000)
    say("other-size", weights.otherSize, "very different populations");
  if (around.apartInTime) say("other-times", weights.notAtTheSameTime, "one ended before the other began");
  if (around.tied) say("tied", weights.tied, "they are tied to each other");
  if (around.sharedNeighbors > 0)
    say(
      "neighbor-overlap",
      Math.min(weights.sharedNeighborsMost, around.sharedNeighbors * weights.sharedNeighbor),
      `${around.sharedNeighbors} shared ${around.sharedNeighbors === 1 ? "neighbor" : "neighbors"}`,
    );
  return found;
}

/** Equal places, or one that begins with the other: Freiburg, Freiburg im Breisgau. */
function samePlace(a: string, b: string): boolean {
  return a === b || `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
}
