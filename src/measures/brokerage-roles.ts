import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { ScoreTable, type ScoreColumn } from "../values/score-table.js";
import {
  dealtAnew,
  numbersEach,
  rewired,
  roleCounts,
  type Chance,
  type RoleCounts,
} from "./brokerage-chance.js";
import { brokerGroups, type BrokerGroups } from "./brokerage-groups.js";
import { actorMoments, wholeMoments, type Moments } from "./brokerage-moments.js";
import {
  brokerageFigures,
  expectedTable,
  groupsTable,
  roleNames,
  rolesTable,
  standardized,
  type RoleName,
} from "./brokerage-tables.js";
import { brokerageWork } from "./brokerage-work.js";
import { wordOfBy, type By } from "./by-option.js";
import { refuseTooLarge } from "./cost.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface BrokerageRolesOptions extends MeasureOptions {
  /** What makes groups: an attribute of the actors, or a partition such as `communities` returns. Default "country". */
  readonly by?: By;
  /** Actors without a value are a group of their own, "unknown" ("group", default), or are left out, ends and all ("exclude"). */
  readonly unknown?: "group" | "exclude";
  /** Only ties of at least this strength count, those of one pair added up. Default: every tie. */
  readonly threshold?: number | undefined;
  /** "sna": graph-level spread as in R's sna 2.7, which overstates that of four roles. Default: the corrected one. */
  readonly compat?: "sna" | undefined;
  /** How many samples of chance p rests on. Default 0: no p. */
  readonly permutations?: number;
  /** What chance does: deals the groups anew ("labels", default), or rewires the ties of all actors ("ties"). */
  readonly permute?: "labels" | "ties";
}

export const brokerageRolesDefaults = {
  by: "country",
  unknown: "group",
  threshold: undefined,
  compat: undefined,
  permutations: 0,
  permute: "labels",
} as const satisfies BrokerageRolesOptions;

type Asked = Required<Pick<BrokerageRolesOptions, "unknown" | "permutations" | "permute">> &
  Pick<BrokerageRolesOptions, "threshold" | "compat"> & { readonly by: string };

/** A role, its z ("liaisonZ") and, from samples, its p ("liaisonP"). */
export type RoleColumn = RoleName | `${RoleName}Z` | `${RoleName}P`;

/**
 * Who brokers between whom, after Gould and Fernandez: for every actor the pairs (a, b) that it stands between, with a
 * tied to it, it to b, and a not to b, by the groups of the three. `coordinator`: all of one group; `itinerant`: a and b
 * of one, the broker of another; `representative`: a of the broker's own; `gatekeeper`: b of its own; `liaison`: all three
 * different; `total`. An undirected tie counts in both directions, so that each pair of ends counts twice, and
 * representatives are gatekeepers. Directions count; ties to oneself do not; ties of a pair are one.
 *
 * `liaisonZ` and so on compare with arcs placed at random at the same density: (count − expectation) ÷ standard deviation,
 * NaN where nothing else was possible. That z follows a normal curve has never been verified, so it ranks but tests
 * nothing. `permutations` adds p ("liaisonP"): how often chance gives at least as many, (1 + times) ÷ (1 + samples), where
 * groups are dealt anew among actors, or ties are rewired with every actor's number of ties kept. Tables: `roles` (all
 * actors together, with moments corrected against Gould and Fernandez' implementations), `groups` (sizes and counts by
 * group), `expected` (of an actor of each group).
 *
 * Throws `bad-option`, `unknown-attribute`, or `too-large` above `limit`. O(m · √m), times 1 + permutations.
 *
 * Gould & Fernandez, Sociol. Methodol. 19 (1989) 89–126, doi:10.2307/270949.
 */
export async function brokerageRoles(
  network: Network,
  options: BrokerageRolesOptions = {},
): Promise<ScoreTable<RoleColumn>> {
  const given = { ...options, by: wordOfBy(options.by) } as Partial<Asked>;
  const settled = settle<Asked>("brokerageRoles", brokerageRolesDefaults, given);
  const { unknown, compat, permute, seed } = settled;
  const by = typeof options.by === "object" ? options.by : settled.by;
  oneOf("unknown", unknown, ["group", "exclude"]);
  oneOf("permute", permute, ["labels", "ties"]);
  if (compat !== undefined) oneOf("compat", compat, ["sna"]);
  const samples = within("permutations", settled.permutations, 0, 1e6, true);
  const threshold = thresholdOf(settled.threshold);

  const opened = await walk(network, "brokerageRoles", settled, { strengths: threshold > -Infinity });
  const instead = "take a part of the network with select, or fewer permutations";
  refuseTooLarge("brokerageRoles", settled, opened.csr, [brokerageWork(opened.csr, samples)], instead);
  const groups = await brokerGroups(network, by, unknown, threshold, opened);
  const job = { groups: groups.codes, count: groups.names.length, threshold };
  const counts = await roleCounts(opened, job);
  let chance: Chance | undefined;
  if (samples > 0)
    chance =
      permute === "labels"
        ? await dealtAnew(opened, job, counts, samples, seed)
        : await rewired(opened, job, counts, samples, settled);

  const moments = actorMoments(groups.sizes, groups.density);
  const facts = samples > 0 ? { exact: false, seed, samples } : {};
  const meta = opened.meta(notesOn(groups, settled.by, unknown, opened), facts);
  const whole = wholeMoments(groups.sizes, groups.density, compat === "sna");
  return new ScoreTable(
    opened.shown,
    columns(opened, groups, counts, moments, chance, samples),
    meta,
    brokerageFigures(groups),
    {
      roles: rolesTable(counts, whole, chance, samples, meta),
      groups: groupsTable(groups, counts, meta),
      expected: expectedTable(groups, moments, meta),
    },
  );
}

function thresholdOf(threshold: number | undefined): number {
  if (threshold === undefined) return -Infinity;
  if (typeof threshold === "number") return within("threshold", threshold, 0, Infinity);
  throw new ComityError("bad-option", "threshold must be a number", { path: ["threshold"] });
}

function columns(
  { byPlace }: Walk,
  { codes }: BrokerGroups,
  counts: RoleCounts,
  moments: readonly (readonly Moments[])[],
  chance: Chance | undefined,
  samples: number,
): Record<RoleColumn, ScoreColumn> {
  /** A number of every actor that is in a group. */
  const column = (of: (v: number) => number): Float64Array => {
    const values = new Float64Array(codes.length).fill(NaN);
    for (let v = 0; v < values.length; v++) if (codes[v] >= 0) values[v] = of(v);
    return byPlace(values);
  };
  const found: [RoleColumn, ScoreColumn][] = [];
  // What displays rank by comes first.
  const order = roleNames.map((_, i) => (i + roleNames.length - 1) % roleNames.length);
  for (const i of order)
    found.push([
      roleNames[i],
      { values: column((v) => counts[v * numbersEach + i]), reason: "not-in-a-group" },
    ]);
  for (const i of order)
    found.push([
      `${roleNames[i]}Z`,
      {
        values: column((v) => standardized(counts[v * numbersEach + i], moments[codes[v]][i])),
        reason: "no-spread",
      },
    ]);
  if (chance !== undefined)
    for (const i of order)
      found.push([
        `${roleNames[i]}P`,
        {
          values: column((v) => (1 + chance.atLeast[v * numbersEach + i]) / (1 + samples)),
          reason: "not-in-a-group",
        },
      ]);
  return Object.fromEntries(found) as Record<RoleColumn, ScoreColumn>;
}

function notesOn(
  { without }: BrokerGroups,
  by: string,
  unknown: "group" | "exclude",
  { csr }: Walk,
): readonly string[] {
  const notes = [
    "z compares with ties placed at random; that it follows a normal curve is not verified, so it is no test: ask for permutations",
  ];
  if (csr.symmetric)
    notes.push(
      "every tie is undirected and counts in both directions; expectations take the two as independent, as Gould and Fernandez do: with ties drawn whole, the standard deviation of an actor's coordinator, itinerant, liaison and total is larger by the square root of 2",
    );
  if (without > 0)
    notes.push(
      unknown === "group"
        ? `${without} actors have no ${by}: they count as a group of their own`
        : `${without} actors have no ${by}: they are left out, with their ties`,
    );
  return notes;
}
