import type { TableName } from "../../source.js";

/** What a field is called where a person reads how a table will be read. */
export function fieldWords(table: TableName, field: string): string {
  if (field === "since") return table === "actors" ? "exists since" : "when it began";
  if (field === "until") return table === "actors" ? "existed until" : "when it ended or will end";
  return words[field] ?? field;
}

const words: Readonly<Record<string, string>> = {
  kind: "what kind of actor it is",
  method: "how they are tied",
  directed: "whether it goes one way",
  strength: "how close the tie is",
  formality: "how firmly it is agreed",
  term: "whether it was agreed for a time",
  status: "how it stands today",
  lastActive: "when something last happened",
  reportedBy: "who reported it",
  actor: "who took part",
  activity: "the activity",
  source: "one end",
  target: "the other end",
  onePerson: "whether it is one person",
  riskDate: "when the risk was judged",
  interests: "topics",
};
