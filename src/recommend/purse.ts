import { purseWords } from "./english/purse.js";
import type { ActionName } from "./actions.js";
import type { Constraints } from "./constraints/constraints.js";
import type { Tally } from "./constraints/tally.js";
import type { Priced } from "./explanation/explained.js";
import type { MethodBook } from "./explanation/method-book.js";
import type { VertexPairs } from "./ground.js";

type Offer = Omit<Priced, "why">;

/**
 * Prices ties by what such pairs do, the most usual first. The map changes alike whatever the two do, so a method is taken
 * that costs no more than what is left for each suggestion that may still come: of those the most usual; where there is none,
 * the cheapest.
 */
export class Purse {
  readonly #offers = new Map<string, readonly Offer[]>();

  constructor(
    private readonly constraints: Constraints,
    private readonly tally: Tally,
    /** What such pairs do; undefined where no costs are given. */
    private readonly book: MethodBook | undefined,
  ) {}

  /** Looks up what such pairs do; what they do already is no advice. To be called before a price is asked for. */
  async look(
    { length, a, b }: VertexPairs,
    action: ActionName,
    had: (a: number, b: number) => readonly string[] = () => [],
  ): Promise<void> {
    if (this.book === undefined) return;
    for (let i = 0; i < length; i++) {
      const key = keyOf(a[i], b[i], action);
      if (this.#offers.has(key)) continue;
      const { known, methods } = await this.book.adviceFor(a[i], b[i]);
      const own = had(a[i], b[i]);
      const open = known && action !== "protect" ? methods.filter(({ method }) => !own.includes(method)) : [];
      const names = open.length === 0 ? [undefined] : open.map(({ method }) => method);
      this.#offers.set(
        key,
        names.map((method) => ({ method, cost: this.constraints.cost(a[i], b[i], action, method) })),
      );
    }
  }

  /** What would be done about a pair now, by what is left; undefined where no costs are given. */
  price(a: number, b: number, action: ActionName): Priced | undefined {
    const offers = this.#offers.get(keyOf(a, b, action));
    if (offers === undefined) return undefined;
    const [usual] = offers;
    const share = this.tally.share;
    const known = offers.filter(({ cost }) => !Number.isNaN(cost));
    const taken =
      share === Infinity
        ? usual
        : (known.find(({ cost }) => cost <= share * (1 + rounding)) ??
          known.reduce((least, each) => (each.cost < least.cost ? each : least), known[0] ?? usual));
    return { ...taken, why: taken.method === undefined ? undefined : purseWords.why(taken, usual, share) };
  }

  /** What a tie costs: 1 where no costs are given. */
  cost(a: number, b: number, action: ActionName): number {
    return this.price(a, b, action)?.cost ?? this.constraints.cost(a, b, action);
  }
}

/** Sums of decimals are off by so much of themselves. */
const rounding = 1e-9;

function keyOf(a: number, b: number, action: ActionName): string {
  return a < b ? `${action} ${a} ${b}` : `${action} ${b} ${a}`;
}
