import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { shorten } from "../../text/shorten.js";
import { sizeOf } from "../bytes.js";
import { refuseEmptyVertices } from "../numbered/vertices.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, Remark, RowSource, Tail } from "../source.js";
import { linesOf } from "../text-lines.js";
import { readBeside, type VertexValues } from "./beside.js";
import { PajekReader } from "./pajek-reader.js";

export interface PajekOptions extends NamedOptions {
  /** Files of values that lie beside the network (`.nam`, `.vec`, `.clu`), by the column of the actors they become. */
  readonly beside?: Readonly<Record<string, Input>> | undefined;
}

/**
 * A network in the form of Pajek (`.net`, or a project `.paj`), for `ingest`: vertices become actors, arcs directed and
 * edges undirected ties, line values strengths. Vertices are called by their labels where these differ, and all by
 * their numbers, with the labels as names, where two are the same. Repeated lines are parallel ties.
 *
 * Read are `*Vertices`, `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist`, `*Matrix` and the partitions, vectors and
 * permutations of a project, which become columns of the actors. The name of a relation (`*Arcs :1 "trade"`) is the
 * method of its ties, a number alone the attribute `relation number`; times such as `[1-5,7]` are kept as the attribute
 * `time`, other pairs of words under their own name. In a network of two modes (`*Vertices 18 5`) the first vertices are
 * actors, the others activities, and lines participations. Coordinates and words about the picture are left out with
 * a finding, and so are further networks, clusters and hierarchies.
 *
 * `beside` gives values of the vertices from files of their own: `{ country: names, population: vector }`; of the name
 * `id` they become the ids, and labels names. Read piece by piece; the actors come last.
 *
 * Throws `bad-input` where a file beside is not about as many vertices; when read also `unreadable-format`,
 * `empty-input`, `binary-input` and `wrong-encoding`. The form: Batagelj & Mrvar, Pajek: Program for Analysis and
 * Visualization of Large Networks, Reference Manual.
 */
export function parsePajek(input: Input, options: PajekOptions = {}): RowSource {
  knownOptions(options, ["name", "beside"], { control: false });
  const { name = "pajek", beside = {} } = options;
  if (typeof beside !== "object" || (beside as unknown) === null)
    throw new ComityError("bad-option", "beside is not an object", {
      fix: "Give the inputs by the column they become: { country: names }",
      path: ["beside"],
    });
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, beside, name, pace),
  };
}

async function* batches(
  input: Input,
  beside: Readonly<Record<string, Input>>,
  name: string,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const columns: (readonly [string, VertexValues])[] = [];
  for (const [column, file] of Object.entries(beside))
    columns.push([column, await readBeside(file, `${name}, the file for ${shorten(column)}`, pace)]);
  const reader = new PajekReader(name, columns);
  const total = sizeOf(input);
  let marks: Remark[] = [];
  const onMark = (): number => marks.push(byteOrderMark("ties"));
  let read = 0;
  let line = 0;
  for await (const { lines, done } of linesOf(input, name, pace, onMark)) {
    for (const text of lines) {
      reader.take(text, ++line);
      if ((line & 255) === 0 && pace.due()) await pace.rest();
    }
    read = done;
    yield { ...reader.flush(), remarks: [...marks, ...reader.remarks()], done, total };
    marks = [];
  }
  const network = reader.end();
  refuseEmptyVertices(network.size - network.listed, read, name);
  for (let from = 1; from <= network.size; from += 4096) {
    for (let number = from; number < from + 4096 && number <= network.size; number++) network.actor(number);
    yield { ...reader.flush(), remarks: reader.remarks(), done: read, total };
  }
  return { present: new Set(["actors", network.table]) };
}
