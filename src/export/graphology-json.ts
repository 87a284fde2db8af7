import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { isAutoKey } from "../ingest/auto-key.js";
import { cellAt, type Cell } from "../network/columns.js";
import { isDirected, valueOf, type Columns, type Network, type TieTable } from "../network/network.js";
import { pieces, type Exported } from "./exported.js";
import { withHeaders } from "./headers.js";
import { prepare, type ExportOptions } from "./options.js";
import { numberText, outletsOf, type Outlet } from "./outlets.js";
import { graphLosses, textLosses, type Form } from "./text-losses.js";

const form: Form = {
  name: "graphology JSON",
  clean: (text) => text,
  types: "some",
  trims: false,
  trimsItems: false,
  dropsBlankItems: false,
};

const graphOptions = { type: "mixed", multi: true, allowSelfLoops: true } as const;

/**
 * The network as the JSON that graphology exports and imports: a graph of mixed type that allows parallel edges and
 * self-loops, every column an attribute under its own name (`strength`, not `weight`), as `toGraph` makes it, with the
 * statement about the data as attributes of the graph. A tie with an attribute `key` gets it as its key where no earlier
 * tie has it.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` says what it does not hold: participations, own columns of dates. Throws `bad-option`, and `bad-input` for a
 * tied actor whose id is the name of a member of every JavaScript object (see `toGraph`). O(n + m), in pieces.
 */
export async function toGraphologyJson(network: Network, options: ExportOptions = {}): Promise<Exported> {
  const { network: shown, losses, control, pace } = await prepare(network, options);
  const { actors, ties, dataset } = shown;
  await refuseMembers(shown, pace);
  const rules = { text: (name: string) => name, strict: false };
  const people = withHeaders(outletsOf("actors", actors.columns), rules);
  const links = withHeaders(outletsOf("ties", ties.columns), rules);
  const found = await textLosses(shown, [...people.outlets, ...links.outlets], form, pace);
  const named = await firstOfKeys(ties, pace);
  pace.end();
  const ofActors = entriesOf(actors.columns, people.outlets);
  const ofTies = entriesOf(ties.columns, links.outlets);
  const id = (row: number): string => JSON.stringify(actors.ids.at(row));
  const node = (row: number): string =>
    `${row === 0 ? "" : ","}\n{"key":${id(row)}${attributes(ofActors, row, "")}}`;
  const edge = (row: number): string => {
    const keyed = named[row] === 1;
    const key = keyed ? JSON.stringify(valueOf(ties.columns, "key", row)) : `"geid_0_${row}"`;
    const head = `"key":${key},"source":${id(ties.source[row])},"target":${id(ties.target[row])}`;
    const said = attributes(ofTies, row, keyed ? "key" : "");
    return `${row === 0 ? "" : ","}\n{${head}${said}${isDirected(ties, row) ? "" : ',"undirected":true'}}`;
  };
  return {
    losses: [
      ...losses,
      ...graphLosses(shown, "graphology JSON", true),
      ...people.losses,
      ...links.losses,
      ...found,
    ],
    ...pieces(
      "graphology JSON",
      [
        {
          before: `{"options":${JSON.stringify(graphOptions)},\n"attributes":${JSON.stringify(dataset)},\n"nodes":[`,
          length: actors.length,
          row: node,
          after: "],\n",
        },
        { before: '"edges":[', length: ties.length, row: edge, after: "]}\n" },
      ],
      control,
    ),
  };
}

/** A column as JSON: its name, and the text of a value where a row has one. */
interface Entry {
  readonly column: string;
  /** In quotation marks; blank where `at` gives it with the value. */
  readonly name: string;
  readonly at: (row: number) => string | undefined;
}

function entriesOf(columns: Columns, outlets: readonly Outlet[]): Entry[] {
  // Ties may have columns of these names that are the caller's own.
  const withRisk = outlets.some(({ column, own }) => column === "risk" && !own);
  const headers = new Map(outlets.filter(({ own }) => own).map(({ column, header }) => [column, header]));
  return Array.from(columns)
    .filter(([column]) => !(withRisk && column === "riskDate"))
    .map(([column, source]): Entry => {
      if (withRisk && column === "risk") return riskEntry(columns);
      const name = JSON.stringify(headers.get(column) ?? column);
      if (source.type !== "category") return { column, name, at: (row) => written(cellAt(source, row)) };
      const words = source.words.map((word) => JSON.stringify(word));
      return { column, name, at: (row) => words[source.codes[row] - 1] };
    });
}

/** The risk as the field table has it: a level, and the date of its judgment. Where there is a date alone, the date. */
function riskEntry(columns: Columns): Entry {
  return {
    column: "risk",
    name: "",
    at(row) {
      const level = written(valueOf(columns, "risk", row));
      const date = written(valueOf(columns, "riskDate", row));
      if (level === undefined) return date === undefined ? undefined : `"riskDate":${date}`;
      return `"risk":{"level":${level}${date === undefined ? "" : `,"date":${date}`}}`;
    },
  };
}

function written(cell: Cell): string | undefined {
  return cell === undefined ? undefined : typeof cell === "number" ? numberText(cell) : JSON.stringify(cell);
}

function attributes(entries: readonly Entry[], row: number, left: string): string {
  let text = "";
  for (const { column, name, at } of entries) {
    const value = column === left ? undefined : at(row);
    if (value !== undefined) text += `${text === "" ? "" : ","}${name === "" ? "" : `${name}:`}${value}`;
  }
  return text === "" ? "" : `,"attributes":{${text}}`;
}

/** 1 for the ties whose attribute `key` no earlier tie has, and no program made up. */
async function firstOfKeys(ties: TieTable, pace: Pace): Promise<Uint8Array> {
  const first = new Uint8Array(ties.length);
  const column = ties.columns.get("key");
  if (column === undefined || (column.type !== "category" && column.type !== "text")) return first;
  const seen = new Set<string>();
  await inChunks(pace, ties.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) {
      const key = column.type === "text" ? column.values[row] : column.words[column.codes[row] - 1];
      if (key === undefined || isAutoKey(key) || seen.has(key)) continue;
      seen.add(key);
      first[row] = 1;
    }
  });
  return first;
}

async function refuseMembers({ actors, ties }: Network, pace: Pace): Promise<void> {
  const members = new Set<number>();
  await inChunks(pace, actors.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) if (actors.ids.at(row) in Object.prototype) members.add(row);
  });
  if (members.size === 0) return;
  for (let tie = 0; tie < ties.length; tie++)
    for (const end of [ties.source[tie], ties.target[tie]])
      if (members.has(end))
        throw new ComityError(
          "bad-input",
          `graphology cannot hold ties of an actor called "${actors.ids.at(end)}"`,
          {
            fix: "Give the actor another id",
          },
        );
}
