import type { Walk } from "../../measures/walk.js";
import { mayRank } from "../../values/may-rank.js";
import type { Cover } from "./cover.js";
import { ruleText, type Rule } from "./quotas.js";

/** A member of a proposed board, and why. */
export type MemberRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  /** True for who sat on the board already. */
  readonly seated: boolean;
  /**
   * Actors within so many steps of this member and of no other. Not told of people before the public: numbers would rank
   * them.
   */
  readonly aloneReaches?: number;
  /** Groups that this member alone joins, by belonging to them or having a contact there. */
  readonly aloneJoins: string;
  /** Lower quotas that the member counts for. */
  readonly fills: string;
  /** The reasons in words. */
  readonly why: string;
};

/** The columns of members, in their order. */
export const memberColumns = [
  ...(["id", "name", "kind", "country", "seated", "aloneReaches", "aloneJoins", "fills", "why"] as const),
] as const;

/** Members in the order of display, each with what the board would lose without it. */
export function memberRows(
  members: readonly number[],
  seated: readonly number[],
  cover: Cover,
  groupNames: readonly string[],
  rules: readonly Rule[],
  steps: number,
  { shown, actorOf }: Walk,
): MemberRow[] {
  const lists = members.map((v) => cover.around(v));
  const times = new Int32Array(cover.elements);
  for (const list of lists) for (const e of list) times[e]++;
  const rows = members.map((v, i) => {
    const place = shown.placeOf[actorOf[v]];
    const alone = lists[i].filter((e) => times[e] === 1);
    const aloneReaches = alone.filter((e) => e < cover.order).length;
    const joins = Array.from(
      alone.filter((e) => e >= cover.order),
      (e) => groupNames[e - cover.order],
    );
    const fills = rules.filter(({ least, holds }) => least > 0 && holds[v] === 1);
    const whom = mayRank(shown, place) ? actors(aloneReaches) : "some";
    const isSeated = seated.includes(v);
    const word = (name: string): string | undefined => shown.value(place, name) as string | undefined;
    const [kind, country] = [word("kind"), word("country")];
    const row: MemberRow = {
      id: shown.id(place),
      name: shown.name(place),
      ...(kind !== undefined && { kind }),
      ...(country !== undefined && { country }),
      seated: isSeated,
      ...(mayRank(shown, place) && { aloneReaches }),
      aloneJoins: joins.sort().join("; "),
      fills: fills.map(({ by, value }) => `${by}=${value}`).join("; "),
      why: [
        ...(isSeated ? ["sits on it already"] : []),
        ...(aloneReaches > 0 ? [`alone reaches ${whom} within ${stepsText(steps)}`] : []),
        ...(joins.length > 0 ? [`alone joins ${listed(joins)}`] : []),
        ...(fills.length > 0 ? [`counts for ${fills.map((rule) => ruleText(rule)).join(" and ")}`] : []),
        ...(aloneReaches + joins.length + fills.length === 0
          ? ["brings nobody whom others do not bring"]
          : []),
      ].join("; "),
    };
    return { place, row };
  });
  return rows.sort((a, b) => a.place - b.place).map(({ row }) => row);
}

const mostListed = 6;

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  return more > 0 ? `${names.slice(0, mostListed).join(", ")} and ${more} more` : names.join(", ");
}

function actors(count: number): string {
  return count === 1 ? "1 actor" : `${count} actors`;
}

function stepsText(steps: number): string {
  return steps === 1 ? "a step" : `${steps} steps`;
}

/** A quota, and what became of it. */
export type QuotaRow = {
  readonly quota: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly reached: number;
  /** How many there are who may be asked, those seated already aside. */
  readonly mayBeAsked: number;
};

/** What became of each quota. */
export function quotaRows(
  rules: readonly Rule[],
  members: readonly number[],
  candidates: ArrayLike<number>,
): QuotaRow[] {
  const count = (of: ArrayLike<number>, { holds }: Rule): number =>
    Array.from(of).reduce((sum, v) => sum + holds[v], 0);
  const rows = rules.map((rule) => ({
    quota: `${rule.by}=${rule.value}`,
    ...(rule.least > 0 && { atLeast: rule.least }),
    ...(rule.most < Infinity && { atMost: rule.most }),
    reached: count(members, rule),
    mayBeAsked: count(candidates, rule),
  }));
  // Quotas for each value of an attribute are many, and most of them nobody comes near to.
  const isIdle = ({ reached }: QuotaRow, i: number): boolean => reached === 0 && rules[i].least === 0;
  return [...rows.filter((row, i) => !isIdle(row, i)), ...rows.filter(isIdle)];
}
