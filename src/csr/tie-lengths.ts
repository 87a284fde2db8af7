import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { NumberColumn } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { log } from "../random/elementary.js";
import { rowAt, type Rows } from "./view.js";

/** The strength of each given tie, or undefined where all are 1. */
export async function tieStrengths(
  network: Network,
  rows: Rows,
  pace: Pace,
): Promise<Float64Array | undefined> {
  const column = network.ties.columns.get("strength");
  if (column?.type !== "number") return undefined;
  const strengths = new Float64Array(rows.length);
  await inChunks(pace, rows.length, 32768, (from, to) => {
    for (let i = from; i < to; i++) strengths[i] = numberOr1(column, rowAt(rows, i));
  });
  return strengths;
}

/**
 * The length of each given tie, or undefined where all are 1 step. The words of the built-in rules mean those rules even
 * where a column has such a name. Self-ties take no part: no path uses them.
 * Throws `bad-option` where a tie would get a length that is not finite and above 0, `unknown-attribute` for a column
 * that does not exist or has no numbers.
 */
export async function tieLengths(
  network: Network,
  rows: Rows,
  distance: string,
  pace: Pace,
): Promise<Float64Array | undefined> {
  if (distance === "hops") return undefined;
  const lengthOf = await lengthRule(network, rows, distance, pace);
  if (lengthOf === undefined) return undefined;
  const lengths = new Float64Array(rows.length);
  await inChunks(pace, rows.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) lengths[i] = checked(lengthOf(rowAt(rows, i)), distance);
  });
  return lengths;
}

async function lengthRule(
  network: Network,
  rows: Rows,
  distance: string,
  pace: Pace,
): Promise<((row: number) => number) | undefined> {
  const { source, target, columns } = network.ties;
  const own = columns.get(distance);
  const column = columns.get("strength");
  const strengths = column?.type === "number" ? column : undefined;
  const unlessLoop = (row: number, length: number): number => (source[row] === target[row] ? 1 : length);
  switch (distance) {
    case "inverse":
      return strengths && ((row) => 1 / numberOr1(strengths, row));
    case "linear": {
      if (strengths === undefined) return undefined;
      let [least, most] = [Infinity, 0];
      await inChunks(pace, rows.length, 32768, (from, to) => {
        for (let i = from; i < to; i++) {
          const row = rowAt(rows, i);
          if (source[row] === target[row]) continue;
          const value = numberOr1(strengths, row);
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      });
      if (most === 0) return undefined;
      return (row) => unlessLoop(row, most + least - numberOr1(strengths, row));
    }
    case "negative-log":
      return (row) => unlessLoop(row, strengths === undefined ? 0 : -log(numberOr1(strengths, row)));
    default:
      if (own?.type === "number" && distance !== "strength") return (row) => unlessLoop(row, own.values[row]);
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

function numberOr1({ values }: NumberColumn, row: number): number {
  return Number.isNaN(values[row]) ? 1 : values[row];
}

function checked(length: number, distance: string): number {
  if (length > 0 && length < Infinity) return length;
  throw new ComityError(
    "bad-option",
    `distance "${distance}" gives a tie a length that is not finite and above 0`,
    {
      path: ["distance"],
      fix: "give every tie a value for which the length is above 0, or count hops",
    },
  );
}
