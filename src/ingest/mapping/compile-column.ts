import type { Field } from "../../schema/field.js";
import type { FieldCode } from "../../schema/fields.js";
import { shorten } from "../../text/shorten.js";
import { cellText } from "../cell-text.js";
import type { TableName } from "../source.js";
import { isProtecting } from "../table-fields.js";
import { isoDate } from "./date-cell.js";
import type { ColumnRule } from "./mapping.js";
import { plainDecimal } from "./number-cell.js";
import { wordKey } from "./word-key.js";
import type { Workshop } from "./workshop.js";

/** What a value is for. */
export interface Purpose {
  readonly table: TableName;
  /** The field or attribute. */
  readonly name: string;
  readonly field: Field | undefined;
}

/** Values that are taken one by one. */
export interface List {
  /** How many places the row has. */
  readonly length: (cells: readonly unknown[]) => number;
  /** Whether something stands at a place. */
  readonly has: (cells: readonly unknown[], place: number) => boolean;
}

/** A rule that is ready to read rows. */
export interface Reading {
  /** What findings call the column: its header, or several. */
  readonly label: string;
  /** True for what says nothing about the row. */
  readonly constant: boolean;
  /** The value in a row, at a place of its lists; undefined where there is none. */
  readonly read: (cells: readonly unknown[], place: number) => unknown;
  /** For a rule whose values are taken one by one, its list. */
  readonly list?: List;
}

/** The reading of a column. Lists of columns that are taken one by one have become columns of their own by now. */
export function compileColumn(rule: ColumnRule, purpose: Purpose, shop: Workshop): Reading {
  const headers = typeof rule.column === "string" ? [rule.column] : rule.column;
  const places = headers.map((header) => shop.place(header));
  const prepare = preparation(rule, purpose, shop);
  const understand = understanding(rule, purpose, shop);
  const label = headers.join(" or ");
  const first = (cells: readonly unknown[]): unknown => {
    for (const { at } of places) {
      const cell = prepare(at < 0 ? undefined : cells[at]);
      if (cell !== undefined) return cell;
    }
    return undefined;
  };
  const { split } = rule;
  const about = { label, constant: false };
  if (split === undefined) return { ...about, read: (cells) => understand(first(cells)) };
  if (rule.each !== true) {
    const read = (cells: readonly unknown[]): unknown => {
      const items = itemsOf(first(cells), split).map((item) => understand(prepare(item)));
      const kept = items.filter((item) => item !== undefined);
      return kept.length === 0 ? undefined : kept.map(String);
    };
    return { ...about, read };
  }
  let seen: readonly unknown[] | undefined;
  let items: readonly unknown[] = [];
  const itemsOfRow = (cells: readonly unknown[]): readonly unknown[] => {
    if (cells !== seen) items = itemsOf(first(cells), split).map(prepare);
    seen = cells;
    return items;
  };
  return {
    ...about,
    read: (cells, place) => understand(itemsOfRow(cells)[place]),
    list: {
      length: (cells) => itemsOfRow(cells).length,
      has: (cells, place) => itemsOfRow(cells)[place] !== undefined,
    },
  };
}

/** The items of a list; blank ones keep their place, so that lists stay in step. */
function itemsOf(cell: unknown, split: string): readonly unknown[] {
  if (cell === undefined) return [];
  if (Array.isArray(cell)) return cell as readonly unknown[];
  return cellText(cell)
    .split(split)
    .map((item) => item.trim());
}

/**
 * What of a cell is the value: without the words for "no value", cut before and after the given signs. What protects an
 * actor is read whole where the cut leaves nothing.
 */
function preparation(rule: ColumnRule, { table, name }: Purpose, shop: Workshop): (cell: unknown) => unknown {
  const { before, after } = rule;
  const protecting = isProtecting(table, name);
  const cuts = before !== undefined || after !== undefined;
  const blank = new Set(rule.blank?.map(wordKey));
  return (cell) => {
    if (shop.isBlank(cell, blank)) return undefined;
    if (!cuts || typeof cell !== "string") return cell;
    const nothing = protecting ? cell : undefined;
    let text = cell;
    if (after !== undefined) {
      const at = before === undefined ? text.lastIndexOf(after) : text.indexOf(after);
      if (at < 0) return nothing;
      text = text.slice(at + after.length);
    }
    if (before !== undefined) {
      const at = text.indexOf(before);
      if (at >= 0) text = text.slice(0, at);
    }
    text = text.trim();
    return shop.isBlank(text, blank) ? nothing : text;
  };
}

/** How many different words a rule remembers: words repeat. */
const remembered = 4096;

/** What a prepared value means: by the dictionary of the rule, as a number or as a date. */
function understanding(rule: ColumnRule, purpose: Purpose, shop: Workshop): (cell: unknown) => unknown {
  const { values, otherwise = "keep", date } = rule;
  const { table, name, field } = purpose;
  const decimal = rule.decimal ?? (field?.type === "number" ? shop.input.decimal : undefined);
  const numeric = decimal !== undefined && (field === undefined ? false : field.type !== "category");
  const protecting = isProtecting(table, name);
  const dictionary = values && new Map(Object.entries(values).map(([word, value]) => [wordKey(word), value]));
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    let key = keys.get(word);
    if (key === undefined) {
      key = wordKey(word);
      if (keys.size < remembered && word.length < 100) keys.set(word, key);
    }
    return key;
  };
  return (cell) => {
    if (cell === undefined) return undefined;
    if (dictionary !== undefined) {
      const word = cellText(cell);
      const value = dictionary.get(keyOf(word));
      if (value !== undefined) {
        if (value !== cell)
          shop.count(
            table,
            name,
            `"${shorten(word)}" read as ${value === null ? "no value" : String(value)}`,
          );
        return value ?? undefined;
      }
      if (otherwise === "blank" && !protecting) {
        const message = `"${shorten(word)}" is none of the words of the mapping for ${name}; it is left blank`;
        shop.note({
          ...{ code: "unmapped-word", message, given: cell },
          fix: "Add the word to values, or have it kept: leave out otherwise.",
        });
        return undefined;
      }
    }
    if (typeof cell !== "string") return cell;
    if (numeric) return numberOf(cell, decimal, purpose, shop);
    if (date !== undefined) {
      const iso = isoDate(cell, date);
      if (iso !== cell) shop.count(table, name, `dates written ${date} read`);
      return iso;
    }
    return cell;
  };
}

function numberOf(
  text: string,
  decimal: "." | ",",
  { table, name, field }: Purpose,
  shop: Workshop,
): unknown {
  const plain = plainDecimal(text, decimal);
  if (plain === undefined) {
    const sign = decimal === "," ? "a comma" : "a point";
    shop.note({
      code: (field?.code ?? "bad-number") as FieldCode,
      message: `${name} is "${shorten(text)}", which is no number with ${sign} before its decimals`,
      fix: "Correct the number, or the decimal sign in the mapping.",
      given: text,
    });
    return undefined;
  }
  if (plain !== text) shop.count(table, name, `numbers with "${decimal}" before their decimals read`);
  return shop.typed ? Number(plain) : plain;
}
