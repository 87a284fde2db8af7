import { findingCodes, type FindingCode } from "../ingest/finding-codes.js";
import { tableNames, type Ledger } from "../ingest/ledger.js";
import { fields } from "../schema/fields.js";
import type { IntakeSection } from "./analysis.js";

const fieldTables = { actors: fields.actor, ties: fields.tie, participations: fields.participation } as const;

/** What to do about findings that belong to no single field. */
const fixes: Partial<Readonly<Record<FindingCode, string>>> = {
  "unknown-actor": "Add the missing actors to the actors table or mend the ids in the rows that name them.",
  "duplicate-row": "Nothing needs doing; delete the repeated rows if they annoy you.",
  "conflicting-actor": "Give each actor one row, or each row its own id.",
  "lookalike-ids": "If both ids mean one actor, write them alike.",
  "blank-kind": "Fill in the kind, so that organizations can be shown by name.",
  "unread-consent": "Give consent with the actors: in their table, or by a mapping that says whose it is.",
  "two-mode": "If the targets are activities, read the ties as participations (two-mode).",
  "activity-row": "Nothing needs doing.",
  "actor-and-activity": "Give activities ids that no actor has.",
  "too-many-cells": "Put cells that contain the separator between quotation marks.",
  "too-few-cells": "Fill in the missing cells.",
  "unclosed-quote": "Close the quotation mark; the file may also have been cut off.",
};

/** The counts of a ledger that may be shown to anyone: no value, no header of the caller's own. */
export function intakeSection(ledger: Ledger): IntakeSection {
  const mapped = ledger.files.filter((file) => file.mapped);
  return {
    ...(mapped.length === 0 ? {} : { mapped: mapped.reduce((sum, { rows }) => sum + rows, 0) }),
    tables: tableNames
      .filter((table) => ledger[table].rows > 0)
      .map((table) => {
        const { rows, accepted, merged, quarantined } = ledger[table];
        return { table, rows, accepted, merged, quarantined };
      }),
    findings: ledger.counts().map(({ table, column, code, effect, count }) => ({
      table,
      ...(column === "" ? {} : { column }),
      code,
      effect,
      count,
      about: findingCodes[code],
      fix: fixOf(table, column, code),
    })),
  };
}

function fixOf(table: string, column: string, code: FindingCode): string {
  const own = fixes[code];
  if (own !== undefined) return own;
  const known = (fieldTables as Readonly<Record<string, Readonly<Record<string, { fix: string }>>>>)[table];
  return known?.[column]?.fix ?? "See the list of findings for the rows.";
}
