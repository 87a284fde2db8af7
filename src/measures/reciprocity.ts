import { reciprocityKernel } from "../kernels/reciprocity.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { wordOfBy, type By } from "./by-option.js";
import { groupReciprocity } from "./group-reciprocity.js";
import { groupsOf } from "./labels.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export interface ReciprocityOptions extends MeasureOptions {
  /** An attribute of the actors, or a partition: adds the table `groups`, from group to group. Default none. */
  readonly by?: By | undefined;
}

export const reciprocityDefaults = { by: undefined } as const satisfies ReciprocityOptions;

/**
 * Reciprocity as figures: `reciprocity` is the share of directed pairs that are answered in the other direction,
 * `chanceCorrected` how far that exceeds what the density alone would give (0 = as by chance, 1 = all answered, below 0
 * = avoided), `weighted` the share of strength that is answered by as much strength. An undirected tie answers itself.
 *
 * The dyad census counts pairs of actors: `mutual` (tied both ways), `asymmetric` (one way only) and `unconnected`;
 * `dyadic` is the share of mutual pairs among the tied ones. With `by`, the table `groups` has the arcs from group to
 * group, how many are answered by the same pair of actors, and the shares of arcs and of strength; values of actors
 * shown under a pseudonym count only where they are shown. Throws `bad-option` or `unknown-attribute`. O(n + m).
 *
 * Garlaschelli & Loffredo, Phys. Rev. Lett. 93 (2004) 268701, doi:10.1103/PhysRevLett.93.268701; weighted: Squartini et
 * al., Sci. Rep. 3 (2013) 2729, doi:10.1038/srep02729; the census: Wasserman & Faust, Social Network Analysis (1994)
 * chapter 13, doi:10.1017/CBO9780511815478.
 */
export async function reciprocity(network: Network, options: ReciprocityOptions = {}): Promise<Figures> {
  const by = wordOfBy(options.by);
  const settled = settle<{ by: string | undefined }>("reciprocity", reciprocityDefaults, { ...options, by });
  const opened = await walk(network, "reciprocity", settled, { strengths: true });
  const labels = options.by === undefined ? undefined : await groupsOf(network, options.by, opened);
  const [arcs, answered, strength, returned] = await opened.run(reciprocityKernel, null, ({ sums }) =>
    sums.slice(),
  );
  const n = opened.csr.order;
  const density = arcs / (n * (n - 1));
  const mutual = answered / 2;
  const asymmetric = arcs - answered;
  const figures: Record<string, Figure> = {
    reciprocity: ratio(answered, arcs, "share of directed pairs answered in the other direction", "no-ties"),
    chanceCorrected: chanceCorrected(answered, arcs, density),
    weighted: ratio(returned, strength, "share of strength answered by as much strength", "no-ties"),
    mutual: { value: mutual, about: "pairs of actors tied both ways" },
    asymmetric: { value: asymmetric, about: "pairs of actors tied one way only" },
    unconnected: {
      value: (n * (n - 1)) / 2 - mutual - asymmetric,
      about: "pairs of actors without a tie to each other",
    },
    dyadic: ratio(mutual, mutual + asymmetric, "share of the tied pairs that are tied both ways", "no-ties"),
  };
  const notes = opened.csr.symmetric ? ["every tie is undirected, so all are answered by definition"] : [];
  const meta = opened.meta(notes);
  const tables =
    labels === undefined ? {} : { groups: await groupReciprocity(opened.csr, labels, opened.pace, meta) };
  return new Figures(figures, meta, tables);
}

function chanceCorrected(answered: number, arcs: number, density: number): Figure {
  const about = "reciprocity beyond what the density alone would give";
  if (arcs === 0) return { value: NaN, about, reason: "no-ties" };
  return ratio(answered / arcs - density, 1 - density, about, "no-variation");
}
