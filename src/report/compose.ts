import type { Analysis } from "../analysis/analysis.js";
import type { Answer, ReportDocument } from "./document.js";
import type { Catalogue } from "./english/english.js";
import { sumOf } from "./facts.js";
import { remark, type Text } from "./say.js";
import { alivePart, aliveSentence } from "./sections/alive.js";
import { bordersSentence } from "./sections/borders.js";
import { beforePart } from "./sections/before.js";
import { cannotYetPart, limitsPart, showPart } from "./sections/closing.js";
import { everyonePart } from "./sections/everyone.js";
import { fragilePart } from "./sections/fragile.js";
import { givePart } from "./sections/gatherings.js";
import { intakePart } from "./sections/intake.js";
import { islandsPart, partsSentence } from "./sections/islands.js";
import { leftOutPart } from "./sections/left-out.js";
import { methodsPart, referencesPart } from "./sections/methods.js";
import { nextPart } from "./sections/next.js";
import { placedPart, placedSentence } from "./sections/placed.js";
import { sourceLine, titleOf } from "./sections/source.js";
import { checkVersion } from "./version.js";

export interface ComposeOptions {
  /** Stands at the top instead of the general title. */
  readonly title?: string | undefined;
  /**
   * An analysis of the same network at an earlier time, which part 9 compares with. Only names that stand in the later
   * one are written.
   */
  readonly before?: Analysis | undefined;
}

/**
 * The whole report as a document: the answers first, then the questions in their order, then how it was computed. Throws
 * `unsupported-version`.
 */
export function compose(
  analysis: Analysis,
  words: Catalogue,
  { title, before }: ComposeOptions = {},
): ReportDocument {
  checkVersion(analysis);
  if (before !== undefined) checkVersion(before);
  return {
    title: titleOf(analysis, words, title),
    ...sourceLine(analysis, words),
    facts: facts(analysis, words),
    notices: analysis.notices.map((notice) => remark(notice)),
    answersTitle: words.summary.title,
    answers: answers(analysis, words),
    sections: [
      intakePart(analysis, words),
      islandsPart(analysis, words),
      alivePart(analysis, words),
      placedPart(analysis, words),
      fragilePart(analysis, words),
      leftOutPart(analysis, words),
      ...givePart(analysis, words),
      ...nextPart(analysis, words),
      ...beforePart(analysis, before, words),
      cannotYetPart(analysis, before !== undefined, words),
      showPart(analysis, words),
      methodsPart(analysis, words),
      referencesPart(analysis, words),
      limitsPart(words),
      ...everyonePart(analysis, words),
    ],
  };
}

function facts(analysis: Analysis, words: Catalogue): Text[] {
  const said = words.summary;
  const { network, countries, audience, asOf } = analysis;
  return [
    said.size(network.actors, network.ties, countries.countries.length),
    audience === "steward" ? said.stewardAudience : said.publicAudience(network.withheld),
    asOf === undefined ? said.noDate : said.asOf(asOf),
  ];
}

function answers(analysis: Analysis, words: Catalogue): Answer[] {
  const said = words.summary;
  return [
    { lead: said.listLead, text: listSentence(analysis, words) },
    { lead: said.partsLead, text: partsSentence(analysis, words) },
    { lead: said.aliveLead, text: aliveSentence(analysis, words) },
    { lead: said.placedLead, text: placedSentence(analysis, words) },
    { lead: said.bordersLead, text: bordersSentence(analysis, words) },
  ];
}

function listSentence({ intake, network }: Analysis, words: Catalogue): Text {
  const said = words.summary;
  if (intake === undefined) return said.listUnknown;
  const rows = sumOf(intake.tables.map((table) => table.rows));
  const aside = sumOf(intake.tables.map(({ quarantined }) => quarantined));
  const blanked = sumOf(
    intake.findings.filter(({ effect }) => effect === "blanked").map(({ count }) => count),
  );
  const { actors, ties, refused } = network;
  return [
    ...said.listRead(
      words.general.percent(rows === 0 ? 1 : (rows - aside) / rows),
      intake.mapped === undefined ? said.rows(rows) : said.entriesMade(rows, intake.mapped),
      aside,
      blanked,
    ),
    ...(refused.actors === 0 ? said.inUse(actors, ties) : said.inUseButRefused(actors, ties, refused.actors)),
  ];
}
