import { arcs, type PlainGraph } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Effective resistances between all actors, each pair that is tied being one wire of resistance 1: by the matrix-tree
 * theorem, spanning forests that part the two over spanning trees; Infinity for pairs apart.
 */
export function resistances(graph: PlainGraph): number[][] {
  const away = distances(graph, { directed: "ignore" });
  const wires = arcs(graph, { directed: "ignore" });
  const laplacian = graph.ids.map(() => graph.ids.map(() => 0));
  for (const { source, target } of wires) {
    laplacian[source][source]++;
    laplacian[source][target]--;
  }
  const without = (members: readonly number[], gone: readonly number[]): number => {
    const kept = members.filter((v) => !gone.includes(v));
    return determinant(kept.map((u) => kept.map((v) => laplacian[u][v])));
  };
  return away.map((row, u) => {
    const members = row.flatMap((d, v) => (d < Infinity ? [v] : []));
    return row.map((d, v) => {
      if (u === v) return 0;
      return d === Infinity ? Infinity : without(members, [u, v]) / without(members, [u]);
    });
  });
}

function determinant(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let product = 1;
  for (let p = 0; p < rows.length; p++) {
    let best = p;
    for (let i = p; i < rows.length; i++) if (Math.abs(rows[i][p]) > Math.abs(rows[best][p])) best = i;
    if (rows[best][p] === 0) return 0;
    if (best !== p) {
      [rows[p], rows[best]] = [rows[best], rows[p]];
      product = -product;
    }
    product *= rows[p][p];
    for (let i = p + 1; i < rows.length; i++) {
      const factor = rows[i][p] / rows[p][p];
      for (let j = p; j < rows.length; j++) rows[i][j] -= factor * rows[p][j];
    }
  }
  return product;
}
