import type { Network } from "../network/network.js";
import { isKnown, type Dates } from "../network/project/dates.js";
import { formatPartialDate } from "../schema/dates.js";
import type { Role } from "../schema/vocabulary.js";
import { Table } from "../values/table.js";
import {
  gathering,
  gatheringDefaults,
  rolePairs,
  type Gathering,
  type GatheringOptions,
} from "./gathering.js";
import { attributeOf, type Labels } from "./labels.js";
import { settle } from "./options.js";

/** What one actor took part in. */
export type AttendanceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  /** Activities, whatever the role; of these the ones it hosted, spoke at, funded and interpreted at. */
  readonly activities: number;
  readonly hosted: number;
  readonly spoke: number;
  readonly funded: number;
  readonly interpreted: number;
  /** Its activities that certainly began after its first one. */
  readonly returns: number;
  /** Different others who were at an activity with it, and their different countries beside its own. */
  readonly met: number;
  readonly countriesMet: number;
  /** Its first and last activity as far as they are dated; absent for actors under a pseudonym. */
  readonly first?: string;
  readonly last?: string;
};

/**
 * What each actor took part in: activities, roles, returns, and how many others were there.
 *
 * Rows are in the order of display, those under a pseudonym last, and there is no ranking. To have been at the same
 * activity is not to have met: `met` counts possible acquaintances. Throws `bad-option`. O(Σ k²) for activities of k
 * participants.
 */
export async function attendance(
  network: Network,
  options: GatheringOptions = {},
): Promise<Table<AttendanceRow>> {
  const settled = settle<Pick<GatheringOptions, "window" | "roles">>(
    "attendance",
    gatheringDefaults,
    options,
  );
  const found = await gathering(network, "attendance", settled);
  const { shown, offsets, activities, began, ended } = found;
  const roles: Record<string, Int32Array> = {};
  for (const [name, role] of Object.entries(deeds)) roles[name] = await countsOf(network, found, role);
  const others = await meetings(network, found);
  const rows = Array.from({ length: shown.length }, (_, place): AttendanceRow => {
    const row = shown.rowOf[place];
    const own = activities.subarray(offsets[row], offsets[row + 1]);
    const first = extreme(own, began, (a, b) => began.from[a] - began.from[b] || began.to[a] - began.to[b]);
    const last = extreme(own, ended, (a, b) => ended.to[b] - ended.to[a] || ended.from[b] - ended.from[a]);
    const soonest = own.reduce((day, k) => (isKnown(began, k) ? Math.min(day, began.to[k]) : day), Infinity);
    const told = shown.named(place);
    return {
      id: shown.id(place),
      name: shown.name(place),
      ...word("kind", shown.value(place, "kind")),
      ...word("country", shown.value(place, "country")),
      activities: own.length,
      hosted: roles["hosted"][place],
      spoke: roles["spoke"][place],
      funded: roles["funded"][place],
      interpreted: roles["interpreted"][place],
      returns: own.reduce((sum, k) => sum + Number(isKnown(began, k) && soonest < began.from[k]), 0),
      met: others.met[place],
      countriesMet: others.countries[place],
      ...(told && word("first", dateText(began, first))),
      ...(told && word("last", dateText(ended, last))),
    };
  });
  return new Table(columns, rows, found.meta());
}

const deeds = {
  hosted: "host",
  spoke: "speaker",
  funded: "funder",
  interpreted: "interpreter",
} as const satisfies Readonly<Record<string, Role>>;

const columns = [
  ...(["id", "name", "kind", "country", "activities"] as const),
  ...([
    "hosted",
    "spoke",
    "funded",
    "interpreted",
    "returns",
    "met",
    "countriesMet",
    "first",
    "last",
  ] as const),
];

function word<N extends string>(name: N, value: unknown): { [K in N]?: string } {
  return (typeof value === "string" ? { [name]: value } : {}) as { [K in N]?: string };
}

async function countsOf(network: Network, found: Gathering, role: Role): Promise<Int32Array> {
  const counts = new Int32Array(found.shown.length);
  for (const { place } of await rolePairs(network, found, role)) counts[place]++;
  return counts;
}

/** The activity that comes first in the given order, of those that are dated; −1 where none is. */
function extreme(own: Int32Array, dates: Dates, order: (a: number, b: number) => number): number {
  return own.reduce((best, k) => (isKnown(dates, k) && (best < 0 || order(k, best) < 0) ? k : best), -1);
}

function dateText(dates: Dates, k: number): string | undefined {
  return k < 0 ? undefined : formatPartialDate(dates.from[k], dates.to[k]);
}

/** For each place how many different others were at an activity with it, and of how many other countries. */
async function meetings(
  network: Network,
  found: Gathering,
): Promise<{ met: Int32Array; countries: Int32Array }> {
  const { shown, offsets, activities, members, memberOffsets, pace } = found;
  const { codes, names } = (await attributeOf(network, "country", found)) as Labels;
  const met = new Int32Array(shown.length);
  const countries = new Int32Array(shown.length);
  const seen = new Int32Array(shown.length).fill(-1);
  const seenCountry = new Int32Array(names.length).fill(-1);
  for (let place = 0, steps = 0; place < shown.length; place++) {
    const row = shown.rowOf[place];
    seen[place] = place;
    if (codes[place] >= 0) seenCountry[codes[place]] = place;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      const k = activities[i];
      for (let m = memberOffsets[k]; m < memberOffsets[k + 1]; m++) {
        const other = shown.placeOf[members[m]];
        if (seen[other] === place) continue;
        seen[other] = place;
        met[place]++;
        const country = codes[other];
        if (country < 0 || seenCountry[country] === place) continue;
        seenCountry[country] = place;
        countries[place]++;
      }
      steps += found.sizeOf(k);
    }
    if (steps < 65536) continue;
    steps = 0;
    if (pace.due()) await pace.rest();
  }
  return { met, countries };
}
