import type { Analysis } from "../analysis/analysis.js";
import { compose } from "./compose.js";
import { english } from "./english/english.js";
import type { ReportOptions } from "./html-report.js";
import { writeMarkdown } from "./write/markdown.js";

/** The report as Markdown: the same words, pictures as tables, long tables cut. Throws `unsupported-version`. */
export function markdownReport(
  analysis: Analysis,
  { words = english, ...composed }: ReportOptions = {},
): string {
  return writeMarkdown(compose(analysis, words, composed), words);
}
