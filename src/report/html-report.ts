import type { Analysis } from "../analysis/analysis.js";
import { compose } from "./compose.js";
import { english, type Catalogue } from "./english/english.js";
import { liteDocument, shortnesses } from "./lite-document.js";
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
  /** The language of the report, English by default; another one is `arabic` of `comity/arabic`. */
  readonly words?: Catalogue;
}

/** How the HTML report is written. */
export interface HtmlReportOptions extends ReportOptions {
  /**
   * A short report for mail and weak lines, of at most 150 kB: tables end after ten rows and one picture is drawn, of circles
   * where actors are many; where that is too much, tables end sooner, references and the picture are left out. Names and
   * attributes far beyond the usual length may still take more. Default false.
   */
  readonly lite?: boolean;
  /**
   * Whether a script of its own lets readers search and sort the tables, and shows whom an actor is tied to where its mark or
   * its name is chosen. The report is complete without, and prints the same. Default true; a short report has none.
   */
  readonly script?: boolean;
}

/**
 * The report as one HTML file: it answers in plain words, opens without a server, loads nothing, prints, and follows the
 * reader's light or dark setting. By its policy nothing runs but the one script that stands in it, by its checksum. About 0.4 kB
 * per organization. Throws `unsupported-version`.
 */
export function htmlReport(analysis: Analysis, options: HtmlReportOptions = {}): string {
  const { lite = false, script = true, words = english, ...composed } = options;
  if (!lite) return writeHtml(compose(analysis, words, composed), analysis, words, script);
  return shortReport(analysis, composed, words);
}

/** Bytes of the short report at most. */
const short = 150_000;

function shortReport(analysis: Analysis, options: ReportOptions, words: Catalogue): string {
  let text = "";
  for (const shortness of shortnesses) {
    const reduced = litePicture(analysis, shortness.drawn ?? 0);
    const report = liteDocument(compose(reduced, words, options), words, shortness);
    text = writeHtml(report, reduced, words, false);
    if (new TextEncoder().encode(text).length <= short) break;
  }
  return text;
}
