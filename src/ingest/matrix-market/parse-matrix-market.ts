import type { Pace } from "../../control/pace.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf } from "../bytes.js";
import { emptyActivities } from "../numbered/empty-activities.js";
import { refuseEmptyVertices } from "../numbered/vertices.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, RawRow, Remark, RowSource, Tail } from "../source.js";
import { linesOf } from "../text-lines.js";
import { MatrixRows } from "./matrix-rows.js";

/**
 * A sparse or dense matrix in the Matrix Market format (`.mtx`), for `ingest`: rows and columns become actors called by
 * their numbers `1`, `2`, …, as they stand in the file (ids sort as texts, so `10` comes before `2`), entries ties whose
 * strength is their value. A symmetric matrix holds undirected ties, one for each stored entry; a skew-symmetric one
 * directed ties from the end where the entry is above 0; any other square one directed ties from row to column. A matrix that is not square holds participations of rows in columns.
 *
 * An entry that is stored and not above 0 is set aside with a finding; zeros of the dense form are no ties. A million
 * entries take a few seconds. Throws `unreadable-format` when read: also for complex and hermitian
 * matrices, whose values cannot be strengths, and where there are not as many entries as the file says; `empty-input`,
 * `binary-input` and `wrong-encoding` as every reader. The form: Boisvert, Pozo & Remington, The Matrix Market Exchange
 * Formats, NISTIR 5935 (1996).
 */
export function parseMatrixMarket(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "matrix" } = options;
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, pace),
  };
}

async function* batches(input: Input, name: string, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const matrix = new MatrixRows(name);
  const total = sizeOf(input);
  const marks: Remark[] = [];
  const onMark = (): number => marks.push(byteOrderMark("ties"));
  let line = 0;
  let read = 0;
  for await (const { lines, done } of linesOf(input, name, pace, onMark)) {
    for (const text of lines) {
      matrix.take(text, ++line);
      if ((line & 1023) === 0 && pace.due()) await pace.rest();
    }
    read = done;
    yield { headers: matrix.headers, rows: matrix.flush(), remarks: marks.splice(0), done, total };
  }
  const { size, table, empty } = matrix.end();
  yield { headers: matrix.headers, rows: [], remarks: emptyActivities(empty), done: read, total };
  refuseEmptyVertices(size, read, name);
  for (let from = 1; from <= size; from += 4096) {
    const rows: RawRow[] = [];
    for (let number = from; number < from + 4096 && number <= size; number++)
      rows.push({ table: "actors", cells: [String(number)], line: 0 });
    yield { headers: matrix.headers, rows, remarks: [], done: read, total };
  }
  return { present: new Set(["actors", table]) };
}
