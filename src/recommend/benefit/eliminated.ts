/** The x with A x = b for a few unknowns, by elimination with exchange of rows; `rows` are those of A, each ended by that of b. */
export function eliminated(rows: readonly Float64Array[]): Float64Array {
  const left = [...rows];
  const size = left.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(left[i][column]) > Math.abs(left[best][column])) best = i;
    [left[column], left[best]] = [left[best], left[column]];
    const pivot = left[column];
    for (let i = column + 1; i < size; i++) {
      const factor = left[i][column] / pivot[column];
      for (let j = column; j <= size; j++) left[i][j] -= factor * pivot[j];
    }
  }
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = left[i][size];
    for (let j = i + 1; j < size; j++) rest -= left[i][j] * x[j];
    x[i] = rest / left[i][i];
  }
  return x;
}
