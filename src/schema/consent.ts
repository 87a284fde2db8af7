import { parsePartialDate, type DayInterval } from "./dates.js";
import { effectiveRisk } from "./risk.js";
import type { Answer, RiskLevel } from "./vocabulary.js";

/** What an actor can agree to: being counted, proposed to others, approached, and shown by name. */
export const purposes = ["analyze", "recommend", "contact", "publish"] as const;

export type Purpose = (typeof purposes)[number];

/** What an actor agreed to. A purpose that is absent is unstated; `until` is the last date on which a yes holds. */
export type Consent = { readonly [P in Purpose]?: Answer | undefined } & {
  readonly until?: string | undefined;
};

/** What holds for every purpose once expiry and defaults are applied. */
export type EffectiveConsent = { readonly [P in Purpose]: Answer };

/** What the defaults of consent depend on. */
export interface ConsentContext {
  /** Absent kinds and kinds of the caller's own count as organizations. */
  readonly kind?: string | undefined;
  readonly onePerson?: boolean | undefined;
  readonly risk?: RiskLevel | undefined;
  /** When the risk was judged. */
  readonly riskDate?: DayInterval | undefined;
  /** The day of the question; without it no expiry can be judged, and every stated risk counts as high. */
  readonly asOf?: DayInterval | undefined;
}

/**
 * The reading of consent that protects an actor most without taking it out of the structure: counted, shown under a
 * pseudonym, never recommended. It stands in for consent that cannot be read.
 */
export const protectiveConsent = { recommend: "no", contact: "no", publish: "no" } as const satisfies Consent;

/**
 * What may be done with an actor.
 *
 * A no never expires. A yes with an expiry holds only if `asOf` is given and not past it; otherwise the purpose counts
 * as unstated, without a default. What is unstated stays so for individuals. Organizations default to yes, except that those of one person
 * and those at a risk above low have no default for recommend, contact and publish.
 */
export function effectiveConsent(consent: Consent | undefined, context: ConsentContext): EffectiveConsent {
  const valid = consent?.until === undefined || holds(consent.until, context.asOf);
  const organization = context.kind !== "individual";
  const risk = effectiveRisk(context.risk, context.riskDate, context.asOf);
  const exposed = context.onePerson === true || (risk !== undefined && risk !== "low");
  const of = (purpose: Purpose): Answer => {
    const stated = consent?.[purpose] ?? "unstated";
    if (stated === "no") return "no";
    // A yes that has run out does not come back as a default.
    if (stated === "yes") return valid ? "yes" : "unstated";
    return organization && (purpose === "analyze" || !exposed) ? "yes" : "unstated";
  };
  return {
    analyze: of("analyze"),
    recommend: of("recommend"),
    contact: of("contact"),
    publish: of("publish"),
  };
}

function holds(until: string, asOf: DayInterval | undefined): boolean {
  const last = parsePartialDate(until)?.to;
  return last !== undefined && asOf !== undefined && last >= asOf.to;
}
