import { markdown } from "../../text/escape.js";
import type { PlannedSheet } from "../workbook/plan.js";

/** A page of text: its title, then headings (with a mark) and paragraphs. */
export interface Page {
  readonly title: string;
  readonly lines: readonly (string | { readonly heading: string })[];
}

/** A page as a sheet of one column. */
export function pageSheet(name: string, { title, lines }: Page): PlannedSheet {
  return {
    name,
    columns: [{ width: 100, style: "wrapped" }],
    rows: [
      [{ text: title, style: "title" }],
      ...lines.map((line): PlannedSheet["rows"][number] => [
        typeof line === "string"
          ? { text: line, style: "wrapped" }
          : { text: line.heading, style: "heading" },
      ]),
    ],
    frozen: false,
  };
}

/** A page as Markdown. */
export function pageMarkdown({ title, lines }: Page): string {
  const blocks = lines.map((line) =>
    typeof line === "string" ? markdown(line) : `## ${markdown(line.heading)}`,
  );
  return `# ${markdown(title)}\n\n${blocks.join("\n\n")}\n`;
}
