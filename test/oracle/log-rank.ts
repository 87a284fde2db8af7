interface Life {
  readonly entry: number;
  readonly age: number;
  readonly ended: boolean;
  readonly group: number;
}

/**
 * The log-rank statistic from its definition: expected ends and covariances of every day, and the square by the solution of
 * V x = z, found by Gauss–Jordan elimination with complete pivoting. Undefined where no two groups can be told apart.
 */
export function logRank(
  lives: readonly Life[],
  groups: number,
): { chiSquare: number; df: number } | undefined {
  const z = Array.from({ length: groups }, () => 0);
  const v = z.map(() => z.map(() => 0));
  const last = Math.max(0, ...lives.map(({ age }) => age));
  for (let day = 0; day <= last; day++) {
    const watched = lives.filter(({ entry, age }) => entry < day && day <= age);
    const ends = watched.filter(({ age, ended }) => ended && age === day);
    if (ends.length === 0) continue;
    const n = watched.length;
    const d = ends.length;
    const share = z.map((_, g) => watched.filter(({ group }) => group === g).length / n);
    for (const g of z.keys()) {
      z[g] += ends.filter(({ group }) => group === g).length - d * share[g];
      for (const h of z.keys())
        if (n > 1)
          v[g][h] += ((d * (n - d)) / (n - 1)) * (g === h ? share[g] * (1 - share[g]) : -share[g] * share[h]);
    }
  }
  const rows = v.map((row, g) => [...row, z[g]]);
  const used = new Set<number>();
  const pivots: [row: number, column: number][] = [];
  for (;;) {
    let best: [size: number, row: number, column: number] = [1e-9, -1, -1];
    for (const g of z.keys())
      for (const h of z.keys())
        if (!used.has(g) && Math.abs(rows[g][h]) > best[0]) best = [Math.abs(rows[g][h]), g, h];
    const [, pivot, column] = best;
    if (pivot < 0) break;
    used.add(pivot);
    pivots.push([pivot, column]);
    for (const g of z.keys()) {
      if (g === pivot) continue;
      const factor = rows[g][column] / rows[pivot][column];
      rows[g] = rows[g].map((cell, h) => cell - factor * rows[pivot][h]);
    }
  }
  if (pivots.length === 0) return undefined;
  const chiSquare = pivots.reduce((sum, [g, h]) => sum + (rows[g][groups] / rows[g][h]) * z[h], 0);
  return { chiSquare, df: pivots.length };
}
