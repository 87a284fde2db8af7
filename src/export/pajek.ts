import { filledRows } from "../ingest/intake/filled.js";
import { inChunks, type Pace } from "../control/pace.js";
import { isDirected, type Columns, type Network, type TieTable } from "../network/network.js";
import { sortByKey } from "../network/sort.js";
import { counted } from "../text/counted.js";
import { pieces, type Exported, type Pieces, type RowWriter } from "./exported.js";
import type { Loss } from "./losses.js";
import { prepare, type ExportOptions } from "./options.js";
import { numberText, outletsOf } from "./outlets.js";
import { isBeside, pajekBeside, pajekLabel, pajekText } from "./pajek-beside.js";
import { graphLosses, textLosses, type Form } from "./text-losses.js";
import { withoutRefusals } from "./without-refusals.js";

const form: Form = {
  name: "Pajek",
  clean: pajekText,
  types: "nothing",
  trims: true,
  trimsItems: true,
  dropsBlankItems: false,
};

/** How a network is written for Pajek. */
export interface PajekExportOptions extends ExportOptions {
  /** Whether columns of actors go into files of their own beside the network. Default false. */
  readonly beside?: boolean | undefined;
  /** Whether each method is a relation of its own, which Pajek reads and igraph and NetworkX do not. Default false. */
  readonly relations?: boolean | undefined;
}

/** A network for Pajek, and the files that lie beside it. */
export interface ExportedPajek extends Exported {
  /** Files of values of the actors, by what follows the name of the network: `.population.vec`, `.country.nam`. */
  readonly beside: ReadonlyMap<string, Pieces>;
}

/**
 * The network as a Pajek `.net`: ids are labels, directed ties arcs and undirected ones edges, strengths values. Quotation
 * marks and backslashes in ids become apostrophes and slashes. With `relations` each method is a relation of its own.
 * With `beside`, numbers that every actor has become vectors (`.vec`), words partitions (`.clu`) and, with texts, lists
 * of names (`.nam`), which `parsePajek` takes as its `beside`.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * Pajek holds no consent, so who refused to be counted is left out for the steward too. `losses` says what else is not
 * held: every other column of actors and ties, participations, the statement about the data. Throws `bad-option`, and
 * `bad-input` where two ids would become one. O(n + m), in pieces. The form: Batagelj & Mrvar, Pajek Reference Manual.
 */
export async function toPajek(network: Network, options: PajekExportOptions = {}): Promise<ExportedPajek> {
  const { beside = false, relations = false } = options;
  const prepared = await prepare(network, options, ["beside", "relations"]);
  const { pace, control } = prepared;
  const { network: shown, losses: refused } = await withoutRefusals(prepared.network, "Pajek", pace);
  const { actors, ties } = shown;
  const kept = outletsOf("actors", actors.columns).filter(({ source }) => beside && isBeside(source));
  const method = outletsOf("ties", ties.columns).filter(({ column }) => relations && column === "method");
  const found = await textLosses(shown, [...kept, ...method], form, pace);
  const sections = await sectionsOf(ties, relations, pace);
  pace.end();
  const vertex = (row: number): string => `${row + 1} ${pajekLabel(actors.ids.at(row))}\n`;
  const vertices = { before: `*Vertices ${actors.length}\n`, length: actors.length, row: vertex, after: "" };
  const besides = new Set(kept.map(({ column }) => column));
  return {
    losses: [
      ...prepared.losses,
      ...refused,
      ...graphLosses(shown, "Pajek", false),
      ...leftColumns(shown, besides, new Set(["strength", ...method.map(({ column }) => column)])),
      ...found,
    ],
    beside: beside ? pajekBeside(shown, control) : new Map(),
    ...pieces("Pajek", [vertices, ...sections], control),
  };
}

/** The ties of each direction, and of each method where that is a relation, as a part of the file. */
async function sectionsOf(ties: TieTable, relations: boolean, pace: Pace): Promise<RowWriter[]> {
  const method = relations ? ties.columns.get("method") : undefined;
  const strength = ties.columns.get("strength");
  const words = method?.type === "category" ? method.words : [];
  const sectionOf = new Int32Array(ties.length);
  const all = new Int32Array(ties.length);
  await inChunks(pace, ties.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      const relation = method?.type === "category" ? method.codes[row] : 0;
      sectionOf[row] = 2 * relation + Number(!isDirected(ties, row));
      all[row] = row;
    }
  });
  const order = await sortByKey(pace, all, sectionOf, 2 * words.length + 2);
  const line = (row: number): string => {
    const value = strength?.type === "number" ? strength.values[row] : NaN;
    return `${ties.source[row] + 1} ${ties.target[row] + 1}${Number.isNaN(value) ? "" : ` ${numberText(value)}`}\n`;
  };
  const sections: RowWriter[] = [];
  for (let from = 0; from < order.length;) {
    const section = sectionOf[order[from]];
    let to = from;
    while (to < order.length && sectionOf[order[to]] === section) to++;
    const relation = section >> 1;
    const name = relation === 0 ? "" : ` :${relation} ${pajekLabel(words[relation - 1])}`;
    const start = from;
    sections.push({
      before: `${(section & 1) === 0 ? "*Arcs" : "*Edges"}${name}\n`,
      length: to - from,
      row: (i) => line(order[start + i]),
      after: "",
    });
    from = to;
  }
  return sections.length > 0 ? sections : [{ before: "*Edges\n", length: 0, row: String, after: "" }];
}

/** The columns that the file has no place for. */
function leftColumns(
  { actors, ties }: Network,
  ofActors: ReadonlySet<string>,
  ofTies: ReadonlySet<string>,
): Loss[] {
  const left = (table: "actors" | "ties", columns: Columns, held: ReadonlySet<string>): Loss[] =>
    Array.from(columns)
      .filter(([name]) => !held.has(name))
      .map(([column, source]) => {
        const count = filledRows(source);
        const message = `the column ${JSON.stringify(column)} of the ${table} (${counted(count, "value")}) is left out: Pajek has no place for it`;
        return { what: "column", table, column, count, message };
      });
  return [...left("actors", actors.columns, ofActors), ...left("ties", ties.columns, ofTies)];
}
