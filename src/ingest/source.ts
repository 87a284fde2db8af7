import type { Pace } from "../control/pace.js";
import type { Conversion } from "./finding.js";
import type { FieldCode } from "../schema/fields.js";
import type { Problem } from "../schema/problem.js";

/** The three tables a network is made of. */
export type TableName = "actors" | "ties" | "participations";

/** Everything readers take: text, bytes, a browser's file or a stream of pieces cut anywhere. */
export type Input =
  string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** How a source is called. */
export interface NamedOptions {
  /** What findings call it. */
  readonly name?: string;
}

/** A fault of a row that its reader saw before anyone looked at the values. */
export interface Flaw {
  readonly code:
    | "too-many-cells"
    | "too-few-cells"
    | "missing-cells"
    | "stray-quote"
    | "unclosed-quote"
    | "oversized-cell"
    | "not-a-row"
    | "bad-line"
    | "unknown-vertex"
    | "bad-strength";
  readonly message: string;
  readonly fix: string;
}

/** A cell that shows no value its reader could hand on; it is blank in the row. */
export interface CellFlaw {
  /** Its place in the row. */
  readonly at: number;
  readonly code: "error-cell" | "uncalculated-cell";
  /** What people see in it. */
  readonly shown: string;
  readonly message: string;
  readonly fix: string;
}

/** One data row as it was read: `cells[i]` belongs to `columns[i]`; a shorter row ends in blanks. */
export interface RawRow {
  readonly table: TableName;
  readonly cells: readonly unknown[];
  /** The line of the file on which the row begins, from 1; 0 where there are no lines. */
  readonly line: number;
  readonly flaw?: Flaw;
  readonly cellFlaws?: readonly CellFlaw[];
  /** The number of the row in the file, from 1, where a row of the file makes several or none; else rows are counted. */
  readonly row?: number;
  /** The column to which the first cell belongs. Default 0. */
  readonly from?: number;
  /** The id of the actor, where the row only mentions it: mentions of one actor are pooled. */
  readonly mention?: string;
  /** What findings call the column, where all values of the row come from one. */
  readonly origin?: string;
  /** What there is to say about how cells were made. */
  readonly notes?: readonly CellNote[];
}

/** Something that a mapping has to say about a cell that it made. */
export interface CellNote {
  /** The place of the cell in the row. */
  readonly at: number;
  readonly code: FieldCode | "unmapped-word" | "uneven-lists";
  readonly message: string;
  readonly fix: string;
  /** What stood in the file, if the cell was left blank because of it: it is kept as an attribute. */
  readonly given?: unknown;
}

/** Something about a whole file that its reader wants recorded: a byte order mark, a repeated header. */
export interface Remark {
  readonly code:
    | "byte-order-mark"
    | "repeated-header"
    | "blank-header"
    | "blank-row"
    | "left-out"
    | "repeated-key"
    | "repeated-label"
    | "unclosed-quote"
    | "mixed-types"
    | "no-record"
    | "one-sided-cell"
    | "merged-cells"
    | "error-cell"
    | "uncalculated-cell"
    | "hidden-rows"
    | "hidden-sheet";
  readonly table: TableName;
  readonly line: number;
  /** The row of the file; 0 if not given. */
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
  readonly fix: string;
}

/** The column names of each table as far as they are known: readers only ever append to these lists. */
export type Headers = Readonly<Record<TableName, readonly string[]>>;

/**
 * The type that a file declares for a column: what the cells of an attribute are read as. `string` is a category or a
 * text, as the words suggest; `list` is a text that is cut into items, `items` one item of a list in each text.
 */
export type DeclaredType = "string" | "text" | "category" | "number" | "flag" | "date" | "list" | "items";

/** Declared types by table and column; they may grow and change until the source ends. */
export type DeclaredTypes = Readonly<Partial<Record<TableName, ReadonlyMap<string, DeclaredType>>>>;

/** Where a column that a mapping made comes from. */
export interface Origin {
  /** What the file calls it, for findings: the header of its column, or of several. */
  readonly header: string;
  /** True where a rule of the mapping made it; false where a column that no rule names is kept as an attribute. */
  readonly ruled: boolean;
  /** The sign before the decimals of its numbers, where it is no point. */
  readonly decimal?: ",";
}

/** What a reader found in a piece of its input. */
export interface Batch {
  readonly headers: Headers;
  /**
   * For tables that a mapping made, where each column comes from. Their columns are named by their fields, and may be
   * several for one field: a row has values in those of its own record.
   */
  readonly origins?: Readonly<Record<TableName, readonly Origin[]>>;
  /** True where actors are only mentioned: they are no list by which ties could be judged. */
  readonly mentions?: boolean;
  /** What the file declares about columns of its own. Fields of the field table are read as such all the same. */
  readonly types?: DeclaredTypes;
  /** What findings call the parts of the source that hold the tables, where they have names of their own. */
  readonly names?: Readonly<Partial<Record<TableName, string>>>;
  readonly rows: readonly RawRow[];
  readonly remarks: readonly Remark[];
  /** Bytes, characters or rows read so far, and their total where it is known (0 where not). */
  readonly done: number;
  readonly total: number;
}

/**
 * Rows waiting to be read, for one table or a whole network. Nothing is opened before the rows are asked for; a
 * stream can be read once.
 */
export interface RowSource {
  readonly form: "rows";
  /** What findings call this source: a file name or a table name. */
  readonly name: string;
  /** Whether cells are `text` still to be read or `typed` values to be checked; among texts, what is no text is typed. */
  readonly cells: "text" | "typed";
  /** True when every tie has an identity of its own, so that equal ones are parallel and never duplicates. */
  readonly distinctTies: boolean;
  /** True for one table that the call picked by its name: a mapping may say what its rows are, whatever the name means. */
  readonly picked?: boolean;
  /**
   * The rows in pieces. `table` is what rows belong to that do not say so themselves; undefined where the source
   * stands for a whole network.
   */
  batches(table: TableName | undefined, pace: Pace): AsyncGenerator<Batch, Tail, undefined>;
}

/** Ties as pairs of id numbers: what an edge list gives, without a text or an object for each row. */
export interface EdgeSource {
  readonly form: "edges";
  readonly name: string;
  edges(pace: Pace): Promise<Edges>;
}

/** The ids of an edge list. */
export interface EdgeIds {
  /** Each id as a number, where all are decimals that can do without texts: see `sortsAsNumbers`. */
  decimals(pace: Pace): Promise<Int32Array | undefined>;
  /** A text for each id. */
  texts(pace: Pace): Promise<string[]>;
}

/** A whole edge list. The arrays have one entry for each row that names two actors: an edge. */
export interface Edges {
  /** The ids in the order in which they were met; ends are positions here. Given away with the arrays. */
  readonly ids: EdgeIds;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** NaN where a row has none; undefined where no row has. */
  readonly strength: Float64Array | undefined;
  /** The row and the line on which an edge stands. */
  readonly row: (edge: number) => number;
  readonly line: (edge: number) => number;
  /** Rows that name no two actors, or no strength that could be read. */
  readonly flawed: readonly FlawedEdge[];
  readonly remarks: readonly Remark[];
}

export interface FlawedEdge {
  readonly row: number;
  readonly line: number;
  readonly flaw: Flaw | Problem;
}

/** What readers such as `parseCsv`, `parseJson`, `parseEdgeList` and `parseGraphml` return. */
export type TableSource = RowSource | EdgeSource;

/** What is known when a source has been read to its end. */
export interface Tail {
  /** The tables that were there, even if without rows. */
  readonly present: ReadonlySet<TableName>;
  /** The statement about the whole data set, not yet checked. */
  readonly dataset?: unknown;
  /** True when ties turned out to have identities of their own, false when equal ones are duplicates even if they say nothing but source and target. */
  readonly distinctTies?: boolean;
  /** Values that were read in another form than they were written. */
  readonly conversions?: readonly Conversion[];
  /** Of a mapped file, how many rows it has and how many of them made nothing. */
  readonly read?: { readonly rows: number; readonly idle: number };
}
