import type { Finding } from "../../ingest/finding.js";
import { findingCodes } from "../../ingest/finding-codes.js";
import type { Ingested } from "../../ingest/ingest.js";
import { tableNames, type Ledger } from "../../ingest/ledger.js";
import { tasksOf } from "../../ingest/tasks.js";
import { kindsNotice } from "../../measures/kinds-notice.js";
import type { LedgerView } from "../protocol.js";

/** So many rows are listed under each thing to mend, and so many things; the rest stands in the list to download. */
const mostRows = 50;
const mostTasks = 100;
const mostUnderstood = 30;

/** The account of what was read, as the page shows it. For the steward: it quotes values. */
export function ledgerView(
  { network, ledger }: Ingested,
  copies: boolean,
  notices: readonly string[],
): LedgerView {
  return {
    actors: network.actors.length,
    ties: network.ties.length,
    participations: network.participations.length,
    tables: tableNames
      .filter((table) => ledger[table].rows > 0)
      .map((table) => ({ table, ...ledger[table] })),
    files: ledger.files.filter(({ mapped }) => mapped),
    notices: [...notices, ...kindsNotice(network)],
    total: ledger.total,
    tasks: tasksOf(ledger, mostRows)
      .slice(0, mostTasks)
      .map(({ effect, file, header, code, count, examples }) => ({
        ...{ effect, file, header, code, count },
        meaning: findingCodes[code],
        fixes: Array.from(new Set(examples.map(({ fix }) => fix))).slice(0, 3),
        rows: examples.map((finding) => ({ place: placeOf(finding), message: finding.message })),
      })),
    columns: columnsOf(ledger),
    understood: ledger.conversions
      .slice(0, mostUnderstood)
      .map(({ column, what, count }) => `${count} × ${column === "" ? "" : `${column}: `}${what}`),
    copies: copies && ledger.total > 0,
  };
}

function columnsOf({ headers }: Ledger): LedgerView["columns"] {
  return headers.map(({ table, header, field, attribute }) => ({
    ...{ table, header },
    as: field ?? `kept as it is${attribute === undefined ? "" : ` (“${attribute}”)`}`,
  }));
}

function placeOf({ file, line, row }: Finding): string {
  if (line > 0) return `${file.includes(", sheet ") ? "row" : "line"} ${line}`;
  return row > 0 ? `row ${row}` : "";
}
