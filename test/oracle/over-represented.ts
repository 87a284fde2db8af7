/** n over k, exactly. */
function choose(n: number, k: number): bigint {
  let found = 1n;
  for (let i = 1; i <= k; i++) found = (found * BigInt(n - k + i)) / BigInt(i);
  return k < 0 || k > n ? 0n : found;
}

/** The chance that of `drawn` units from `all`, of which `having` have a word, `count` or more have it, from whole numbers. */
export function tail(count: number, drawn: number, having: number, all: number): number {
  let ways = 0n;
  for (let k = count; k <= Math.min(drawn, having); k++)
    ways += choose(having, k) * choose(all - having, drawn - k);
  return Number((ways * 10n ** 30n) / choose(all, drawn)) / 1e30;
}

/** p values corrected after Benjamini and Hochberg: the least of p · tests / rank over this and all larger ones. */
export function falseDiscovery(values: readonly number[], tests: number): number[] {
  const rank = (p: number): number => values.filter((other) => other <= p).length;
  return values.map((p) =>
    Math.min(1, ...values.filter((other) => other >= p).map((other) => (other * tests) / rank(other))),
  );
}
