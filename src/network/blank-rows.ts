import { absentDate, type Codes, type Column } from "./columns.js";

/** The column without the values of the rows marked 1. */
export function blankRows(column: Column, marks: Uint8Array): Column {
  switch (column.type) {
    case "category":
      return { ...column, codes: cleared(column.codes, marks, 0) };
    case "consent":
      return { ...column, codes: cleared(column.codes, marks, 0) };
    case "number":
      return { type: "number", values: cleared(column.values, marks, NaN) };
    case "flag":
      return { type: "flag", values: cleared(column.values, marks, 0) };
    case "text":
      return {
        type: "text",
        values: column.values.map((value, row) => (marks[row] === 1 ? undefined : value)),
      };
    case "date":
      return {
        type: "date",
        from: cleared(column.from, marks, absentDate.from),
        to: cleared(column.to, marks, absentDate.to),
      };
    case "list": {
      const offsets = new Uint32Array(column.offsets.length);
      const codes = new Uint32Array(column.codes.length);
      let at = 0;
      for (let row = 0; row + 1 < offsets.length; row++) {
        if (marks[row] === 0)
          for (let i = column.offsets[row]; i < column.offsets[row + 1]; i++) codes[at++] = column.codes[i];
        offsets[row + 1] = at;
      }
      return { ...column, offsets, codes: codes.slice(0, at) };
    }
  }
}

function cleared<A extends Codes | Float64Array | Int32Array>(
  values: A,
  marks: Uint8Array,
  blank: number,
): A {
  const out = values.slice() as A;
  for (let row = 0; row < out.length; row++) if (marks[row] === 1) out[row] = blank;
  return out;
}
