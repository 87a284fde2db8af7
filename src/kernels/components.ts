import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/**
 * Weak components: vertices that reach one another along arcs taken either way.
 *
 * Counts      self-ties, parallel arcs and directions change nothing. `labels[v]` is the smallest vertex of its component.
 * Cost        O(n + m log n) time at the very worst, in practice O(n) where one component holds most vertices and O(n + m)
 *             otherwise; no scratch. Two arcs of every vertex nearly always join the largest component, and the rest of its
 *             arcs are then not looked at.
 * Reference   Sutton, Ben-Nun & Barak, IPDPS 2018, 12–21, doi:10.1109/IPDPS.2018.00012; sets by halved paths: Tarjan & van
 *             Leeuwen, J. ACM 31 (1984) 245–281, doi:10.1145/62.2160; the majority label: Boyer & Moore, in Boyer (ed.),
 *             Automated Reasoning (1991) 105–117, doi:10.1007/978-94-011-3488-0_5.
 */
// Labels form a forest in which nobody's parent is larger than the child, so that roots are the smallest of their tree and
// one sweep upwards makes every label a root.
export const componentsKernel: Kernel<null, { labels: ["i32", number] }> = {
  name: "components",
  scratch: () => ({}),
  part: (graph) => ({ labels: ["i32", graph.order] }),
  start({ order, offsets, targets, inOffsets, inTargets, symmetric }: Csr, _job, _scratch, { labels }) {
    let sweep = 0;
    let v = 0;
    let arc = 0;
    let inward = false;
    let most = -1;
    let votes = 0;

    const root = (u: number): number => {
      let at = u;
      for (let up = labels[at]; up !== at; up = labels[at]) at = labels[at] = labels[up];
      return at;
    };
    const join = (a: number, b: number): void => {
      if (labels[a] === labels[b]) return;
      const [one, other] = [root(a), root(b)];
      if (one < other) labels[other] = one;
      else labels[one] = other;
    };
    /** Everybody joins the first neighbor, which is the smallest. */
    const first = (to: number): void => {
      for (; v < to; v++) {
        const u = offsets[v] < offsets[v + 1] ? targets[offsets[v]] : v;
        labels[v] = u < v ? labels[u] : v;
      }
    };
    /** Everybody joins the last neighbor. */
    const last = (to: number): void => {
      for (; v < to; v++) if (offsets[v + 1] > offsets[v] + 1) join(v, targets[offsets[v + 1] - 1]);
    };
    /** Every label becomes a root; the label that more than half have, if there is one, wins the vote. */
    const settle = (to: number): void => {
      for (; v < to; v++) {
        const label = (labels[v] = labels[labels[v]]);
        if (votes === 0) most = label;
        votes += label === most ? 1 : -1;
      }
    };
    /**
     * Everybody outside the largest component joins all neighbors, those along in-arcs too: an arc that leaves the largest
     * component is an arc of somebody outside it. Stops within long rows: `arc` of them are done.
     */
    const rest = (budget: number): number => {
      let left = budget;
      while (v < order && left > 0) {
        if (labels[v] !== most) {
          const [starts, ends] = inward ? [inOffsets, inTargets] : [offsets, targets];
          const from = starts[v] + arc;
          const to = Math.min(starts[v + 1], from + left);
          for (let at = from; at < to; at++) join(v, ends[at]);
          left -= to - from;
          arc = to - starts[v];
          if (to < starts[v + 1]) break;
        }
        arc = 0;
        if (!symmetric && !inward && labels[v] !== most) inward = true;
        else {
          inward = false;
          v++;
        }
        left--;
      }
      return left;
    };
    const sweeps = [first, last, settle, undefined, settle];
    return {
      progress: () => (order === 0 ? 1 : (sweep + v / order) / sweeps.length),
      step(arcBudget) {
        let left = arcBudget;
        for (; sweep < sweeps.length && left > 0; sweep++, v = 0) {
          const go = sweeps[sweep];
          if (go === undefined) left = rest(left);
          else {
            const from = v;
            go(Math.min(order, v + left));
            left -= v - from;
          }
          if (v < order) return false;
        }
        return sweep === sweeps.length;
      },
    };
  },
};
