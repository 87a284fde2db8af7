import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import type { Transmission } from "./live-arcs.js";

/** Vertices from…to−1 that may be told, in how many steps at most, and how likely arcs pass a message on. */
export interface ToldWithinJob extends SourceRange, Omit<Transmission, "model"> {
  /** 1 or 2. */
  readonly steps: number;
}

type Scratch = { chance: ["f64", number]; met: ["i32", number] };

/**
 * By vertex v: how many others of a range are expected to be told within one or two rounds of an independent cascade from v
 * alone. Parts of several ranges add up to all others.
 *
 * u is told within two rounds if the arc v → u is live, or both arcs of a path v → w → u. No two of these ways share an arc,
 * so they fail independently, and the chance is exact: 1 − (1 − p_vu) · Π_w (1 − p_vw · p_wu). From three steps on ways share
 * arcs, and the chance is #P-hard.
 *
 * Counts      arcs of a collapsed graph; self-ties change nothing.
 * Cost        O(m), with two steps O(Σ in · out over vertices); O(n) scratch.
 * Reference   the model: Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; that more is hard: Chen, Wang
 *             & Wang, KDD 2010, 1029–1038, doi:10.1145/1835804.1835934.
 */
export const toldWithinKernel: Kernel<ToldWithinJob, { told: ["f64", number] }, Scratch> = {
  name: "told-within",
  scratch: ({ order }) => ({ chance: ["f64", order], met: ["i32", order] }),
  part: ({ order }) => ({ told: ["f64", order] }),
  start({ inOffsets, inTargets }: Csr, { from, to, steps, most, arcs }, { chance, met }, { told }) {
    let u = from;
    const run = ranges();
    run.next(0);
    return {
      progress: () => (to === from ? 1 : (u - from) / (to - from)),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function passes(inArc: number, head: number): number {
      if (arcs.length > 0) return arcs[inArc];
      return most.length > 0 ? most[head] : 1 / (inOffsets[head + 1] - inOffsets[head]);
    }

    function* ranges(): Pieces {
      let left = yield;
      // By vertex: how likely it has told u; of those who have met u.
      chance.fill(0);
      let count = 0;
      const tell = (v: number, p: number): void => {
        if (v === u || p === 0) return;
        if (chance[v] === 0) met[count++] = v;
        chance[v] += (1 - chance[v]) * p;
      };
      for (; u < to; u++) {
        const [first, end] = [inOffsets[u], inOffsets[u + 1]];
        for (let arc = first; arc < end; arc++) tell(inTargets[arc], passes(arc, u));
        left -= 1 + end - first;
        if (left <= 0) left = yield;
        for (let arc = first; steps > 1 && arc < end; arc++) {
          const [w, p] = [inTargets[arc], passes(arc, u)];
          if (w === u) continue;
          for (let further = inOffsets[w]; further < inOffsets[w + 1]; further++)
            if (inTargets[further] !== w) tell(inTargets[further], p * passes(further, w));
          left -= inOffsets[w + 1] - inOffsets[w];
          if (left <= 0) left = yield;
        }
        for (; count > 0; count--) {
          const v = met[count - 1];
          told[v] += chance[v];
          chance[v] = 0;
        }
      }
      return left;
    }
  },
};
