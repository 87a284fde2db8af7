import { isPersonal } from "../../network/consent-columns.js";
import { valueOf, type Network } from "../../network/network.js";
import { purposes, type Consent, type Purpose } from "../../schema/consent.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { Answer } from "../../schema/vocabulary.js";
import type { Values } from "./pooled-values.js";

/**
 * The consent of the actor that several become, so that on every day each purpose is at least as protected as it was for
 * every one of them: a no stays a no; a yes needs the yes of all, or of some beside organizations that nothing exposes,
 * and runs out on the earliest day on which one does. Somebody who is protected by saying nothing and becomes part of an
 * organization is given a no in writing.
 */
export function pooledConsent(
  values: Values,
  network: Network,
  rows: readonly number[],
): Consent | undefined {
  const { columns } = network.actors;
  const stated = rows.map((row) => valueOf(columns, "consent", row) as Consent | undefined);
  const untils = stated.map((consent) => consent?.until).filter((until) => until !== undefined);
  const [until] = untils.sort((x, y) => (parsePartialDate(x)?.to ?? 0) - (parsePartialDate(y)?.to ?? 0));
  const kind = values.get("kind");
  const personal = columns.has("kind") && (kind === undefined || kind === "individual");
  const pooled: Partial<Record<Purpose, Answer>> = {};
  for (const purpose of purposes) {
    const answer = pooledAnswer(network, rows, stated, purpose, personal);
    if (answer !== "unstated") pooled[purpose] = answer;
  }
  if (Object.keys(pooled).length === 0) return undefined;
  return { ...pooled, ...(until === undefined ? {} : { until }) };
}

function pooledAnswer(
  network: Network,
  rows: readonly number[],
  stated: readonly (Consent | undefined)[],
  purpose: Purpose,
  personal: boolean,
): Answer {
  const answers = stated.map((consent) => consent?.[purpose] ?? "unstated");
  if (answers.includes("no")) return "no";
  const silent = rows.filter((_, i) => answers[i] === "unstated");
  if (silent.length === 0) return "yes";
  if (!personal && silent.some((row) => isPersonal(network, row))) return "no";
  const runsOut = stated.some((consent, i) => answers[i] === "yes" && consent?.until !== undefined);
  if (!runsOut || personal) return "unstated";
  const { columns } = network.actors;
  const exposed = silent.some(
    (row) => valueOf(columns, "onePerson", row) === true || valueOf(columns, "risk", row) !== undefined,
  );
  return exposed && purpose !== "analyze" ? "no" : "yes";
}
