import type { FigureSection } from "./analysis.js";

/** How long ties last, from their dates. Since version 1.3. */
export interface DurabilitySection extends FigureSection {
  /** Agreements whose length is not known: no beginning, begun only later, or ended nobody knows when. */
  readonly lengthUnknown: number;
  readonly all: SurvivalEntry;
  /** The share still there at every whole year; empty where no tie has an end. */
  readonly curve: readonly SurvivalPoint[];
  /** By what the list has of method, formality and decade of beginning; empty where no tie has an end. */
  readonly groups: readonly SurvivalGroups[];
}

export interface SurvivalGroups {
  readonly by: "method" | "formality" | "decade";
  /** Groups of `least` ties or more. */
  readonly least: number;
  readonly rows: readonly SurvivalEntry[];
  /** Smaller groups, and the ties in them. */
  readonly small: { readonly groups: number; readonly ties: number };
}

export interface SurvivalEntry {
  readonly group: string;
  readonly ties: number;
  readonly ended: number;
  /** How many would have ended if all groups were alike. */
  readonly expectedEnded: number;
  /** The age in years that half of them reach, with its interval of 95 %; absent where the record does not tell. */
  readonly median?: number;
  readonly medianLow?: number;
  readonly medianHigh?: number;
  /** At 1, 5, 10 and 20 years, as far as any tie was under observation. */
  readonly alive: readonly SurvivalPoint[];
}

/** The share still there at an age, with an interval of 95 % where there is one. */
export interface SurvivalPoint {
  readonly years: number;
  /** Ties under observation at that age. */
  readonly atRisk: number;
  readonly alive: number;
  readonly low?: number;
  readonly high?: number;
}
