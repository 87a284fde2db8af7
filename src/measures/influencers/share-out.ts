import { ComityError } from "../../errors/error.js";
import type { Figure } from "../../values/figures.js";
import type { Walk } from "../walk.js";
import { judgedAnew, type Answer, type Question } from "./certify.js";
import { fairChoice, type FairChoice } from "./fair.js";
import { maximin, welfare, type Fairness } from "./fair-goals.js";
import type { Call } from "./options.js";
import { wordOf, type Groupings } from "./reached-groups.js";

/** A choice that shares reach among groups, beside the one that looks at nobody's share. */
export interface Shared {
  readonly goal: Fairness;
  readonly fair: FairChoice;
  readonly answer: Answer;
  /** Share of what the plain choice adds that is given up. */
  readonly price: number;
  /** Groups that nobody who may be asked was seen to reach. */
  readonly outOfReach: readonly string[];
}

/** Makes a fair choice and judges it by the sets that judged the plain one. Throws `bad-option` where there are no groups. */
export async function shareOut(
  opened: Walk,
  question: Question,
  { goal, by, aversion }: NonNullable<Call["fair"]>,
  plain: Answer,
  groupings: Groupings,
  isMeant: (v: number) => boolean,
): Promise<Shared> {
  const { names = [], members = [] } = groupings.get(wordOf(by)) ?? {};
  const groups = names
    .map((name, g) => ({ name, members: members[g].filter(isMeant) }))
    .filter((group) => group.members.length > 0);
  if (groups.length === 0)
    throw new ComityError("bad-option", "fair needs groups, but nobody whom the message is for has any", {
      path: ["by"],
      fix: 'name an attribute that actors have, as in by: "kind"',
    });
  const sizes = groups.map((group) => group.members.length);
  const fair = await fairChoice(
    opened,
    question,
    groups.map((group) => group.members),
    (isReachable) => (goal === "maximin" ? maximin(isReachable) : welfare(sizes, aversion)),
    plain.choice.members,
  );
  const answer = await judgedAnew(opened, question, plain, fair.members);
  const price = 1 - addedBy(answer) / addedBy(plain);
  return {
    ...{ goal, fair, answer, price: Math.max(0, price) },
    outOfReach: groups.filter((_, g) => !fair.isReachable[g]).map(({ name }) => name),
  };
}

function addedBy({ soFar }: Answer): number {
  return soFar[soFar.length - 1] - soFar[0];
}

const about = {
  maximin: "share of the group that is reached least",
  welfare: "concave worth of the shares of all groups",
} as const;

/** What is certain of fairness, and what it costs. */
export function fairFigures({ goal, fair, answer, price }: Shared): Record<string, Figure> {
  const { value, low, best, plain } = fair;
  const none = answer.choice.members.length === 0 ? { reason: "nobody-to-ask" as const } : {};
  const known = (figure: number): number => (answer.choice.members.length === 0 ? NaN : figure);
  return {
    fair: { value, about: about[goal] },
    fairLow: { value: low, about: "at least so much" },
    fairBest: { value: best, about: "no choice of as many has more" },
    fairGuarantee: {
      value: known(low / best),
      about: "the choice has at least this share of what the fairest could have",
      ...none,
    },
    fairBefore: { value: plain, about: "what the choice that looks at nobody's share has" },
    fairSets: { value: fair.sets, about: "sets drawn for that, besides" },
    price: { value: known(price), about: "share of that choice's reach that is given up", ...none },
    priceAtMost: {
      value: known(1 - answer.guarantee),
      about: "share of the farthest reach there could be that is given up at most",
      ...none,
    },
  };
}

/** What must be said of fairness, as plain sentences. */
export function fairNotes({ goal, outOfReach }: Shared): string[] {
  return [
    goal === "maximin"
      ? "Chosen so that the group that is reached least is reached as far as could be found. For this goal no share of the best is promised beforehand; what is certain is between fairLow and fairBest."
      : "Chosen for the welfare of groups: by the sets drawn, with at least 63% of the best there is.",
    ...(outOfReach.length > 0 && goal === "maximin"
      ? [`Nobody who may be asked was seen to reach ${outOfReach.join(", ")}: left out of the goal.`]
      : []),
  ];
}
