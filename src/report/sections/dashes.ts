import type { ActorEntry, ScoreName } from "../../analysis/analysis.js";
import { paragraph, type Block } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { joined, type Text } from "../say.js";

/** The heads of columns with scores. */
export type ScoreHeads = Readonly<Partial<Record<ScoreName, Text>>>;

/** Says what the dashes in a table of actors stand for, columns with the same reason together; nothing without dashes. */
export function dashNote(actors: readonly ActorEntry[], heads: ScoreHeads, words: PageCatalogue): Block[] {
  const columns = new Map<string, Text[]>();
  for (const [name, head] of Object.entries(heads))
    for (const reason of reasonsOf(actors, name as ScoreName))
      columns.set(reason, [...(columns.get(reason) ?? []), head]);
  if (columns.size === 0) return [];
  const { comma, dash, why } = words.general;
  const notes = Array.from(columns, ([reason, found]) =>
    dash(joined(found, comma), why(reason === "" ? undefined : reason)),
  );
  return [paragraph(joined(notes, " "), "aside")];
}

function reasonsOf(actors: readonly ActorEntry[], name: ScoreName): Set<string> {
  const missing = actors.filter(({ scores }) => scores[name] === null);
  return new Set(missing.map(({ reasons }) => reasons?.[name] ?? ""));
}
