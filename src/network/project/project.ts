import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Role } from "../../schema/vocabulary.js";
import { assemble } from "../assemble.js";
import type { Column } from "../columns.js";
import { joinTies } from "../join-ties.js";
import { knownOptions } from "../known-options.js";
import { Network, type TieTable } from "../network.js";
import { requireNetwork } from "../require-network.js";
import { subset } from "../subset.js";
import { attendance, type Attendance } from "./attendance.js";
import { isKnown } from "./dates.js";
import { sharedPairs, type Pairs } from "./pairs.js";
import { givenRoles, windowDays, type Window } from "./window.js";

export interface ProjectOptions extends Control {
  /**
   * What an activity with k participants adds to the strength of each pair of them: "count" (default) 1, "newman"
   * 1 / (k − 1), "hyperbolic" 1 / k.
   */
  readonly strength?: "count" | "newman" | "hyperbolic" | undefined;
  /** Activities with more participants than this make no ties. Default Infinity. */
  readonly largest?: number | undefined;
  /** Only activities that may have taken place in it; those without a date may have. Default all. */
  readonly window?: Window | undefined;
  /** Only participations in these roles. Default all, those without a role too. */
  readonly roles?: readonly Role[] | undefined;
  /** "both" (default) keeps the ties there are beside the projected ones, "projected" leaves them out. */
  readonly keep?: "both" | "projected" | undefined;
  /** Pairs, counted once for each activity, beyond which the call is refused. Default 5,000,000, for which 600 MB are needed. */
  readonly limit?: number | undefined;
}

/** What `project` did and what it left out. */
export interface Projection {
  readonly network: Network;
  /** Activities that made ties, how many of them have no date, and the ties they made. */
  readonly made: { readonly activities: number; readonly undated: number; readonly ties: number };
  readonly left: {
    /** Participations of actors who refused to be analyzed. */
    readonly refused: number;
    /** Participations in other roles than those asked for. */
    readonly roles: number;
    /** Activities outside the window. */
    readonly outside: number;
    /** Activities with one participant. */
    readonly single: number;
    /** Activities with more participants than `largest`, and the pairs they would have made. */
    readonly large: { readonly activities: number; readonly pairs: number };
    /** Ties of an earlier projection, which these replace. */
    readonly replaced: number;
  };
}

const shares = {
  count: () => 1,
  newman: (k: number) => 1 / (k - 1),
  hyperbolic: (k: number) => 1 / k,
} as const;

/**
 * Ties between actors who took part in the same activities, beside the ties there are. Participations stay as they are.
 *
 * A projected tie is undirected and marked `projected`: nobody reported it, and two people in a full hall have not
 * therefore met. Its `strength` is a sum over the activities that the two shared, k being how many took part in each:
 * the count Σ 1; Newman's Σ 1 / (k − 1), in which each participant spreads one unit for each activity over the others;
 * or the hyperbolic Σ 1 / k, in which each activity is shared among its participants (some authors call Newman's form
 * hyperbolic). Beside it stand `activities` (how many the two shared), `since` and `lastActive` (the first and the last
 * of them as far as they are dated). An actor with two roles in one activity took part once. An activity without an end
 * ended, as far as is known, on the day it began. Ties of an earlier projection are replaced. `left` says what made no
 * tie, and that an actor refused analysis leaves no other trace.
 *
 * An activity of k participants makes k (k − 1) / 2 pairs: beyond `limit` the call throws `too-large` with the figures
 * and a size for `largest` that stays within it. Throws `bad-option`. O(Σ k² + m log m), memory linear in the pairs.
 *
 * Newman, Phys. Rev. E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132.
 */
export async function project(network: Network, options: ProjectOptions = {}): Promise<Projection> {
  requireNetwork(network);
  knownOptions(options, ["strength", "largest", "window", "roles", "keep", "limit"]);
  const { strength = "count", largest = Infinity, keep = "both", limit = 5e6 } = options;
  oneOf("strength", strength, Object.keys(shares));
  oneOf("keep", keep, ["both", "projected"]);
  atLeast("largest", largest, 2);
  atLeast("limit", limit, 0);
  const choice = { roles: givenRoles(options.roles), window: windowDays(options.window) };
  const pace = new Pace(options);
  pace.begin("projecting", 4);
  const found = await attendance(network, choice, pace);
  const { makes, share, made, single, large } = sorted(found, largest, shares[strength]);
  refuseTooMany(found, makes, limit);
  const pairs = await sharedPairs(found, makes, share, pace);
  const { base, replaced } = await unprojected(network, keep === "projected", pace);
  pace.advance(3);
  const ties = await withPairs(base, pairs, made.undated < made.activities, pace);
  pace.end();
  return {
    network: new Network(network.actors, ties, network.participations, network.dataset),
    made: { ...made, ties: pairs.source.length },
    left: { ...found.left, single, large, replaced },
  };
}

function oneOf(name: string, value: string, words: readonly string[]): void {
  if (words.includes(value)) return;
  const message = `${name} is ${JSON.stringify(value)}, but it must be one of ${words.join(", ")}`;
  throw new ComityError("bad-option", message, { path: [name] });
}

function atLeast(name: string, value: number, least: number): void {
  if (typeof value === "number" && value >= least) return;
  const message = `${name} is ${JSON.stringify(value)}, but it must be a number of at least ${least}`;
  throw new ComityError("bad-option", message, { path: [name] });
}

function sizeOf({ memberOffsets }: Attendance, k: number): number {
  return memberOffsets[k + 1] - memberOffsets[k];
}

/** Which activities make ties, and what of the others. */
function sorted(
  found: Attendance,
  largest: number,
  shareOf: (k: number) => number,
): {
  makes: Uint8Array;
  share: Float64Array;
  made: { activities: number; undated: number };
  single: number;
  large: { activities: number; pairs: number };
} {
  const makes = new Uint8Array(found.labels.length);
  const share = new Float64Array(makes.length);
  const made = { activities: 0, undated: 0 };
  const large = { activities: 0, pairs: 0 };
  let single = 0;
  for (let k = 0; k < makes.length; k++) {
    const size = sizeOf(found, k);
    if (size === 1) single++;
    else if (size > largest) {
      large.activities++;
      large.pairs += pairsOf(size);
    } else if (size > 1) {
      makes[k] = 1;
      share[k] = shareOf(size);
      made.activities++;
      if (!isKnown(found.began, k)) made.undated++;
    }
  }
  return { makes, share, made, single, large };
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function refuseTooMany(found: Attendance, makes: Uint8Array, limit: number): void {
  const sizes = Array.from(makes.keys())
    .filter((k) => makes[k] === 1)
    .map((k) => sizeOf(found, k))
    .sort((a, b) => a - b);
  let [pairs, within, at] = [0, 0, 0];
  for (const size of sizes) pairs += pairsOf(size);
  if (pairs <= limit) return;
  // The largest size whose activities, with all smaller ones, stay within the limit.
  for (let sum = 0; at < sizes.length;) {
    const size = sizes[at];
    for (; sizes[at] === size; at++) sum += pairsOf(size);
    if (sum > limit) break;
    within = size;
  }
  const smaller = within < 2 ? "choose a window or roles" : `set \`largest\` to ${within} or less`;
  throw new ComityError(
    "too-large",
    `the activities make ${pairs} pairs, the largest with ${sizes[sizes.length - 1]} participants alone ${pairsOf(sizes[sizes.length - 1])}, and the limit is ${limit}`,
    { fix: `To stay within it ${smaller}; \`limit: Infinity\` goes on regardless`, path: ["limit"] },
  );
}

/** The network without projected ties, or without any. */
async function unprojected(
  network: Network,
  none: boolean,
  pace: Pace,
): Promise<{ base: Network; replaced: number }> {
  const column = network.ties.columns.get("projected");
  const projected = column?.type === "flag" ? column.values : new Uint8Array(network.ties.length);
  const kept = projected.map((flag) => Number(!none && flag !== 2));
  const replaced = projected.reduce((sum, flag) => sum + Number(flag === 2), 0);
  const actors = new Uint8Array(network.actors.length).fill(1);
  return { base: await subset(network, actors, kept, pace), replaced };
}

/** The ties of a network and the projected ones in canonical order. */
async function withPairs(
  { actors, ties }: Network,
  pairs: Pairs,
  dated: boolean,
  pace: Pace,
): Promise<TieTable> {
  const { source, target, strength, shared, first, last } = pairs;
  const { length } = source;
  let count = "activities";
  for (let copy = 2; (ties.columns.get(count)?.type ?? "number") !== "number"; copy++)
    count = `activities (${copy})`;
  const columns = new Map<string, Column>([
    ["strength", { type: "number", values: strength }],
    ["projected", { type: "flag", values: new Uint8Array(length).fill(2) }],
    ...(dated ? [["since", { type: "date", ...first }] as const] : []),
    ...(dated ? [["lastActive", { type: "date", ...last }] as const] : []),
    [count, { type: "number", values: shared }],
  ]);
  const added = { length, source, target, directed: new Uint8Array(length), columns };
  const { columns: tieColumns, ...ends } = ties.length === 0 ? added : await joinTies(ties, added, pace);
  const directed = ties.directed === false ? false : ends.directed;
  const parts = { ...ends, directed, ids: actors.ids, actorColumns: new Map<string, Column>(), tieColumns };
  return (await assemble(parts, pace)).ties;
}
