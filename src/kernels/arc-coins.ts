import { Coins } from "../random/coins.js";
import { NumberedStreams } from "../random/numbered.js";
import type { CascadeStart } from "./cascade-tally.js";

/** How likely arcs are to be live, and by which coins that is decided. */
export interface ArcChances {
  /** The chance of every out-arc or, where `byHead`, of every arc into a vertex. */
  readonly chances: Float64Array;
  readonly byHead: boolean;
  /**
   * Empty where arcs are live or not each by itself. Otherwise at most one arc into a vertex is: the one in whose interval
   * the vertex's number falls, which begins here and is as long as its chance.
   */
  readonly lows: Float64Array;
  /** The number of the coin of each arc; empty where arcs number themselves. Arcs with one number are live together. */
  readonly coins: Int32Array;
}

/** What is asked of a sample: what the coins say, every arc that may be live, or those alone that always are. */
export type Liveness = "drawn" | "possible" | "certain";

/** Chances that miss 1 by so little do so by rounding alone. */
const sure = 1 - 1e-12;

/**
 * Which arcs are live in a sample. The answer hangs on the seed, the sample and the arc alone, so that two cascades in one
 * sample see the same live arcs, whoever sets them off.
 *
 * Reference   Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769 (claims 2.3 and 2.6: live arcs)
 */
export class ArcCoins {
  readonly #coins = new Coins();
  readonly #keys: NumberedStreams;
  readonly #least: number;

  constructor(
    private readonly given: ArcChances,
    private readonly liveness: Liveness,
    seed: number,
  ) {
    this.#keys = new NumberedStreams(seed, "cascade");
    this.#least = liveness === "certain" ? sure : Number.MIN_VALUE;
  }

  /** Goes to a sample. */
  sample(sample: number): void {
    this.#keys.begin(sample);
    this.#coins.key(this.#keys.bits(), this.#keys.bits());
  }

  /**
   * The seeds from which a message sets out in this sample: all or, where one is `drawn`, that one; of one that is drawn any
   * is possible and none is certain. The same draw for every way with as many seeds.
   */
  seeds({ seeds, drawn }: CascadeStart): Int32Array {
    if (!drawn || this.liveness === "possible" || seeds.length === 0) return seeds;
    if (this.liveness === "certain") return seeds.subarray(0, 0);
    const at = Math.floor(this.#coins.at(0, 3) * seeds.length);
    return seeds.subarray(at, at + 1);
  }

  /** Whether an arc to a head is live, with the given chances in place of the usual ones. */
  live(arc: number, head: number, chances: Float64Array): boolean {
    const { byHead, lows, coins } = this.given;
    const chance = chances[byHead ? head : arc];
    if (this.liveness !== "drawn") return chance >= this.#least;
    if (chance <= 0) return false;
    if (lows.length === 0) return this.#coins.at(coins.length === 0 ? arc : coins[arc], 1) < chance;
    const number = this.#coins.at(head, 2);
    return number >= lows[arc] && number < lows[arc] + chance;
  }
  /** Whether an arc that the graph does not have is live, whatever others it is given. */
  added(tail: number, head: number, chance: number): boolean {
    // Other questions have the high words 1 to 3.
    return chance > 0 && this.#coins.at(tail, head + 4) < chance;
  }
}
