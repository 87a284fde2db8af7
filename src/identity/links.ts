import { evidence, type EvidenceCode } from "./evidence.js";
import type { Pair } from "./pairs.js";
import { sureLogOdds, weights } from "./weights.js";
import type { Scored } from "./score.js";

/** What speaks against a pair in itself, whatever a third actor has in common with both. */
const contradicts: ReadonlySet<EvidenceCode> = new Set([
  ...([
    "other-number",
    "other-place",
    "other-region",
    "other-town",
    "far-apart",
    "other-order",
    "other-signs",
  ] as const),
  ...(["several-of-that-name", "other-times", "other-vowels", "several-countries"] as const),
]);

/** What two names have in common that are spelled in one language, so that what only one of them has tells something. */
const comparable: ReadonlySet<EvidenceCode> = new Set(["same-word", "transliterated"] as const);

/** Whether what is known of a pair by itself tells more than a third actor. */
function isContradicted({ evidence: known }: Scored): boolean {
  if (known.some(({ code }) => contradicts.has(code))) return true;
  return (
    known.some(({ code }) => comparable.has(code)) &&
    known.some(({ code, weight }) => (code === "one-more-word" || code === "one-number") && weight <= -2)
  );
}

/** An actor that is the same as more others than this links none of them. */
const mostLinks = 50;

/** Rounds of linking: two rounds reach actors that are four pairs apart. */
const rounds = 2;

/**
 * Adds to the pairs those that a third actor links: the same as one and the same as the other, as a university's initials
 * and its name in another language are through its own name. A pair whose own values contradict it is left as it is. Each
 * round looks only at what was known before it, so that the order of the pairs leaves no trace. O(pairs of sure pairs that share an end).
 */
export function withLinks(
  pairs: readonly Pair[],
  direct: (a: number, b: number) => Scored | undefined,
  nameOf: (profile: number) => string,
): Pair[] {
  let known = pairs;
  for (let round = 0; round < rounds; round++) known = linked(known, direct, nameOf);
  return [...known];
}

/** The key of a pair; there are fewer than 2^26 actors. */
function keyOf(a: number, b: number): number {
  return a * 2 ** 26 + b;
}

function linked(
  pairs: readonly Pair[],
  direct: (a: number, b: number) => Scored | undefined,
  nameOf: (profile: number) => string,
): readonly Pair[] {
  const sure = new Map<number, Map<number, number>>();
  const own = new Map<number, Pair>();
  const enter = (end: number, other: number, logOdds: number): void => {
    const others = sure.get(end) ?? new Map<number, number>();
    sure.set(end, others.set(other, logOdds));
  };
  for (const pair of pairs) {
    own.set(keyOf(pair.a, pair.b), pair);
    if (pair.logOdds < sureLogOdds) continue;
    enter(pair.a, pair.b, pair.logOdds);
    enter(pair.b, pair.a, pair.logOdds);
  }
  const best = new Map<number, { a: number; b: number; by: number; logOdds: number }>();
  for (const [by, others] of sure) {
    if (others.size > mostLinks) continue;
    const ends = [...others].sort(([x], [y]) => x - y);
    ends.forEach(([a, first], i) => {
      for (const [b, second] of ends.slice(i + 1)) {
        const logOdds = Math.min(first, second) + weights.linked;
        const key = keyOf(a, b);
        if (logOdds < sureLogOdds || (own.get(key)?.logOdds ?? -Infinity) >= sureLogOdds) continue;
        const last = best.get(key);
        if (last === undefined || logOdds > last.logOdds || (logOdds === last.logOdds && by < last.by))
          best.set(key, { a, b, by, logOdds });
      }
    });
  }
  if (best.size === 0) return pairs;
  const found = new Map(own);
  for (const [key, { a, b, by, logOdds }] of best) {
    const pair = own.get(key) ?? direct(a, b);
    if (pair === undefined || pair.logOdds >= logOdds) continue;
    if (isContradicted(pair)) continue;
    const link = evidence("linked", logOdds - pair.logOdds, `both are the same as "${nameOf(by)}"`);
    found.set(key, { a, b, logOdds, evidence: [link, ...pair.evidence] });
  }
  return [...found.values()];
}
