import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf } from "../bytes.js";
import { LinkRows } from "../numbered/link-rows.js";
import { refuseEmptyVertices } from "../numbered/vertices.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, Remark, RowSource, Tail } from "../source.js";
import { linesOf } from "../text-lines.js";
import { DlLists } from "./dl-lists.js";
import { DlMatrices } from "./dl-matrices.js";
import { readHeader, type DlHeader } from "./header.js";
import type { DlLink } from "./links.js";
import { dataBegin } from "./words.js";

/**
 * A network in the DL language of UCINET, for `ingest`. Read are the formats `fullmatrix`, `upperhalf`, `lowerhalf`,
 * `edgelist1`, `edgelist2`, `nodelist1`, `nodelist2`, `edgearray1` and `edgearray2`, labels before or within the data,
 * and several matrices: their labels are the methods of the ties, numbers alone the attribute `relation number`.
 *
 * A zero of a matrix is no tie; a value its strength. Half matrices and full ones that are symmetric hold undirected
 * ties, one for each pair; everything else is directed. Where rows and columns are different things (`nr` and `nc`,
 * the formats that end in 2), rows are actors, columns activities and entries participations. Actors are called by
 * their labels where these differ, else by their numbers.
 *
 * Holds the ties in memory until the file is read. Throws `unreadable-format` when read, also for formats that cannot
 * be read; `empty-input`, `binary-input` and `wrong-encoding` as every reader. The form: Borgatti, Everett & Freeman,
 * UCINET for Windows, User's Guide: DL files.
 */
export function parseDl(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "dl" } = options;
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, pace),
  };
}

async function* batches(input: Input, name: string, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const total = sizeOf(input);
  const marks: Remark[] = [];
  const onMark = (): number => marks.push(byteOrderMark("ties"));
  const head: string[] = [];
  let data: DlMatrices | DlLists | undefined;
  let line = 0;
  let read = 0;
  for await (const { lines, done } of linesOf(input, name, pace, onMark)) {
    for (const text of lines) {
      line++;
      const begin = data === undefined ? dataBegin(text) : 0;
      if (begin < 0) head.push(text);
      else {
        data ??= dataOf(
          readHeader([...head, text.slice(0, begin).replace(/data\s*:$/i, "")].join("\n"), name),
          name,
        );
        data.take(text.slice(begin), line);
      }
      if ((line & 63) === 0 && pace.due()) await pace.rest();
    }
    read = done;
    yield { headers: nothing, rows: [], remarks: marks.splice(0), done, total };
  }
  if (data === undefined) {
    readHeader(head.join("\n"), name);
    throw new ComityError("unreadable-format", `${name} has no line "data:"`, {
      fix: "Write data: before the data",
    });
  }
  const { links, actors, activities, flaws, conversions, left } = await data.end(pace);
  const { labels, matrices } = data.header;
  const rows = new LinkRows(actors, activities);
  rows.settle();
  if (left > 0) rows.leave("missing", 0, `${left} missing values of a matrix were left out`);
  for (const { line: at, flaw } of flaws) rows.flaw(at, flaw);
  const flush = (): Batch => {
    const batch = { headers: rows.shaper.headers, rows: rows.rows, remarks: rows.remarks, done: read, total };
    [rows.rows, rows.remarks] = [[], []];
    return batch;
  };
  for (let from = 0; from < links.length; from += 4096) {
    for (const link of links.slice(from, from + 4096)) addLink(rows, link, labels.matrix, matrices);
    yield flush();
  }
  rows.endLinks();
  refuseEmptyVertices(actors.count, read, name);
  for (let from = 1; from <= actors.count; from += 4096) {
    for (let number = from; number < from + 4096 && number <= actors.count; number++)
      rows.actor(number, 0, []);
    yield flush();
  }
  return { present: new Set(["actors", rows.table]), conversions };
}

const nothing = { actors: [], ties: [], participations: [] };

function dataOf(header: DlHeader, name: string): DlMatrices | DlLists {
  const lists = header.form.endsWith("1") || header.form.endsWith("2");
  return lists ? new DlLists(header) : new DlMatrices(header, name);
}

function addLink(
  rows: LinkRows,
  { from, to, line, directed, value, matrix }: DlLink,
  names: readonly string[],
  matrices: number,
): void {
  const relation = names.at(matrix)?.trim();
  const named = relation !== undefined && relation !== "";
  const attributes = named || matrices === 1 ? [] : ([["relation number", String(matrix + 1)]] as const);
  rows.link(from, to, {
    line,
    directed,
    strength: value,
    relation: named ? relation : undefined,
    attributes,
  });
}
