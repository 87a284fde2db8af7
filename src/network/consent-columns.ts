import { effectiveConsent, type Consent, type EffectiveConsent } from "../schema/consent.js";
import type { DayInterval } from "../schema/dates.js";
import type { RiskLevel } from "../schema/vocabulary.js";
import { valueOf, type Network } from "./network.js";

/** The actor rows that have refused to be analyzed: 1 each. A refusal never expires. */
export function refusals(network: Network): Uint8Array {
  const refused = new Uint8Array(network.actors.length);
  const column = network.actors.columns.get("consent");
  if (column?.type !== "consent") return refused;
  const refuses = column.consents.map(({ analyze }) => analyze === "no");
  if (!refuses.includes(true)) return refused;
  const { codes } = column;
  for (let row = 0; row < codes.length; row++)
    if (codes[row] > 0 && refuses[codes[row] - 1]) refused[row] = 1;
  return refused;
}

/**
 * Whether the kind of the actor of a row protects it as a person: individuals, and in data that has kinds also actors
 * whose kind is blank or was not understood, since they may be people.
 */
export function isPersonal(network: Network, row: number): boolean {
  const kinds = network.actors.columns.get("kind");
  if (kinds === undefined) return false;
  const kind = valueOf(network.actors.columns, "kind", row);
  return kind === undefined || kind === "individual";
}

/** What may be done with the actor of a row at `asOf`, by its consent and the defaults of its kind and risk. */
export function consentAt(network: Network, row: number, asOf: DayInterval | undefined): EffectiveConsent {
  const { columns } = network.actors;
  const dates = columns.get("riskDate");
  const dated = dates?.type === "date" && dates.from[row] <= dates.to[row];
  return effectiveConsent(valueOf(columns, "consent", row) as Consent | undefined, {
    kind: isPersonal(network, row) ? "individual" : (valueOf(columns, "kind", row) as string | undefined),
    onePerson: valueOf(columns, "onePerson", row) as boolean | undefined,
    risk: valueOf(columns, "risk", row) as RiskLevel | undefined,
    riskDate: dated ? { from: dates.from[row], to: dates.to[row] } : undefined,
    asOf,
  });
}
