import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import {
  vertexBootstrapKernel,
  type VertexBootstrapJob,
  type VertexBootstrapPart,
} from "../kernels/vertex-bootstrap.js";
import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { refuseTooLarge, sweeps, type Work } from "./cost.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { wordOfBy, type By } from "./by-option.js";
import { groupsOf } from "./labels.js";
import { assortativity } from "./assortativity.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { measures } from "./table.js";
import { walk } from "./walk.js";

/** What the bootstrap can be asked about. */
export const bootstrapped = ["density", "reciprocity", "eiIndex", "assortativity"] as const;

export type Bootstrapped = (typeof bootstrapped)[number];

export interface VertexBootstrapOptions extends MeasureOptions {
  /** Which figure. Default "all". */
  readonly of?: Bootstrapped | "all";
  /** Groups for `eiIndex` and `assortativity`: an attribute or a partition. Default "country". */
  readonly by?: By;
  /** How many bootstrap samples. Default 1000. */
  readonly samples?: number;
}

export const vertexBootstrapDefaults = {
  of: "all",
  by: "country",
  samples: 1000,
} as const satisfies VertexBootstrapOptions;

/**
 * How much figures about the whole network would differ if it had been other actors of the same kind: the vertex
 * bootstrap. Actors are drawn with replacement, each with its ties; two copies of one actor are tied as a pair drawn from all
 * pairs is. Figures: `density`, `reciprocity`, `eiIndex` and `assortativity` of groups, each with its standard error
 * (`densityError`) and `Low` and `High`, 1.96 standard errors on either side.
 *
 * It is for figures that count pairs. Distances, betweenness and other measures of paths are refused with `bad-option`: a sample
 * with two copies of an actor has paths that no network of the kind has, so its paths say nothing of those. Throws
 * `unknown-attribute` for `by`. O(samples · (n log n + m)).
 *
 * Snijders & Borgatti, Connections 22 (1999) 161–170.
 */
export async function vertexBootstrap(
  network: Network,
  options: VertexBootstrapOptions = {},
): Promise<Figures> {
  type Own = Required<Pick<VertexBootstrapOptions, keyof typeof vertexBootstrapDefaults>>;
  const settled = settle<Own>("vertexBootstrap", vertexBootstrapDefaults, {
    ...options,
    by: wordOfBy(options.by),
  } as Partial<Own>);
  const { of, samples, seed } = settled;
  const by = typeof options.by === "object" ? options.by : settled.by;
  if (Object.hasOwn(measures, of) && !bootstrapped.some((name) => name === of))
    throw new ComityError("bad-option", `the vertex bootstrap cannot tell how sure ${of} is`, {
      path: ["of"],
      fix:
        "a sample holds copies of actors, which make and break paths that no network has; " +
        `it is for ${bootstrapped.join(", ")}; for scores of actors use robustness`,
    });
  oneOf<string>("of", of, [...bootstrapped, "all"]);
  within("samples", samples, 2, 1e6, true);
  const opened = await walk(network, "vertexBootstrap", settled);
  const { csr } = opened;
  const works = [vertexBootstrapWork(csr, samples)];
  refuseTooLarge("vertexBootstrap", settled, csr, works, "take fewer samples");
  const asked = bootstrapped.filter((name) => of === "all" || of === name);
  const withGroups = asked.some((name) => name === "eiIndex" || name === "assortativity");
  const labels = withGroups ? await groupsOf(network, by, opened) : undefined;
  const common = {
    seed,
    groups: labels?.codes ?? new Int32Array(opened.csr.order).fill(-1),
    groupCount: labels?.names.length ?? 0,
  };
  const { order } = opened.csr;
  const jobs = Array.from({ length: samples + 1 }, (_, i): VertexBootstrapJob => ({
    ...common,
    sample: i - 1,
  }));
  const observed: Partial<Record<Bootstrapped, Figure>> = {};
  const sums: Record<string, { n: number; mean: number; squares: number }> = {};
  for (const name of asked) sums[name] = { n: 0, mean: 0, squares: 0 };
  await opened.fold(vertexBootstrapKernel, jobs, sums, (into, part, { sample }) => {
    const figures = figuresOf(part, order);
    for (const name of asked) {
      if (sample < 0) observed[name] = figures[name];
      else if (!Number.isNaN(figures[name].value)) add(into[name], figures[name].value);
    }
  });
  const figures = Object.fromEntries(
    asked.flatMap((name) => {
      const figure = observed[name];
      return figure === undefined ? [] : withInterval(name, figure, sums[name]);
    }),
  );
  const notes = [
    "intervals are for a network of other actors of the same kind, not for ties that are missing",
  ];
  return new Figures(figures, opened.meta(notes, { seed, samples, exact: false }));
}

/** Welford's sums: the mean, and the squares around it. */
function add(into: { n: number; mean: number; squares: number }, value: number): void {
  into.n++;
  const before = value - into.mean;
  into.mean += before / into.n;
  into.squares += before * (value - into.mean);
}

function figuresOf(
  { sums: [arcs, answered, internal, external, inside], out, into }: Views<VertexBootstrapPart>,
  order: number,
): Record<Bootstrapped, Figure> {
  const ends = out.reduce((sum, count) => sum + count, 0);
  let expected = 0;
  for (let g = 0; g < out.length; g++) expected += (out[g] / ends) * (into[g] / ends);
  return {
    density: ratio(arcs, order * (order - 1), "share of all pairs that are tied", "too-few-actors"),
    reciprocity: ratio(answered, arcs, "share of directed pairs answered in the other direction", "no-ties"),
    eiIndex: ratio(
      external - internal,
      external + internal,
      "−1 all ties within a group, 1 all across",
      "no-values",
    ),
    assortativity: assortativity(inside / ends, expected, ends, {
      about: "1 all ties within a group, 0 as by chance, below 0 avoided",
      none: "no-values",
    }),
  };
}

function withInterval(
  name: Bootstrapped,
  figure: Figure,
  { n, squares }: { readonly n: number; readonly squares: number },
): [string, Figure][] {
  const error = n < 2 || Number.isNaN(figure.value) ? NaN : Math.sqrt(squares / (n - 1));
  const of = (value: number, about: string): Figure => ({
    value,
    about,
    ...(Number.isNaN(value) && { reason: figure.reason ?? "no-sample" }),
  });
  return [
    [name, figure],
    [`${name}Error`, of(error, `standard error of ${name}`)],
    [`${name}Low`, of(figure.value - 1.96 * error, `${name}, 1.96 standard errors below`)],
    [`${name}High`, of(figure.value + 1.96 * error, `${name}, 1.96 standard errors above`)],
  ];
}

/** The work of so many samples and of the network as it is. */
export function vertexBootstrapWork(csr: Csr, samples: number): Work {
  const job = { seed: 0, sample: 0, groups: new Int32Array(0), groupCount: 0 };
  return sweeps(vertexBootstrapKernel, csr, job, samples + 1);
}
