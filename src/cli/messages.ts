import { influencersDefaults } from "../measures/influencers/options.js";
import type { Probability } from "../measures/spread/probability.js";
import { readinessDefaults } from "../measures/spread/readiness.js";
import { spreadDefaults } from "../measures/spread/spread.js";
import { WrongCall } from "./usage.js";

/** What is asked about messages and has options that are typed in another form. */
type MessageName = "spread" | "influencers" | "readiness";

export const messageDefaults: Readonly<Record<MessageName, object>> = {
  influencers: influencersDefaults,
  spread: inTerminal(spreadDefaults),
  readiness: inTerminal(readinessDefaults),
};

/** The actors it sets out from are `senders` here, as `from` is a date in the terminal. */
function inTerminal(defaults: object): object {
  const others = Object.entries(defaults).filter(([name]) => name !== "from");
  return Object.fromEntries([...others, ["senders", undefined]]);
}

/** The options of a measure as the library has them: lists are typed with commas, and a chance as a word, a number or a list. */
export function told(measure: string, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!Object.hasOwn(messageDefaults, measure)) return options;
  const { by, probability } = options as { readonly by?: string; readonly probability?: string };
  return {
    ...options,
    ...(by !== undefined && { by: by.split(",").map((name) => name.trim()) }),
    ...(probability !== undefined && { probability: probabilityOf(probability) }),
  };
}

/**
 * A chance as it is typed: "weighted-cascade", "strength", "confidence", a number, "strength=0.2", or chances by method such
 * as "sister-city=0.1,otherwise=0.02". Throws `WrongCall`.
 */
export function probabilityOf(text: string): Probability {
  if (!text.includes("=")) {
    const value = Number(text);
    return text.trim() === "" || Number.isNaN(value) ? (text as Probability) : value;
  }
  const chances = new Map(
    text.split(",").map((entry) => {
      const at = entry.lastIndexOf("=");
      const [name, value] = [entry.slice(0, at).trim(), Number(entry.slice(at + 1))];
      if (at < 1 || entry.slice(at + 1).trim() === "" || Number.isNaN(value))
        throw new WrongCall(
          `--probability is "${text}", but chances are written METHOD=P,METHOD=P,otherwise=P`,
        );
      return [name, value];
    }),
  );
  const strength = chances.get("strength");
  if (strength !== undefined && chances.size === 1) return { strength };
  const otherwise = chances.get("otherwise");
  chances.delete("otherwise");
  const method = Object.fromEntries(chances);
  return otherwise === undefined ? { method } : { method, otherwise };
}
