import { arabic } from "../../report/arabic/arabic.js";
import { noRepeats } from "../../analysis/effort.js";
import { analyze } from "../../analysis/analyze.js";
import type { Analysis } from "../../analysis/analysis.js";
import { projectionText } from "../../network/project/projection-text.js";
import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { copyCsv } from "../../files/copy/copy-csv.js";
import { copyWorkbook } from "../../files/copy/copy-workbook.js";
import { findingTexts } from "../../files/copy/finding-texts.js";
import type { Ingested } from "../../ingest/ingest.js";
import type { Ledger } from "../../ingest/ledger.js";
import type { Mapping } from "../../ingest/mapping/mapping.js";
import { project } from "../../network/project/project.js";
import { htmlReport } from "../../report/html-report.js";
import { csvRows } from "../../values/csv-rows.js";
import type { Download, ReportChoice, ReportView } from "../protocol.js";
import { beside, type ChosenFile } from "./read-files.js";

/** The report and the analysis behind it, as `comity report --out … --json …` writes them. */
export async function reportOn(
  { network, ledger }: Ingested,
  { audience, asOf, language, project: strength, repeated, suggested }: ReportChoice,
  control: Control,
): Promise<ReportView> {
  const made = strength === undefined ? undefined : await project(network, { strength, ...control });
  const found = await analyze(made?.network ?? network, {
    ...{ ledger, audience, asOf, ...control },
    ...(repeated ? {} : { repeats: noRepeats }),
    ...(suggested ? {} : { recommend: false }),
  });
  const stored = JSON.stringify(found, null, 1);
  // Drawn from the JSON as it is kept; it was written a moment ago, so nobody has to check its form.
  const html = htmlReport(JSON.parse(stored) as Analysis, language === "ar" ? { words: arabic } : {});
  return {
    report: { name: "report.html", blob: new Blob([html], { type: "text/html" }) },
    analysis: { name: "analysis.json", blob: new Blob([`${stored}\n`], { type: "application/json" }) },
    notes: made === undefined ? [] : [`Made ${projectionText(made, undefined)}.`],
  };
}

const columns = ["file", "table", "row", "line", "column", "code", "effect", "message", "fix"];

/** Every finding in one line, as `comity check --format csv` writes them. */
export function findingsList(ledger: Ledger): Download {
  const text = csvRows(
    columns,
    ledger.rows().map((finding) => ({ ...finding })),
  );
  return { name: "findings.csv", blob: new Blob([text], { type: "text/csv" }) };
}

/** True for files of which a copy with findings can be made. */
export function canCopy({ format, choice: { role } }: ChosenFile): boolean {
  return !beside.includes(role) && ["csv", "tsv", "xlsx"].includes(format);
}

/** A copy of each table with a column that says what is wrong beside each row, as `comity check --copy` writes it. */
export async function copiesOf(
  files: readonly ChosenFile[],
  { ledger }: Ingested,
  mapping: Mapping | undefined,
  control: Control,
): Promise<Download[]> {
  const copies: Download[] = [];
  for (const { file, format, choice } of files.filter(canCopy)) {
    const mapped = choice.role === "list";
    const only = mapped || choice.role === "network" ? undefined : tableOf(choice.role);
    const { sheet, delimiter, headerLine } = mapped ? (mapping?.input ?? {}) : {};
    const texts = findingTexts(ledger, file.name, only);
    const none = new Map<number, string>();
    const blob =
      format === "xlsx"
        ? await copyWorkbook(
            new Uint8Array(await file.arrayBuffer()),
            file.name,
            (name) => texts.get(name) ?? none,
            { table: mapped ? "ties" : only, sheet: sheet ?? choice.sheet, headerLine },
            new Pace(control),
          ).then((bytes) => new Blob([new Uint8Array(bytes)]))
        : await textOf(
            copyCsv(file, file.name, texts.get("") ?? none, {
              delimiter: delimiter ?? (format === "tsv" ? "\t" : undefined),
              headerLine,
            }),
          );
    copies.push({ name: `to-mend-${file.name}`, blob });
  }
  return copies;
}

function tableOf(role: string): "actors" | "ties" | "participations" | undefined {
  return (["actors", "ties", "participations"] as const).find((table) => table === role);
}

async function textOf(pieces: AsyncIterable<string>): Promise<Blob> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Blob(parts, { type: "text/csv" });
}
