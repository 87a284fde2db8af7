import type { Quota } from "../../src/recommend/board/quotas.js";

/** Actors with what quotas are about, and undirected ties between them by number. */
export interface Plain {
  readonly actors: readonly {
    readonly id: string;
    readonly country: string;
    readonly kind: string;
    readonly languages: readonly string[];
    /** "no recommend" for those who are not to be asked. */
    readonly asked: string;
  }[];
  readonly ties: readonly (readonly [number, number])[];
}

export interface Rule {
  readonly size: number;
  readonly steps: number;
  readonly quotas: readonly Quota[];
  readonly reach: number;
  readonly bridging: number;
  readonly redundancy: number;
}

/** Everybody with whom an actor shares a tie. */
function contacts({ ties }: Plain, v: number): Set<number> {
  return new Set(ties.flatMap(([a, b]) => (a === v ? [b] : b === v ? [a] : [])));
}

function reachedBy(given: Plain, members: readonly number[], steps: number): Set<number> {
  let reached = new Set(members);
  for (let step = 0; step < steps; step++)
    reached = new Set([...reached, ...[...reached].flatMap((v) => [...contacts(given, v)])]);
  return reached;
}

/** The parts of the objective of a board, from their definitions; groups are countries. */
export function boardWorth(
  given: Plain,
  rule: Rule,
  members: readonly number[],
): { reach: number; bridging: number; redundancy: number; value: number } {
  const { actors } = given;
  const reach = reachedBy(given, members, rule.steps).size / actors.length;
  const near = [...reachedBy(given, members, 1)];
  const bridging =
    new Set(near.map((v) => actors[v].country)).size / new Set(actors.map(({ country }) => country)).size;
  const overlaps = members.flatMap((u, i) =>
    members.slice(i + 1).map((v) => {
      const [of, other] = [contacts(given, u), contacts(given, v)];
      const all = new Set([...of, ...other].filter((w) => w !== u && w !== v));
      return all.size === 0 ? 0 : [...all].filter((w) => of.has(w) && other.has(w)).length / all.size;
    }),
  );
  const redundancy = overlaps.length === 0 ? 0 : overlaps.reduce((a, b) => a + b, 0) / overlaps.length;
  const value = rule.reach * reach + rule.bridging * bridging - rule.redundancy * redundancy;
  return { reach, bridging, redundancy, value };
}

/** Whether so many members have the values as the quotas ask for. */
export function keeps({ actors }: Plain, quotas: readonly Quota[], members: readonly number[]): boolean {
  return quotas.every(({ by, value, atLeast = 0, atMost = Infinity }) => {
    const of = (i: number): string[] => [actors[i][by as "country" | "languages"]].flat();
    const values = value === "*" ? new Set(actors.flatMap((_, i) => of(i))) : [value];
    return [...values].every((each) => {
      const count = members.filter((i) => of(i).includes(each)).length;
      return count >= atLeast && count <= atMost;
    });
  });
}

/** Every board of actors who may be asked that keeps the quotas. */
export function boards(given: Plain, { size, quotas }: Pick<Rule, "size" | "quotas">): number[][] {
  const free = given.actors.flatMap(({ asked }, i) => (asked === "" ? [i] : []));
  const grow = (from: number, chosen: readonly number[]): number[][] =>
    chosen.length === size
      ? [[...chosen]]
      : free.slice(from).flatMap((v, i) => grow(from + i + 1, [...chosen, v]));
  return grow(0, []).filter((members) => keeps(given, quotas, members));
}

/** The best value of all boards; undefined where there is none. */
export function bestBoard(given: Plain, rule: Rule): number | undefined {
  const values = boards(given, rule).map((members) => boardWorth(given, rule, members).value);
  return values.length === 0 ? undefined : Math.max(...values);
}
