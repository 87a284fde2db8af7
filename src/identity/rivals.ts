import type { Pair } from "./pairs.js";
import type { Evidence, EvidenceCode } from "./evidence.js";
import { sureLogOdds, weights } from "./weights.js";

/** What leaves room for another: an initial, a consonant skeleton, a word or number that only one has. */
const unsure: ReadonlySet<EvidenceCode> = new Set([
  ...(["initial", "initials", "same-but-for-vowels", "other-vowels", "one-more-word", "one-number"] as const),
  ...(["one-letter", "given-name", "no-country", "several-of-that-name"] as const),
]);

function isUnsure({ evidence }: Pair): boolean {
  return evidence.some(({ code, weight }) => unsure.has(code) && (code !== "initials" || weight > 1));
}

function isInitials({ evidence }: Pair): boolean {
  return evidence.some(({ code }) => code === "initials");
}

/** Initials are of so many names that a worse one is a rival too. */
function margin(pair: Pair): number {
  return pair.evidence.some(({ code, weight }) => code === "initials" && weight > 1)
    ? weights.initialsMargin
    : weights.rivalMargin;
}

/**
 * Takes back from pairs where another actor fits one of the two about as well, and those two do not fit each other: an
 * initial that may be of two sisters, a name of two towns. All pairs are judged by their scores before this, so that
 * their order leaves no trace. O(pairs of pairs that share an end).
 */
export function withRivals(pairs: readonly Pair[], isApart: (b: number, c: number) => boolean): Pair[] {
  const at = new Map<number, Pair[]>();
  for (const pair of pairs)
    for (const end of [pair.a, pair.b]) {
      const known = at.get(end);
      if (known === undefined) at.set(end, [pair]);
      else known.push(pair);
    }
  const hasRival = (pair: Pair, end: number, other: number): boolean =>
    (at.get(end) ?? []).some((rival) => {
      if (rival === pair || rival.logOdds < pair.logOdds - margin(pair)) return false;
      // Another name of the spelled-out end is no rival of its initials.
      if (isInitials(pair) && !isUnsure(rival) && rival.logOdds >= sureLogOdds) return false;
      return isApart(other, rival.a === end ? rival.b : rival.a);
    });
  const rival: Evidence = {
    code: "rival",
    weight: weights.rival,
    text: "another actor fits as well, and the two do not fit each other",
  };
  return pairs.map((pair) =>
    isUnsure(pair) && (hasRival(pair, pair.a, pair.b) || hasRival(pair, pair.b, pair.a))
      ? { ...pair, logOdds: pair.logOdds + weights.rival, evidence: [...pair.evidence, rival] }
      : pair,
  );
}
