import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import type { MeasureOptions } from "../measures/options.js";
import type { RecommendOptions } from "../recommend/options.js";
import type { PathMode } from "./effort.js";

/** How an analysis makes suggestions: as `recommend` does, beside what the options of the analysis say. */
export type SuggestionOptions = Omit<RecommendOptions, keyof MeasureOptions>;

/** What is suggested: nothing, ten things of all sorts, or what was asked for. */
export type Suggesting = "none" | "usual" | SuggestionOptions;

/** Actors and tied pairs together up to which suggestions are made without being asked for: half a minute on one thread. */
export const suggestedUpTo = 20_000;

/** What becomes of suggestions for this graph. Throws `bad-option`. */
export function suggestingOf(
  asked: SuggestionOptions | boolean | undefined,
  paths: PathMode,
  { order, linkCount }: Csr,
): Suggesting {
  if (typeof asked === "object" && !Array.isArray(asked)) return asked;
  if (asked === false) return "none";
  if (asked === true) return {};
  if (asked !== undefined)
    throw new ComityError("bad-option", "recommend must be options of recommend, true or false", {
      path: ["recommend"],
    });
  return paths === "exact" && linkCount > 0 && order + linkCount <= suggestedUpTo ? "usual" : "none";
}
