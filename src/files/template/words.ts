import { vocabularies, wordsOf, type VocabularyName } from "../../schema/vocabulary.js";
import type { WordList } from "../../schema/word-list.js";
import { columnLetters } from "../../ingest/workbook/column-letters.js";
import { markdown } from "../../text/escape.js";
import type { PlannedCell, PlannedSheet } from "../workbook/plan.js";
import { templateColumns, templateTables, type TemplateTable } from "./columns.js";

/** The vocabularies of the template, each with the columns that use it. */
export function templateVocabularies(): Map<VocabularyName, string[]> {
  const used = new Map<VocabularyName, string[]>();
  for (const table of Object.keys(templateTables) as TemplateTable[])
    for (const { name, words } of templateColumns(table))
      if (words !== undefined)
        used.set(words.vocabulary, [...(used.get(words.vocabulary) ?? []), `${table}: ${name}`]);
  return used;
}

/** The cells of the sheet Words that hold a vocabulary. */
export function cellsOfWords(vocabulary: VocabularyName): string {
  const column = columnLetters(Array.from(templateVocabularies().keys()).indexOf(vocabulary));
  return `Words!$${column}$2:$${column}$${wordsOf(vocabulary).length + 1}`;
}

/** The sheet from which the drop-downs take their words. */
export function wordsSheet(): PlannedSheet {
  const used = Array.from(templateVocabularies());
  const longest = Math.max(...used.map(([vocabulary]) => wordsOf(vocabulary).length));
  const rows = Array.from({ length: longest }, (_, row) =>
    used.map(([vocabulary]): PlannedCell => ({ text: wordsOf(vocabulary).at(row) ?? "", style: "text" })),
  );
  const header = used.map(([vocabulary, columns]): PlannedCell => ({
    text: vocabulary,
    style: "optional",
    note: `The words for ${columns.join(", ")}`,
  }));
  return {
    name: "Words",
    columns: used.map(([vocabulary]) => ({
      width: Math.max(12, ...Object.keys(vocabularies[vocabulary]).map((word) => word.length + 3)),
      style: "text",
    })),
    rows: [header, ...rows],
    frozen: true,
  };
}

/** The words of each vocabulary with the other words that are understood, as Markdown. */
export function wordsMarkdown(): string {
  const sections = Array.from(templateVocabularies(), ([vocabulary, columns]) => {
    const list: WordList = vocabularies[vocabulary];
    const lines = Object.entries(list).map(([word, others]) => {
      const also = others.length === 0 ? "" : `; also understood: ${others.map(markdown).join(", ")}`;
      return `- **${markdown(word)}**${also}`;
    });
    return `## ${markdown(vocabulary)}\n\nFor ${markdown(columns.join(", "))}.\n\n${lines.join("\n")}\n`;
  });
  return `# Words\n\n${sections.join("\n")}`;
}
