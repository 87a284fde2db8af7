import { ComityError } from "../errors/error.js";
import type { NumberColumn } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { log } from "../random/elementary.js";

/** The strength of every tie of the network by row, or undefined where all are 1. */
export function tieStrengths(network: Network): Float64Array | undefined {
  const column = network.ties.columns.get("strength");
  if (column?.type !== "number") return undefined;
  return column.values.map((value) => (Number.isNaN(value) ? 1 : value));
}

/**
 * The length of each given tie, or undefined where all are 1 step. Self-ties take no part in the range of "linear".
 * Throws `bad-option` where a tie would get a length that is not finite and above 0, `unknown-attribute` for a column
 * that does not exist or has no numbers.
 */
export function tieLengths(network: Network, rows: Int32Array, distance: string): Float64Array | undefined {
  if (distance === "hops") return undefined;
  const column = network.ties.columns.get(distance);
  if (column?.type === "number" && distance !== "strength")
    return convert(rows, column, distance, (value) => value);
  const strength = network.ties.columns.get("strength");
  const values: NumberColumn | undefined = strength?.type === "number" ? strength : undefined;
  switch (distance) {
    case "inverse":
      return values && convert(rows, values, distance, (value) => 1 / value, 1);
    case "linear": {
      if (values === undefined) return undefined;
      let [least, most] = [Infinity, 0];
      for (const row of rows) {
        if (network.ties.source[row] === network.ties.target[row]) continue;
        const value = Number.isNaN(values.values[row]) ? 1 : values.values[row];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      if (most === 0) return undefined;
      return convert(rows, values, distance, (value) => most + least - value, 1, selfTie(network));
    }
    case "negative-log":
      return convert(
        rows,
        values ?? { type: "number", values: new Float64Array(0) },
        distance,
        (value) => -log(value),
        1,
        selfTie(network),
      );
    default:
      throw new ComityError(
        "unknown-attribute",
        `distance is "${distance}", but no numeric tie column has that name`,
        {
          path: ["distance"],
          fix: 'use "hops", "inverse", "linear", "negative-log" or the name of a numeric tie column other than strength',
        },
      );
  }
}

function selfTie(network: Network): (row: number) => boolean {
  return (row) => network.ties.source[row] === network.ties.target[row];
}

function convert(
  rows: Int32Array,
  column: NumberColumn,
  distance: string,
  length: (value: number) => number,
  absent?: number,
  exempt: (row: number) => boolean = () => false,
): Float64Array {
  return Float64Array.from(rows, (row) => {
    const value = column.values[row];
    const made = length(value === undefined || Number.isNaN(value) ? (absent ?? NaN) : value);
    if ((made > 0 && made < Infinity) || exempt(row)) return made;
    throw new ComityError(
      "bad-option",
      `distance "${distance}" gives a tie the length ${made}, but lengths are finite and above 0`,
      {
        path: ["distance"],
        fix: "give every tie a value for which the length is above 0, or count hops",
      },
    );
  });
}
