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
 * Lays out an element of Cytoscape.js or Cytoscape; `table` is that of its list, if it has one, and `directed` holds for
 * edges that do not say. Its data and classes are kept, positions and styles are left out.
 */
export function layElement(
  value: unknown,
  line: number,
  table: TableName | undefined,
  directed: boolean | undefined,
  out: JsonRows,
): void {
  if (!isElement(value)) return out.noRow(table ?? "actors", line);
  const { data, group, classes } = value;
  const ends = "source" in data && "target" in data;
  const owner = table ?? (group === "edges" || (group === undefined && ends) ? "ties" : "actors");
  if (Object.keys(value).some((key) => key !== "data" && key !== "group" && key !== "classes")) {
    const message = "positions and styles of the picture were left out";
    out.leave("picture", "actors", line, message, "Nothing needs to be done.");
  }
  const own = typeof classes === "string" && classes !== "" ? { classes } : {};
  if (owner === "actors") return out.row(owner, data, line, own);
  const { id, ...rest } = data;
  // NetworkX has keys instead of ids.
  const key = id ?? rest["key"];
  const auto = (typeof key === "string" || typeof key === "number") && isAutoKey(String(key));
  if (auto) out.understood.count("ties", "id", "edge id that is a mere number left out");
  const row = { ...rest, key: auto ? undefined : key };
  out.row(owner, directed === undefined ? row : { directed, ...row }, line, own);
}
