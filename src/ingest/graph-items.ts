import { isAutoKey } from "./auto-key.js";
import { bracketed } from "./bracketed.js";
import { Shaper } from "./shaper.js";
import type { Conversion } from "./finding.js";
import type { Batch, DeclaredType, RawRow, Remark } from "./source.js";

/** The tables that the items of a graph file make. */
export type ItemTable = "actors" | "ties";

interface Item {
  readonly table: ItemTable;
  readonly cells: unknown[];
  readonly line: number;
}

/** Lays the nodes and edges of a graph file out as rows. Items may stand in each other: the last one begun is at hand. */
export class GraphItems {
  readonly types: Readonly<Record<ItemTable, Map<string, DeclaredType>>> = {
    actors: new Map(),
    ties: new Map(),
  };
  readonly #shaper = new Shaper();
  #rows: RawRow[] = [];
  #remarks: Remark[] = [];
  readonly #items: Item[] = [];
  readonly #told = new Set<string>();
  readonly #keys = new Set<string>();
  #droppedKeys = 0;

  /** The table of the item at hand. */
  get table(): ItemTable | undefined {
    return this.#items.at(-1)?.table;
  }

  begin(table: ItemTable, line: number): void {
    this.#items.push({ table, cells: [], line });
  }

  /** Sets a value of the item at hand. What it has already keeps its name, the other is called `… (attribute)`. */
  set(title: string, value: unknown, type?: DeclaredType): void {
    const item = this.#items.at(-1);
    if (item === undefined || value === "") return;
    let name = title;
    if (this.has(title)) name = `${title} (attribute)`;
    const at = this.#shaper.position(item.table, name);
    if (item.cells[at] !== undefined) {
      const message = `"${title}" is given more than once; the first values are kept`;
      this.leave(`again ${title}`, item.table, item.line, message, "Give each value once.");
      return;
    }
    item.cells[at] = type === "list" && typeof value === "string" ? (bracketed(value) ?? value) : value;
    if (type !== undefined) this.#declare(item, name, type);
  }

  /** True when the item at hand has a value of that name. */
  has(title: string): boolean {
    const item = this.#items.at(-1);
    return item?.cells[this.#shaper.position(item.table, title)] !== undefined;
  }

  /** The identity of a tie: numbers that programs make up are left out. */
  key(id: string, line: number): void {
    if (isAutoKey(id)) {
      this.#droppedKeys++;
      return;
    }
    this.set("key", id, "string");
    if (this.#keys.has(id))
      this.remark({
        ...{ code: "repeated-key", table: "ties", line, column: "key" },
        message: "the edge has the same id as an earlier one; both are kept",
        fix: "Give each edge an id of its own.",
      });
    this.#keys.add(id);
  }

  /** Ends the item at hand: it becomes a row. */
  end(): void {
    const item = this.#items.pop();
    if (item !== undefined) this.#rows.push(item);
  }

  remark(remark: Remark): void {
    this.#remarks.push(remark);
  }

  /** Says once for each `what` that something of the file is left out. */
  leave(what: string, table: ItemTable, line: number, message: string, fix: string): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.remark({ code: "left-out", table, line, message, fix });
  }

  /** What has been laid out since the last call. */
  batch(done: number, total: number): Batch {
    const [rows, remarks] = [this.#rows, this.#remarks];
    this.#rows = [];
    this.#remarks = [];
    return { headers: this.#shaper.headers, types: this.types, rows, remarks, done, total };
  }

  /** What was dropped of the identities of ties. */
  conversions(): Conversion[] {
    const what = "edge id that is a mere number left out";
    return this.#droppedKeys === 0 ? [] : [{ table: "ties", column: "id", what, count: this.#droppedKeys }];
  }

  #declare({ table, line }: Item, name: string, type: DeclaredType): void {
    const types = this.types[table];
    const known = types.get(name);
    if (known === type) return;
    if (known === undefined || type === "items") types.set(name, type);
    else if (known !== "items") {
      types.set(name, "string");
      if (this.#told.has(`${table} ${name}`)) return;
      this.#told.add(`${table} ${name}`);
      this.remark({
        ...{ code: "mixed-types", table, line, column: name },
        message: `"${name}" has the types ${known} and ${type} in this file; the column is kept as text`,
        fix: "Give all values of a column one type.",
      });
    }
  }
}
