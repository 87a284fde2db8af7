import { shorten } from "../../text/shorten.js";
import type { TableName } from "../source.js";
import { headersOf } from "./headers-of.js";
import type { ColumnRule, Mapping, Rule } from "./mapping.js";
import { wordKey } from "./word-key.js";
import type { Workshop } from "./workshop.js";

/** Longer cells are no words for "no value". */
const longest = 100;

/** Counts the cells that are read as no value because the mapping says what their words mean: once for each row. */
export class BlankWords {
  /** The words by the header of the column. */
  readonly #words = new Map<string, Set<string>>();

  constructor(
    mapping: Mapping,
    private readonly table: TableName,
    private readonly shop: Workshop,
  ) {
    const everywhere = mapping.input?.blank ?? [];
    for (const { fields } of mapping.records)
      for (const rule of Object.values(fields)) {
        this.#add(headersOf(rule), everywhere);
        for (const { column, blank = [] } of columnRules(rule))
          this.#add(typeof column === "string" ? [column] : column, blank);
      }
  }

  /** Counts those of a row. */
  count(cells: readonly unknown[], columns: readonly string[]): void {
    if (this.#words.size === 0) return;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if ((typeof cell !== "string" && typeof cell !== "number") || cell === "") continue;
      const words = this.#words.get(columns[at]);
      const text = String(cell);
      if (words === undefined || text.length > longest || !words.has(wordKey(text))) continue;
      this.shop.count(this.table, columns[at], `"${shorten(text.trim())}" read as no value`);
    }
  }

  #add(headers: readonly string[], blank: readonly string[]): void {
    const keys = blank.map(wordKey).filter((key) => key !== "");
    if (keys.length === 0) return;
    for (const header of headers) {
      const known = this.#words.get(header) ?? new Set();
      this.#words.set(header, known);
      for (const key of keys) known.add(key);
    }
  }
}

function columnRules(rule: Rule): readonly ColumnRule[] {
  if (typeof rule === "string") return [];
  if ("join" in rule) return rule.join.flatMap(columnRules);
  return "column" in rule ? [rule] : [];
}
