/**
 * Time-respecting paths by trying everything: every way through the arcs that visits nobody twice, every day for every
 * arc.
 *
 * A path enters its arcs on days that lie in their spans and in the window, each at least `lag` days after the one
 * before. Days are whole numbers; spans and the window include both ends.
 */
export interface SpanArc {
  readonly source: number;
  readonly target: number;
  readonly opens: number;
  readonly closes: number;
}
export interface TimeRules {
  readonly first: number;
  readonly last: number;
  readonly lag: number;
}

/** For every vertex: the earliest day on which the last arc of a path from `source` is entered; Infinity without a path. */
export function earliestEntry(
  order: number,
  arcs: readonly SpanArc[],
  rules: TimeRules,
  source: number,
): number[] {
  const best = Array.from({ length: order }, () => Infinity);
  for (const { end, entered } of journeys(arcs, rules, source)) best[end] = Math.min(best[end], entered);
  return best;
}

/** For every vertex: the latest day on which the first arc of a path to `target` is entered; −Infinity without a path. */
export function latestEntry(
  order: number,
  arcs: readonly SpanArc[],
  rules: TimeRules,
  target: number,
): number[] {
  return Array.from({ length: order }, (_, source) => {
    let best = -Infinity;
    for (const { end, began } of journeys(arcs, rules, source))
      if (end === target) best = Math.max(best, began);
    return best;
  });
}

/** How many others every vertex has a path to. */
export function reachInTime(order: number, arcs: readonly SpanArc[], rules: TimeRules): number[] {
  return Array.from(
    { length: order },
    (_, source) => new Set([...journeys(arcs, rules, source)].map(({ end }) => end)).size,
  );
}

interface Journey {
  readonly end: number;
  readonly began: number;
  readonly entered: number;
}

function* journeys(
  arcs: readonly SpanArc[],
  { first, last, lag }: TimeRules,
  source: number,
): Generator<Journey> {
  function* onward(
    at: number,
    visited: readonly number[],
    ready: number,
    began: number | undefined,
  ): Generator<Journey> {
    for (const arc of arcs) {
      if (arc.source !== at || visited.includes(arc.target)) continue;
      for (let day = Math.max(first, arc.opens); day <= Math.min(last, arc.closes); day++) {
        if (day < ready) continue;
        const start = began ?? day;
        yield { end: arc.target, began: start, entered: day };
        yield* onward(arc.target, [...visited, arc.target], day + lag, start);
      }
    }
  }
  yield* onward(source, [source], -Infinity, undefined);
}
