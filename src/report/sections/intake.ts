import type { Analysis, Count, IntakeSection } from "../../analysis/analysis.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { sumOf } from "../facts.js";
import { remark, say, type Text } from "../say.js";

/** 1. How much of the list could be used, what must be mended, and what is in the network. */
export function intakePart(analysis: Analysis, words: Catalogue): Section {
  const { network, intake } = analysis;
  const said = words.intake;
  const blocks: Block[] = intake === undefined ? [paragraph(said.absent)] : findings(intake, words);
  blocks.push(paragraph(said.used(network.actors, network.ties)));
  if (network.refused.actors > 0)
    blocks.push(paragraph(said.refused(network.refused.actors, network.refused.ties)));
  if (network.outside > 0) blocks.push(paragraph(said.outside(network.outside)));
  if (network.participations > 0) {
    const activities = analysis.gatherings?.activities;
    blocks.push(
      paragraph(
        activities === undefined
          ? said.participations(network.participations)
          : words.gatherings.used(network.participations, activities),
      ),
    );
  }
  blocks.push({ block: "heading", text: said.whatIsIn }, dataset(analysis, words));
  const { kind, method } = words.general;
  if (anyWord(network.kinds))
    blocks.push(counts(said.kindsCaption, said.kindsHeads, network.kinds, kind, words));
  else if (network.kinds.length > 0) blocks.push(paragraph(said.noKinds));
  if (anyWord(network.methods))
    blocks.push(counts(said.methodsCaption, said.methodsHeads, network.methods, method, words));
  else if (network.methods.length > 0) blocks.push(paragraph(said.noMethods));
  if (network.projected !== undefined && anyWord(network.methods))
    blocks.push(paragraph(said.projected(network.projected), "aside"));
  return { id: "list", number: "1", title: words.questions.intake, blocks };
}

function findings(intake: IntakeSection, words: Catalogue): Block[] {
  const said = words.intake;
  const rows: DataTable = {
    block: "table",
    caption: said.rowsCaption,
    columns: said.rowsHeads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: intake.tables.map(({ table, rows: all, accepted, merged, quarantined }) => [
      said.tables[table],
      ...[all, accepted, merged, quarantined].map((number) => say`${number}`),
    ]),
  };
  if (intake.findings.length === 0) return [paragraph(said.everyRow), rows, paragraph(said.nothingToMend)];
  const ordered = [...intake.findings].sort(
    (a, b) => weight(a.effect) - weight(b.effect) || b.count - a.count,
  );
  return [
    paragraph(said.everyRow),
    rows,
    {
      block: "table",
      caption: said.findingsCaption,
      columns: said.findingsHeads.map((label, i) => ({ label, numeric: i === 3 })),
      rows: ordered.map(({ about, table, column, effect, count, fix }) => [
        remark(about),
        place(table, column, words),
        known(said.effects, effect),
        say`${count}`,
        remark(fix),
      ]),
      folded: ordered.length > 20,
    },
  ];
}

function place(table: string, column: string | undefined, words: Catalogue): Text {
  const said = words.intake;
  const name = known(said.tables, table);
  if (column === undefined) return said.wholeRows(name);
  return column === "(other)" ? said.ownColumn(name) : said.column(name, column);
}

function known(texts: Readonly<Record<string, Text>>, word: string): Text {
  return Object.hasOwn(texts, word) ? texts[word] : say`${word}`;
}

function weight(effect: string): number {
  return ["quarantined", "blanked", "merged"].indexOf(effect) >>> 0;
}

function dataset({ dataset: facts }: Analysis, words: Catalogue): Block {
  const said = words.intake;
  const items = (["source", "boundary", "collected", "licence"] as const).flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [say`${said.dataset[name]}${value}`];
  });
  return items.length === 0 ? paragraph(said.nothingAboutSource, "aside") : { block: "list", items };
}

function anyWord(entries: readonly Count[]): boolean {
  return entries.some(({ word }) => word !== "");
}

/** A table of words and how often they occur. */
export function counts(
  caption: Text,
  heads: readonly Text[],
  entries: readonly Count[],
  word: (word: string) => Text,
  words: Catalogue,
): DataTable {
  const all = sumOf(entries.map(({ count }) => count));
  return {
    block: "table",
    caption,
    columns: heads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: entries.map((entry) => [
      word(entry.word),
      say`${entry.count}`,
      words.general.percent(entry.count / all),
    ]),
  };
}
