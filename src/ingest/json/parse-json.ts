import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf, textOf } from "../bytes.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, RowSource, TableName, Tail } from "../source.js";
import { enteredKeys, JsonTables } from "./json-tables.js";
import { JsonSplitter } from "./splitter.js";

/**
 * A network in JSON, for `ingest`: an object with lists of rows under `actors`, `ties` and `participations` and a
 * `dataset`, or one list of rows. The forms of other programs are recognized by their shape, and the ledger says so:
 *
 * - lists of `nodes` and `links` or `edges`: NetworkX's node-link data (`directed` and `multigraph` hold for all links;
 *   keys that are mere numbers are left out) and D3's (ends that are numbers are places in the list of nodes, unless
 *   ids of nodes are numbers; nodes without ids go by their names if all differ, else by their places),
 * - graphology's export, with the attributes of each node and edge under `attributes`; edges are directed unless they say
 *   `undirected`,
 * - Cytoscape.js and Cytoscape: `elements` in one list or as `nodes` and `edges`, with what is known under `data`,
 * - the result of a SPARQL query (Wikidata and others): the variables `?a` and `?b` (or `?source` and `?target`) are the
 *   two actors, `?aLabel` the name, `?aCoord` the place (`Point(7.1 50.7)`), `?aCountry` and so on other fields and
 *   attributes of theirs; all other variables belong to the tie, which is undirected unless `?directed` says otherwise.
 *   Q-numbers are ids; what rows say about an actor is pooled. A statement that says nothing beyond another one on the
 *   same two actors is merged with it, since both sides list a partnership. Dates are as exact as `?sincePrecision`
 *   beside `?since` says; without it the first of January is a year and the first of another month that month.
 *
 * Read piece by piece; a file of any size needs the memory of its columns, and that of links that stand before the
 * nodes and of nodes without ids. Values have types: a strength is `9`, not `"9"`. Throws `unreadable-format` with the
 * line for what is not JSON when read; `empty-input`, `binary-input` and `wrong-encoding` as every reader.
 */
export function parseJson(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "json" } = options;
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: false,
    batches: (table, pace) => batches(input, name, table ?? "ties", pace),
  };
}

async function* batches(
  input: Input,
  name: string,
  table: TableName,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const splitter = new JsonSplitter(name, enteredKeys);
  const tables = new JsonTables(table, name);
  const { out } = tables;
  const { headers } = out.shaper;
  const total = sizeOf(input);
  let done = 0;
  for await (const text of textOf(input, name, pace, () => out.remark(byteOrderMark(table)))) {
    done += text.length;
    for (const unit of splitter.push(text)) tables.take(unit);
    yield { headers, mentions: out.mentions, ...out.take(), done, total };
  }
  splitter.end();
  await tables.end(splitter.lists, pace);
  yield { headers, mentions: out.mentions, ...out.take(), done, total };
  if (tables.present.size === 0)
    throw new ComityError("unreadable-format", `${name} holds no table`, {
      fix: 'Give an object with lists under "actors" and "ties", or a list of ties',
    });
  const { present, dataset, distinctTies } = tables;
  return {
    ...{ present, dataset, conversions: out.understood.list() },
    ...(distinctTies === undefined ? {} : { distinctTies }),
  };
}
