import type { Control } from "../../control/control.js";
import { inChunks, Pace } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { within } from "../../measures/options.js";
import type { Network } from "../../network/network.js";
import { requireNetwork } from "../../network/require-network.js";
import { subset } from "../../network/subset.js";
import { parsePartialDate, type DayInterval } from "../../schema/dates.js";
import { heldAtRandom } from "./at-random.js";
import { heldByTime } from "./by-time.js";
import { recordedPairs } from "./held-pairs.js";
import { withoutFuture } from "./without-future.js";

export interface HoldOutOptions extends Control {
  /** "random" (default) takes a share of the pairs; "time" takes those first tied after a date. */
  readonly by?: "random" | "time" | undefined;
  /** The share of pairs that is taken at random. Default 0.1. */
  readonly share?: number | undefined;
  /** What is known is what was known at the end of this year, month or day, as "1989". */
  readonly until?: string | undefined;
  /** Pairs first tied up to the end of this one are to be told. Default: all later ones. */
  readonly to?: string | undefined;
  readonly seed?: number | undefined;
}

/** Whether the ends of a held-out pair have a tie left: what is known of the two. */
export const strata = ["both-known", "one-new", "both-new"] as const;
export type Stratum = (typeof strata)[number];

/** A network with some pairs taken away, to see whether they are found again. */
export interface HoldOut {
  /** The network without them. With "time" it is as it was known then. */
  readonly training: Network;
  readonly length: number;
  /** The pairs that were taken, by rows of actors of `training`: a[i] < b[i], ascending. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** The place in `strata` of each pair. */
  readonly stratum: Uint8Array;
  readonly notes: readonly string[];
}

/** Which pairs are to be told, which ties stay and which actors are there. */
export interface Held {
  readonly test: Uint8Array;
  readonly kept: Uint8Array;
  readonly actors: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * Takes pairs out of a network, each with all its ties: at random, or those first tied after a date, when the rest is
 * what was known by that date. Ties to oneself stay. Actors all stay, but for those who did not exist by the date.
 *
 * Throws `bad-option`. O(n + m).
 */
export async function holdOut(network: Network, options: HoldOutOptions = {}): Promise<HoldOut> {
  requireNetwork(network);
  const { by = "random", share = 0.1, seed = 0 } = options;
  oneOf("by", by, ["random", "time"]);
  within("share", share, 0, 1);
  const pace = new Pace(options);
  pace.begin("holding out", 3);
  const pairs = await recordedPairs(network, pace);
  pace.advance(1);
  const until = by === "time" ? dateOf("until", options.until) : undefined;
  const to = by === "time" && options.to !== undefined ? dateOf("to", options.to) : undefined;
  const held =
    until === undefined
      ? await heldAtRandom(network, pairs, share, seed, pace)
      : heldByTime(network, pairs, until, to);
  pace.advance(2);
  const training =
    until === undefined
      ? await subset(network, held.actors, held.kept, pace)
      : await withoutFuture(network, held.actors, held.kept, until.to, pace);
  const made = await told(network, training, pairs, held, pace);
  pace.end();
  return { training, ...made, notes: held.notes };
}

async function told(
  network: Network,
  training: Network,
  pairs: { readonly a: Int32Array; readonly b: Int32Array; readonly length: number },
  { test, actors }: Held,
  pace: Pace,
): Promise<Pick<HoldOut, "length" | "a" | "b" | "stratum">> {
  const rowOf = new Int32Array(network.actors.length);
  for (let row = 0, next = 0; row < rowOf.length; row++) if (actors[row] === 1) rowOf[row] = next++;
  const tied = tiedActors(training);
  const count = test.reduce((sum, flag) => sum + flag, 0);
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  const stratum = new Uint8Array(count);
  let at = 0;
  await inChunks(pace, pairs.length, 32768, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      if (test[pair] === 0) continue;
      a[at] = rowOf[pairs.a[pair]];
      b[at] = rowOf[pairs.b[pair]];
      stratum[at] = 2 - tied[a[at]] - tied[b[at]];
      at++;
    }
  });
  return { length: count, a, b, stratum };
}

/** 1 for every actor row with a tie to somebody else, whatever its status and dates: what is known of it. O(n + m). */
export function tiedActors({ actors, ties: { source, target, length } }: Network): Uint8Array {
  const tied = new Uint8Array(actors.length);
  for (let row = 0; row < length; row++)
    if (source[row] !== target[row]) tied[source[row]] = tied[target[row]] = 1;
  return tied;
}

function dateOf(name: string, text: string | undefined): DayInterval {
  const date = text === undefined ? undefined : parsePartialDate(text);
  if (date !== undefined) return date;
  throw new ComityError("bad-option", `${name} is ${JSON.stringify(text)}, but it must be a date`, {
    path: [name],
    fix: 'write it as "1989", "1989-12" or "1989-12-31"',
  });
}
