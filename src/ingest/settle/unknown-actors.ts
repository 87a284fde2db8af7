import type { Pace } from "../../control/pace.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";
import { endFields } from "../table-fields.js";
import type { Suggestions } from "./suggest.js";

/** What is known about the actors when rows that name them are judged. */
export interface Roll {
  /** The place of each id number among the actors, or −1. */
  readonly placeOf: Int32Array;
  readonly texts: readonly string[];
  readonly suggestions: () => Suggestions;
}

/** Sets rows aside that name an actor which is not on the roll: clears their flag in `keep`. */
export async function dropUnknown(
  data: TableData,
  roll: Roll,
  keep: Uint8Array,
  findings: FindingStore,
  pace: Pace,
): Promise<void> {
  for (let row = 0; row < data.length; row++) {
    if ((row & 8191) === 8191 && pace.due()) await pace.rest();
    for (let end = 0; end < data.ends.length; end++) {
      const number = data.ends[end][row];
      if (roll.placeOf[number] >= 0) continue;
      keep[row] = 0;
      const id = roll.texts[number];
      const meant = findings.keeps("unknown-actor") ? await roll.suggestions().for(id, pace) : undefined;
      const column = endFields[data.table][end];
      findings.record(
        "unknown-actor",
        placeOfRow(data, row, column),
        "quarantined",
        `${column} is "${shown(id)}", which is not an actor${meant === undefined ? "" : ` (did you mean "${shown(meant)}"?)`}`,
        meant === undefined
          ? "Add the actor to the actors table, or correct the id."
          : "Correct the id, or add the actor to the actors table.",
      );
    }
  }
}

function shown(id: string): string {
  return terminal(shorten(id));
}
