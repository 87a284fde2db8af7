import { fitWidth } from "./widths.js";
import { silentSheets } from "../../ingest/workbook/sheet-names.js";
import { markdown } from "../../text/escape.js";
import type { PlannedCell, PlannedSheet } from "../workbook/plan.js";
import { columnHelp, templateColumns, templateTables, type TemplateTable } from "./columns.js";
import { consentStatement } from "./consent-statement.js";
import { pageSheet } from "./page.js";
import { readMe } from "./read-me.js";
import { cellsOfWords, wordsSheet } from "./words.js";

const tables = Object.keys(templateTables) as TemplateTable[];
const [readMeName, columnsName, , consentName] = silentSheets;

/** The sheets of the empty workbook, in the order in which people meet them. */
export function templateSheets(): PlannedSheet[] {
  return [
    pageSheet(readMeName, readMe),
    ...tables.map(tableSheet),
    columnsSheet(),
    wordsSheet(),
    pageSheet(consentName, consentStatement),
  ];
}

/** What each column of the tables is for, as Markdown. */
export function columnsMarkdown(): string {
  const sections = tables.map((table) => {
    const lines = templateColumns(table).map((column) => {
      const { meaning, form, example } = columnHelp(column);
      const needed = column.field.required === true ? "yes" : "";
      return `| ${[column.name, needed, meaning, form, example].map(markdown).join(" | ")} |`;
    });
    return `## ${table}\n\n| column | required | meaning | form | example |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`;
  });
  return `# Columns\n\nLeave blank what you do not know, and add columns of your own as you like.\n\n${sections.join("\n")}`;
}

function tableSheet(table: TemplateTable): PlannedSheet {
  const columns = templateColumns(table);
  return {
    name: table,
    columns: columns.map(({ name, field, words }) => ({
      width: fitWidth(name, field),
      style: field.type === "number" ? "plain" : "text",
      ...(words === undefined
        ? {}
        : {
            choices: {
              from: cellsOfWords(words.vocabulary),
              only: words.only,
              advice: words.only
                ? "Choose one of the words of the list."
                : "The list does not have this word. Keep it if it is a word of your own that you declare.",
            },
          }),
    })),
    rows: [
      columns.map((column): PlannedCell => {
        const { meaning, form, example } = columnHelp(column);
        const required = column.field.required === true;
        return {
          text: column.name,
          style: required ? "required" : "optional",
          note: `${required ? "Required. " : ""}${meaning}\nForm: ${form}.\nExample: ${example}`,
        };
      }),
    ],
    frozen: true,
  };
}

function columnsSheet(): PlannedSheet {
  const header = ["sheet", "column", "required", "meaning", "form", "example"];
  return {
    name: columnsName,
    columns: [16, 20, 10, 50, 50, 32].map((width) => ({ width, style: "wrapped" })),
    rows: [
      header.map((text): PlannedCell => ({ text, style: "optional" })),
      ...tables.flatMap((table) =>
        templateColumns(table).map((column): PlannedCell[] => {
          const { meaning, form, example } = columnHelp(column);
          const required = column.field.required === true ? "yes" : "";
          return [table, column.name, required, meaning, form, example].map((text) => ({
            text,
            style: "wrapped",
          }));
        }),
      ),
    ],
    frozen: true,
  };
}
