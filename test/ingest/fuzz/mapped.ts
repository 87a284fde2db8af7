import type { Mapping } from "../../../src/ingest/mapping/mapping.js";
import type { Random } from "../../../src/random/random.js";
import { csv } from "../../../src/text/escape.js";
import { pick, type Draft } from "./draft.js";

/** A foreign list: one row for each town with several partners, years and words of its own. */
export function foreignList(draft: Draft, random: Random): string {
  const rows = draft.ties.map(({ source, target, strength, method, note }) => [
    draft.ids[source],
    "8,5",
    `${draft.ids[target]}; ${pick(random, draft.ids)}`,
    pick(random, ["1990; 1991", "1990", "17.05.1990; k. A.", ""]),
    String(strength ?? "").replace(".", ","),
    pick(random, ["p", "f", "k", method]),
    note,
  ]);
  const lines = [["Ort", "Breite", "Partner", "seit", "Stärke", "Form", "Bemerkung"], ...rows];
  return lines.map((cells) => cells.map(csv).join(",")).join(pick(random, ["\n", "\r\n"]));
}

/** Mappings of that list. */
export const mappings: readonly Mapping[] = [
  {
    comityMapping: "1.0",
    records: [
      {
        table: "actors",
        as: "town",
        fields: { id: "Ort", latitude: { column: "Breite", decimal: "," }, country: { constant: "DE" } },
      },
      { table: "actors", as: "partner", fields: { id: { column: "Partner", each: true, split: ";" } } },
      {
        table: "ties",
        fields: {
          source: { record: "town" },
          target: { record: "partner" },
          since: { column: "seit", each: true, split: ";", date: "day-month-year", blank: ["k. A."] },
          strength: { column: "Stärke", decimal: "," },
          method: { column: "Form", values: { p: "sister-city", k: "contact" }, otherwise: "blank" },
        },
      },
    ],
    leave: { Bemerkung: "says nothing" },
  },
  {
    comityMapping: "1.0",
    input: { blank: ["-"] },
    records: [
      {
        table: "participations",
        fields: {
          actor: { join: ["Ort", "Breite"], with: " / " },
          activity: { column: "Form", before: "," },
        },
        rest: true,
      },
    ],
  },
];

/** A mapping as its file has it, for a table that stays as it is. */
export function mappingFile(_: Draft, random: Random): string {
  return JSON.stringify(pick(random, mappings), null, pick(random, [undefined, 2]));
}
