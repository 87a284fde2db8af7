import type { Csr } from "../csr/csr.js";
import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { pagerankKernel } from "../kernels/pagerank.js";
import { pagerankPushKernel } from "../kernels/pagerank-push.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { sweeps, work, type Work } from "./cost.js";
import { settle, within, type MeasureOptions, type TieReading } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface PagerankOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Probability of following a tie instead of restarting, from 0 to below 1. Default 0.85. */
  readonly damping?: number;
  /** Stop when all scores together change by less than this. Default 1e-10; in single precision 1e-6 and no less. */
  readonly tolerance?: number;
  /** Stop after this many sweeps all the same; `meta.converged` tells. Default 500. */
  readonly maxIterations?: number;
  /** Where walks restart: ids with shares above 0, which are divided by their sum. Default: everywhere alike. */
  readonly restart?: Readonly<Record<string, number>> | ReadonlyMap<string, number> | undefined;
  /** Whether ties to oneself are walked ("count", default). */
  readonly selfTies?: "count" | "ignore";
  /**
   * "double" (default), or "single": what an actor hands on is kept in 32 bits, in half the memory, which costs all
   * scores together at most 2⁻²⁴ d / (1 − d), 3.4e-7 for d = 0.85, beside the tolerance.
   */
  readonly precision?: "double" | "single";
  /**
   * With `restart`: find the scores from below, by pushing the walk on from where it restarts until at no actor more than
   * this share of it waits for each tie that leads on. From 1e-12 to 1. Where it nears
   * 1 / (number of ties) pushes see the whole network, and sweeps are faster.
   */
  readonly push?: number | undefined;
}

export const pagerankDefaults = {
  damping: 0.85,
  tolerance: 1e-10,
  precision: "double",
  maxIterations: 500,
  restart: undefined,
  push: undefined,
  selfTies: "count",
  directed: "respect",
} as const satisfies PagerankOptions;

/**
 * PageRank: where somebody is found who keeps following ties at random, stronger ties more often, and now and then
 * starts anew. Scores are shares and sum to 1.
 *
 * Ties are followed as they are, undirected ones both ways; who has no outgoing tie starts anew. `meta` has the
 * iterations, the last change and whether it converged. Throws `bad-option` or `unknown-actor` (in `restart`).
 * O(m · ln(1 / tolerance) / ln(1 / damping)).
 *
 * `restart` with `push: ε` looks only at the surroundings of those actors: at most 1 / (ε (1 − damping)) ties, however
 * large the network. No score is too high, and all together miss `meta.residual`, so that none misses more; who is never
 * come to has 0. Actors with many ties may be left with more than others, ε for each tie.
 *
 * Brin & Page, Computer Networks 30 (1998) 107–117, doi:10.1016/S0169-7552(98)00110-X; push: Andersen, Chung & Lang,
 * FOCS 2006, 475–486, doi:10.1109/FOCS.2006.44.
 */
export async function pagerank(network: Network, options: PagerankOptions = {}): Promise<Scores> {
  type Own = Required<Omit<PagerankOptions, keyof MeasureOptions>>;
  const given = settle<Own>("pagerank", pagerankDefaults, options);
  const single = oneOf("precision", given.precision, ["double", "single"]) === "single";
  const tolerance = single ? (options.tolerance ?? 1e-6) : given.tolerance;
  const { damping, maxIterations, selfTies, directed, restart, push } = given;
  within("damping", damping, 0, 0.999999);
  within("tolerance", tolerance, single ? 1e-6 : 1e-15, 1);
  within("maxIterations", maxIterations, 1, 1e9, true);
  if (push !== undefined) {
    checkPush(push, options);
    const local = { ...given, tolerance: undefined, maxIterations: undefined, precision: undefined };
    const opened = await walk(network, "pagerank", local, { directed, strengths: true });
    return pushed(opened, given, push);
  }
  const settled = { ...given, tolerance };
  const opened = await walk(network, "pagerank", settled, { directed, strengths: true });
  const job = {
    damping,
    tolerance,
    maxIterations,
    restart: restartShares(opened, restart),
    loops: selfTies === "count",
    single,
  };
  const { scores, facts } = await opened.run(pagerankKernel, job, (part) => ({
    scores: opened.byPlace(part.scores),
    facts: { iterations: part.facts[0], residual: part.facts[1], converged: part.facts[2] === 1 },
  }));
  const notes = facts.converged
    ? []
    : [`not converged: the last sweep still changed the scores by ${facts.residual} in total`];
  return new Scores(opened.shown, scores, opened.meta(notes, facts));
}

/** Throws `bad-option` where the walk has no place to start from, or where sweeps are asked for beside it. */
function checkPush(push: number, options: PagerankOptions): void {
  within("push", Number.isFinite(push) ? push : NaN, 1e-12, 1);
  if (options.restart === undefined)
    throw new ComityError("bad-option", "push needs a place to start from", {
      path: ["push"],
      fix: "give restart the actors, or leave push out",
    });
  for (const name of ["tolerance", "maxIterations", "precision"] as const)
    if (options[name] !== undefined)
      throw new ComityError(
        "bad-option",
        `${name} is for sweeps over the whole network, and push makes none`,
        {
          path: [name],
          fix: `leave ${name} or push out`,
        },
      );
}

async function pushed(
  opened: Walk,
  {
    damping,
    selfTies,
    restart,
  }: Pick<PagerankOptions, "selfTies" | "restart"> & { readonly damping: number },
  epsilon: number,
): Promise<Scores> {
  const everywhere = restartShares(opened, restart);
  const sources = Int32Array.from(everywhere.keys()).filter((v) => everywhere[v] > 0);
  const shares = Float64Array.from(sources, (v) => everywhere[v]);
  const job = { damping, epsilon, sources, shares, loops: selfTies === "count" };
  const { scores, facts } = await opened.run(pagerankPushKernel, job, (part) => ({
    scores: opened.byPlace(part.scores),
    facts: { iterations: part.facts[0], residual: part.facts[1], errorBound: part.facts[1] },
  }));
  const note = `scores are found from below: together they miss ${facts.residual} of 1, and none is too high`;
  return new Scores(opened.shown, scores, opened.meta([note], facts));
}

function restartShares({ csr, shown, vertexOf }: Walk, restart: PagerankOptions["restart"]): Float64Array {
  if (restart === undefined) return new Float64Array(0);
  const shares = new Float64Array(csr.order);
  let sum = 0;
  const entries: readonly (readonly [string, number])[] =
    restart instanceof Map ? [...restart] : Object.entries(restart);
  for (const [position, [id, share]] of entries.entries()) {
    const place = shown.find(id);
    // The id is not repeated: a steward's list may name actors who are withheld from those who see this message.
    if (place < 0)
      throw new ComityError(
        "unknown-actor",
        `entry ${position + 1} of restart names no actor shown to this audience`,
        {
          path: ["restart", position],
          fix: "use the ids or pseudonyms under which results show the actors",
        },
      );
    if (!(share >= 0 && share < Infinity))
      throw new ComityError("bad-option", `entry ${position + 1} of restart is no finite number from 0`, {
        path: ["restart", position],
      });
    sum += share;
    shares[vertexOf[shown.rowOf[place]]] += share;
  }
  if (!(sum > 0 && sum < Infinity))
    throw new ComityError("bad-option", "restart gives no actor a share above 0", { path: ["restart"] });
  return shares.map((share) => share / sum);
}

/** The work of as many sweeps as the tolerance can take, or of as many pushes as there can be. */
export function pagerankWork(
  csr: Csr,
  asked: Required<Pick<PagerankOptions, "damping" | "tolerance" | "maxIterations">> &
    Pick<PagerankOptions, "push">,
): Work {
  const { damping, tolerance, maxIterations, push } = asked;
  if (push !== undefined) {
    const nobody = { sources: new Int32Array(0), shares: new Float64Array(0) };
    const job = { damping, epsilon: push, ...nobody, loops: true };
    return work(pagerankPushKernel, csr, job, csr.order + 1 / (push * (1 - damping)));
  }
  const needed = damping > 0 ? Math.ceil(Math.log(tolerance) / Math.log(damping)) : 1;
  const job = { damping, tolerance, maxIterations, restart: new Float64Array(0), loops: true, single: false };
  return sweeps(pagerankKernel, csr, job, Math.min(maxIterations, needed + 1));
}
