import { shorten } from "../text/shorten.js";
import { badValue } from "./check.js";
import { parseConsentParts, type ConsentPart, type ConsentReading } from "./consent-text.js";
import { parsePartialDate } from "./dates.js";
import { fields } from "./fields.js";
import { partFields } from "./parts.js";
import type { Problem, Reading } from "./problem.js";

/** Reads the column `riskDate`. A bad date is left out, so that the risk beside it counts as high. */
export function readRiskDate(text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === "") return { value: undefined };
  const known = parsePartialDate(trimmed) !== undefined;
  return known ? { value: trimmed } : { problem: badValue("riskDate", partFields.riskDate, trimmed) };
}

/** Reads the columns `consent.analyze` … `consent.until` of one row, given by part, as the one value `consent`. */
export function readConsentParts(parts: Readonly<Partial<Record<ConsentPart, string>>>): Reading {
  const reading = parseConsentParts(parts);
  if (reading.unread.length > 0) return { problem: consentProblem(reading.unread.join("; "), reading) };
  return { value: Object.keys(reading.consent).length === 0 ? undefined : reading.consent };
}

/** The problem of consent that could be understood only in part; the protective reading stands in for it. */
export function consentProblem(text: string, { consent, unread }: ConsentReading): Problem {
  const problem = badValue("consent", fields.actor.consent, text);
  return {
    ...problem,
    message: `${problem.message}; not understood: "${shorten(unread.join("; "))}"`,
    instead: consent,
  };
}
