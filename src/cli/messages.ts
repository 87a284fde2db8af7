import { influencers } from "../measures/influencers/influencers.js";
import { influencersDefaults, type InfluencersOptions } from "../measures/influencers/options.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Probability } from "../measures/spread/probability.js";
import { readiness, readinessDefaults, type ReadinessOptions } from "../measures/spread/readiness.js";
import { spread, spreadDefaults, type SpreadOptions } from "../measures/spread/spread.js";
import type { Network } from "../network/network.js";
import { WrongCall } from "./usage.js";

/** Options as they were typed: lists are separated by commas, and a chance is a word, a number or a list of chances. */
interface Typed extends MeasureOptions {
  readonly by?: string;
  readonly probability?: string;
}

/** How far a message travels, and whom to ask first to pass one on, with options as the terminal takes them. */
export const messages = {
  spread: (network: Network, options: Typed) =>
    spread(network, { ...options, ...told(options) } as SpreadOptions),
  influencers: (network: Network, options: Typed) =>
    influencers(network, { ...options, ...told(options) } as InfluencersOptions),
  readiness: (network: Network, options: Typed) =>
    readiness(network, { ...options, ...told(options) } as ReadinessOptions),
} as const;

export type MessageName = keyof typeof messages;

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

/** Options that the library has in another form. */
export function told({ by, probability }: Pick<Typed, "by" | "probability">): Record<string, unknown> {
  return {
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
