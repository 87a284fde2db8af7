import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { sizeOf, textOf } from "../bytes.js";
import { GraphItems } from "../graph-items.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, RowSource, Tail } from "../source.js";
import type { Statement } from "../statement.js";
import { XmlTags, type XmlTag } from "./xml-tags.js";

/** What lays the tags of one form of XML out as items. */
export interface GraphTags {
  take(tag: XmlTag): void;
  /** Outermost graphs met so far. */
  readonly graphs: number;
  readonly statement: Statement;
}

/** A form of graphs in XML. */
export interface GraphForm {
  /** What it is called, and what to do about a file that is none. */
  readonly called: string;
  readonly fix: string;
  readonly reader: (items: GraphItems) => GraphTags;
}

/** A graph in a form of XML as a source, read piece by piece. */
export function xmlGraph(input: Input, name: string, form: GraphForm): RowSource {
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, form, pace),
  };
}

async function* batches(
  input: Input,
  name: string,
  { called, fix, reader: begin }: GraphForm,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const tags = new XmlTags(name);
  const items = new GraphItems();
  const reader = begin(items);
  const total = sizeOf(input);
  let done = 0;
  for await (const text of textOf(input, name, pace, () => items.remark(byteOrderMark("actors")))) {
    done += text.length;
    for (const tag of tags.push(text)) reader.take(tag);
    yield items.batch(done, total);
  }
  tags.end();
  if (reader.graphs === 0)
    throw new ComityError("unreadable-format", `${name} has no <graph>, so it is not ${called}`, { fix });
  const { dataset } = reader.statement;
  return { present: new Set(["actors", "ties"]), dataset, conversions: items.conversions() };
}
