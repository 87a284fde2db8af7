import type { Csr } from "../csr/csr.js";
import { random } from "../random/random.js";
import type { Kernel } from "./kernel.js";

/** Samples from…to−1: each deals the codes of the labeled vertices (−1: none) out among them anew. */
export interface LabelPermutationsJob {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly codes: Int32Array;
  readonly groups: number;
}

/** By sample: links within one group, and Newman's r (NaN where one group has every end). */
export type LabelPermutationsPart = { internal: ["f64", number]; assortativity: ["f64", number] };

type Scratch = {
  labeled: ["i32", number];
  codes: ["i32", number];
  ends: ["u8", number];
  out: ["f64", number];
  into: ["f64", number];
};

/**
 * Mixing under permuted labels: the graph stays, labels are dealt out at random among those who have one.
 *
 * Counts      links whose two ends share a label, an undirected link once; and r = (Σ e_gg − Σ a_g b_g) / (1 − Σ a_g b_g)
 *             over arcs. Links with an unlabeled end are left out. The deal of a sample hangs on its number alone.
 * Cost        O((to − from)(n + m)) time, O(n + links) scratch.
 * Reference   Krackhardt & Stern, Soc. Psychol. Q. 51 (1988) 123–140, doi:10.2307/2786835; Newman, Phys. Rev. E 67 (2003)
 *             026126, doi:10.1103/PhysRevE.67.026126; the deal: Durstenfeld, Commun. ACM 7 (1964) 420, doi:10.1145/364520.364540.
 */
export const labelPermutationsKernel: Kernel<LabelPermutationsJob, LabelPermutationsPart, Scratch> = {
  name: "label-permutations",
  scratch: ({ order, linkCount }, { groups }) => ({
    labeled: ["i32", order],
    codes: ["i32", order],
    ends: ["u8", linkCount],
    out: ["f64", groups],
    into: ["f64", groups],
  }),
  part: (_graph, { from, to }) => ({ internal: ["f64", to - from], assortativity: ["f64", to - from] }),
  start(graph: Csr, job, scratch, { internal, assortativity }) {
    const { order, offsets, targets, links } = graph;
    const { labeled, codes, ends, out, into } = scratch;
    const samples = job.to - job.from;
    let count = 0;
    for (let v = 0; v < order; v++) if (job.codes[v] >= 0) labeled[count++] = v;
    codes.fill(-1);
    // How many arcs a link has: 2 where it leads both ways.
    ends.fill(0);
    for (let arc = 0; arc < offsets[order]; arc++) ends[links[arc]]++;

    let sample = 0;
    let row = -1;
    let stream = random(job.seed, "label-permutations", job.from);
    let [all, inside] = [0, 0];

    function deal(): void {
      stream = random(job.seed, "label-permutations", job.from + sample);
      for (let i = 0; i < count; i++) codes[labeled[i]] = job.codes[labeled[i]];
      for (let i = count - 1; i > 0; i--) {
        const j = stream.below(i + 1);
        const code = codes[labeled[i]];
        codes[labeled[i]] = codes[labeled[j]];
        codes[labeled[j]] = code;
      }
      out.fill(0);
      into.fill(0);
      all = inside = internal[sample] = 0;
      row = 0;
    }

    function close(): void {
      let expected = 0;
      for (let g = 0; g < job.groups; g++) expected += (out[g] / all) * (into[g] / all);
      assortativity[sample] = 1 - expected < 1e-14 ? NaN : (inside / all - expected) / (1 - expected);
      sample++;
      row = -1;
    }

    return {
      progress: () => (samples === 0 ? 1 : (sample + Math.max(0, row) / (order + 1)) / samples),
      step(arcBudget) {
        while (sample < samples && arcBudget > 0) {
          if (row < 0) {
            deal();
            arcBudget -= count + 1;
          }
          for (; row < order && arcBudget > 0; row++) {
            const from = codes[row];
            arcBudget -= offsets[row + 1] - offsets[row] + 1;
            if (from < 0) continue;
            for (let arc = offsets[row]; arc < offsets[row + 1]; arc++) {
              const to = codes[targets[arc]];
              if (to < 0) continue;
              all++;
              out[from]++;
              into[to]++;
              if (from !== to) continue;
              inside++;
              internal[sample] += 1 / ends[links[arc]];
            }
          }
          if (row === order) close();
        }
        return sample === samples;
      },
    };
  },
};
