import { methodName } from "../../schema/plain-words.js";
import { numberText } from "../../values/number-text.js";

/** A method and what it costs; NaN where that is not known. */
interface Told {
  readonly method: string | undefined;
  readonly cost: number;
}

const price = (cost: number): string =>
  Number.isNaN(cost) ? "what it costs is not known" : `costs ${numberText(cost)}`;
const rounded = (value: number): string => numberText(Math.floor(100 * value) / 100);

/** Why something is to be done, by what it costs. */
export const purseWords = {
  /** What is to be done, for how much, and why. */
  priced: ({ method, cost }: Told, why: string | undefined): string =>
    `${Number.isNaN(cost) ? "not known" : numberText(cost)}${method === undefined ? "" : ` for ${methodName(method)}`}${why === undefined ? "" : `: ${why}`}`,
  why(taken: Told, usual: Told, share: number): string {
    const method = methodName(taken.method ?? "");
    if (taken.method === usual.method)
      return share === Infinity || taken.cost <= share
        ? `such pairs mostly choose ${method}`
        : `such pairs mostly choose ${method}, and nothing they do costs less, though that is more than the ${rounded(share)} left for each suggestion`;
    const instead = `such pairs mostly choose ${methodName(usual.method ?? "")} (${price(usual.cost)})`;
    return taken.cost <= share
      ? `${instead}; ${method} is the most usual of what they do that fits the ${rounded(share)} left for each suggestion`
      : `${instead}; ${method} is the cheapest of what they do, though more than the ${rounded(share)} left for each suggestion`;
  },
} as const;
