import type { Network } from "../network/network.js";
import { isKnown } from "../network/project/dates.js";
import { Figures, ratio } from "../values/figures.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import { gathering, gatheringDefaults, type Gathering, type GatheringOptions } from "./gathering.js";
import { attributeOf, type Labels } from "./labels.js";
import { settle, within as inRange } from "./options.js";

export interface ReturningOptions extends GatheringOptions {
  /** Returning counts as soon if it is to one of the next n activities. Default 3. */
  readonly within?: number;
}

export const returningDefaults = { ...gatheringDefaults, within: 3 } as const satisfies ReturningOptions;

interface Tally {
  participants: number;
  undated: number;
  couldReturn: number;
  returned: number;
  couldSoon: number;
  soon: number;
}

/**
 * Who comes again, with the table `kinds`.
 *
 * An actor returned if it was at an activity that certainly began after its first one. Only those count who could have:
 * for `returnedShare` some activity certainly began after their first, for `soonShare` at least `within` of them did.
 * `soonShare` is the share who returned to one of the next `within` activities; activities in between are counted by the
 * first day on which they may have begun. Not to have come again is no verdict: invitations, money and visas are not in
 * the data. Throws `bad-option`. O(participations · log activities).
 */
export async function returning(network: Network, options: ReturningOptions = {}): Promise<Figures> {
  const settled = settle<Pick<ReturningOptions, "window" | "roles"> & { within: number }>(
    "returning",
    returningDefaults,
    options,
  );
  const within = inRange("within", settled.within, 1, Infinity, true);
  const found = await gathering(network, "returning", settled);
  const kinds = (await attributeOf(network, "kind", found)) as Labels;
  const all = blank();
  const byKind = kinds.names.map(blank);
  const read = calendar(found);
  for (let place = 0; place < found.shown.length; place++) {
    const { own, first, next } = read(found.shown.rowOf[place]);
    if (own === 0) continue;
    for (const tally of [all, byKind[kinds.codes[place]] as Tally | undefined]) {
      if (tally === undefined) continue;
      tally.participants++;
      if (first === undefined) tally.undated++;
      else {
        tally.couldReturn += Number(first.after > 0);
        tally.returned += Number(next !== undefined);
        tally.couldSoon += Number(first.after >= within);
        tally.soon += Number(first.after >= within && next !== undefined && next <= within);
      }
    }
    if ((place & 1023) === 1023 && found.pace.due()) await found.pace.rest();
  }
  const meta = found.meta();
  const rows = byKind.flatMap((tally, i) => (tally.participants > 0 ? [kindRow(kinds.names[i], tally)] : []));
  return new Figures(
    {
      participants: { value: all.participants, about: "actors who took part in anything" },
      undated: { value: all.undated, about: "participants none of whose activities has a date" },
      couldReturn: { value: all.couldReturn, about: "participants after whose first activity another began" },
      returned: { value: all.returned, about: "those who were at a later activity" },
      returnedShare: ratio(all.returned, all.couldReturn, "share who returned", "nobody-could"),
      couldSoon: {
        value: all.couldSoon,
        about: `participants after whose first activity ${within} others began`,
      },
      soon: { value: all.soon, about: `those who returned to one of the next ${within}` },
      soonShare: ratio(
        all.soon,
        all.couldSoon,
        `share who returned to one of the next ${within}`,
        "nobody-could",
      ),
    },
    meta,
    { kinds: new Table(columns, rows, meta) },
  );
}

const columns = [
  ...(["group", "participants", "couldReturn", "returned", "returnedShare"] as const),
  ...(["couldSoon", "soon", "soonShare", "reason"] as const),
];

function blank(): Tally {
  return { participants: 0, undated: 0, couldReturn: 0, returned: 0, couldSoon: 0, soon: 0 };
}

function kindRow(
  group: string,
  { participants, couldReturn, returned, couldSoon, soon }: Tally,
): Record<(typeof columns)[number], string | number | undefined> {
  const share = (part: number, whole: number): number => (whole === 0 ? NaN : part / whole);
  const reason: Reason | undefined = couldReturn === 0 || couldSoon === 0 ? "nobody-could" : undefined;
  const shares = { returnedShare: share(returned, couldReturn), soonShare: share(soon, couldSoon) };
  return { group, participants, couldReturn, returned, couldSoon, soon, ...shares, reason };
}

/** What an actor's first activity was followed by, and which of those that followed was the first it was at, from 1. */
interface Course {
  readonly own: number;
  readonly first: { readonly after: number } | undefined;
  readonly next: number | undefined;
}

function calendar({ labels, offsets, activities, began, sizeOf }: Gathering): (row: number) => Course {
  const begins = Float64Array.from(
    Array.from(labels.keys())
      .filter((k) => sizeOf(k) > 0 && isKnown(began, k))
      .map((k) => began.from[k]),
  ).sort();
  return (row) => {
    const own = activities.subarray(offsets[row], offsets[row + 1]);
    const over = own.reduce((day, k) => (isKnown(began, k) ? Math.min(day, began.to[k]) : day), Infinity);
    if (over === Infinity) return { own: own.length, first: undefined, next: undefined };
    const before = countUpTo(begins, over);
    const again = own.reduce(
      (day, k) => (isKnown(began, k) && began.from[k] > over ? Math.min(day, began.from[k]) : day),
      Infinity,
    );
    return {
      own: own.length,
      first: { after: begins.length - before },
      next: again === Infinity ? undefined : countUpTo(begins, again - 1) - before + 1,
    };
  };
}

/** How many of the ascending values are at most `most`. */
function countUpTo(ascending: Float64Array, most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
