import { isComityError } from "../../../errors/error.js";
import { asGiven } from "../../../network/as-given.js";
import { shorten } from "../../../text/shorten.js";
import type { TableName } from "../../source.js";
import { neededFields } from "../check-record.js";
import { mappingVersion, type MappedInput, type MappedRecord, type Mapping, type Rule } from "../mapping.js";
import { readMapping } from "../read-mapping.js";
import type { Column } from "./column.js";
import { fieldWords } from "./field-words.js";
import type { ColumnProposal, Confidence, FilledField } from "./proposal.js";
import { fieldOf } from "../../table-fields.js";
import { ruleFor } from "./rules.js";
import type { Table } from "./table.js";
import type { Understood } from "./understand.js";

/** A record that is being written. */
export interface DraftRecord {
  readonly table: TableName;
  readonly as: string | undefined;
  /** What people call it: "municipality", "tie". */
  readonly title: string;
  readonly because: string | undefined;
  readonly fields: Record<string, Rule>;
}

interface Note {
  readonly as: string;
  readonly because: string;
  readonly confidence: Confidence;
  readonly field: FilledField | undefined;
}

/** What a shape is called and why it is believed. */
export interface ShapeWords {
  readonly is: string;
  readonly because: string;
  readonly confidence: Confidence;
}

/** A mapping in the making: records are added, fields filled, columns left out, and each step is told column by column. */
export class Draft {
  readonly records: DraftRecord[] = [];
  readonly doubts: string[] = [];
  readonly #notes = new Map<number, Note[]>();
  readonly #leave = new Map<string, string>();

  constructor(
    readonly table: Table,
    readonly shape: ShapeWords,
    private input: MappedInput = {},
  ) {}

  /** The same draft for a table whose headers stand in a later line. */
  below(headerLine: number): this {
    this.input = { headerLine, ...this.input };
    return this;
  }

  /** Adds a record. */
  record(table: TableName, title: string, because?: string, named = table === "actors"): DraftRecord {
    const taken = new Set(this.records.map(({ as }) => as));
    let as = title;
    for (let copy = 2; taken.has(as); copy++) as = `${title} ${copy}`;
    const record = {
      table,
      as: named ? as : undefined,
      title: as,
      because,
      fields: Object.create(null) as Record<string, Rule>,
    };
    this.records.push(record);
    return record;
  }

  /** Fills a field of a record from a column, unless the field is filled already; then the column is kept as an attribute. */
  fill(record: DraftRecord, field: string, column: Understood, means: Partial<Note> = {}): void {
    if (field in record.fields) return this.attribute(record, column);
    const { rule, guessed, doubts } = ruleFor(column, record.table, field, this.table);
    const because = means.because ?? column.because;
    this.put(record, field, { ...rule, because });
    const confidence = guessed ? "guess" : (means.confidence ?? column.confidence);
    this.note(column, record, field, {
      because,
      confidence,
      ...(means.as === undefined ? {} : { as: means.as }),
    });
    this.doubts.push(...doubts);
  }

  /** Keeps a column as an attribute under a name of its own. */
  attribute(record: DraftRecord, column: Understood, because = column.because): void {
    if (column.column.header.trim() === "") return;
    const { side, word } = column.header;
    const name = this.freeName(record, side === undefined ? column.column.header : word);
    const { rule, doubts } = ruleFor(column, record.table, name, this.table);
    this.put(record, name, { ...rule, because });
    this.doubts.push(...doubts);
    this.note(column, record, name, {
      because,
      as: `${record.title}: kept as "${name}"`,
      confidence: "sure",
    });
  }

  /** A name for an attribute that no field has and the record does not have yet. */
  freeName(record: DraftRecord, word: string): string {
    return attributeName(record, word);
  }

  /** Gives a field a rule of any form, without telling it of a column. */
  put(record: DraftRecord, field: string, rule: Rule): void {
    record.fields[field] = rule;
  }

  /** Tells that a column fills a field. */
  note(column: Understood, record: DraftRecord, field: string, note: Partial<Note> = {}): void {
    const given = {
      as: `${record.title}: ${fieldWords(record.table, field)}`,
      because: column.because,
      confidence: column.confidence,
      ...note,
      field: { table: record.table, record: record.as, field },
    };
    this.#notes.set(column.column.index, [...(this.#notes.get(column.column.index) ?? []), given]);
  }

  /** Leaves a column out, with the reason. */
  leave(column: Understood, because: string, confidence: Confidence = "sure"): void {
    // What is part of an id cannot be left out of everything else.
    if (this.said(column)) return;
    if (column.column.header.trim() !== "") this.#leave.set(column.column.header, because);
    this.#notes.set(column.column.index, [{ as: "left out", because, confidence, field: undefined }]);
  }

  /** Leaves out a column that only the layout of the table makes. */
  leaveMade(header: string, because: string): void {
    this.#leave.set(header, because);
  }

  /** True for columns that something was said about. */
  said(column: Understood): boolean {
    return this.#notes.has(column.column.index);
  }

  /** True for columns that fill a field of the record. */
  fills(record: DraftRecord, { column }: Understood): boolean {
    const notes = this.#notes.get(column.index) ?? [];
    return notes.some(({ field }) => field?.table === record.table && field.record === record.as);
  }

  /** The columns that nothing was said about. */
  get rest(): Understood[] {
    return this.table.columns.filter((column) => !this.said(column));
  }

  /** The mapping as it stands. */
  mapping(about: string): Mapping {
    const records = this.records.map(({ table, as, because, fields }): MappedRecord => {
      return {
        table,
        ...(as === undefined ? {} : { as }),
        ...(because === undefined ? {} : { because }),
        fields: { ...fields },
      };
    });
    return {
      comityMapping: mappingVersion,
      about,
      ...(Object.keys(this.input).length === 0 ? {} : { input: this.input }),
      records,
      ...(this.#leave.size === 0 ? {} : { leave: Object.fromEntries(this.#leave) }),
    };
  }

  /** What became of each column. */
  columns(): ColumnProposal[] {
    return this.table.columns.map(({ column }) => {
      const notes = this.#notes.get(column.index) ?? [];
      const [first] = notes;
      const confidences = notes.map(({ confidence }) => confidence);
      return {
        header: column.header,
        as: notes.map(({ as }) => as).join("; ") || "not read",
        because:
          first === undefined
            ? "it has no header by which a mapping could name it"
            : `${first.because}${first.field === undefined ? "" : withoutValue(column)}`,
        confidence: confidences.includes("guess")
          ? "guess"
          : confidences.includes("likely")
            ? "likely"
            : "sure",
        filled: this.table.rows === 0 ? 0 : column.filled / this.table.rows,
        distinct: column.values.size,
        examples: column.examples,
        fields: notes.flatMap(({ field }) => (field === undefined ? [] : [field])),
      };
    });
  }
}

/** Words are passed over in silence nowhere: what stands for "no value" is named. */
function withoutValue({ blanks }: Column): string {
  if (blanks.length === 0) return "";
  const [shown, more] = [blanks.slice(0, 4), blanks.length - 4];
  const words = shown.map((word) => `"${shorten(word, 20)}"`).join(", ");
  return `; ${words}${more > 0 ? ` and ${more} more` : ""} ${blanks.length === 1 ? "is" : "are"} read as no value`;
}

/** A name for an attribute that the form of mappings takes for no field, and that the record does not have yet. */
export function attributeName(
  { table, fields }: Pick<DraftRecord, "table" | "fields">,
  word: string,
): string {
  const base = shorten(word.trim() === "" ? "value" : word.trim(), 100);
  const allowed = fieldOf(table, base) === undefined && isFree(table, base) ? base : asGiven(base);
  let name = allowed;
  for (let copy = 2; name in fields; copy++) name = `${allowed} (${copy})`;
  return name;
}

function isFree(table: TableName, name: string): boolean {
  const needed = neededFields[table].map((field) => [field, "x"]);
  try {
    readMapping({
      comityMapping: mappingVersion,
      records: [{ table, fields: Object.fromEntries([...needed, [name, "x"]]) }],
    });
    return !/^consent/i.test(name);
  } catch (error) {
    if (isComityError(error)) return false;
    throw error;
  }
}
