import type { Csr } from "../../csr/csr.js";
import type { Ground } from "../ground.js";
import type { KnownTension } from "./options.js";
import type { Tensions } from "./tensions.js";

/** An organization that could bring two sides together. */
export interface Convener {
  readonly vertex: number;
  /** Steps from it to the one and to the other: 1 where they are tied. */
  readonly steps: readonly [number, number];
  /** True where it belongs to one of the two sides. */
  readonly ofSide: boolean;
}

/** In place of a tie across a tension: what lies between the two, and who could convene. */
export interface ConvenedInstead {
  readonly a: number;
  readonly b: number;
  readonly tension: KnownTension;
  readonly conveners: readonly Convener[];
}

/**
 * Organizations that may be asked and are tied to both, or to a partner of either: of neither side first, then the nearest,
 * then those proposed least often so far (`asked`), then in the order of vertices. O(contacts of the two and of their contacts).
 */
export function conveners(
  { opened, eligible }: Ground,
  tensions: Tensions,
  [a, b]: readonly [number, number],
  asked: ReadonlyMap<number, number>,
  most: number,
): Convener[] {
  const { csr } = opened;
  const [fromA, fromB] = [within2(csr, a), within2(csr, b)];
  const times = (v: number): number => asked.get(v) ?? 0;
  const found: Convener[] = [];
  for (const [vertex, one] of fromA) {
    const other = fromB.get(vertex);
    if (other === undefined || vertex === a || vertex === b || eligible[vertex] === 0) continue;
    if (tensions.isPerson(vertex)) continue;
    const ofSide = tensions.isOfSide(vertex, a, b);
    if (!ofSide && (tensions.of(vertex, a) ?? tensions.of(vertex, b)) !== undefined) continue;
    found.push({ vertex, steps: [one, other], ofSide });
  }
  const far = ({ steps: [one, other] }: Convener): number => one + other;
  return found
    .sort(
      (x, y) =>
        Number(x.ofSide) - Number(y.ofSide) ||
        far(x) + times(x.vertex) - far(y) - times(y.vertex) ||
        far(x) - far(y) ||
        x.vertex - y.vertex,
    )
    .slice(0, most);
}

/** Steps to all within two of a vertex. */
function within2({ offsets, targets }: Csr, source: number): Map<number, number> {
  const steps = new Map([[source, 0]]);
  const near = targets.subarray(offsets[source], offsets[source + 1]);
  for (const v of near) steps.set(v, 1);
  for (const v of near)
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
      if (!steps.has(targets[arc])) steps.set(targets[arc], 2);
  return steps;
}
