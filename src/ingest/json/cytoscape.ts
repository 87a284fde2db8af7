import { isAutoKey } from "../auto-key.js";
import { isRow } from "../shaper.js";
import type { TableName } from "../source.js";
import type { JsonRows } from "./json-rows.js";

/** What an element of Cytoscape may hold beside its data. */
const parts: ReadonlySet<string> = new Set([
  ...["data", "group", "position", "renderedPosition", "classes", "selected", "selectable", "locked"],
  ...["grabbable", "grabbed", "pannable", "removed", "scratch", "style", "css"],
]);

interface Element {
  readonly data: Readonly<Record<string, unknown>>;
  readonly group?: unknown;
  readonly classes?: unknown;
}

/** True for an element of a network of Cytoscape: an object with its data apart from how it is shown. */
export function isElement(value: unknown): value is Element {
  return (
    isRow(value) && "data" in value && isRow(value.data) && Object.keys(value).every((key) => parts.has(key))
  );
}

/**
 * Lays out an element of Cytoscape.js or Cytoscape; `table` is that of its list, if it has one. Its data and classes are
 * kept, positions and styles are left out.
 */
export function layElement(value: unknown, line: number, table: TableName | undefined, out: JsonRows): void {
  if (!isElement(value)) return out.noRow(table ?? "actors", line);
  const { data, group, classes } = value;
  const owner =
    table ??
    (group === "edges" || (group === undefined && "source" in data && "target" in data) ? "ties" : "actors");
  if (Object.keys(value).some((key) => key !== "data" && key !== "group" && key !== "classes"))
    out.leave(
      "picture",
      "actors",
      line,
      "positions and styles of the picture were left out",
      "Nothing needs to be done.",
    );
  const own = typeof classes === "string" && classes !== "" ? { classes } : {};
  if (owner === "actors") return out.row(owner, data, line, own);
  const { id, ...rest } = data;
  const auto = id !== undefined && isAutoKey(String(id));
  if (auto) out.understood.count("ties", "id", "edge id that is a mere number left out");
  out.row(owner, id === undefined || id === null || auto ? rest : { key: id, ...rest }, line, own);
}
