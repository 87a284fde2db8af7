import type { Csr } from "../csr/csr.js";
import { componentsKernel } from "../kernels/components.js";
import { eigenvectorKernel } from "../kernels/eigenvector.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { sweeps, type Work } from "./cost.js";
import { settle, within, type MeasureOptions, type TieReading } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface EigenvectorOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Stop when the scores times the eigenvalue are what comes in along ties, but for this share. Default 1e-13. */
  readonly tolerance?: number;
  /** Stop after this many steps all the same; `meta.converged` tells. Default 2000. */
  readonly maxIterations?: number;
  /** Whether ties to oneself count ("count", default). */
  readonly selfTies?: "count" | "ignore";
}

export const eigenvectorDefaults = {
  tolerance: 1e-13,
  maxIterations: 2000,
  selfTies: "count",
  directed: "respect",
} as const satisfies EigenvectorOptions;

/**
 * Eigenvector centrality: who is tied to those who are tied to many, and so on: every score is the sum of the scores of
 * those from whom ties come in, times their strength, divided by the largest eigenvalue (`meta.eigenvalue`).
 *
 * From 0; the squares sum to 1. In a network that falls apart the scores are those of the component with the largest
 * eigenvalue: by definition all others have 0 (but for those that its directed ties lead to), and a note says how many;
 * compare within components, or use `pagerank` or `katz`. Components that share the eigenvalue are scored together, and
 * a note says so. NaN for everybody where no tie leads back to where it started. `meta.residual` is ‖Ax − λx‖ / λ.
 * Throws `bad-option`. O(m) a step.
 *
 * Bonacich, Am. J. Sociol. 92 (1987) 1170–1182, doi:10.1086/228631.
 */
export async function eigenvector(network: Network, options: EigenvectorOptions = {}): Promise<Scores> {
  type Own = Required<Omit<EigenvectorOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("eigenvector", eigenvectorDefaults, options);
  const { tolerance, maxIterations, selfTies, directed } = settled;
  within("tolerance", tolerance, 1e-15, 1);
  within("maxIterations", maxIterations, 1, 1e9, true);
  const opened = await walk(network, "eigenvector", settled, { directed, strengths: true });
  const found = await leading(opened, { tolerance, maxIterations, loops: selfTies === "count" });
  const { eigenvalue, iterations, residual, converged, scores } = found;
  const values = eigenvalue > 0 ? scores : scores.fill(NaN);
  const facts = { eigenvalue, iterations, residual, converged };
  return new Scores(opened.shown, values, opened.meta(notesOn(found, opened), facts), "no-cycle");
}

/** The largest eigenvalue and its vector, by place, with how they were found. */
export interface Leading {
  readonly scores: Float64Array;
  readonly eigenvalue: number;
  readonly iterations: number;
  readonly residual: number;
  readonly converged: boolean;
  /** Components that have the eigenvalue, and the actors in them. */
  readonly components: number;
  readonly members: number;
}

interface Asked {
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly loops: boolean;
}

/** Finds the largest eigenvalue of an opened network and its vector. */
export async function leading(opened: Walk, asked: Asked): Promise<Leading> {
  const { csr } = opened;
  const parts = csr.symmetric ? componentsKernel : strongComponentsKernel;
  const labels = await opened.run(parts, null, (part) => part.labels.slice(), "components");
  return opened.run(
    eigenvectorKernel,
    { ...asked, labels },
    ({ scores, facts }) => ({
      scores: opened.byPlace(scores),
      eigenvalue: facts[0],
      iterations: facts[1],
      residual: facts[2],
      converged: facts[3] === 1,
      components: facts[4],
      members: facts[5],
    }),
    "eigenvector",
  );
}

function notesOn(found: Leading, { csr }: Walk): string[] {
  const { eigenvalue, components, members, converged, residual } = found;
  const notes: string[] = [];
  if (eigenvalue > 0 && members < csr.order)
    notes.push(
      `the largest eigenvalue is that of ${components === 1 ? "a component" : "components"} of ${members} of ${csr.order} actors; all others have 0${csr.symmetric ? "" : ", unless its ties lead to them"}`,
    );
  if (components > 1)
    notes.push(
      `${components} components share the largest eigenvalue: their scores may be compared within each of them only`,
    );
  if (!converged) notes.push(`not converged: what comes in still differs from the scores by ${residual}`);
  return notes;
}

/** The work of a usual number of steps. */
export function eigenvectorWork(csr: Csr, { maxIterations }: { readonly maxIterations: number }): Work[] {
  const job = { tolerance: 1, maxIterations, loops: true, labels: new Int32Array(0) };
  return [
    sweeps(componentsKernel, csr, null),
    sweeps(eigenvectorKernel, csr, job, Math.min(maxIterations, 100)),
  ];
}
