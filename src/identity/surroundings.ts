import { inChunks, type Pace } from "../control/pace.js";
import type { Column } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { log } from "../random/elementary.js";
import type { Profile } from "./profile.js";
import type { Surroundings } from "./score.js";
import type { Surprise } from "./compare-names.js";
import type { Token } from "./tokens.js";
import { weights } from "./weights.js";

/** Everything about the network that pairs are judged by, counted once. */
export interface Scene {
  readonly surprise: Surprise;
  around(a: Profile, b: Profile): Surroundings;
}

/** Neighbors beyond this many are too many to tell anything. */
const mostNeighbors = 200;

/** Counts how rare words are, which names are borne by several, and who is tied to whom. O(words + ties). */
export async function survey(network: Network, profiles: readonly Profile[], pace: Pace): Promise<Scene> {
  const counts = new Map<string, number>();
  const spread = new Map<string, Spread>();
  const countryOf = new Map<string, string>();
  await inChunks(pace, profiles.length, 512, (from, to) => {
    for (const profile of profiles.slice(from, to)) {
      for (const token of new Set(
        profile.names.flatMap((name) => name.tokens.map((each) => countKey(each, profile))),
      ))
        counts.set(token, (counts.get(token) ?? 0) + 1);
      widen(spread, profile);
      const { country } = profile;
      const name = profile.names[0]?.folded ?? "";
      if (country === undefined || name === "") continue;
      const known = countryOf.get(name);
      countryOf.set(name, known === undefined || known === country ? country : "several");
    }
  });
  const total = log(profiles.length + weights.background);
  const surprise: Surprise = (token, profile) =>
    Math.max(0.5, total - log((counts.get(countKey(token, profile)) ?? 0) + 1));
  const neighbors = await neighborhoods(network, pace);
  const { columns } = network.actors;
  return {
    surprise,
    around: (a, b) => ({
      surprise,
      ...neighbors(a.row, b.row),
      apartInTime: apart(columns.get("since"), columns.get("until"), a.row, b.row),
      isBorneBySeveral: (profile) => isSeveral(spread.get(nameKey(profile)) ?? nowhere),
      isOfSeveralCountries: ({ names }) => countryOf.get(names[0]?.folded ?? "") === "several",
      anyKinds: columns.has("kind"),
      anyCountries: columns.has("country"),
    }),
  };
}

/** A town as the name of a town is another thing than in the names of what is in it. */
function countKey({ key, kind }: Token, profile: Profile): string {
  return kind === "place" && profile.kind === "local-government" ? `town ${key}` : key;
}

/** The corners of all that bears a name. */
interface Spread {
  south: number;
  north: number;
  west: number;
  east: number;
  readonly regions: Set<string>;
}

/** A name that nobody bears. */
const nowhere: Spread = { south: 0, north: 0, west: 0, east: 0, regions: new Set() };

function nameKey({ names, country = "", kind = "" }: Profile): string {
  return `${names[0]?.folded ?? ""}|${country}|${kind}`;
}

function widen(spread: Map<string, Spread>, profile: Profile): void {
  const { latitude, longitude, region } = profile;
  const key = nameKey(profile);
  const known = spread.get(key) ?? {
    south: Infinity,
    north: -Infinity,
    west: Infinity,
    east: -Infinity,
    regions: new Set(),
  };
  spread.set(key, known);
  if (region !== undefined) known.regions.add(region);
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return;
  known.south = Math.min(known.south, latitude);
  known.north = Math.max(known.north, latitude);
  known.west = Math.min(known.west, longitude);
  known.east = Math.max(known.east, longitude);
}

/** Regions that differ or half a degree between two of them make it a name of several. */
function isSeveral({ south, north, west, east, regions }: Spread): boolean {
  return regions.size > 1 || north - south > 0.5 || east - west > 0.8;
}

function apart(since: Column | undefined, until: Column | undefined, a: number, b: number): boolean {
  if (since?.type !== "date" || until?.type !== "date") return false;
  const ended = (x: number, y: number): boolean =>
    until.from[x] <= until.to[x] && since.from[y] <= since.to[y] && until.to[x] < since.from[y];
  return ended(a, b) || ended(b, a);
}

async function neighborhoods(
  { ties, actors }: Network,
  pace: Pace,
): Promise<(a: number, b: number) => { sharedNeighbors: number; tied: boolean }> {
  const counts = new Uint32Array(actors.length + 1);
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      counts[ties.source[tie] + 1]++;
      counts[ties.target[tie] + 1]++;
    }
  });
  for (let row = 0; row < actors.length; row++) counts[row + 1] += counts[row];
  const next = counts.slice();
  const others = new Uint32Array(2 * ties.length);
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const [source, target] = [ties.source[tie], ties.target[tie]];
      others[next[source]++] = target;
      others[next[target]++] = source;
    }
  });
  const of = (row: number): Uint32Array => others.subarray(counts[row], counts[row + 1]);
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x.length === 0 || y.length === 0) return { sharedNeighbors: 0, tied: false };
    const tied = (x.length < y.length ? x : y).includes(x.length < y.length ? b : a);
    if (x.length > mostNeighbors || y.length > mostNeighbors) return { sharedNeighbors: 0, tied };
    const own = new Set(x);
    let shared = 0;
    for (const row of new Set(y)) if (own.has(row) && row !== a && row !== b) shared++;
    return { sharedNeighbors: shared, tied };
  };
}
