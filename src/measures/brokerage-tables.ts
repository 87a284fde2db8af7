import type { Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import { numbersEach, wholeCounts, type Chance, type RoleCounts } from "./brokerage-chance.js";
import type { BrokerGroups } from "./brokerage-groups.js";
import type { Moments } from "./brokerage-moments.js";

/** The names of the numbers in the order of `RoleCounts`. */
export const roleNames = [
  "coordinator",
  "itinerant",
  "representative",
  "gatekeeper",
  "liaison",
  "total",
] as const;
export type RoleName = (typeof roleNames)[number];

type Row = Record<string, string | number>;

/** A number in standard deviations from its expectation; NaN where chance allows no other. */
export function standardized(value: number, { expected, variance }: Moments): number {
  // Variances of counts that cannot vary are 0 up to rounding.
  return variance > 1e-12 * Math.max(1, expected * expected) ? (value - expected) / Math.sqrt(variance) : NaN;
}

const noSpread: Reason = "no-spread";

/** What all actors together broker, by role, beside expectation and chance. */
export function rolesTable(
  counts: RoleCounts,
  moments: readonly Moments[],
  chance: Chance | undefined,
  samples: number,
  meta: Meta,
): Table {
  const whole = wholeCounts(counts);
  const rows = roleNames.map((role, i): Row => {
    const { expected, variance } = moments[i];
    const z = standardized(whole[i], moments[i]);
    const row: Row = { role, pairs: whole[i], expected, sd: Math.sqrt(Math.max(0, variance)), z };
    if (chance !== undefined) {
      const mean = chance.sum[i] / samples;
      row.chanceMean = mean;
      row.chanceSd = Math.sqrt(Math.max(0, chance.squares[i] / samples - mean * mean));
      row.pAsMany = (1 + chance.asLarge[i]) / (1 + samples);
      row.pAsFew = (1 + chance.asSmall[i]) / (1 + samples);
    }
    return Number.isNaN(z) ? { ...row, reason: noSpread } : row;
  });
  const chanceColumns = chance === undefined ? [] : ["chanceMean", "chanceSd", "pAsMany", "pAsFew"];
  return new Table(["role", "pairs", "expected", "sd", "z", ...chanceColumns, "reason"], rows, meta);
}

/** Every group: its actors, and what they broker together. */
export function groupsTable({ codes, names, sizes }: BrokerGroups, counts: RoleCounts, meta: Meta): Table {
  const sums = new Float64Array(names.length * numbersEach);
  for (let v = 0; v < codes.length; v++)
    if (codes[v] >= 0)
      for (let i = 0; i < numbersEach; i++) sums[codes[v] * numbersEach + i] += counts[v * numbersEach + i];
  const rows = names.map((group, g): Row => ({
    group,
    actors: sizes[g],
    ...Object.fromEntries(roleNames.map((role, i) => [role, sums[g * numbersEach + i]])),
  }));
  return new Table(["group", "actors", ...roleNames], rows, meta);
}

/** What an actor of each group is expected to broker in each role. */
export function expectedTable(
  { names }: BrokerGroups,
  moments: readonly (readonly Moments[])[],
  meta: Meta,
): Table {
  const rows = names.flatMap((group, g) =>
    roleNames.map((role, i): Row => {
      const { expected, variance } = moments[g][i];
      const row = { group, role, expected, sd: Math.sqrt(Math.max(0, variance)) };
      return Number.isNaN(expected) ? { ...row, reason: "too-few-actors" satisfies Reason } : row;
    }),
  );
  return new Table(["group", "role", "expected", "sd", "reason"], rows, meta);
}

/** The figures that expectations rest on. */
export function brokerageFigures({
  actors,
  names,
  density,
  without,
}: BrokerGroups): Readonly<Record<string, Figure>> {
  const about = "share of ordered pairs of these actors that are tied";
  return {
    actors: { value: actors, about: "actors in groups" },
    groups: { value: names.length, about: "groups" },
    withoutValue: { value: without, about: "actors without a value to be grouped by" },
    density:
      actors < 2 ? { value: NaN, about, reason: "too-few-actors" as const } : { value: density, about },
  };
}
