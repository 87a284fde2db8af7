import { componentsKernel } from "../kernels/components.js";
import { corenessKernel } from "../kernels/coreness.js";
import { trianglesKernel } from "../kernels/triangles.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { bestCore } from "./best-core.js";
import { centralized } from "./centralized.js";
import { coreFigures } from "./core-figures.js";
import { refuseTooLarge } from "./cost.js";
import { settle, type MeasureOptions } from "./options.js";
import { trianglesWork } from "./triangles-work.js";
import { walk, type Walk } from "./walk.js";

export type CohesionOptions = MeasureOptions;

/**
 * Cohesion: how much a network holds together, as figures.
 *
 * `actors`, `ties` (as recorded, ties to oneself included), `links` (tied pairs; each direction where directed),
 * `density` (share of possible pairs that are tied, ordered pairs where any tie is directed), `components`,
 * `largestComponent` (its actors), `isolates` (tied to nobody else), `triangles`, `transitivity` (share of pairs with a
 * common neighbor that are tied), `meanClustering` (undefined counted as 0, as NetworkX does),
 * `meanClusteringDefined` (mean over those with two neighbors or more), `maxCore`, `degreeCentralization` (see
 * `centralization`) and `coreFit` (the `fit` of `corePeriphery`). Directions are ignored from `components` on. Throws `too-large` above `limit`. O(m · √m).
 *
 * Wasserman & Faust, Social Network Analysis (1994) chapters 4 and 7, doi:10.1017/CBO9780511815478; transitivity: Newman,
 * SIAM Review 45 (2003) 167–256, doi:10.1137/S003614450342480.
 */
export async function cohesion(network: Network, options: CohesionOptions = {}): Promise<Figures> {
  const settled = settle("cohesion", {}, options);
  const pairs = await walk(network, "cohesion", settled);
  const opened = pairs.csr.symmetric
    ? pairs
    : await walk(network, "cohesion", settled, { directed: "ignore" });
  refuseTooLarge(
    "cohesion",
    settled,
    opened.csr,
    [trianglesWork(opened.csr)],
    "take a part of the network with select",
  );
  const n = opened.csr.order;
  const figures: Record<string, Figure> = {
    actors: { value: n, about: "actors in the view" },
    ties: { value: pairs.admitted.rows.length, about: "ties as recorded" },
    links: {
      value: pairs.csr.linkCount,
      about: "tied pairs, a pair with a directed tie once for each direction",
    },
    density: density(pairs),
    ...(await parts(opened)),
    ...(await triangles(opened)),
    maxCore: await opened.run(
      corenessKernel,
      null,
      ({ scores }) => ({
        value: scores.reduce((most, core) => Math.max(most, core), 0),
        about: "the largest k for which a group exists in which everyone has k neighbors",
      }),
      "cores",
    ),
    ...hanging(opened),
  };
  return new Figures(figures, pairs.meta());
}

/** Share of the possible pairs that are tied: unordered pairs where every tie is undirected, else ordered ones. */
function density({ csr }: Walk): Figure {
  return ratio(
    csr.arcs,
    csr.order * (csr.order - 1),
    "share of all possible pairs that are tied",
    "too-few-actors",
  );
}

/** How much ties hang on one actor, and on a core. */
function hanging({ csr }: Walk): Record<string, Figure> {
  const { order, offsets } = csr;
  const degrees = Float64Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]);
  const about = "how much ties hang on one actor: 0 evenly spread, 1 a star";
  return {
    degreeCentralization: centralized(degrees, (order - 1) * (order - 2), about),
    coreFit: coreFigures(bestCore(csr)).fit,
  };
}

async function parts(opened: Walk): Promise<Record<string, Figure>> {
  const { order, offsets } = opened.csr;
  const count = (labels: Int32Array): Int32Array => {
    const counts = new Int32Array(order);
    for (const label of labels) counts[label]++;
    return counts.filter((size) => size > 0);
  };
  const sizes = await opened.run(componentsKernel, null, ({ labels }) => count(labels), "components");
  let isolates = 0;
  for (let v = 0; v < order; v++) if (offsets[v + 1] === offsets[v]) isolates++;
  return {
    components: { value: sizes.length, about: "parts the network falls into" },
    largestComponent: {
      value: sizes.reduce((most, size) => Math.max(most, size), 0),
      about: "actors in the largest part",
    },
    isolates: { value: isolates, about: "actors tied to nobody else" },
  };
}

async function triangles(opened: Walk): Promise<Record<string, Figure>> {
  const { order, offsets } = opened.csr;
  const take = (part: { readonly triangles: ArrayLike<number> }): Record<string, Figure> => {
    let [corners, pairs, clustering, defined] = [0, 0, 0, 0];
    for (let v = 0; v < order; v++) {
      const k = offsets[v + 1] - offsets[v];
      corners += part.triangles[v];
      if (k < 2) continue;
      pairs += (k * (k - 1)) / 2;
      clustering += (2 * part.triangles[v]) / (k * (k - 1));
      defined++;
    }
    return {
      triangles: { value: corners / 3, about: "sets of three actors all tied to each other" },
      transitivity: ratio(
        corners,
        pairs,
        "share of pairs with a common neighbor that are tied",
        "no-triples",
      ),
      meanClustering: ratio(
        clustering,
        order,
        "mean local clustering, undefined counted as 0",
        "too-few-actors",
      ),
      meanClusteringDefined: ratio(
        clustering,
        defined,
        "mean local clustering where it is defined",
        "no-triples",
      ),
    };
  };
  return opened.run(trianglesKernel, null, take, "triangles");
}
