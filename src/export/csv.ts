import { equalRows } from "./equal-rows.js";
import { isDirected, type Network } from "../network/network.js";
import { joinList } from "../schema/list-text.js";
import { csv, utf8Text } from "../text/escape.js";
import { pieces, type Pieces, type RowWriter } from "./exported.js";
import { withHeaders } from "./headers.js";
import type { Loss } from "./losses.js";
import { prepare, type ExportOptions } from "./options.js";
import { numberText, outletsOf, type Outlet } from "./outlets.js";
import { textLosses, type Form } from "./text-losses.js";

/** A network as one table of CSV each for actors, ties and participations, and its statement as JSON. */
export interface ExportedTables {
  readonly actors: Pieces;
  readonly ties: Pieces;
  /** Undefined where there are none. */
  readonly participations: Pieces | undefined;
  /** A JSON object with `source`, `boundary`, `collected`, `licence`; undefined where nothing is stated. */
  readonly dataset: Pieces | undefined;
  /** What the tables do not hold, and what is read back as something else. */
  readonly losses: readonly Loss[];
}

const form: Form = {
  name: "CSV",
  clean: utf8Text,
  types: "nothing",
  trims: true,
  trimsItems: true,
  dropsBlankItems: false,
};

/**
 * The network as CSV tables with a header line each, which `readNetwork` and every spreadsheet open. Texts that a
 * spreadsheet would run as a formula get a leading apostrophe, which reading drops.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` says what CSV does not hold: the types of columns of your own, which are inferred anew from what stands in
 * them, and ties equal in every column, which reading takes for one. Throws `bad-option`, and `bad-input` where two ids
 * would become one. O(n + m), in pieces. The form: RFC 4180.
 */
export async function toCsv(network: Network, options: ExportOptions = {}): Promise<ExportedTables> {
  const { network: shown, losses, control, pace } = await prepare(network, options);
  const { actors, ties, participations, dataset } = shown;
  const rules = { text: headerText, strict: false };
  const tables = {
    actors: withHeaders(outletsOf("actors", actors.columns), rules),
    ties: withHeaders(outletsOf("ties", ties.columns), rules),
    participations: withHeaders(outletsOf("participations", participations.columns), rules),
  };
  const each = Object.values(tables);
  const found = await textLosses(
    shown,
    each.flatMap(({ outlets }) => outlets),
    form,
    pace,
  );
  const repeated = await equalRows(shown, tables.ties.outlets, tables.participations.outlets, pace);
  pace.end();
  const id = (row: number): string => csv(utf8Text(actors.ids.at(row)));
  const ends = (row: number): string =>
    `${id(ties.source[row])},${id(ties.target[row])},${isDirected(ties, row) ? "yes" : "no"}`;
  const people = rows(["id"], tables.actors.outlets, actors.length, id);
  const links = rows(["source", "target", "directed"], tables.ties.outlets, ties.length, ends);
  const parts = rows(["actor"], tables.participations.outlets, participations.length, (row) =>
    id(participations.actor[row]),
  );
  const statement = { before: `${JSON.stringify(dataset, null, 1)}\n`, length: 0, row: String, after: "" };
  return {
    losses: [...losses, ...each.flatMap((table) => table.losses), ...found, ...repeated],
    actors: pieces("actors.csv", [people], control),
    ties: pieces("ties.csv", [links], control),
    participations: participations.length === 0 ? undefined : pieces("participations.csv", [parts], control),
    dataset: Object.keys(dataset).length === 0 ? undefined : pieces("dataset.json", [statement], control),
  };
}

// White space around headers is dropped on reading, and an apostrophe that hides a formula stays there.
function headerText(name: string): string {
  const header = utf8Text(name).trim();
  return /^'*[=+\-@]/.test(header) ? `'${header}` : header;
}

function rows(
  first: readonly string[],
  outlets: readonly Outlet[],
  length: number,
  start: (row: number) => string,
): RowWriter {
  // A header that hides a formula has its apostrophe already.
  const headers = outlets.map(({ header }) => csv(/^'+[=+\-@]/.test(header) ? header.slice(1) : header));
  const row = (at: number): string => {
    let line = start(at);
    for (const outlet of outlets) line += `,${written(outlet.at(at))}`;
    return `${line}\r\n`;
  };
  return { before: `${[...first, ...headers].join(",")}\r\n`, length, row, after: "" };
}

function written(value: ReturnType<Outlet["at"]>): string {
  if (value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return csv(utf8Text(typeof value === "string" ? value : joinList(value)));
}
