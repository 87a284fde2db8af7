import { inChunks, type Pace } from "../control/pace.js";
import type { MeasureOptions } from "../measures/options.js";
import { profileBands } from "../measures/profile/bands.js";
import { positionNames } from "../measures/profile/position-names.js";
import { profile, profileDefaults, type ProfileScore } from "../measures/profile/profile.js";
import type { Shown } from "../network/audience.js";
import type { Network } from "../network/network.js";
import { clearFirst } from "../values/clear-first.js";
import type { Meta } from "../values/meta.js";
import type { Partition } from "../values/partition.js";
import { byCodeUnit } from "../text/order.js";
import type { ScoreTable } from "../values/score-table.js";
import type { Repeats } from "./effort.js";
import type { Band, Placed, PlacedActor, PlacedSection, PositionEntry } from "./placed.js";

const listed = 5;

/** The bands of an actor; undefined for those that stand in none. */
export type Bands = Readonly<Partial<Record<Placed, Band>>>;

/** An organization with its bands, and with its scores. */
interface Compared {
  readonly id: string;
  readonly kind: string | undefined;
  readonly bands: Bands;
  readonly scores: Readonly<Record<ProfileScore, number>>;
}

/** Who is placed to convene, connect and mobilize, with the bands of every actor by place; undefined where no draws are made. */
export async function placedSection(
  network: Network,
  { shown, pace }: { readonly shown: Shown; readonly pace: Pace },
  groups: Partition,
  options: MeasureOptions,
  { positions: samples }: Repeats,
): Promise<
  | { readonly section: PlacedSection; readonly bands: readonly (Bands | undefined)[]; readonly meta: Meta }
  | undefined
> {
  if (samples === 0) return undefined;
  const found = await profile(network, { ...options, by: groups, samples });
  const bands = new Array<Bands | undefined>(shown.length).fill(undefined);
  const all = await compared(found, shown, bands, pace);
  const { share, steps } = profileDefaults;
  return {
    section: {
      ...{ samples, share, steps, model: "weighted-cascade" },
      positions: positionNames.map((position) => entryOf(position, all)),
    },
    bands,
    meta: found.meta,
  };
}

/** Whoever reads, people are not compared here, nor are actors under a pseudonym. */
async function compared(
  found: ScoreTable<ProfileScore>,
  shown: Shown,
  bands: (Bands | undefined)[],
  pace: Pace,
): Promise<Compared[]> {
  const rows = found.tables.bands.rows();
  const all: Compared[] = [];
  await inChunks(pace, rows.length, 256, (from, to) => {
    for (const row of rows.slice(from, to)) {
      const id = String(row.id);
      const place = shown.find(id);
      const scores = found.of(id);
      if (scores === undefined || shown.personal(place) || !shown.named(place)) continue;
      const own = positionNames.filter((position) => row[position] !== undefined);
      if (own.length === 0) continue;
      bands[place] = Object.fromEntries(own.map((position) => [position, row[position] as Band]));
      all.push({
        id,
        kind: row.kind === undefined ? undefined : String(row.kind),
        bands: bands[place],
        scores,
      });
    }
  });
  return all;
}

function entryOf(position: Placed, all: readonly Compared[]): PositionEntry {
  const byKind = new Map<string | undefined, Compared[]>();
  for (const each of all) {
    if (each.bands[position] === undefined) continue;
    const same = byKind.get(each.kind) ?? [];
    byKind.set(each.kind, same);
    same.push(each);
  }
  const kinds = Array.from(byKind).sort(
    ([a, own], [b, other]) => other.length - own.length || byCodeUnit(a ?? "", b ?? ""),
  );
  return {
    position,
    kinds: kinds.map(([kind, same]) => ({
      ...(kind !== undefined && { kind }),
      bands: counts(position, same),
    })),
    actors: kinds.flatMap(([, same]) => clearest(position, same)),
  };
}

function counts(position: Placed, same: readonly Compared[]): Record<Band, number> {
  const count = (band: Band): number => same.filter(({ bands }) => bands[position] === band).length;
  return Object.fromEntries(profileBands.map((band) => [band, count(band)])) as Record<Band, number>;
}

function clearest(position: Placed, same: readonly Compared[]): PlacedActor[] {
  const low = ({ scores }: Compared): number => scores[`${position}StandingLow`];
  const falling = same.filter(({ bands }) => bands[position] === "clear").sort((a, b) => low(b) - low(a));
  return clearFirst(falling, listed, low).map(({ id, scores }) => ({
    id,
    score: scores[position],
    standing: [
      scores[`${position}StandingLow`],
      scores[`${position}Standing`],
      scores[`${position}StandingHigh`],
    ],
    ...behind(position, scores),
  }));
}

/** The figures behind a position, those that are known. */
function behind(position: Placed, scores: Compared["scores"]): Partial<PlacedActor> {
  const known = (name: string, value: number): object => (Number.isNaN(value) ? {} : { [name]: value });
  switch (position) {
    case "convene":
      return { ...known("circle", scores.communityMembers), ...known("hosted", scores.hosted) };
    case "connect":
      return { ...known("countries", scores.acrossCountries), ...known("kinds", scores.acrossKinds) };
    case "mobilize":
      return {};
  }
}
