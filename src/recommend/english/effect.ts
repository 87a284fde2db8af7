import type { ActionName } from "../actions.js";
import { numberText } from "../../values/number-text.js";
import { amount, capital } from "./texts.js";

/** What a tie does to an objective, as it is told. */
interface ToldGain {
  readonly about: string;
  /** The value of the objective on the map as it is. */
  readonly now: number;
  readonly alone: number;
  readonly gain: number;
}

/** What an effect means, and what it does not. */
export const effectWords = {
  dataCannotSay: "Whether it will be made, and what comes of it, the data cannot say.",
  keepCannotSay: "Whether it would have ended, and what comes of it, the data cannot say.",
  gain: (action: ActionName, { about, now, alone, gain }: ToldGain): string => {
    // What stands before a colon is its name; the rest, how it is counted, is in the table of effects.
    const name = capital(about.split(":")[0]);
    const share = now > 0 ? ` (${amount((100 * Math.abs(alone)) / now)}% of what it is)` : "";
    if (action === "deepen" || action === "protect")
      return `${name} would lose ${amount(alone)}${share} on the map we have, if this tie ended`;
    const verb = alone < 0 ? "falls" : "rises";
    const more =
      amount(gain) === amount(alone) ? "" : `; by ${amount(gain)} on top of the suggestions before it`;
    return `${name} ${verb} by ${amount(Math.abs(alone))}${share} on the map we have, if this tie is made and lasts${more}`;
  },
  expected: (chance: number, means: string): string =>
    `times ${numberText(Math.round(1000 * chance) / 10)}%, the chance ${means}`,
} as const;
