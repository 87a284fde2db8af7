import type { Analysis } from "../analysis/analysis.js";
import { compose } from "./compose.js";
import { english } from "./english/english.js";
import { liteDocument } from "./lite-document.js";
import { litePicture } from "./lite-picture.js";
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

/** How the HTML report is written. */
export interface HtmlReportOptions extends ReportOptions {
  /**
   * A short report for mail and weak lines: tables end after ten rows, and one picture is drawn, of circles where actors are
   * many. At most 150 kB for 5,000 actors with names of usual length. Default false.
   */
  readonly lite?: boolean;
}

/**
 * The report as one HTML file: it answers in plain words, opens without a server, loads nothing, runs no script, prints,
 * and follows the reader's light or dark setting. About 0.3 kB per organization. Throws `unsupported-version`.
 */
export function htmlReport(analysis: Analysis, options: HtmlReportOptions = {}): string {
  const { lite = false, ...composed } = options;
  if (!lite) return writeHtml(compose(analysis, english, composed), analysis, english);
  const reduced = litePicture(analysis);
  return writeHtml(liteDocument(compose(reduced, english, composed), english), reduced, english);
}
