import { Int32List } from "../growing.js";

/** The row and the line of each edge of an edge list; edges of lines that follow each other cost nothing. */
export class RowNumbers {
  // Each stretch of such edges: its first edge, with its row and its line.
  readonly #edges = new Int32List();
  readonly #rows = new Int32List();
  readonly #lines = new Int32List();

  /** The next edge stands there; those behind it follow line by line until this is called again. */
  begin(edge: number, row: number, line: number): void {
    const last = this.#edges.length - 1;
    if (last >= 0) {
      const further = edge - this.#edges.at(last);
      if (row - this.#rows.at(last) === further && line - this.#lines.at(last) === further) return;
      if (further === 0) {
        this.#rows.set(last, row);
        this.#lines.set(last, line);
        return;
      }
    }
    this.#edges.push(edge);
    this.#rows.push(row);
    this.#lines.push(line);
  }

  row(edge: number): number {
    const stretch = this.#stretch(edge);
    return this.#rows.at(stretch) + edge - this.#edges.at(stretch);
  }

  line(edge: number): number {
    const stretch = this.#stretch(edge);
    return this.#lines.at(stretch) + edge - this.#edges.at(stretch);
  }

  #stretch(edge: number): number {
    let low = 0;
    let high = this.#edges.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#edges.at(middle) <= edge) low = middle;
      else high = middle;
    }
    return low;
  }
}
