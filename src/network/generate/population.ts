import { inChunks, type Pace } from "../../control/pace.js";
import { log } from "../../random/elementary.js";
import { random } from "../../random/random.js";
import type { Plan } from "./options.js";
import { places, type Place } from "./places.js";
import { propensities } from "./propensity.js";
import { pick, rankWeights, sharesOf, type Shares } from "./weights.js";

/** Who there is: per actor its group numbers and its propensity to be tied. */
export interface Population {
  readonly kind: Uint16Array;
  /** Numbers into `places` below. */
  readonly country: Uint8Array;
  readonly community: Uint16Array;
  readonly propensity: Float64Array;
  /** The countries of this network, ascending by code. */
  readonly places: readonly Place[];
  /** The kinds of this network, ascending. */
  readonly kinds: readonly string[];
}

const unit = 4096;

/**
 * Draws kind, country, community and propensity of every actor. Communities are of uneven size and lean to a few home
 * countries each, as regional and thematic circles do. Every country and community has an actor if there are enough.
 */
export async function populate(plan: Plan, pace: Pace): Promise<Population> {
  const { actors, seed } = plan;
  const kinds = Object.keys(plan.kinds).sort();
  const kindShares = sharesOf(kinds.map((kind) => plan.kinds[kind]));
  const communityShares = sharesOf(rankWeights(plan.communities, 0.7));
  const homes = await homeCountries(plan, pace);
  const kind = new Uint16Array(actors);
  const country = new Uint8Array(actors);
  const community = new Uint16Array(actors);
  await inChunks(pace, actors, unit, (from, to) => {
    const stream = random(seed, "groups", from / unit);
    for (let actor = from; actor < to; actor++) {
      kind[actor] = pick(kindShares, stream.next());
      community[actor] = pick(communityShares, stream.next());
      country[actor] = pick(homes[community[actor]], stream.next());
    }
  });
  spread(community, plan.communities);
  spread(country, plan.countries);
  return {
    kind,
    country,
    community,
    propensity: await propensities(plan, pace),
    places: chosen(plan),
    kinds,
  };
}

/** For each community, the share of its actors that live in each country. */
async function homeCountries(plan: Plan, pace: Pace): Promise<Shares[]> {
  const sizes = rankWeights(plan.countries, 0.8);
  const rank = shuffled(plan.countries, plan.seed, "sizes");
  const homes: Shares[] = [];
  for (let community = 0; community < plan.communities; community++) {
    const stream = random(plan.seed, "home", community);
    homes.push(sharesOf(rank.map((r) => sizes[r] * attachment(stream.next()))));
    if (pace.due()) await pace.rest();
  }
  return homes;
}

// The cube of an exponential variable: most countries hardly matter to a community, two or three make up half of it.
function attachment(at: number): number {
  const draw = -log(1 - at) + 0.05;
  return draw * draw * draw;
}

/** The countries of the network: drawn by seed from the known places. */
function chosen(plan: Plan): Place[] {
  const drawn = new Set(shuffled(places.length, plan.seed, "countries").slice(0, plan.countries));
  return places.filter((_, place) => drawn.has(place));
}

function shuffled(length: number, seed: number, label: string): number[] {
  const order = Array.from({ length }, (_, i) => i);
  const stream = random(seed, label);
  for (let i = length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Gives every group one actor, at even distances, so that none is empty. */
function spread(groups: Uint8Array | Uint16Array, count: number): void {
  if (groups.length < count) return;
  for (let group = 0; group < count; group++) groups[Math.floor((group * groups.length) / count)] = group;
}
