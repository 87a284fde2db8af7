import { log } from "../../random/elementary.js";
import { Figures, type Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import type { Walk } from "../walk.js";
import { budgetedShare, greedyShare, lowerBound, upperBound } from "./bounds.js";
import type { Candidates } from "./candidates.js";
import type { Answer } from "./certify.js";
import { chosenColumns, chosenRows, curveColumns, curveRows } from "./chosen-tables.js";
import type { Call } from "./options.js";
import { groupColumns, reachedGroups, type Groupings } from "./reached-groups.js";
import { fairFigures, fairNotes, type Shared } from "./share-out.js";
import { certificateWords, endingWords } from "./words.js";

/** What a result is made from. */
export interface Found {
  readonly opened: Walk;
  readonly call: Call;
  readonly candidates: Candidates;
  readonly answer: Answer;
  /** Where reach was to be shared. */
  readonly shared: Shared | undefined;
  readonly targets: number;
  /** Whether the message is for an actor. */
  readonly isMeant: (v: number) => boolean;
  readonly groupings: Groupings;
  readonly notes: readonly string[];
}

const about = {
  reach: "actors expected to be reached, those asked included",
  low: "at least so many",
  high: "at most so many",
  share: "share that this is of all whom the message is for",
  guarantee: "the choice has at least this share of what the best could have",
  chance: "the chance that the bounds and the guarantee hold, at least",
  chosen: "actors to ask",
  mayBeAsked: "actors who may be asked",
  targets: "actors whom the message is for",
  sets: "sets drawn",
  bytes: "memory that they took, with their index",
} as const;

/** The value of a call. */
export function resultOf(found: Found): Figures {
  const { opened, call, candidates, answer, targets, isMeant } = found;
  const { choice, soFar, sets, best, guarantee, mostRounds } = answer;
  const scale = targets / sets;
  const eta = log((3 * mostRounds) / call.delta);
  const all = soFar[soFar.length - 1];
  const sure = [...choice.members, ...candidates.asked].filter(isMeant).length;
  const reach = { value: scale * all, about: about.reach };
  const low = Math.max(sure, scale * lowerBound(all, eta));
  const high = Math.min(targets, scale * upperBound(all, eta));
  const meta = opened.meta(notesOf(found), {
    ...{ exact: false, seed: call.settled.seed, samples: 2 * sets },
    ...{ epsilon: call.epsilon, delta: call.delta },
  });
  const isFirst = candidates.asked.length === 0;
  const figures: Record<string, Figure> = {
    reach,
    low: { value: low, about: about.low },
    high: { value: high, about: about.high },
    share: { value: reach.value / targets, about: about.share },
    ...(!isFirst && {
      before: { value: scale * soFar[0], about: "what those asked before reach by themselves" },
      added: { value: scale * (all - soFar[0]), about: "what those chosen add to that" },
    }),
    best: {
      value: best,
      about: isFirst ? "no choice is expected to reach more" : "no choice is expected to add more",
    },
    guarantee:
      choice.members.length === 0
        ? { value: NaN, about: about.guarantee, reason: "nobody-to-ask" }
        : { value: guarantee, about: about.guarantee },
    ...(found.shared && fairFigures(found.shared)),
    chance: { value: 1 - call.delta, about: about.chance },
    chosen: { value: choice.members.length, about: about.chosen },
    ...(candidates.costs && {
      spent: { value: costOf(found), about: "what they cost together" },
    }),
    mayBeAsked: { value: candidates.count, about: about.mayBeAsked },
    targets: { value: targets, about: about.targets },
    sets: { value: 2 * sets, about: about.sets },
    bytes: { value: answer.bytes, about: about.bytes },
  };
  return new Figures(figures, meta, tablesOf(found, meta));
}

function tablesOf({ opened, call, candidates, answer, targets, isMeant, groupings }: Found, meta: Meta) {
  const costs = candidates.costs?.of;
  const order = opened.csr.order;
  const curve = answer.choice.bySize === undefined ? curveColumns.slice(0, -1) : curveColumns;
  return {
    chosen: new Table(
      costs === undefined ? chosenColumns.slice(0, -1) : chosenColumns,
      chosenRows(answer, targets, costs, opened),
      meta,
    ),
    curve: new Table(curve, curveRows(answer, targets, call.delta), meta),
    groups: new Table(groupColumns, reachedGroups(answer, groupings, isMeant, order, call.delta), meta),
  };
}

function costOf({ answer, candidates }: Found): number {
  return answer.choice.members.reduce((sum, v) => sum + (candidates.costs?.of[v] ?? 0), 0);
}

function notesOf({ call, candidates, answer, shared, notes }: Found): string[] {
  const { choice, low, best, guarantee, sets, ending } = answer;
  const budgeted = candidates.costs !== undefined;
  const { size, delta, epsilon } = call;
  const told = { low, best, guarantee, delta, sets: 2 * sets, budgeted };
  const chosen = choice.members.length;
  const wanted = (budgeted ? budgetedShare : greedyShare) - epsilon;
  return [
    ...notes,
    certificateWords({ ...told, chosen, asked: candidates.asked.length }),
    ...endingWords(ending, wanted),
    ...(shared === undefined ? [] : fairNotes(shared)),
    ...(candidates.count === 0
      ? ["Nobody may be asked: nobody who may be shown has agreed to be contacted and recommended."]
      : []),
    ...(size !== undefined && candidates.count > 0 && candidates.count < size
      ? [`Only ${candidates.count} may be asked.`]
      : []),
    ...(candidates.unpriced > 0
      ? [`${candidates.unpriced} who may be asked have no cost and were left out.`]
      : []),
    "Whether somebody will pass a message on, the data cannot say.",
  ];
}

/** The value for a network without actors. */
export function nobodyThere(opened: Walk, call: Call): Figures {
  const meta = opened.meta([], { exact: false, seed: call.settled.seed, samples: 0 });
  const none = (each: string): Figure => ({ value: NaN, about: each, reason: "too-few-actors" });
  const zero = (each: string): Figure => ({ value: 0, about: each });
  return new Figures(
    {
      ...{ reach: none(about.reach), low: none(about.low), high: none(about.high), share: none(about.share) },
      ...{ best: none("no choice is expected to reach more"), guarantee: none(about.guarantee) },
      ...{ chance: { value: 1 - call.delta, about: about.chance }, chosen: zero(about.chosen) },
      ...{ mayBeAsked: zero(about.mayBeAsked), targets: zero(about.targets) },
      ...{ sets: zero(about.sets), bytes: zero(about.bytes) },
    },
    meta,
    {
      chosen: new Table(chosenColumns.slice(0, -1), [], meta),
      curve: new Table(curveColumns, [], meta),
      groups: new Table(groupColumns, [], meta),
    },
  );
}
