/** A tie that passes a message on with a probability. */
export interface Passing {
  readonly source: number;
  readonly target: number;
  readonly p: number;
}

/** Everything that may happen: which ties are live, and the chance of that. All 2^m ways, or one in-tie at most for each. */
export function* outcomes(
  ties: readonly Passing[],
  model: "independent-cascade" | "linear-threshold",
): Generator<{ readonly live: readonly Passing[]; readonly chance: number }> {
  if (model === "independent-cascade") {
    for (let mask = 0; mask < 2 ** ties.length; mask++) {
      const live = ties.filter((_, i) => (mask >> i) % 2 === 1);
      yield {
        live,
        chance: ties.reduce((chance, { p }, i) => chance * ((mask >> i) % 2 === 1 ? p : 1 - p), 1),
      };
    }
    return;
  }
  const heads = [...new Set(ties.map(({ target }) => target))];
  const choices = heads.map((head) => [undefined, ...ties.filter(({ target }) => target === head)]);
  const all = choices.reduce((count, { length }) => count * length, 1);
  for (let number = 0; number < all; number++) {
    let rest = number;
    let chance = 1;
    const live: Passing[] = [];
    for (const choice of choices) {
      const tie = choice[rest % choice.length];
      rest = Math.floor(rest / choice.length);
      if (tie !== undefined) live.push(tie);
      chance *= tie === undefined ? 1 - choice.reduce((sum, each) => sum + (each?.p ?? 0), 0) : tie.p;
    }
    yield { live, chance };
  }
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
