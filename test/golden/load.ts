import { readFileSync } from "node:fs";
import { fixture, idsOf, type FixtureName } from "../fixtures/load.js";

/** Options in this library's words; only those that differ from the default, and those that name the question. */
export interface GoldenOptions {
  readonly of?: "actors" | "ties";
  readonly mode?: "weak" | "strong";
  readonly by?: "group" | "value" | "degree";
  readonly direction?: "out" | "in" | "all";
  readonly directed?: "respect" | "ignore";
  readonly parallel?: "collapse" | "count";
  readonly selfTies?: "count" | "ignore";
  readonly distance?: "hops" | "inverse" | "linear";
  readonly variant?: "wasserman-faust" | "component";
  readonly normalized?: boolean;
  readonly damping?: number;
  readonly alpha?: number;
  readonly tolerance?: number;
  readonly steps?: number;
  readonly resolution?: number;
  readonly membership?: Readonly<Record<string, string>>;
}

/** One answer to one question. null stands for NaN. */
export interface GoldenEntry {
  readonly measure: string;
  readonly options: GoldenOptions;
  /** The library and function the numbers came from. */
  readonly source: string;
  /** Relative where numbers are above 1, absolute below. */
  readonly tolerance: number;
  readonly note?: string;
  /** By actor id; some of the large fixtures give only a part of the actors. Read with `scoresOf`. */
  readonly scores?: Readonly<Record<string, number | null>>;
  readonly ties?: readonly (readonly [source: string, target: string, score: number])[];
  readonly figures?: Readonly<Record<string, number | null>>;
  /** Components, largest first, then by first id. */
  readonly groups?: readonly (readonly string[])[];
  /** [k] is the number of pairs k steps apart. */
  readonly histogram?: readonly number[];
  /** Articulation points. */
  readonly actors?: readonly string[];
  /** Bridges, each with its lesser id first. */
  readonly pairs?: readonly (readonly [string, string])[];
}

export interface Golden {
  readonly fixture: FixtureName;
  readonly generated: string;
  readonly command: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly entries: readonly GoldenEntry[];
}

export function golden(name: FixtureName): Golden {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8"));
  return parsed as Golden;
}

/** The scores of an entry by id, NaN for null; safe for ids such as `__proto__`. */
export function scoresOf(entry: GoldenEntry): Map<string, number> {
  return new Map(Object.entries(entry.scores ?? {}).map(([id, score]) => [id, score ?? NaN]));
}

/** The figures of an entry by name, NaN for null. */
export function figuresOf(entry: GoldenEntry): Map<string, number> {
  return new Map(Object.entries(entry.figures ?? {}).map(([name, figure]) => [name, figure ?? NaN]));
}

/** The membership option, aligned with the ids of the fixture in code-unit order. */
export function membershipOf(name: FixtureName, entry: GoldenEntry): string[] {
  const of = new Map(Object.entries(entry.options.membership ?? {}));
  return idsOf(fixture(name)).map((id) => of.get(id) ?? "");
}

/** Whether a number is the golden one, within the tolerance of its entry. NaN only equals NaN. */
export function agrees(actual: number, expected: number, tolerance: number): boolean {
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Number.isNaN(actual) && Number.isNaN(expected);
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** A question in one line, for the title of a test. */
export function titleOf({ measure, options }: GoldenEntry): string {
  const shown = Object.entries(options).map(
    ([key, value]) => `${key} ${typeof value === "object" ? "given" : String(value)}`,
  );
  return [measure, ...shown].join(", ");
}
