import { calendarDay } from "../../schema/dates.js";
import { introducerWords } from "../english/explanation.js";
import type { Ground } from "../ground.js";
import type { Introducer, Who } from "./explained.js";
import type { TieBook } from "./tie-book.js";

/** Who looks for introducers, and how often each was named so far. */
export interface Introducing {
  readonly ground: Ground;
  /** By vertex, 1 for who may be asked. */
  readonly eligible: Uint8Array;
  readonly book: TieBook;
  readonly who: (v: number) => Who;
  readonly asked: Map<number, number>;
}

/** Somebody on the way from a to b, or two, with how the ties on it stand. */
interface Way {
  readonly through: readonly number[];
  readonly strengths: readonly number[];
  readonly lasts: readonly number[];
  readonly worth: number;
}

/**
 * Who could introduce two to each other, `most` at most: a partner of both who may be asked; where there is none, a partner of
 * a who is tied to a partner of b, both of whom may be asked. First those whose weakest tie on the way is the strongest,
 * halved for whoever was named first once before, a third for twice and so on, so that not everything falls to one; then
 * those whose ties were alive last. O(contacts of a and of their contacts).
 */
export function introducersOf(on: Introducing, a: number, b: number, most = 3): Introducer[] {
  const { csr } = on.ground.opened;
  const near = (v: number): number[] =>
    Array.from(csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1])).filter(
      (u) => on.eligible[u] === 1 && u !== a && u !== b,
    );
  const ofB = new Set(near(b));
  const direct = near(a).filter((v) => ofB.has(v));
  const ways: readonly number[][] =
    direct.length > 0
      ? direct.map((v) => [v])
      : near(a).flatMap((x) =>
          near(x)
            .filter((y) => ofB.has(y))
            .map((y) => [x, y]),
        );
  const found = ways
    .slice(0, mostWays)
    .map((through) => wayOf(on, a, through, b))
    .sort(
      (one, other) =>
        other.worth - one.worth ||
        later(oldest(one), oldest(other)) ||
        one.through[0] - other.through[0] ||
        (one.through[1] ?? 0) - (other.through[1] ?? 0),
    )
    .slice(0, most);
  const [first] = found;
  for (const v of first?.through ?? []) on.asked.set(v, (on.asked.get(v) ?? 0) + 1);
  return found.map((way) => introducer(on, way, a, b));
}

/** So many ways are looked at; where there are more, those through the best tied. */
const mostWays = 2000;

function wayOf({ book, asked }: Introducing, a: number, through: readonly number[], b: number): Way {
  const stops = [a, ...through, b];
  const standings = stops.slice(1).map((v, i) => book.standing(stops[i], v));
  const strengths = standings.map(({ strength }) => strength);
  const times = through.reduce((sum, v) => sum + (asked.get(v) ?? 0), 0);
  return {
    through,
    strengths,
    lasts: standings.map(({ last }) => last),
    worth: Math.min(...strengths) / (1 + times),
  };
}

/** The day of the tie on the way that was silent for longest; −Infinity where one has no date. */
function oldest({ lasts }: Way): number {
  return Math.min(...lasts.map((day) => (Number.isNaN(day) ? -Infinity : day)));
}

function later(one: number, other: number): number {
  return one === other ? 0 : other - one;
}

function introducer({ who, book }: Introducing, way: Way, a: number, b: number): Introducer {
  const [x, y] = [who(way.through[0]), way.through.length > 1 ? who(way.through[1]) : undefined];
  const lastKnown = way.lasts.map((day) => (Number.isNaN(day) ? undefined : calendarDay(day).year));
  return {
    ...x,
    through: y,
    strengths: way.strengths,
    lastKnown,
    text:
      y === undefined
        ? introducerWords.both(x.name, way.strengths, lastKnown, book.anyDates)
        : introducerWords.two(x.name, who(a).name, y.name, who(b).name),
  };
}
