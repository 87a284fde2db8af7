import type { MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import { linkScores, linkScoresDefaults, type LinkScoresOptions } from "../recommend/links/link-scores.js";
import type { LinkScoreName } from "../recommend/links/score-names.js";
import { WrongCall } from "./usage.js";

/** Options as they were typed: one pair by its two ends, scores as a list with commas between. */
interface Typed extends MeasureOptions, Omit<LinkScoresOptions, "pairs" | "of" | "scores"> {
  readonly source?: string;
  readonly target?: string;
  readonly actors?: readonly string[];
  readonly score?: string;
}

/** What ties say of pairs, with options as the terminal takes them. */
export const links = {
  linkScores(network: Network, { source, target, actors, score, ...others }: Typed) {
    if ((source === undefined) !== (target === undefined))
      throw new WrongCall("linkScores takes --source ID together with --target ID");
    return linkScores(network, {
      ...others,
      ...(score !== undefined && { scores: score.split(",").map((name) => name.trim() as LinkScoreName) }),
      ...(actors !== undefined && { of: actors }),
      ...(source !== undefined && target !== undefined && { pairs: [[source, target] as const] }),
    });
  },
} as const;

export type LinksName = keyof typeof links;

/** Their options with defaults; `--top` is read for all measures alike. */
export const linksDefaults: Readonly<Record<LinksName, object>> = {
  linkScores: Object.fromEntries([
    ...Object.entries(linkScoresDefaults).filter(
      ([name]) => !["pairs", "of", "scores", "top"].includes(name),
    ),
    ...["source", "target", "actors", "score"].map((name) => [name, undefined] as const),
  ]),
};
