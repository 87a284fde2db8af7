import { AttributeBuilder } from "../ingest/intake/attribute-builder.js";
import { filledRows } from "../ingest/intake/filled.js";
import { inChunks, type Pace } from "../control/pace.js";
import type { Column } from "../network/columns.js";
import { joinList } from "../schema/list-text.js";
import { counted } from "../text/counted.js";
import type { Loss } from "./losses.js";
import type { Outlet } from "./outlets.js";

/**
 * How a form of file says of which type a column of the caller's own is: not at all, so that reading infers it; as a
 * text, a number, a flag or a list, as far as that goes; or in full.
 */
export type TypeSaying = "nothing" | "some" | "all";

const typeNames: Readonly<Record<Column["type"], string>> = {
  category: "words",
  text: "texts",
  number: "numbers",
  flag: "yes and no",
  list: "lists",
  date: "dates",
  consent: "consent",
};

/** What becomes of the type of a column when the file is read again; undefined where it stays. */
export async function typeLoss(outlet: Outlet, saying: TypeSaying, pace: Pace): Promise<Loss | undefined> {
  const { own, type, table, column, source } = outlet;
  if (!own || type === "number" || type === "flag") return undefined;
  if (saying !== "nothing" && type === "list") return undefined;
  const texts = await differentTexts(outlet, pace);
  if (saying === "all") {
    if (type !== "date" || !Array.from(texts).some((text) => text.includes("/"))) return undefined;
  }
  const builder = new AttributeBuilder("text");
  const different = Array.from(texts);
  await inChunks(pace, different.length, 1024, (from, to) => {
    for (const text of different.slice(from, to)) if (text.trim() !== "") builder.push(text);
  });
  const read = builder.finish(saying === "nothing" ? undefined : "string").column.type;
  if (read === type) return undefined;
  const count = filledRows(source);
  const message = `the column ${JSON.stringify(column)} of the ${table} (${counted(count, "value")}) holds ${typeNames[type]} and is read back as ${typeNames[read]}`;
  return { what: "column-type", table, column, as: read, count, message };
}

async function differentTexts({ source, at }: Outlet, pace: Pace): Promise<ReadonlySet<string>> {
  if (source.type === "category") return new Set(source.words);
  const texts = new Set<string>();
  const length = source.type === "text" ? source.values.length : rowsOf(source);
  await inChunks(pace, length, 2048, (from, to) => {
    for (let row = from; row < to; row++) {
      const value = at(row);
      if (value !== undefined) texts.add(typeof value === "object" ? joinList(value) : String(value));
    }
  });
  return texts;
}

function rowsOf(column: Column): number {
  return column.type === "list" ? column.offsets.length - 1 : column.type === "date" ? column.from.length : 0;
}
