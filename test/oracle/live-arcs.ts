/** A tie that passes a message on with a chance. */
export interface Passing {
  readonly source: number;
  readonly target: number;
  readonly chance: number;
}

/** Some ties that may be live together while all others are not, and the chance of that. */
export interface Outcome<T extends Passing> {
  readonly live: readonly T[];
  readonly chance: number;
}

/**
 * Everything that may happen. Independent cascade: each tie is live or not by itself. Linear threshold: each actor has at
 * most one live in-tie, each with its weight (Kempe, Kleinberg & Tardos 2003, claims 2.3 and 2.6). Two to the number of
 * ties, so for a dozen of them.
 */
export function* outcomes<T extends Passing>(
  ties: readonly T[],
  model: "independent-cascade" | "linear-threshold",
): Generator<Outcome<T>> {
  if (model === "independent-cascade") {
    for (let mask = 0; mask < 2 ** ties.length; mask++) {
      const isLive = (i: number): boolean => (mask >> i) % 2 === 1;
      const chance = ties.reduce((all, tie, i) => all * (isLive(i) ? tie.chance : 1 - tie.chance), 1);
      if (chance > 0) yield { live: ties.filter((_, i) => isLive(i)), chance };
    }
    return;
  }
  const heads = [...new Set(ties.map(({ target }) => target))];
  const choices = heads.map((head) => [undefined, ...ties.filter(({ target }) => target === head)]);
  const all = choices.reduce((count, { length }) => count * length, 1);
  for (let number = 0; number < all; number++) {
    let rest = number;
    let chance = 1;
    const live: T[] = [];
    for (const choice of choices) {
      const tie = choice[rest % choice.length];
      rest = Math.floor(rest / choice.length);
      if (tie !== undefined) live.push(tie);
      chance *= tie === undefined ? noneOf(choice) : tie.chance;
    }
    if (chance > 0) yield { live, chance };
  }
}

/** What the weights of some ties leave of 1; what rounding leaves is nothing. */
function noneOf(ties: readonly (Passing | undefined)[]): number {
  const none = 1 - ties.reduce((sum, tie) => sum + (tie?.chance ?? 0), 0);
  return none > 1e-12 ? none : 0;
}

/** Whom a message from the seeds reaches over live ties within so many rounds, seeds included. */
export function reached(seeds: readonly number[], live: readonly Passing[], rounds = Infinity): Set<number> {
  let found = new Set(seeds);
  for (let round = 0; round < rounds; round++) {
    const next = new Set([
      ...found,
      ...live.filter(({ source }) => found.has(source)).map(({ target }) => target),
    ]);
    if (next.size === found.size) break;
    found = next;
  }
  return found;
}

/** The chance that each of n actors is reached by the seeds. */
export function chances(
  n: number,
  ties: readonly Passing[],
  seeds: readonly number[],
  { model = "independent-cascade" as "independent-cascade" | "linear-threshold", rounds = Infinity } = {},
): number[] {
  const sums = new Array<number>(n).fill(0);
  for (const { live, chance } of outcomes(ties, model))
    for (const v of reached(seeds, live, rounds)) sums[v] += chance;
  return sums;
}
