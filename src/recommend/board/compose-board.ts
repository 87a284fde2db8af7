import { ComityError } from "../../errors/error.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { refuseTooLarge } from "../../measures/cost.js";
import { membershipsOf } from "../../measures/labels.js";
import { settle, within, type MeasureOptions } from "../../measures/options.js";
import { walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { Recommendations } from "../../values/recommendations.js";
import { Table } from "../../values/table.js";
import { mayTakeOn, namedBy } from "../asked.js";
import { branchAndBound, type Found } from "./branch-and-bound.js";
import { Cover } from "./cover.js";
import { greedily } from "./greedy.js";
import { guaranteeOf } from "./guarantee.js";
import { impossible } from "./impossible.js";
import { memberColumns, memberRows, quotaRows, type MemberRow } from "./members.js";
import { checkQuotas, quotaText, rulesOf, type Quota } from "./quotas.js";
import { besideRandom } from "./random-boards.js";
import { Seats } from "./seats.js";
import { Standing } from "./standing.js";
import { boardWork } from "./work.js";

export interface ComposeBoardOptions extends MeasureOptions {
  /** How many members, those seated already included. Default 7. */
  readonly size?: number;
  /** How many members are to have a value at least and at most. Default none. */
  readonly quotas?: readonly Quota[];
  /** Ids of members who sit on the board already and stay. */
  readonly including?: readonly string[];
  /** Ids of actors who are not to be asked. */
  readonly excluding?: readonly string[];
  /** Within how many steps of a member an actor is reached. Default 2. */
  readonly steps?: number;
  /** The groups to be joined: an attribute or a partition, such as that of `communities`. Default "country". */
  readonly by?: By;
  /** How much the share of actors reached counts. Default 1. */
  readonly reach?: number;
  /** How much the share of groups joined counts. Default 1. */
  readonly bridging?: number;
  /** How much it counts against a board that its members know the same people. Default 1. */
  readonly redundancy?: number;
  /** How many random boards the board is compared with. Default 200. */
  readonly samples?: number;
  /** How many beginnings of boards are looked at, at most, to prove that there is none better. Default 5,000. */
  readonly looks?: number;
}

export const composeBoardDefaults = {
  size: 7,
  quotas: [],
  including: [],
  excluding: [],
  steps: 2,
  by: "country",
  reach: 1,
  bridging: 1,
  redundancy: 1,
  samples: 200,
  looks: 5000,
} as const satisfies ComposeBoardOptions;

type Own = Required<Omit<ComposeBoardOptions, keyof MeasureOptions | "quotas" | "by">> & {
  readonly quotas: readonly string[];
  readonly by: string;
};

/**
 * A board of `size` actors for a network: who together reach many, join many groups, and do not all know the same people.
 *
 * Raised is F = reach · R + bridging · B − redundancy · O: R is the share of actors within `steps` of a member, B the share
 * of groups (`by`) that a member or one of its contacts belongs to, O the mean share of contacts that two members have in
 * common (Jaccard), each from 0 to 1. F + 2 · redundancy is monotone and submodular, so that seating one after the other
 * has at least 1 − 1/e of the best value without quotas, 1/2 under quotas no two of which an actor counts for, 1/(p + 1)
 * under upper quotas of p attributes; lower quotas of several attributes leave no such share. Then branch and bound looks
 * for better ones, and mostly proves the best: figures `upperBound` and `gap`, `meta.exact`; `guarantee` is missing where
 * no share is known.
 *
 * Only actors are proposed who agreed, or as organizations did not object, to be recommended and contacted, who are shown
 * by name to the audience, who do not state a `capacity` of 0 and still exist; all others count in the structure. Rows are
 * members in the order of ids, with what hangs on each: whom it alone reaches, which groups it alone joins, which quotas it
 * counts for. Tables: `quotas` (asked and reached) and `besideRandom`, the figures beside those of random boards that keep
 * the quotas, with the ends that nineteen in twenty of them lie between.
 *
 * A seat is a proposal: ask each member. Directions, strengths and parallel ties change nothing. Throws `bad-option`,
 * `unknown-actor`, `unknown-attribute`, `impossible-quotas` with the quotas that bind, and `too-large` above `limit`.
 * O(size · n · (n + m)) at worst for seating, mostly far less; the search for better boards ends after `looks` beginnings.
 *
 * Nemhauser, Wolsey & Fisher, Math. Program. 14 (1978) 265–294, doi:10.1007/BF01588971; Fisher, Nemhauser & Wolsey, Math.
 * Program. Stud. 8 (1978) 73–87, doi:10.1007/BFb0121195.
 */
export async function composeBoard(
  network: Network,
  options: ComposeBoardOptions = {},
): Promise<Recommendations<MemberRow>> {
  const { quotas = [], by = "country" } = options;
  checkQuotas(quotas);
  const settled = settle<Own>("composeBoard", composeBoardDefaults as unknown as Own, {
    ...options,
    quotas: quotas.map(quotaText),
    by: wordOfBy(by) ?? "country",
  });
  const size = within("size", settled.size, 1, 1e6, true);
  const steps = within("steps", settled.steps, 0, Infinity, true);
  const samples = within("samples", settled.samples, 0, 1e6, true);
  const looks = within("looks", settled.looks, 0, Infinity, true);
  const weights = {
    reach: within("reach", settled.reach, 0, 1e6),
    bridging: within("bridging", settled.bridging, 0, 1e6),
    redundancy: within("redundancy", settled.redundancy, 0, 1e6),
  };
  const opened = await walk(network, "composeBoard", settled, { directed: "ignore" });
  const { csr, pace, shown } = opened;
  const seated = namedBy("including", settled.including, opened);
  const excluded = namedBy("excluding", settled.excluding, opened);
  if (seated.some((v) => excluded.includes(v)))
    throw new ComityError("bad-option", "an actor is both included and excluded", { path: ["excluding"] });
  const out = new Set([...seated, ...excluded]);
  const candidates = (await mayTakeOn(network, opened, settled.asOf)).filter((v) => !out.has(v));
  refuseSize(size, seated.length, candidates.length, csr.order);
  const rules = await rulesOf(network, quotas, opened);
  const seats = new Seats(size, rules, candidates, seated);
  if (!seats.canFinish(new Int32Array(seats.types.length), seats.available))
    throw impossible(size, rules, candidates, seated);
  refuseTooLarge(
    "composeBoard",
    settled,
    csr,
    [boardWork(csr, { size, samples, steps })],
    "take fewer samples, or a part of the network with select",
  );
  const groups = await membershipsOf(network, by, opened);
  const cover = new Cover(csr, Int32Array.from(candidates), steps, groups);
  const empty = new Standing(csr, cover, size, weights);
  const standing = empty.emptied();
  for (const v of seated) standing.add(v, cover.around(v));
  pace.begin("composeBoard: seating", seats.free);
  const isKept = await cover.keepAll(pace);
  const reached = await cover.mostReached(pace);
  const atMost = reached.map((most, i) =>
    isKept ? standing.gain(cover.of(i)) : standing.perReached * most + standing.perJoined * cover.groups,
  );
  const greedy = await greedily(standing, seats, atMost, pace);
  pace.end();
  pace.begin("composeBoard: looking for better boards", Math.min(looks, 1e9));
  const found: Found =
    seats.free === 0
      ? { ...greedy, bound: greedy.raised, proven: true }
      : isKept && looks > 0
        ? await branchAndBound(csr, empty, seats, greedy, looks, pace)
        : { ...greedy, proven: greedy.bound <= greedy.raised + 1e-9 };
  pace.end();
  const board = empty.emptied();
  const members = [...seated, ...found.chosen.map((i) => candidates[i])].sort(
    (a, b) => shown.placeOf[opened.actorOf[a]] - shown.placeOf[opened.actorOf[b]],
  );
  for (const v of members) board.add(v, cover.around(v));
  const worth = board.worth();
  const guarantee = guaranteeOf(found.proven, greedy.hindrance, rules, seats);
  const upperBound = found.proven ? worth.value : Math.max(worth.value, found.bound - 2 * weights.redundancy);
  const notes = [
    "A seat is a proposal: whether somebody would take it, the data cannot say. Ask each member first.",
    ...(groups.names.length === 0 ? ["No actor has a known group, so bridging counts for nothing."] : []),
    ...(found.proven ? [] : ["Not every board was ruled out: the best may be better by up to the gap."]),
    guarantee.text,
  ];
  const meta = opened.meta(notes, { exact: found.proven, seed: settled.seed, samples });
  pace.begin("composeBoard: random boards", samples);
  const random = await besideRandom(worth, empty, seats, samples, settled.seed, pace, meta);
  pace.end();
  return new Recommendations(
    [...memberColumns],
    memberRows(members, seated, cover, groups.names, rules, steps, opened),
    meta,
    {
      value: { value: worth.value, about: "what the board was chosen for: the parts below by their weights" },
      reach: { value: worth.reach, about: "share of actors within so many steps of a member" },
      ...(groups.names.length > 0 && {
        bridging: { value: worth.bridging, about: "share of groups that a member or a contact of one is of" },
      }),
      redundancy: {
        value: worth.redundancy,
        about: "mean share of contacts that two members have in common",
      },
      upperBound: { value: upperBound, about: "no board that keeps the quotas has a higher value" },
      gap: { value: upperBound - worth.value, about: "how far the value may be from the best" },
      ...(guarantee.share !== undefined && {
        guarantee: {
          value: guarantee.share,
          about: "share of the best value that the board is certain to have",
        },
      }),
      mayBeAsked: { value: candidates.length, about: "actors who may be asked" },
      notAsked: {
        value: shown.length - candidates.length - seated.length,
        about: "actors who may not be: by consent, capacity or pseudonym, gone, or excluded",
      },
    },
    {
      quotas: new Table(
        ["quota", "atLeast", "atMost", "reached", "mayBeAsked"],
        quotaRows(rules, members, candidates),
        meta,
      ),
      besideRandom: random,
    },
  );
}

function refuseSize(size: number, seated: number, candidates: number, actors: number): void {
  if (seated > size)
    throw new ComityError("bad-option", `${seated} are seated already, but the board has ${size} seats`, {
      path: ["including"],
    });
  if (size - seated <= candidates) return;
  const have = seated === 0 ? `${candidates}` : `${seated} sit already and ${candidates}`;
  throw new ComityError(
    "bad-option",
    `size is ${size}, but ${have} of ${actors} actors may be asked for a board`,
    {
      path: ["size"],
      fix: "take a smaller size, or ask more actors whether they may be recommended and contacted",
    },
  );
}
