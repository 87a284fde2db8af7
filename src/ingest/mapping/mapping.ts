import type { TableName } from "../source.js";

/** The version of the form that mapping files have; a file of another first number is refused. */
export const mappingVersion = "1.0";

/**
 * How the rows of a foreign table become actors, ties and participations: what `comity map` proposes and writes as JSON,
 * people correct, and `--map` applies. Every rule may say `because` in plain words; comity reads past it.
 */
export interface Mapping {
  readonly comityMapping: string;
  /** What this mapping is for. */
  readonly about?: string;
  readonly input?: MappedInput;
  /** What each row makes, in this order. */
  readonly records: readonly MappedRecord[];
  /** Columns that are left out on purpose, each with the reason. */
  readonly leave?: Readonly<Record<string, string>>;
}

/** How the table is laid out. What is not said is found out as without a mapping. */
export interface MappedInput {
  /** The sheet of a workbook; the first one if not given. */
  readonly sheet?: string;
  /** What stands between cells of a text: `,` `;` `|` or a tab. */
  readonly delimiter?: string;
  /** The line (or row of a sheet) that holds the headers, from 1: what stands above it is left out. Default 1. */
  readonly headerLine?: number;
  /** The sign before the decimals of numbers. Default ".". */
  readonly decimal?: "." | ",";
  /** Words that stand for "no value" in every column, such as "-" or "k. A.". */
  readonly blank?: readonly string[];
  /**
   * The table is a matrix: the first column names the rows, the headers name the columns. Each cell that is neither blank
   * nor 0 becomes a row of three columns, `row`, `column` and `value`, to which the rules apply.
   */
  readonly matrix?: {
    /** Which cells to read: all, or one triangle (with its diagonal) of a matrix that says everything twice. Default "all". */
    readonly cells?: "all" | "upper" | "lower";
    readonly because?: string;
  };
}

/** One actor, tie or participation that each row makes. */
export interface MappedRecord {
  readonly table: TableName;
  /** The name by which other records of the row refer to this actor. */
  readonly as?: string;
  readonly because?: string;
  /** A rule for each field; other names than those of the field table become attributes. */
  readonly fields: Readonly<Record<string, Rule>>;
  /**
   * Whether columns that no rule uses and that are not left out become attributes of this record, or the field that they
   * name outright. Default false; if no record says so, the first record of ties takes them, else the first record.
   */
  readonly rest?: boolean;
}

/** How a value comes about; a bare text is the header of a column. */
export type Rule = string | ColumnRule | JoinRule | ConstantRule | DateRule | RecordRule;

interface Explained {
  readonly because?: string;
}

/** The value of a column. */
export interface ColumnRule extends Explained {
  /** A header; of several headers, the first column that has a value. */
  readonly column: string | readonly string[];
  /**
   * One record for each value: of the columns that are listed, or of the items that `split` gives. Rules of one record that
   * say `each` go in step: the second partner gets the second year. Only the first rule that says `each` makes records; a
   * record is made for each of its places that has a value.
   */
  readonly each?: boolean;
  /** What stands between the items of a list. The value is the list of its items unless `each` takes them one by one. */
  readonly split?: string;
  /** What the words of the column mean; words are compared without case, accents and outer spaces. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /**
   * What becomes of a word that `values` lacks: it is read as it stands ("keep", default) or left blank with a finding.
   * Words about consent, risk and the like, which protect an actor, are always read as they stand.
   */
  readonly otherwise?: "keep" | "blank";
  /** Words of this column that stand for "no value". */
  readonly blank?: readonly string[];
  /** The sign before the decimals of numbers; the other one, spaces and apostrophes group thousands. */
  readonly decimal?: "." | ",";
  /** The order of the parts of a written date, whatever stands between them. */
  readonly date?: "day-month-year" | "month-day-year" | "year-month-day";
  /** Only what stands before the first occurrence of this text. */
  readonly before?: string;
  /** Only what stands after the last occurrence of this text, or, with `before`, after the first. */
  readonly after?: string;
}

/** Several values as one text: for ids that need more than one column. Blank parts count, so that ids stay distinct. */
export interface JoinRule extends Explained {
  readonly join: readonly Rule[];
  /** What stands between the parts. Default " · ". */
  readonly with?: string;
}

/** The same value in every row. */
export interface ConstantRule extends Explained {
  readonly constant: string | number | boolean | readonly string[];
}

/** A date whose parts stand in columns of their own. */
export interface DateRule extends Explained {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** The id of the actor that another record of the row makes. */
export interface RecordRule extends Explained {
  readonly record: string;
}
