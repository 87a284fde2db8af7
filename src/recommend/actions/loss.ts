import { thinnedGraph } from "../../csr/thinned-graph.js";
import { memoryLike } from "../benefit/memory-like.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { OpenObjective, Valued } from "../objective.js";
import { mostNeeded } from "./most-needed.js";

export interface LossOptions {
  /** How many pairs are looked at exactly, at most. Default 40. */
  readonly most?: number | undefined;
}

/** What an objective loses with the ties of each of some pairs. */
export interface Losses {
  /** The objective on the map as it is. */
  readonly before: Valued;
  /** Positions of the pairs that were looked at, ascending. */
  readonly looked: Int32Array;
  /** For each of these the value without its ties minus the value before: at most 0 where ties only help. */
  readonly changes: Float64Array;
  /** How many pairs there are. */
  readonly of: number;
  /** That not all were looked at, and which were; undefined where all were. */
  readonly note: string | undefined;
}

/**
 * What an objective loses if the ties of a pair are gone, for each pair by itself: the objective is opened anew on the map
 * without them, so that the change is exact where the objective is. Of more than `most` pairs those are looked at whose
 * ties have the fewest ways around (see `mostNeeded`), which the note says.
 *
 * Cost        O(n + m) to choose; then for each pair looked at O(n + m) and what opening and the value take.
 */
export async function lossOf<O>(
  ground: Ground,
  open: OpenObjective<O>,
  objective: O,
  pairs: VertexPairs,
  { most = 40 }: LossOptions = {},
): Promise<Losses> {
  const { csr, pace } = ground.opened;
  const before = await (await open(ground, csr, objective)).value();
  const looked =
    pairs.length <= most ? Int32Array.from(pairs.a.keys()) : await mostNeeded(ground, pairs, most);
  const changes = new Float64Array(looked.length);
  for (const [i, at] of looked.entries()) {
    const [a, b] = [pairs.a[at], pairs.b[at]];
    const isGone = (u: number, v: number): boolean => (u === a && v === b) || (u === b && v === a);
    const left = await thinnedGraph(csr, (u, v) => (isGone(u, v) ? 0 : 1), pace, memoryLike(csr));
    changes[i] = (await (await open(ground, left, objective)).value()).value - before.value;
  }
  const note =
    looked.length === pairs.length
      ? undefined
      : `Of ${pairs.length} tied pairs, ${looked.length} were looked at: those whose ties have the fewest ways around them.`;
  return { before, looked, changes, of: pairs.length, note };
}
