import { inChunks } from "../../control/pace.js";
import { passingOf } from "../../measures/influencers/passing.js";
import { indexOf, type SetIndex } from "../../measures/influencers/set-index.js";
import { SetPool } from "../../measures/influencers/set-pool.js";
import type { Walk } from "../../measures/walk.js";
import type { Transmission } from "../../measures/spread/transmission.js";
import { memoryLike } from "./memory-like.js";

/** How many sets are drawn: so many for each vertex, but no fewer and no more; and how many members they have together. */
const sets = { each: 256, fewest: 4096, most: 65536 };
const mostMembers = 4_000_000;

/**
 * What each vertex would bring if it were told: the expected number of those whom it leads to and whom the seeds do not reach,
 * from reverse reachable sets. A tie from a seed that passes with a chance p adds p times that (Borgs et al. 2014,
 * doi:10.1137/1.9781611973402.70). When a tie is taken, each set counts less by the chance that it now is reached.
 */
export class SpreadLook {
  /** By vertex. */
  readonly brings: Float64Array;
  /** How likely each set is not reached. */
  readonly #open: Float64Array;

  private constructor(
    private readonly pool: SetPool,
    private readonly index: SetIndex,
    private readonly unit: number,
    order: number,
  ) {
    this.brings = new Float64Array(order);
    this.#open = new Float64Array(pool.count).fill(1);
  }

  static async open(
    opened: Walk,
    onMap: Transmission,
    seeds: readonly number[],
    seed: number,
  ): Promise<SpreadLook> {
    const { csr, pace } = opened;
    const none = new Int32Array(0);
    const wanted = Math.min(sets.most, Math.max(sets.fewest, sets.each * csr.order));
    const drawing = {
      ...(await passingOf(onMap, opened, memoryLike(csr))),
      ...{ seed, rounds: Infinity, roots: none, strata: none },
    };
    const pool = new SetPool(opened, drawing, "sets for a first look");
    if (csr.order > 0) await pool.draw(wanted, () => pool.length > mostMembers);
    const index = await indexOf(pool, csr.order, pace);
    const look = new SpreadLook(pool, index, csr.order / Math.max(1, pool.count), csr.order);
    await inChunks(pace, csr.order, 8192, (from, to) => {
      for (let v = from; v < to; v++) look.brings[v] = look.unit * (index.at[v + 1] - index.at[v]);
    });
    for (const v of seeds) await look.tell(v, 1, opened);
    return look;
  }

  /** A vertex is told with some chance. */
  async tell(v: number, chance: number, { pace }: Pick<Walk, "pace">): Promise<void> {
    const { at, sets } = this.index;
    const { members, offsets } = this.pool;
    for (let i = at[v]; i < at[v + 1]; i++) {
      const set = sets[i];
      const less = this.#open[set] * chance;
      if (less === 0) continue;
      this.#open[set] -= less;
      for (let j = offsets[set]; j < offsets[set + 1]; j++) this.brings[members[j]] -= less * this.unit;
      if (pace.due()) await pace.rest();
    }
  }
}
