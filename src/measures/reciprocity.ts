import { reciprocityKernel } from "../kernels/reciprocity.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export type ReciprocityOptions = MeasureOptions;

/**
 * Reciprocity as figures: `reciprocity` is the share of directed pairs that are answered in the other direction,
 * `chanceCorrected` how far that exceeds what the density alone would give (0 = as by chance, 1 = all answered, below 0
 * = avoided), `weighted` the share of strength that is answered by as much strength. An undirected tie answers itself.
 * O(n + m).
 *
 * Garlaschelli & Loffredo, Phys. Rev. Lett. 93 (2004) 268701, doi:10.1103/PhysRevLett.93.268701; weighted: Squartini et
 * al., Sci. Rep. 3 (2013) 2729, doi:10.1038/srep02729.
 */
export async function reciprocity(network: Network, options: ReciprocityOptions = {}): Promise<Figures> {
  const settled = settle("reciprocity", {}, options);
  const opened = await walk(network, "reciprocity", settled, { strengths: true });
  const [arcs, answered, strength, mutual] = await opened.run(reciprocityKernel, null, ({ sums }) =>
    sums.slice(),
  );
  const n = opened.csr.order;
  const density = arcs / (n * (n - 1));
  const figures: Record<string, Figure> = {
    reciprocity: ratio(answered, arcs, "share of directed pairs answered in the other direction", "no-ties"),
    chanceCorrected: chanceCorrected(answered, arcs, density),
    weighted: ratio(mutual, strength, "share of strength answered by as much strength", "no-ties"),
  };
  const notes = opened.csr.symmetric ? ["every tie is undirected, so all are answered by definition"] : [];
  return new Figures(figures, opened.meta(notes));
}

function chanceCorrected(answered: number, arcs: number, density: number): Figure {
  const about = "reciprocity beyond what the density alone would give";
  if (arcs === 0) return { value: NaN, about, reason: "no-ties" };
  return ratio(answered / arcs - density, 1 - density, about, "no-variation");
}
