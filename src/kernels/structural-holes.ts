import type { Csr } from "../csr/csr.js";
import { log } from "../random/elementary.js";
import { closeTriangles, type HubRows } from "./hub-triangles.js";
import type { Kernel } from "./kernel.js";
import { wasmCloseTriangles } from "./wasm-triangles.js";

/** By vertex; NaN for who has no neighbor. */
export type StructuralHolesPart = {
  constraint: ["f64", number];
  effectiveSize: ["f64", number];
  efficiency: ["f64", number];
  hierarchy: ["f64", number];
};

type Scratch = {
  block: ["i32", number];
  starts: ["i32", number];
  hubs: ["i32", number];
  shared: ["f64", number];
  between: ["f64", number];
  mark: ["i32", number];
  neighbors: ["i32", number];
  invested: ["f64", number];
  strongest: ["f64", number];
  redundant: ["f64", number];
  /** Σ x² and Σ x² ln x of each vertex, side by side. */
  sums: ["f64", number];
};

/** Below so many arcs and vertices starting WebAssembly costs more than it saves. */
const leastWork = 1e5;

/**
 * Structural holes: constraint, effective size, efficiency and hierarchy of every vertex.
 *
 * With W the strength between two, both directions added, s_i = Σ_k W_ik, p_ij = W_ij / s_i and m_jq = W_jq / max_k W_jk,
 * over the neighbors j of i: constraint C_i = Σ_j c_ij, c_ij = (p_ij + Σ_q p_iq p_qj)²; effective size Σ_j (1 − Σ_q p_iq m_jq);
 * efficiency, effective size / neighbors; hierarchy Σ_j r ln r / (N ln N), r = c_ij N / C_i, and 1 for a single neighbor.
 *
 * Counts      arcs of a collapsed graph, out and in; the two arcs of an undirected link count both where some other link
 *             is directed. Self-ties change nothing.
 * Cost        O(m · √m) time, O(n + m) scratch: every triangle is found once, from its member of lowest degree.
 * Reference   Burt, Structural Holes (1992) ch. 2, doi:10.4159/9780674029095; triangles: Chiba & Nishizeki, SIAM J.
 *             Comput. 14 (1985) 210–223, doi:10.1137/0214017.
 */
// Σ_q p_iq p_qj = T_ij / s_i with T_ij = Σ_q W_iq W_qj / s_q, which is the same for both ends: one sum for each link
// (`between`) is all that triangles add to. c_ij = x² / s_i² with x = W_ij + T_ij, and Σ c ln c needs one logarithm a link.
export const structuralHolesKernel: Kernel<null, StructuralHolesPart, Scratch> = {
  name: "structural-holes",
  scratch({ order, arcs, symmetric, strengths }) {
    const links = symmetric ? Math.ceil(arcs / 2) : arcs;
    return {
      block: ["i32", 16],
      starts: ["i32", order + 1],
      hubs: ["i32", links],
      shared: ["f64", symmetric && strengths.length === 0 ? 0 : links],
      between: ["f64", links],
      mark: ["i32", order],
      neighbors: ["i32", order],
      invested: ["f64", order],
      strongest: ["f64", order],
      redundant: ["f64", order],
      sums: ["f64", 2 * order],
    };
  },
  part: ({ order }) => ({
    constraint: ["f64", order],
    effectiveSize: ["f64", order],
    efficiency: ["f64", order],
    hierarchy: ["f64", order],
  }),
  start(graph: Csr, _job, scratch, { constraint, effectiveSize, efficiency, hierarchy }, loops) {
    const { order } = graph;
    const { starts, hubs, shared, between, neighbors, invested, strongest, redundant, sums } = scratch;
    for (const array of [between, invested, strongest, redundant, sums]) array.fill(0);
    neighbors.fill(0);
    starts[0] = 0;
    const plain = shared.length === 0;
    const rows: HubRows = { order, ...scratch };
    const triangles = loops === undefined ? closeTriangles(rows) : wasmCloseTriangles(rows, loops);
    let [copied, weighed, told] = [0, 0, 0];

    /** The hubs of a vertex are its neighbors with smaller numbers, who have no fewer ties. */
    const copy = (budget: number): number => {
      let left = budget;
      for (; copied < order && left > 0; copied++) {
        const v = copied;
        const first = starts[v];
        const end = plain ? copyPlain(graph, v, hubs, first) : copyMerged(graph, v, hubs, shared, first);
        starts[v + 1] = end;
        left -= end - first + 1;
        if (plain) invested[v] = neighbors[v] = graph.offsets[v + 1] - graph.offsets[v];
        else sumUp(v, first, end);
      }
      if (copied === order) for (let v = 0; v < order; v++) invested[v] = 1 / invested[v];
      return budget - left;
    };
    const sumUp = (v: number, first: number, end: number): void => {
      for (let at = first; at < end; at++) {
        const u = hubs[at];
        const w = shared[at];
        invested[u] += w;
        invested[v] += w;
        neighbors[u]++;
        strongest[u] = Math.max(w, strongest[u]);
        strongest[v] = Math.max(w, strongest[v]);
      }
      neighbors[v] += end - first;
    };
    const weigh = (budget: number): number => {
      let left = budget;
      for (; weighed < order && left > 0; weighed++) {
        const v = weighed;
        const [from, end] = [starts[v], starts[v + 1]];
        let [ofV, unevenV] = [0, 0];
        for (let at = from; at < end; at++) {
          const u = hubs[at];
          const x = (plain ? 1 : shared[at]) + between[at];
          const square = x * x;
          ofV += square;
          sums[2 * u] += square;
          if (x === 1) continue;
          const part = square * log(x);
          unevenV += part;
          sums[2 * u + 1] += part;
        }
        sums[2 * v] += ofV;
        sums[2 * v + 1] += unevenV;
        left -= end - from + 1;
      }
      return budget - left;
    };
    const tell = (budget: number): number => {
      const [from, to] = [told, Math.min(order, told + budget)];
      for (let v = from; v < to; v++) {
        const n = neighbors[v];
        if (n === 0) {
          constraint[v] = effectiveSize[v] = efficiency[v] = hierarchy[v] = NaN;
          continue;
        }
        const squares = sums[2 * v];
        constraint[v] = squares * invested[v] * invested[v];
        effectiveSize[v] = n - redundant[v] * invested[v];
        efficiency[v] = effectiveSize[v] / n;
        // With c = x² / s² and C their sum, Σ r ln r / N = Σ c (ln c − ln(C / N)) / C, where s goes out.
        hierarchy[v] =
          n === 1 ? 1 : Math.max(0, ((2 * sums[2 * v + 1]) / squares - log(squares / n)) / log(n));
      }
      told = to;
      return to - from;
    };
    return {
      progress: () => (order === 0 ? 1 : (copied + triangles.done() + weighed + told) / (4 * order)),
      step(arcBudget) {
        let left = arcBudget;
        if (copied < order) left -= copy(left);
        if (copied === order && left > 0 && triangles.done() < order) left -= triangles.go(left);
        if (copied === order && left > 0 && triangles.done() === order && weighed < order)
          left -= weigh(left);
        if (left > 0 && weighed === order) tell(left);
        return told === order;
      },
    };
  },
  wasm: ({ order, arcs }) =>
    order + arcs < leastWork
      ? undefined
      : import("./wasm/triangles.js").then(({ trianglesWorkbench }) => trianglesWorkbench()),
};

function copyPlain({ offsets, targets }: Csr, v: number, hubs: Int32Array, first: number): number {
  let end = first;
  const stop = offsets[v + 1];
  for (let arc = offsets[v]; arc < stop && targets[arc] < v; arc++) hubs[end++] = targets[arc];
  return end;
}

/** Merges the out-row and the in-row of a vertex; in a symmetric graph they are one, and its strengths stand for both. */
function copyMerged(graph: Csr, v: number, hubs: Int32Array, shared: Float64Array, first: number): number {
  const { offsets, targets, strengths, inOffsets, inTargets, inStrengths, symmetric } = graph;
  const weighted = strengths.length > 0;
  let end = first;
  let [out, into] = [offsets[v], symmetric ? inOffsets[v + 1] : inOffsets[v]];
  const [outEnd, intoEnd] = [offsets[v + 1], inOffsets[v + 1]];
  for (;;) {
    const away = out < outEnd ? targets[out] : v;
    const back = into < intoEnd ? inTargets[into] : v;
    const u = Math.min(away, back);
    if (u >= v) return end;
    let w = 0;
    if (away === u) {
      w += weighted ? strengths[out] : 1;
      out++;
    }
    if (back === u) {
      w += weighted ? inStrengths[into] : 1;
      into++;
    }
    hubs[end] = u;
    shared[end++] = w;
  }
}
