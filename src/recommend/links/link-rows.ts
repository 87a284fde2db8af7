import type { Walk } from "../../measures/walk.js";
import type { Reason } from "../../values/reasons.js";
import type { VertexPairs } from "../ground.js";
import { isTied } from "../is-tied.js";
import type { LinkScoreName } from "./score-names.js";
import type { Sidedness } from "./two-sides.js";

/** A pair and its scores, each under its name; NaN where undefined, for the reason given. */
export type LinkScoreRow = {
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  /** Whether there is a tie already, from source to target where ties are directed. */
  readonly tied: boolean;
  readonly reason?: Reason;
} & { readonly [N in LinkScoreName]?: number };

export const endColumns = ["source", "sourceName", "target", "targetName", "tied"] as const;

/** Scores that rest on neighbors in common: of two on different sides of a two-mode network they can only be 0. */
const ofNeighbors: readonly LinkScoreName[] = [
  "commonNeighbors",
  "adamicAdar",
  "resourceAllocation",
  "jaccard",
];

/** Why a score is undefined; NaN takes its place. */
export function undefinedFor(name: LinkScoreName, side: Sidedness, score: number): Reason | undefined {
  if (side === "across" && ofNeighbors.includes(name)) return "two-sides";
  if (side === "within" && name === "l3") return "two-sides";
  return Number.isNaN(score) ? "no-contacts" : undefined;
}

/** A pair as it is shown. `i` is its position among the pairs and the scores. */
export function linkRow(
  { shown, actorOf, csr }: Walk,
  { a, b }: VertexPairs,
  scores: readonly (readonly [LinkScoreName, Float64Array])[],
  side: (a: number, b: number) => Sidedness,
  i: number,
): LinkScoreRow {
  const [source, target] = [a[i], b[i]].map((v) => shown.placeOf[actorOf[v]]);
  const standing = side(a[i], b[i]);
  const reasons = scores.map(([name, values]) => undefinedFor(name, standing, values[i]));
  const reason = reasons.find((each) => each !== undefined);
  return {
    source: shown.id(source),
    sourceName: shown.name(source),
    target: shown.id(target),
    targetName: shown.name(target),
    tied: isTied(csr, a[i], b[i]),
    ...Object.fromEntries(
      scores.map(([name, values], column) => [name, reasons[column] === undefined ? values[i] : NaN]),
    ),
    ...(reason !== undefined && { reason }),
  };
}
