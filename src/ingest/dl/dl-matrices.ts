import { inChunks, type Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { DlHeader } from "./header.js";
import { namesOf, type DlData, type DlLink } from "./links.js";
import { words } from "./words.js";

const missing: ReadonlySet<string> = new Set(["", ".", "?", "na", "n/a"]);

/** What the next word of the data is. */
type Place =
  "row label" | "column label" | { readonly matrix: number; readonly row: number; readonly column: number };

/** Data in matrices: the entries row by row, whatever the lines. */
export class DlMatrices {
  readonly #places: Generator<Place, void, undefined>;
  #place: Place | undefined;
  readonly #names;
  readonly #matrices: DlLink[][];
  #left = 0;

  constructor(
    readonly header: DlHeader,
    private readonly name: string,
  ) {
    if (header.matrices > 1 && (header.embedded.row || header.embedded.column))
      throw new ComityError("unreadable-format", `${name} has several matrices with labels within them`, {
        fix: "Write the labels before the data",
      });
    this.#names = namesOf({ ...header, embedded: { row: false, column: false } });
    this.#matrices = [];
    this.#places = places(header);
    this.#advance();
  }

  /** Takes a line. Throws `unreadable-format` where there is more than the matrices hold. */
  take(text: string, line: number): void {
    const { rows, columns } = this.#names;
    for (const word of words(text)) {
      const place = this.#place;
      if (place === undefined) throw this.#unequal("more");
      if (place === "row label") rows.add(word.text);
      else if (place === "column label") {
        if (rows !== columns || !this.header.embedded.row) columns.add(word.text);
      } else this.#entry(place, word.text, line);
      this.#advance();
    }
  }

  /** Ends the data. Throws `unreadable-format` for matrices that are not whole. */
  async end(pace: Pace): Promise<DlData> {
    if (this.#place !== undefined) throw this.#unequal("fewer");
    const { form, twoMode } = this.header;
    const { rows, columns } = this.#names;
    const links: DlLink[] = [];
    let mirrored = 0;
    for (const entries of this.#matrices) {
      const pairs =
        form === "fullmatrix" && !twoMode ? await pairsOf(entries, this.header.columns, pace) : undefined;
      mirrored += entries.length - (pairs ?? entries).length;
      for (const link of pairs ?? entries) links.push(link);
    }
    const what = "two equal entries of a symmetric matrix read as one undirected tie";
    return {
      links,
      actors: rows.vertices(),
      activities: twoMode ? columns.vertices() : undefined,
      flaws: [],
      conversions: mirrored === 0 ? [] : [{ table: "ties", column: "directed", what, count: mirrored }],
      left: this.#left,
    };
  }

  #entry({ matrix, row, column }: Exclude<Place, string>, value: string, line: number): void {
    if (missing.has(value.toLowerCase())) this.#left++;
    else if (Number(value) !== 0) {
      const directed = this.header.form === "fullmatrix";
      const entries = (this.#matrices[matrix] ??= []);
      entries.push({ matrix, from: row, to: column, directed, value, line });
    } else this.#matrices[matrix] ??= [];
  }

  #advance(): void {
    const next = this.#places.next();
    this.#place = next.done === true ? undefined : next.value;
  }

  #unequal(than: "more" | "fewer"): ComityError {
    const { rows, columns, matrices, form } = this.header;
    return new ComityError(
      "unreadable-format",
      `${this.name} has ${than} values than ${matrices === 1 ? "a matrix" : `${matrices} matrices`} of ${rows} rows and ${columns} columns as ${form}`,
      {
        fix: "Correct n, or give every entry; say diagonal = absent where the entries of the diagonal are not there",
      },
    );
  }
}

function* places({
  form,
  rows,
  columns,
  matrices,
  diagonal,
  embedded,
}: DlHeader): Generator<Place, void, undefined> {
  if (embedded.column) for (let column = 1; column <= columns; column++) yield "column label";
  for (let matrix = 0; matrix < matrices; matrix++)
    for (let row = 1; row <= rows; row++) {
      if (embedded.row) yield "row label";
      const last = form === "lowerhalf" ? row : columns;
      for (let column = form === "upperhalf" ? row : 1; column <= last; column++)
        if (diagonal || row !== column) yield { matrix, row, column };
    }
}

/** The pairs of a symmetric matrix as undirected ties; undefined for any other. */
async function pairsOf(
  entries: readonly DlLink[],
  vertices: number,
  pace: Pace,
): Promise<DlLink[] | undefined> {
  const placeOf = (from: number, to: number): number => from * (vertices + 1) + to;
  const values = new Map<number, number>();
  const pairs: DlLink[] = [];
  let symmetric = entries.length > 0;
  await inChunks(pace, entries.length, 4096, (begin, end) => {
    for (const { from, to, value } of entries.slice(begin, end)) values.set(placeOf(from, to), Number(value));
  });
  await inChunks(pace, entries.length, 4096, (begin, end) => {
    for (let i = begin; symmetric && i < end; i++) {
      const entry = entries[i];
      symmetric = values.get(placeOf(entry.to, entry.from)) === Number(entry.value);
      if (entry.from <= entry.to) pairs.push({ ...entry, directed: false });
    }
  });
  return symmetric ? pairs : undefined;
}
