import type { Kernel } from "./kernel.js";
import type { SourceSteps } from "./shortcut-gains.js";
import { mostNearer } from "./shortcut-weights.js";

export interface ShortcutLooksJob extends SourceSteps {
  /** Of every vertex, as `shortcutWeightsKernel` tells them. */
  readonly weights: Float64Array;
  /** By vertex: how many its component has, and the mean and the variance of the steps to them, itself counted. */
  readonly sizes: Float64Array;
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Longer distances look as long as this one. */
const longest = 255;

/**
 * A first look at what new ties would add to the sum of 1 / distance over all pairs, in the unit of `ShortcutGainsPart`:
 * what the far end gains from the sources that are nearer to the other end, times its weight. Between components, the size
 * of one times that of the other, over the mean distance by the new tie.
 *
 * Counts      as `shortcut-gains`, without any search.
 * Cost        O(sources) a pair.
 * Reference   the comity library; choosing ties by distances to a few sources: Potamias, Bonchi, Castillo & Gionis,
 *             CIKM '09, 867–876, doi:10.1145/1645953.1646063.
 */
export const shortcutLooksKernel: Kernel<
  ShortcutLooksJob,
  { looks: ["f64", number] },
  { inverse: ["f64", number] }
> = {
  name: "shortcut-looks",
  scratch: () => ({ inverse: ["f64", longest + 2] }),
  part: (_graph, { a }) => ({ looks: ["f64", a.length] }),
  start({ order }, job, { inverse }, { looks }) {
    const { steps, width, sources, weights, labels, sizes, means, variances, a, b } = job;
    for (let step = 1; step < inverse.length; step++) inverse[step] = 1 / step;
    let done = 0;

    const within = (u: number, v: number): number => {
      const [atU, atV] = [u * width, v * width];
      const [weightU, weightV] = [u * mostNearer - 1, v * mostNearer - 1];
      let [ofU, ofV, sumU, sumV] = [0, 0, 0, 0];
      for (let i = 0; i < sources; i++) {
        const x = Math.min(steps[atU + i], longest);
        const y = Math.min(steps[atV + i], longest);
        if (x + 1 < y) {
          ofU++;
          sumU += (inverse[x + 1] - inverse[y]) * weights[weightV + Math.min(y - x - 1, mostNearer)];
        } else if (y + 1 < x) {
          ofV++;
          sumV += (inverse[y + 1] - inverse[x]) * weights[weightU + Math.min(x - y - 1, mostNearer)];
        }
      }
      return ofU >= ofV ? sumU : sumV;
    };

    /** The mean of 1 / (steps) to the second order, as distances from both ends are drawn apart from each other. */
    const between = (u: number, v: number): number => {
      const mean = means[u] + means[v] + 1;
      const inverseMean = 1 / mean + (variances[u] + variances[v]) / (mean * mean * mean);
      return ((sizes[u] * sizes[v]) / order) * sources * inverseMean;
    };

    return {
      progress: () => done / Math.max(1, a.length),
      step(arcBudget) {
        const to = Math.min(a.length, done + Math.ceil(arcBudget / (1 + (sources >> 3))));
        for (; done < to; done++)
          looks[done] =
            labels[a[done]] === labels[b[done]] ? within(a[done], b[done]) : between(a[done], b[done]);
        return done === a.length;
      },
    };
  },
};
