import { inChunks } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { rowsAlong } from "../kernels/kernel.js";
import type { Network } from "../network/network.js";
import { ScoreTable } from "../values/score-table.js";
import { Table } from "../values/table.js";
import { wordOfBy, type By } from "./by-option.js";
import { groupsOf, type Labels } from "./labels.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface ParticipationOptions extends MeasureOptions {
  /** The groups: an attribute, or a partition such as that of `communities`. Default "country". */
  readonly by?: By;
  /** Ties that go out, that come in, or all of them with directions ignored. Default "all". */
  readonly direction?: "out" | "in" | "all";
  /** Default true: ties count by their strength. False takes all alike. */
  readonly strengths?: boolean;
}

export const participationDefaults = {
  by: "country",
  direction: "all",
  strengths: true,
} as const satisfies ParticipationOptions;

/** What is known of an actor among groups. */
export type ParticipationScore = "participation" | "withinGroupZ" | "role";

/** The roles of Guimerà and Amaral by their numbers, from 1: four of those who are no hub of their group, three of hubs. */
export const participationRoles = [
  "ultra-peripheral",
  "peripheral",
  "connector",
  "kinless",
  "provincial hub",
  "connector hub",
  "kinless hub",
] as const;

/** Who has so high a z is a hub of its group; the largest participation of each role before the last. */
const hub = 2.5;
const limits = { others: [0.05, 0.62, 0.8], hubs: [0.3, 0.75] } as const;
/** Rounding decides no role, and no spread is made of it. */
const rounding = 1e-9;

/**
 * How an actor's ties are spread over groups: does it connect groups, or hold one together?
 *
 * `participation`, 1 − Σ over groups of (its ties to the group / its ties)²: 0 when all ties go to one group, near 1 when
 * they are spread evenly over many. `withinGroupZ`, how many standard deviations its ties within its own group lie above
 * the mean of that group: 0 where all of the group have as many. `role`, a number from 1 to 7, which the table `roles`
 * names and counts: with z below 2.5 ultra-peripheral (participation at most 0.05), peripheral (0.62), connector (0.80) or
 * kinless; from 2.5 on provincial hub (0.30), connector hub (0.75) or kinless hub. The borders come from metabolic
 * networks: read roles as a way to sort, not as a law.
 *
 * Ties to actors whose group is unknown are left out. All is NaN without ties to known groups; z and role also where the
 * actor's own group is unknown. Parallel ties add up, ties to oneself change nothing. Throws `bad-option` and
 * `unknown-attribute`. O(n + m).
 *
 * Guimerà & Amaral, Nature 433 (2005) 895–900, doi:10.1038/nature03288.
 */
export async function participation(
  network: Network,
  options: ParticipationOptions = {},
): Promise<ScoreTable<ParticipationScore>> {
  const given = options.by ?? participationDefaults.by;
  const asked = { ...options, by: wordOfBy(options.by) } as Partial<Settled>;
  const settled = settle<Settled>("participation", participationDefaults, asked);
  const { direction, strengths } = settled;
  const directed = direction === "all" ? "ignore" : "respect";
  const opened = await walk(network, "participation", settled, { directed, strengths });
  const groups = await groupsOf(network, given, opened);
  const spread = await spreadOf(opened, groups, direction === "in" ? "in" : "out");
  const z = await withinZ(opened, groups, spread);
  const roles = z.map((value, v) => roleOf(spread.participation[v], value));
  const counts = new Int32Array(participationRoles.length + 1);
  for (const role of roles) if (!Number.isNaN(role)) counts[role]++;
  const meta = opened.meta();
  const column = (values: Float64Array) =>
    ({ values: opened.byPlace(values), reason: "no-known-group" }) as const;
  return new ScoreTable<ParticipationScore>(
    opened.shown,
    { participation: column(spread.participation), withinGroupZ: column(z), role: column(roles) },
    meta,
    {},
    {
      roles: new Table(
        ["role", "name", "actors"],
        participationRoles.map((name, i) => ({ role: i + 1, name, actors: counts[i + 1] })),
        meta,
      ),
    },
  );
}

type Settled = { readonly by: string; readonly direction: "out" | "in" | "all"; readonly strengths: boolean };

/** By vertex: participation, and the strength of ties within its own group. */
interface Spread {
  readonly participation: Float64Array;
  readonly inside: Float64Array;
}

async function spreadOf({ csr, pace }: Walk, { codes, names }: Labels, along: "out" | "in"): Promise<Spread> {
  const { offsets, targets, strengths } = rowsAlong(csr, along);
  const participation = new Float64Array(csr.order);
  const inside = new Float64Array(csr.order);
  const to = new Float64Array(names.length);
  const met = new Int32Array(names.length);
  const spread = (v: number): void => {
    let all = 0;
    let count = 0;
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const group = codes[targets[arc]];
      if (group < 0) continue;
      const w = strengths.length > 0 ? strengths[arc] : 1;
      if (to[group] === 0) met[count++] = group;
      to[group] += w;
      all += w;
    }
    let squares = 0;
    for (let i = 0; i < count; i++) squares += (to[met[i]] / all) ** 2;
    participation[v] = all > 0 ? Math.max(0, 1 - squares) : NaN;
    inside[v] = codes[v] < 0 ? NaN : to[codes[v]];
    for (let i = 0; i < count; i++) to[met[i]] = 0;
  };
  pace.begin("participation", csr.order);
  await inChunks(pace, csr.order, chunkOf(csr), (from, end) => {
    for (let v = from; v < end; v++) spread(v);
  });
  pace.end();
  return { participation, inside };
}

/** So many actors that they have some ten thousands of ties between them. */
function chunkOf({ order, arcs }: Csr): number {
  return Math.max(1, Math.floor((65536 * order) / (arcs + order)));
}

async function withinZ(
  { csr, pace }: Walk,
  { codes, names }: Labels,
  { participation, inside }: Spread,
): Promise<Float64Array> {
  const [members, sums, squares] = [0, 1, 2].map(() => new Float64Array(names.length));
  const each = (add: (group: number, v: number) => void): Promise<void> =>
    inChunks(pace, csr.order, 65536, (from, to) => {
      for (let v = from; v < to; v++) if (codes[v] >= 0) add(codes[v], v);
    });
  await each((group, v) => {
    members[group]++;
    sums[group] += inside[v];
  });
  await each((group, v) => {
    squares[group] += (inside[v] - sums[group] / members[group]) ** 2;
  });
  const z = new Float64Array(csr.order).fill(NaN);
  await each((group, v) => {
    if (Number.isNaN(participation[v])) return;
    const mean = sums[group] / members[group];
    const deviation = Math.sqrt(squares[group] / members[group]);
    z[v] = deviation <= rounding * mean ? 0 : (inside[v] - mean) / deviation;
  });
  return z;
}

function roleOf(spread: number, z: number): number {
  if (Number.isNaN(z)) return NaN;
  const isHub = z >= hub - rounding;
  const borders = isHub ? limits.hubs : limits.others;
  const passed = borders.filter((border) => spread > border + rounding).length;
  return (isHub ? 5 : 1) + passed;
}
