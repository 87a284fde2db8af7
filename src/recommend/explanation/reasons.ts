import { effectWords } from "../english/effect.js";
import { sourceWords } from "../english/explanation.js";
import type { ChosenPair, Match, Partners, Path, Reason, Talking } from "./explained.js";

/** What was found about a pair beside its score. */
export interface Found {
  readonly partners: Partners;
  readonly path: Path;
  readonly match: Match;
  readonly talking: Talking;
}

/**
 * Why a pair is proposed. Each objective gives weight · gain / scale points; where a likelihood multiplied their sum, one more
 * reason has the difference. What only speaks for the pair, and counts for nothing, has 0 points.
 */
export function reasonsOf(chosen: ChosenPair, found: Found): Reason[] {
  const { gains, factor, likelihood, action, sources } = chosen;
  const counted = gains.map((each): Reason => ({
    code: each.objective,
    text: effectWords.gain(action, each),
    value: each.gain,
    points: (each.weight / each.scale) * each.gain,
  }));
  const sum = replay(counted);
  const expected: Reason[] =
    factor === 1
      ? []
      : [
          {
            code: "expected",
            text: effectWords.expected(factor, likelihood?.means ?? ""),
            value: factor,
            points: (factor - 1) * sum,
          },
        ];
  const beside = (code: string, text: string, value: number): Reason => ({ code, text, value, points: 0 });
  const { partners, path, match, talking } = found;
  const topics = match.aMeets.length + match.bMeets.length;
  const speaking = [
    ...(topics > 0 || match.interests.length + match.needs.length > 0
      ? [beside("match", match.text, topics)]
      : []),
    ...(partners.count > 0 ? [beside("partners", partners.text, partners.count)] : []),
    ...(partners.count === 0 && action === "introduce" ? [beside("path", path.text, path.steps ?? 0)] : []),
    ...(talking.by === "shared" ? [beside("language", talking.text, 1)] : []),
    ...sources
      .filter((source) => !isSaid(source, found))
      .map((source) => beside(`source:${source}`, sourceWords[source] ?? source, 1)),
  ];
  return [...counted, ...expected, ...speaking];
}

/** Whether where a candidate came from is said by what was found about it. */
function isSaid(source: string, { partners, path, match }: Found): boolean {
  if (source === "two-steps") return partners.count > 0;
  if (source === "three-steps") return partners.count > 0 || path.steps === 3;
  if (source === "components") return path.steps === undefined;
  if (source === "offer-meets-need") return match.aMeets.length + match.bMeets.length > 0;
  return source === "shared-need" && match.needs.length > 0;
}

/** The score of a suggestion, from its reasons: the sum of their points, in their order. */
export function replay(reasons: readonly Pick<Reason, "points">[]): number {
  let score = 0;
  for (const { points } of reasons) score += points;
  return score;
}
