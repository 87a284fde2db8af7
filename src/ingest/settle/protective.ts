import { cellAt, compareCells, type Column } from "../../network/columns.js";
import { parsePartialDate } from "../../schema/dates.js";
import { byCodeUnit } from "../../text/order.js";
import { purposes, type Consent } from "../../schema/consent.js";

/**
 * For fields that protect an actor, the order in which one of several answers stands for all: what protects most comes
 * first, however often something else is said. Undefined for other fields.
 */
export function protectiveOrder(
  name: string,
  column: Column,
): ((a: number, b: number) => number) | undefined {
  const by = (rank: (row: number) => number) => (a: number, b: number) => rank(a) - rank(b);
  switch (name) {
    case "kind":
      return by((row) => (cellAt(column, row) === "individual" ? 0 : 1));
    case "onePerson":
      return by((row) => (cellAt(column, row) === true ? 0 : 1));
    case "risk":
      return by((row) => riskOrder.indexOf(String(cellAt(column, row))));
    case "riskDate":
      return (a, b) => compareCells(column, a, b);
    default:
      return undefined;
  }
}

const riskOrder = ["high", "elevated", "low"];

/** Several consents as one: a no stands, being unstated stands over a yes, and the earliest expiry counts. */
export function jointConsent(consents: readonly Consent[]): Consent {
  const joint: Record<string, string> = {};
  for (const purpose of purposes) {
    const answers = consents.map((consent) => consent[purpose]);
    if (answers.includes("no")) joint[purpose] = "no";
    else if (answers.includes("unstated")) joint[purpose] = "unstated";
    else if (answers.includes("yes")) joint[purpose] = "yes";
  }
  const expiries = consents.flatMap(({ until }) => (until === undefined ? [] : [until]));
  const lastDay = (until: string): number => parsePartialDate(until)?.to ?? 0;
  expiries.sort((one, other) => lastDay(one) - lastDay(other) || byCodeUnit(one, other));
  if (expiries.length > 0) joint["until"] = expiries[0];
  return joint as Consent;
}
