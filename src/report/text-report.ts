import type { Analysis } from "../analysis/analysis.js";
import { compose } from "./compose.js";
import { english } from "./english/english.js";
import type { ReportOptions } from "./html-report.js";
import { writeText } from "./write/terminal.js";

export interface TextReportOptions extends ReportOptions {
  /** Columns of the terminal, 40 or more. Default 80. */
  readonly width?: number;
}

/** The report as plain text for a terminal, without colors. Throws `unsupported-version`. */
export function textReport(
  analysis: Analysis,
  { width = 80, words = english, ...composed }: TextReportOptions = {},
): string {
  return writeText(compose(analysis, words, composed), words, width);
}
