import { every, type EveryName } from "../../src/measures/every.js";
import { measures, type MeasureName } from "../../src/measures/table.js";
import type { MeasureOptions } from "../../src/measures/options.js";
import type { Network } from "../../src/network/network.js";
import { Figures } from "../../src/values/figures.js";
import type { Partition } from "../../src/values/partition.js";
import { Scores } from "../../src/values/scores.js";
import { ScoreTable } from "../../src/values/score-table.js";
import { Table } from "../../src/values/table.js";
import { TieScores } from "../../src/values/tie-scores.js";

export type Result = Scores | ScoreTable | TieScores | Partition | Figures | Table;
export type Options = Readonly<Record<string, unknown>>;

export const measureNames = Object.keys(measures) as MeasureName[];

/** A measure by its name, with options whose types only the measure knows. */
export function run(
  name: MeasureName,
  network: Network,
  options: Options & MeasureOptions = {},
): Promise<Result> {
  const measure = measures[name] as unknown as (network: Network, options: Options) => Promise<Result>;
  return measure(network, options);
}

/** The same for a measure of any table. */
export function runEvery(
  name: EveryName,
  network: Network,
  options: Options & MeasureOptions = {},
): Promise<Result> {
  const measure = every[name] as unknown as (network: Network, options: Options) => Promise<Result>;
  return measure(network, options);
}

/** An answer as numbers by name, whatever its form: scores by id or by ends, several of an actor by name and id, figures by name, groups by their members. */
export type Flat = ReadonlyMap<string, number>;

/** `called` gives the name of an id in the answer, `turned` swaps the ends of directed ties. */
export function flat(result: Result, called = (id: string) => id, turned = false): Flat {
  if (result instanceof Scores) return new Map(result.rows().map(({ id, score }) => [called(id), score]));
  if (result instanceof ScoreTable)
    return new Map([
      ...result.rows().flatMap(({ id }) => {
        const scores = Object.entries(result.of(id) ?? {});
        return scores.map(([name, score]) => [`${name} of ${called(id)}`, score] as const);
      }),
      ...Object.entries(result.figures()),
    ]);
  if (result instanceof Figures) return new Map(result.rows().map(({ figure, value }) => [figure, value]));
  if (result instanceof TieScores)
    return flatTies(
      result.rows().map(({ source, target, directed, score }) => {
        const ends = [called(source), called(target)];
        return [turned ? ends.reverse() : ends, directed, score];
      }),
    );
  if (result instanceof Table)
    return new Map(
      result.rows().flatMap((row, i) => {
        const numbers = Object.entries(row).filter(([, value]) => typeof value === "number");
        return numbers.map(([column, value]) => [`${column} of row ${i}`, Number(value)] as const);
      }),
    );
  const members = new Map<number, string[]>();
  for (const { id, group } of result.rows()) members.set(group, [...(members.get(group) ?? []), called(id)]);
  return flatGroups(Array.from(members.values()));
}

/** Scores of ties under "a – b" or "a → b", those of parallel ties numbered by their score. */
export function flatTies(
  ties: readonly (readonly [ends: readonly string[], directed: boolean, score: number])[],
): Flat {
  const found = new Map<string, number>();
  for (const [ends, directed, score] of ties.toSorted(([, , a], [, , b]) => a - b)) {
    const name = directed ? ends.join(" → ") : [...ends].sort().join(" – ");
    let copy = 1;
    while (found.has(`${name} (${copy})`)) copy++;
    found.set(`${name} (${copy})`, score);
  }
  return found;
}

/** Groups under the sorted list of their members. */
export function flatGroups(groups: readonly (readonly string[])[]): Flat {
  return new Map(groups.map((group) => [JSON.stringify([...group].sort()), group.length]));
}

/** What two answers differ in beyond a tolerance (relative above 1, absolute below), in words. NaN only equals NaN. */
export function differences(actual: Flat, expected: Flat, tolerance = 1e-9): string[] {
  const names = new Set([...actual.keys(), ...expected.keys()]);
  return Array.from(names)
    .filter((name) => !alike(actual.get(name), expected.get(name), tolerance))
    .map((name) => `${name}: ${String(actual.get(name))}, expected ${String(expected.get(name))}`);
}

function alike(a: number | undefined, b: number | undefined, tolerance: number): boolean {
  if (a === undefined || b === undefined) return false;
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}
