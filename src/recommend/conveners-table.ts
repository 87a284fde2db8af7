import type { Constraints } from "./constraints/constraints.js";
import type { ConvenedInstead } from "./constraints/conveners.js";

/** An organization that could convene two who are not paired directly across a tension. */
export type ConvenerRow = {
  /** Counts the pairs. */
  readonly pair: number;
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  /** The values of the caller's table between which there is tension, and why. */
  readonly between: string;
  readonly why?: string;
  /** Missing where nobody on the map may be asked to convene. */
  readonly convener?: string;
  readonly convenerName?: string;
  /** Steps from the convener to the two: 1 where they are tied. */
  readonly toSource?: number;
  readonly toTarget?: number;
  /** Whether it belongs to one of the two sides. */
  readonly ofSide?: boolean;
};

export const convenerColumns = [
  ...(["pair", "source", "sourceName", "target", "targetName", "between", "why"] as const),
  ...(["convener", "convenerName", "toSource", "toTarget", "ofSide"] as const),
] as const;

/** A row for each convener of each pair; one without a convener where there is none. */
export function convenerRows(convened: readonly ConvenedInstead[], constraints: Constraints): ConvenerRow[] {
  const [id, name] = [(v: number) => constraints.idOf(v), (v: number) => constraints.nameOf(v)];
  return convened.flatMap(({ a, b, tension: { between, reason }, conveners }, i): ConvenerRow[] => {
    const pair = {
      ...{ pair: i + 1, source: id(a), sourceName: name(a), target: id(b), targetName: name(b) },
      between: between.join(" – "),
      ...(reason !== "" && { why: reason }),
    };
    if (conveners.length === 0) return [pair];
    return conveners.map(({ vertex, steps: [toSource, toTarget], ofSide }) => ({
      ...pair,
      ...{ convener: id(vertex), convenerName: name(vertex), toSource, toTarget, ofSide },
    }));
  });
}
