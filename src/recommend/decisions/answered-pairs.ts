import type { Walk } from "../../measures/walk.js";
import { pairKey } from "../../identity/decisions.js";
import type { ActionName } from "../actions.js";
import { among, type Proposal, type Standing } from "./proposal.js";

/** A pair of whom something is on record, by vertex, and what. */
export interface AnsweredPair {
  /** The ends, a < b. */
  readonly a: number;
  readonly b: number;
  /** The ids of the two, as the proposal has them. */
  readonly source: string;
  readonly target: string;
  readonly action: ActionName;
  readonly standing: Standing;
  /** When the answer came, or else when it was proposed. */
  readonly on: string | undefined;
  /** Ids of the ends that were asked, and of those that said no. */
  readonly asked: readonly string[];
  readonly declined: readonly string[];
  /** What is on record, as a sentence for people. */
  readonly why: string;
}

/**
 * What earlier proposals say of pairs that the audience sees by name, by vertex, ascending: of each pair and action the
 * latest row that has an answer, else the latest. A pair that declined once stays declined, unless a later row says yes.
 */
export function answeredPairs(proposals: readonly Proposal[], { shown, vertexOf }: Walk): AnsweredPair[] {
  const latest = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = `${proposal.action} ${pairKey(proposal.source, proposal.target)}`;
    const before = latest.get(key);
    if (before === undefined || isAfter(proposal, before)) latest.set(key, proposal);
  }
  const found: AnsweredPair[] = [];
  for (const proposal of latest.values()) {
    const { source, target, action, standing, asked, declined } = proposal;
    const places = [shown.find(source), shown.find(target)];
    if (!places.every((place) => place >= 0 && shown.named(place))) continue;
    const [v, w] = places.map((place) => vertexOf[shown.rowOf[place]]);
    const on = proposal.date ?? proposal.proposed;
    const ids = (ends: Proposal["asked"]): string[] =>
      (["source", "target"] as const).filter((end) => among(end, ends)).map((end) => proposal[end]);
    found.push({
      ...{ a: Math.min(v, w), b: Math.max(v, w), source, target, action, standing, on },
      ...{ asked: ids(asked), declined: ids(declined) },
      why: sentence(standing, on, ids(declined), ids(asked)),
    });
  }
  return found.sort(
    (one, other) => one.a - other.a || one.b - other.b || (one.action < other.action ? -1 : 1),
  );
}

/**
 * The pairs that are not to be proposed again: who said no, and who was asked and has not answered yet. A pair that said no to
 * one action is not asked for another.
 */
export function barredPairs(proposals: readonly Proposal[], opened: Walk): AnsweredPair[] {
  return answeredPairs(proposals, opened).filter(
    ({ standing }) => standing === "declined" || standing === "waiting",
  );
}

/** Answers come before rows without one, then later dates before earlier ones, then whichever stands further down. */
function isAfter(proposal: Proposal, before: Proposal): boolean {
  const isAnswer = ({ standing }: Proposal): boolean => standing === "declined" || standing === "accepted";
  if (isAnswer(proposal) !== isAnswer(before)) return isAnswer(proposal);
  const [now, then] = [proposal, before].map(({ date, proposed }) => date ?? proposed ?? "");
  return now >= then;
}

function sentence(
  standing: Standing,
  on: string | undefined,
  declined: readonly string[],
  asked: readonly string[],
): string {
  const when = on === undefined ? "" : ` (${on})`;
  switch (standing) {
    case "declined":
      return `declined by ${declined.join(" and ")}${when}`;
    case "accepted":
      return `both said yes${when}`;
    case "waiting":
      return `${asked.join(" and ")} was asked and an answer is missing${when}`;
    case "proposed":
      return `proposed before${when}, nobody was asked`;
  }
}
