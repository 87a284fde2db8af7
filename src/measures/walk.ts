import { Pace } from "../control/pace.js";
import type { Shape, Views } from "../csr/arena.js";
import type { Compiled } from "../csr/compile.js";
import type { Csr } from "../csr/csr.js";
import type { Form } from "../csr/form.js";
import { compiled } from "../csr/memo.js";
import type { Kernel } from "../kernels/kernel.js";
import { shownTo, type Shown } from "../network/audience.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import type { Meta } from "../values/meta.js";
import { kindsNotice } from "./kinds-notice.js";
import { projectedNotice } from "./projected-notice.js";
import { reportOptions, type Settled } from "./options.js";

/** A network opened for one measure: compiled, with the gate for its audience and an executor at hand. */
export interface Walk extends Compiled {
  readonly shown: Shown;
  /** For loops of the measure itself. */
  readonly pace: Pace;
  /**
   * Runs the jobs of a kernel and adds their parts in order. A measure with several folds says `what` each is about, so
   * that each is a phase of its own. Another graph may take the place of the compiled one.
   */
  fold<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    jobs: readonly J[],
    into: T,
    add: (into: T, part: Views<P>, job: J) => void,
    what?: string,
    graph?: Csr,
  ): Promise<T>;
  /** Runs the one job of a kernel and hands over its part. */
  run<J, P extends Shape, T>(
    kernel: Kernel<J, P>,
    job: J,
    take: (part: Views<P>) => T,
    what?: string,
  ): Promise<T>;
  /** Values of vertices put in the order of display. */
  byPlace(values: ArrayLike<number>): Float64Array;
  /** The record of how the measure was computed. */
  meta(notes?: readonly string[], facts?: Partial<Meta>): Meta;
}

/** Opens a network for a measure in the given form, which wins over the view that the options give. */
export async function walk<D extends Partial<Form>>(
  network: Network,
  measure: string,
  options: Settled<D>,
  form: Partial<Form> = {},
): Promise<Walk> {
  requireNetwork(network);
  const { executor, signal, onProgress, asOf, status, projected } = options;
  const control = { signal, onProgress };
  const shown = await shownTo(network, options, control);
  const opened = await compiled(
    network,
    {
      directed: "respect",
      parallel: "collapse",
      strengths: false,
      distance: "hops",
      asOf,
      status,
      projected,
      ...form,
    },
    control,
    executor.allocate,
  );
  const { csr, vertexOf, admitted } = opened;
  let backend = "typescript";
  const fold: Walk["fold"] = (kernel, jobs, into, add, what, graph = csr) =>
    executor.fold(kernel, graph, jobs, into, add, {
      ...control,
      phase: what === undefined ? measure : `${measure}: ${what}`,
      ran: (form) => (backend = form),
    });
  return {
    ...opened,
    shown,
    pace: new Pace(control),
    fold,
    async run<J, P extends Shape, T>(
      kernel: Kernel<J, P>,
      job: J,
      take: (part: Views<P>) => T,
      what?: string,
    ) {
      const taken: { value?: T } = {};
      const add = (into: typeof taken, part: Views<P>): void => {
        into.value = take(part);
      };
      await fold(kernel, [job], taken, add, what);
      return taken.value as T;
    },
    byPlace(values) {
      const { rowOf } = shown;
      const sorted = new Float64Array(rowOf.length);
      for (let place = 0; place < sorted.length; place++) sorted[place] = values[vertexOf[rowOf[place]]];
      return sorted;
    },
    meta: (notes = [], facts = {}) =>
      Object.freeze({
        measure,
        options: Object.freeze(reportOptions(options)),
        pairs: csr.symmetric ? "unordered" : "ordered",
        exact: true,
        backend,
        view: Object.freeze({
          actors: admitted.actorCount,
          ties: admitted.rows.length,
          refused: Object.freeze({ ...admitted.refused }),
          outside: admitted.outside,
          ...(admitted.projected > 0 && { projected: admitted.projected }),
        }),
        withheld: shown.withheld,
        audience: shown.audience,
        notes: Object.freeze([...kindsNotice(network), ...projectedNotice(admitted), ...notes]),
        ...facts,
      }),
  };
}
