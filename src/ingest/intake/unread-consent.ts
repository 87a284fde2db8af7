import { matchHeader } from "../../schema/headers.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Slot } from "./slots.js";
import type { TableIntake } from "./table-intake.js";

/** Tells of a column of consent in a table that is not about actors, unless a mapping put it there. */
export function tellUnreadConsent(intake: TableIntake, { header, role, how }: Slot): void {
  const { table } = intake;
  if (table === "actors" || role !== "attribute" || how === "mapped") return;
  const field = matchHeader("actor", header)?.field ?? "";
  if (field !== "consent" && !field.startsWith("consent.")) return;
  intake.note(
    "unread-consent",
    header,
    0,
    `"${terminal(shorten(header))}" is an attribute of ${table} here and protects nobody: it does not say whose consent it is`,
    "Give it in the actors table, or say in a mapping which actor of the row it belongs to.",
  );
}
