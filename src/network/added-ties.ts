import { ComityError } from "../errors/error.js";
import { check } from "../schema/check.js";
import { parsePartialDate } from "../schema/dates.js";
import type { Field } from "../schema/field.js";
import { fieldNames, fields } from "../schema/fields.js";
import type { Tie } from "../schema/types.js";
import { columnOf } from "./append.js";
import { columnType } from "./column-type.js";
import type { Cell, Column } from "./columns.js";
import type { Columns, Network } from "./network.js";
import { actorRow } from "./where.js";

/** A tie to add, perhaps with columns of your own. */
export type AddedTie = Tie | (Tie & Readonly<Record<string, unknown>>);

/** Checked ties as columns, in the order they were given. */
export interface AddedTies {
  readonly length: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly directed: Uint8Array;
  readonly columns: Columns;
}

/**
 * Checks ties given as objects and turns them into columns that fit those of the network. Throws `unknown-actor` for
 * ends that are no actors and `bad-option` for values that the schema or the network's own column does not take, both
 * with the position in `path`.
 */
export function addedTies(network: Network, ties: readonly AddedTie[]): AddedTies {
  const checks = fieldNames("tie").map((name) => ({ name, valid: check("tie", name) }));
  ties.forEach((tie, i) => {
    for (const { name, valid } of checks) {
      const problem = valid(tie[name]);
      if (problem !== undefined)
        throw new ComityError("bad-option", `add[${i}]: ${problem.message}`, {
          path: ["add", i, name],
          fix: problem.fix,
        });
    }
  });
  const end = (name: "source" | "target"): Int32Array =>
    Int32Array.from(ties, (tie, i) => actorRow(network, tie[name], ["add", i, name]));
  const columns = new Map<string, Column>();
  for (const name of new Set(ties.flatMap((tie) => Object.keys(tie)))) {
    if (name === "source" || name === "target" || name === "directed") continue;
    const values = ties.map((tie) => Object.getOwnPropertyDescriptor(tie, name)?.value as unknown);
    const type = typeFor(network, name, values);
    if (type !== undefined) columns.set(name, columnOf(type, fitting(name, type, values)));
  }
  return {
    length: ties.length,
    source: end("source"),
    target: end("target"),
    directed: Uint8Array.from(ties, ({ directed }) => (directed === true ? 1 : 0)),
    columns,
  };
}

function typeFor(network: Network, name: string, values: readonly unknown[]): Column["type"] | undefined {
  const known = network.ties.columns.get(name);
  if (known !== undefined) return known.type;
  const table: Readonly<Record<string, Field>> = fields.tie;
  if (Object.hasOwn(table, name)) return columnType(name, table[name]);
  const first = values.find((value) => value !== undefined);
  if (first === undefined) return undefined;
  return Array.isArray(first)
    ? "list"
    : (({ number: "number", boolean: "flag" } as const)[typeof first as string] ?? "category");
}

const fits: Readonly<Record<Column["type"], (value: unknown) => boolean>> = {
  category: (value) => typeof value === "string",
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  flag: (value) => typeof value === "boolean",
  list: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  date: (value) => typeof value === "string" && parsePartialDate(value) !== undefined,
  consent: () => false,
};

function fitting(name: string, type: Column["type"], values: readonly unknown[]): readonly Cell[] {
  values.forEach((value, i) => {
    if (value !== undefined && !fits[type](value))
      throw new ComityError(
        "bad-option",
        `add[${i}] has a value in ${name} that does not fit a ${type} column`,
        {
          path: ["add", i, name],
        },
      );
  });
  return values as readonly Cell[];
}
