import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { daysAYear, type CurvePoint, type Survival } from "./survival.js";
import type { TieLives } from "./tie-lives.js";

/** A group with how long its ties live. */
export interface NamedSurvival {
  readonly name: string;
  readonly survival: Survival;
}

/** Where the share still there is told, in years. */
const birthdays: readonly number[] = [1, 5, 10, 20];

/** How many ended, and the age that half of them reach, as far as the record can tell. */
export function survivalTable(named: readonly NamedSurvival[], meta: Meta): Table {
  const told = (name: string, value: number): Record<string, number> =>
    Number.isFinite(value) ? { [name]: value } : {};
  const rows = named.map(({ name, survival }) => ({
    group: name,
    ties: survival.ties,
    ended: survival.ended,
    expectedEnded: survival.expectedEnded,
    ...told("median", survival.median),
    ...told("medianLow", survival.medianLow),
    ...told("medianHigh", survival.medianHigh),
  }));
  const names = ["group", "ties", "ended", "expectedEnded", "median", "medianLow", "medianHigh"] as const;
  return new Table<Readonly<Record<string, string | number>>>(names, rows, meta);
}

function pointRow({ years, atRisk, survival, low, high }: CurvePoint): Record<string, number> {
  return { years, atRisk, alive: survival, ...(Number.isNaN(low) ? {} : { low, high }) };
}

/** The share still there at every whole year. */
export function curveTable({ curve }: Survival, meta: Meta): Table {
  return new Table<Readonly<Record<string, number>>>(
    ["years", "atRisk", "alive", "low", "high"],
    curve.map(pointRow),
    meta,
  );
}

/** The share still there at some ages, where any tie was under observation. */
export function aliveTable(named: readonly NamedSurvival[], meta: Meta): Table {
  const rows = named.flatMap(({ name, survival }) =>
    survival.curve
      .filter(({ years }) => birthdays.includes(years))
      .map((point) => ({ group: name, ...pointRow(point) })),
  );
  const names = ["group", "years", "atRisk", "alive", "low", "high"] as const;
  return new Table<Readonly<Record<string, string | number>>>(names, rows, meta);
}

/** Ties that are still there, by age. */
export function ageTable({ age, ended }: TieLives, known: readonly number[], meta: Meta): Table {
  const bounds = [0, ...birthdays, Infinity];
  const rows = birthdays.concat(Infinity).map((below, i) => ({
    years: below === Infinity ? `${bounds[i]} or more` : `${bounds[i]} to under ${below}`,
    ties: known.filter((k) => ended[k] === 0 && age[k] >= bounds[i] * daysAYear && age[k] < below * daysAYear)
      .length,
  }));
  return new Table(["years", "ties"], rows, meta);
}
