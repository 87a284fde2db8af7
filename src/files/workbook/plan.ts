/** How a cell looks. Cells of style `text` keep what is typed: 2011-05 does not become a date. */
export type CellStyle = "plain" | "text" | "required" | "optional" | "wrapped" | "title" | "heading";

/** One cell with a text. */
export interface PlannedCell {
  readonly text: string;
  readonly style: CellStyle;
  /** What shows when the pointer rests on it. */
  readonly note?: string;
}

/** One column of a sheet. */
export interface PlannedColumn {
  /** In characters. */
  readonly width: number;
  /** The style of its blank cells. */
  readonly style: CellStyle;
  /** The words that its cells can be chosen from. */
  readonly choices?: {
    /** The cells that hold the words: `Words!$A$2:$A$6`. */
    readonly from: string;
    /** Other words are refused; otherwise they are asked about. */
    readonly only: boolean;
    readonly advice: string;
  };
}

/** A sheet to be written. */
export interface PlannedSheet {
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Whether the first row stays in view. */
  readonly frozen: boolean;
}
