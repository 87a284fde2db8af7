import type { Analysis } from "../analysis/analysis.js";
import { compose } from "./compose.js";
import { english } from "./english/english.js";
import { writeHtml } from "./write/html.js";

export interface ReportOptions {
  /** Stands at the top instead of the general title. */
  readonly title?: string;
  /**
   * An analysis of the same network at an earlier time, for the same audience: part 9 then tells what changed, as
   * `compareAnalyses` finds it. Only names that stand in the later one are written.
   */
  readonly before?: Analysis;
}

/**
 * The report as one HTML file: it answers in plain words, opens without a server, loads nothing, runs no script, prints,
 * and follows the reader's light or dark setting. About 0.3 kB per organization. Throws `unsupported-version`.
 */
export function htmlReport(analysis: Analysis, options: ReportOptions = {}): string {
  return writeHtml(compose(analysis, english, options), analysis, english);
}
