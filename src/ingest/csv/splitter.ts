/** One record as it stands in the file. */
export interface CsvRecord {
  readonly cells: string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** How many characters of the input stand before it. */
  readonly start: number;
  readonly fault?: "stray-quote" | "unclosed-quote" | "oversized-cell";
}

/** A cell longer than this is no cell but a quotation mark that was never closed. */
export const largestCell = 1_048_576;

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/**
 * Splits text that arrives in pieces into records after RFC 4180, one pass, whatever the pieces: cells in quotation
 * marks may hold delimiters, doubled quotation marks and line breaks; lines end in LF, CRLF or CR, mixed if need be.
 * A quotation mark that is not the first sign of its cell is an ordinary character. Lines without any sign are no
 * records.
 *
 * Faults of a record: text after a closing quotation mark, a quotation mark that is not closed at the end of the input,
 * a cell of more than 1 MiB (its text is dropped).
 */
export class CsvSplitter {
  readonly #delimiter: number;
  #cells: string[] = [];
  /** Text of the present cell from earlier pieces or before a doubled quotation mark. */
  #held = "";
  #state: "start" | "plain" | "quoted" | "closed" = "start";
  #fault: CsvRecord["fault"];
  #line = 1;
  #recordLine = 1;
  #recordStart = 0;
  /** Characters of earlier pieces. */
  #before = 0;
  #afterReturn = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The records that end in this piece. */
  push(text: string): CsvRecord[] {
    const records = this.#split(text);
    this.#before += text.length;
    return records;
  }

  #split(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    let begin = 0;
    let at = 0;
    if (this.#afterReturn && text.charCodeAt(0) === newline) {
      begin = at = 1;
      this.#recordStart++;
    }
    this.#afterReturn = false;
    while (at < text.length) {
      if (this.#state === "quoted") {
        const close = text.indexOf('"', at);
        const end = close < 0 ? text.length : close;
        this.#countLines(text, at, end);
        this.#hold(text, begin, end);
        if (close < 0) return records;
        this.#state = "closed";
        begin = at = close + 1;
        continue;
      }
      const sign = text.charCodeAt(at);
      if (sign === this.#delimiter) {
        this.#cells.push(this.#take(text, begin, at));
        begin = ++at;
      } else if (sign === newline || sign === carriageReturn) {
        this.#endRecord(this.#take(text, begin, at), records);
        at++;
        if (sign === carriageReturn) {
          if (at === text.length) this.#afterReturn = true;
          else if (text.charCodeAt(at) === newline) at++;
        }
        this.#recordLine = ++this.#line;
        this.#recordStart = this.#before + at;
        begin = at;
      } else if (sign === quote && this.#state === "start") {
        this.#state = "quoted";
        begin = ++at;
      } else if (this.#state === "closed") {
        if (sign === quote) this.#state = "quoted";
        else {
          this.#fault ??= "stray-quote";
          this.#state = "plain";
        }
        // The second of two quotation marks, or the first sign that should not be here, belongs to the text.
        begin = at++;
        if (sign === quote) {
          this.#held += '"';
          begin = at;
        }
      } else {
        this.#state = "plain";
        at++;
        while (at < text.length) {
          const next = text.charCodeAt(at);
          if (next === this.#delimiter || next === newline || next === carriageReturn) break;
          at++;
        }
      }
    }
    this.#hold(text, begin, text.length);
    return records;
  }

  /** The record that the end of the input ends, if one was begun. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.#state === "quoted") this.#fault = "unclosed-quote";
    this.#endRecord(this.#take("", 0, 0), records);
    return records;
  }

  #endRecord(last: string, records: CsvRecord[]): void {
    const empty = this.#cells.length === 0 && last === "" && !this.#wasQuoted && this.#fault === undefined;
    this.#wasQuoted = false;
    if (empty) return;
    this.#cells.push(last);
    const record = { cells: this.#cells, line: this.#recordLine, start: this.#recordStart };
    records.push(this.#fault === undefined ? record : { ...record, fault: this.#fault });
    this.#cells = [];
    this.#fault = undefined;
  }

  #wasQuoted = false;

  #take(text: string, begin: number, end: number): string {
    this.#wasQuoted = this.#state !== "start" && this.#state !== "plain";
    this.#state = "start";
    const rest = text.slice(begin, end);
    if (this.#held === "") return rest;
    const cell = this.#held + rest;
    this.#held = "";
    return cell;
  }

  #hold(text: string, begin: number, end: number): void {
    if (this.#held.length + end - begin > largestCell) {
      this.#fault ??= "oversized-cell";
      this.#held = "";
    } else if (end > begin) this.#held += text.slice(begin, end);
  }

  #countLines(text: string, from: number, to: number): void {
    for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) this.#line++;
  }
}
