import { inChunks, Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { ComityError } from "../errors/error.js";
import { assemble } from "./assemble.js";
import type { Column } from "./columns.js";
import { numberedIds } from "./ids.js";
import { knownOptions } from "./known-options.js";
import type { Network } from "./network.js";
import { orderPairsWith } from "./pair-order.js";
import { wasmPairEngine } from "./wasm/pair-engine.js";

/** What describes the edges besides their ends. */
export interface EdgeOptions extends Control {
  /** Number of actors; their ids are "0" … "n − 1". Default: one more than the largest number met. */
  readonly n?: number;
  /** Strength of each edge, > 0 and finite. Default: 1 each. */
  readonly strength?: ArrayLike<number>;
  /** Whether the edges are directed: one value for all, or 0/1 for each. Default false. */
  readonly directed?: boolean | ArrayLike<number>;
}

/**
 * A network from two arrays of actor numbers: edge i ties `source[i]` to `target[i]`. Repeated pairs are parallel ties,
 * equal ends are self-ties. The arrays are copied. O(n + m).
 *
 * Throws `bad-edges` (with the position in `path`) for arrays of different lengths, ends that are not whole numbers
 * from 0 to n − 1, strengths that are not finite and above 0, or a largest number out of all proportion to the edges where
 * n is not given.
 */
export async function fromEdges(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  options: EdgeOptions = {},
): Promise<Network> {
  knownOptions(options, ["n", "strength", "directed"]);
  const pace = new Pace(options);
  const length = source.length;
  if (target.length !== length)
    throw new ComityError("bad-edges", `source has length ${length} and target has length ${target.length}`);
  const n = options.n ?? (await impliedOrder(source, target, pace));
  if (!Number.isInteger(n) || n < 0 || n > 2147483646)
    throw new ComityError("bad-edges", `n is ${n}, but it must be a whole number from 0 to 2147483646`, {
      path: ["n"],
    });
  orderPairsWith(wasmPairEngine);
  const ids = await numberedIds(n, pace);
  pace.begin("reading edges", 2 * length);
  const limit = options.n === undefined ? "" : ` to ${n - 1}`;
  const ends = { source: new Int32Array(length), target: new Int32Array(length) };
  let done = 0;
  for (const [name, given] of [
    ["source", source],
    ["target", target],
  ] as const) {
    await inChunks(pace, length, 65536, (from, to) => {
      const wrong = toRows(given, ids.rowOf, ends[name], from, to);
      pace.advance((done += to - from));
      if (wrong < to)
        throw new ComityError(
          "bad-edges",
          `${name}[${wrong}] is ${given[wrong]}, but it must be a whole number from 0${limit}`,
          { path: [name, wrong] },
        );
    });
  }
  const tieColumns = new Map<string, Column>();
  if (options.strength !== undefined)
    tieColumns.set("strength", await strengths(options.strength, length, pace));
  const network = await assemble(
    {
      ids,
      actorColumns: new Map(),
      ...ends,
      spent: true,
      directed: await flags(options.directed, length, pace),
      tieColumns,
    },
    pace,
  );
  pace.end();
  return network;
}

/** One more than the largest number met. A number out of all proportion to the edges is more likely a slip. */
async function impliedOrder(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  pace: Pace,
): Promise<number> {
  const most = await largest(source, target, pace);
  if (most < Math.max(10_000_000, 1000 * source.length)) return most + 1;
  throw new ComityError(
    "bad-edges",
    `the largest number is ${most}, but the number of edges is only ${source.length}`,
    {
      path: ["n"],
      fix: "Give n if there really are so many actors",
    },
  );
}

async function largest(source: ArrayLike<number>, target: ArrayLike<number>, pace: Pace): Promise<number> {
  let most = -1;
  await inChunks(pace, source.length, 65536, (from, to) => {
    most = largestOf(target, largestOf(source, most, from, to), from, to);
  });
  return most;
}

function largestOf(given: ArrayLike<number>, least: number, from: number, to: number): number {
  let most = least;
  for (let i = from; i < to; i++) if (given[i] > most && Number.isInteger(given[i])) most = given[i];
  return most;
}

/** Writes the rows of the given numbers; stops at one that has none, and tells where. */
function toRows(
  given: ArrayLike<number>,
  rowOf: Int32Array,
  rows: Int32Array,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const end = given[i];
    if (!(end >= 0 && end < rowOf.length) || !Number.isInteger(end)) return i;
    rows[i] = rowOf[end];
  }
  return to;
}

async function strengths(given: ArrayLike<number>, length: number, pace: Pace): Promise<Column> {
  if (given.length !== length)
    throw new ComityError(
      "bad-edges",
      `the number of edges is ${length}, but that of strengths is ${given.length}`,
      {
        path: ["strength"],
      },
    );
  const values = new Float64Array(length);
  await inChunks(pace, length, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      const value = given[i];
      if (!(value > 0 && value < Infinity))
        throw new ComityError(
          "bad-edges",
          `strength[${i}] is ${value}, but a strength is finite and above 0`,
          {
            path: ["strength", i],
          },
        );
      values[i] = value;
    }
  });
  return { type: "number", values };
}

async function flags(
  given: boolean | ArrayLike<number> | undefined,
  length: number,
  pace: Pace,
): Promise<boolean | Uint8Array> {
  if (given === undefined || typeof given === "boolean") return given ?? false;
  if (given.length !== length)
    throw new ComityError(
      "bad-edges",
      `the number of edges is ${length}, but that of directions is ${given.length}`,
      {
        path: ["directed"],
      },
    );
  const values = new Uint8Array(length);
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) values[i] = given[i] ? 1 : 0;
  });
  return values;
}
