import { foldWord } from "../../schema/fold.js";
import type { TableName } from "../source.js";

/** What people and programs call the sheets of a network; the words of the template come first. */
const names: Readonly<Record<TableName, readonly string[]>> = {
  actors: [
    ...[
      "Actors",
      "Actor",
      "Elements",
      "Nodes",
      "Vertices",
      "Members",
      "People",
      "Organizations",
      "Organisations",
    ],
    ...["Akteure", "Akteurinnen und Akteure", "Knoten", "Mitglieder", "Personen", "Organisationen"],
    ...["Acteurs", "Éléments", "Nœuds", "Membres", "Personnes", "Actores", "Nodos", "Attori", "Nodi"],
  ],
  ties: [
    ...["Ties", "Tie", "Connections", "Edges", "Links", "Relations", "Relationships", "Partnerships"],
    ...["Beziehungen", "Verbindungen", "Kanten", "Partnerschaften", "Städtepartnerschaften"],
    ...["Liens", "Connexions", "Arêtes", "Partenariats", "Jumelages", "Vínculos", "Relaciones", "Relazioni"],
  ],
  participations: [
    ...["Participations", "Participation", "Attendance", "Teilnahmen", "Teilnahme", "Beteiligungen"],
    ...["Participaciones", "Partecipazioni"],
  ],
};

/** Sheets of the template that hold no data. */
export const silentSheets = ["Read me", "Columns", "Words", "Consent statement"] as const;

const tables = new Map(
  Object.entries(names).flatMap(([table, words]) =>
    words.map((word): [string, TableName] => [foldWord(word), table as TableName]),
  ),
);
const silent = new Set(silentSheets.map(foldWord));

/** The table that the name of a sheet stands for, in any case; undefined for other sheets. */
export function tableOfSheet(name: string): TableName | undefined {
  return tables.get(foldWord(name));
}

/** True for sheets that the template has beside its tables. */
export function isSilent(name: string): boolean {
  return silent.has(foldWord(name));
}
