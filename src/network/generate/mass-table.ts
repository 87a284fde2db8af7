/**
 * Actors in a fixed order, drawn with probability proportional to their mass, from any run of neighbors in that order.
 *
 * Inverts the cumulative mass with a guide table (Chen & Asau, J. Am. Stat. Assoc. 69 (1974) 716,
 * doi:10.1080/01621459.1974.10480196): one expected step per draw, 20 bytes an actor.
 */
export class MassTable {
  /** `before[i]` is the mass of all actors ahead of place i. */
  readonly #before: Float64Array;
  readonly #guide: Int32Array;

  /** `order` lists the actors; all masses are above 0. */
  constructor(
    readonly order: Int32Array,
    mass: Float64Array,
  ) {
    const n = order.length;
    this.#before = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) this.#before[i + 1] = this.#before[i] + mass[order[i]];
    this.#guide = new Int32Array(n + 1);
    let place = 0;
    for (let bucket = 0; bucket <= n; bucket++) {
      const start = (bucket / n) * this.#before[n];
      while (place < n - 1 && this.#before[place + 1] <= start) place++;
      this.#guide[bucket] = place;
    }
  }

  /** The place that the fraction `at` in [0, 1) of the mass between places `from` and `to` (exclusive) falls on. */
  place(from: number, to: number, at: number): number {
    const n = this.order.length;
    const mass = this.#before[from] + at * (this.#before[to] - this.#before[from]);
    let place = this.#guide[Math.floor((mass / this.#before[n]) * n)];
    // Rounding may put the guide one bucket late or the mass on the far edge of the run.
    while (place > from && this.#before[place] > mass) place--;
    while (place < to - 1 && this.#before[place + 1] <= mass) place++;
    return Math.min(Math.max(place, from), to - 1);
  }
}
