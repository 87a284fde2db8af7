import type { Shown } from "../../network/audience.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import { bandOf, bandRules, profileBands, type ProfileBand } from "./bands.js";
import { upperQuartile, type Peers } from "./peers.js";
import { positionNames, type Position } from "./position-names.js";
import { intervalAt, type Standings } from "./standing-draws.js";

/** The bands of one actor; without one where it has no standing. */
export type BandRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly convene?: ProfileBand;
  readonly connect?: ProfileBand;
  readonly mobilize?: ProfileBand;
  /** How many its community has: a small one hangs together through one actor sooner. Absent without a known community. */
  readonly communityMembers?: number;
  /** Activities it is on record as a host of; absent where no host is on record. */
  readonly hosted?: number;
};

/** A band, what it means, and how many are in it. */
export type RuleRow = { readonly band: ProfileBand; readonly rule: string } & Readonly<
  Record<Position, number>
>;

/** How many of a kind are compared in a position, and the score that three of four of them do not exceed. */
export type KindRow = {
  readonly position: Position;
  /** Absent for those without a kind. */
  readonly kind?: string;
  readonly actors: number;
  readonly upperQuartile: number;
};

/** The bands of those who may be compared, in the order of display: by id. */
export function bandTable(
  shown: Shown,
  places: Int32Array,
  standings: Readonly<Record<Position, Standings>>,
  { members, hosted }: { readonly members: Float64Array; readonly hosted: Float64Array },
  meta: Meta,
): Table<BandRow> {
  const rows = Array.from(places, (place): BandRow => {
    const kind = shown.value(place, "kind");
    const bands = positionNames.flatMap((position) => {
      const band = bandOf(intervalAt(standings[position], place));
      return band === undefined ? [] : [[position, band] as const];
    });
    return {
      id: shown.id(place),
      name: shown.name(place),
      ...(typeof kind === "string" && { kind }),
      ...Object.fromEntries(bands),
      ...(!Number.isNaN(members[place]) && { communityMembers: members[place] }),
      ...(!Number.isNaN(hosted[place]) && { hosted: hosted[place] }),
    };
  });
  const columns = ["id", "name", "kind", ...positionNames, "communityMembers", "hosted"] as const;
  return new Table<BandRow>(columns, rows, meta);
}

export function ruleTable(bands: Table<BandRow>, meta: Meta): Table<RuleRow> {
  const all = bands.rows();
  const count = (position: Position, band: ProfileBand): number =>
    all.reduce((sum, row) => sum + Number(row[position] === band), 0);
  const rows = profileBands.map((band) => ({
    band,
    rule: bandRules[band],
    convene: count("convene", band),
    connect: count("connect", band),
    mobilize: count("mobilize", band),
  }));
  return new Table<RuleRow>(["band", "rule", ...positionNames], rows, meta);
}

export function kindTable(
  peers: Readonly<Record<Position, readonly Peers[]>>,
  scores: Readonly<Record<Position, Float64Array>>,
  meta: Meta,
): Table<KindRow> {
  const rows = positionNames.flatMap((position) =>
    peers[position].map((each): KindRow => ({
      position,
      ...(each.kind !== undefined && { kind: each.kind }),
      actors: each.places.length,
      upperQuartile: upperQuartile(scores[position], each),
    })),
  );
  return new Table<KindRow>(["position", "kind", "actors", "upperQuartile"], rows, meta);
}
