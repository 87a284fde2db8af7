/** The x with A x = b, by Gaussian elimination with row exchange. A must not be singular. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  rows.forEach((_, column) => {
    const below = rows.slice(column).map((row) => Math.abs(row[column]));
    const best = column + below.indexOf(Math.max(...below));
    [rows[column], rows[best]] = [rows[best], rows[column]];
    const pivot = rows[column];
    const scaled = pivot.map((value) => value / pivot[column]);
    rows[column] = scaled;
    rows.forEach((row, i) => {
      if (i !== column) rows[i] = row.map((value, j) => value - row[column] * scaled[j]);
    });
  });
  return rows.map((row) => row[rows.length]);
}
