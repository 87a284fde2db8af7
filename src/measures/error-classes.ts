import type { ErrorClass } from "./error-budget.js";
import type { PathDraws } from "./path-draws.js";
import type { Wanted } from "./path-estimate.js";
import { highest } from "./separation.js";

/** Vertices, or links, that are thought to lie on the same share of paths and may err alike; those that lie on none are in no class. */
export interface ErrorClasses {
  readonly classes: readonly ErrorClass[];
  readonly classOf: Int32Array;
}

/**
 * Classes by what a first look found. Each may err by epsilon; where only the top is wanted, each of the highest may err
 * by half of what parts it from the next, those below by what parts them from the top, and those who are not ranked
 * by any amount.
 */
export function errorClasses(
  { hits, samples }: Pick<PathDraws, "hits" | "samples">,
  limits: Float64Array,
  { epsilon, top, rankable }: Pick<Wanted, "epsilon" | "top" | "rankable">,
): ErrorClasses {
  const classes: { share: number; below: number; above: number; members: number }[] = [];
  const classOf = new Int32Array(hits.length).fill(-1);
  const add = (found: number, below: number, above: number): number =>
    // A little more than was found, lest the samples be too few by chance.
    classes.push({ share: found + Math.sqrt(found / samples) + 1 / samples, below, above, members: 0 }) - 1;

  const leaders = top === undefined ? [] : highest(hits, rankable, top + 1);
  const foundAt = (rank: number): number => (rank < leaders.length ? hits[leaders[rank]] / samples : 0);
  const gapBefore = (rank: number): number =>
    rank === 0 ? Infinity : Math.max(epsilon, (foundAt(rank - 1) - foundAt(rank)) / 2);
  for (const [rank, i] of leaders.slice(0, top).entries())
    classOf[i] = add(foundAt(rank), gapBefore(rank + 1), gapBefore(rank));

  const line = top === undefined ? 0 : (foundAt(top - 1) + foundAt(top)) / 2;
  const numbers: number[] = [];
  for (let i = 0; i < hits.length; i++) {
    if (limits[i] === 0) continue;
    if (classOf[i] < 0) {
      const key = top === undefined ? hits[i] : 2 * hits[i] + rankable[i];
      const found = hits[i] / samples;
      const below = top === undefined ? epsilon : Infinity;
      const above = top === undefined ? epsilon : rankable[i] ? Math.max(epsilon, line - found) : Infinity;
      classOf[i] = numbers[key] ??= add(found, below, above);
    }
    classes[classOf[i]].members++;
  }
  return { classes, classOf };
}
