import { shorten } from "../text/shorten.js";
import { badValue } from "./check.js";
import type { ConsentReading } from "./consent-text.js";
import { fields } from "./fields.js";
import type { Problem } from "./problem.js";

/** The problem of consent that could be understood only in part; the protective reading stands in for it. */
export function consentProblem(text: string, { consent, unread }: ConsentReading): Problem {
  const problem = badValue("consent", fields.actor.consent, text);
  return {
    ...problem,
    message: `${problem.message}; not understood: "${shorten(unread.join("; "))}"`,
    instead: consent,
  };
}
