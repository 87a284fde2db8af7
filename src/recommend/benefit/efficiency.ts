import type { Csr } from "../../csr/csr.js";
import { shortcutGainsKernel } from "../../kernels/shortcut-gains.js";
import type { Walk } from "../../measures/walk.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { Looks } from "./shortcut-screen.js";
import { drawSources } from "./source-sample.js";
import { SourceTable } from "./source-table.js";

/** Pairs of a job, and jobs of a call. */
const [jobSize, mostJobs] = [16, 64];
/** Half the width of a 95 % interval in standard errors. */
const z = 1.959963984540054;

export interface EfficiencyOptions {
  /** How many sources are searched from: everybody, or a sample. */
  readonly sources: number;
  readonly seed: number;
}

/**
 * Global efficiency: the mean of 1 / steps over all pairs, where pairs apart count 0.
 *
 * With everybody as a source values and gains are exact. From a sample the value is a mean over its members, with a 95 %
 * interval by the normal approximation; each tie adds what it shortens from the side that has more of the sample.
 *
 * Memory 2 n · sources bytes. Screening takes a few dozen steps a pair, gains a search each that ends where nobody gains.
 *
 * Latora & Marchiori, Phys. Rev. Lett. 87 (2001) 198701, doi:10.1103/PhysRevLett.87.198701.
 */
export async function openEfficiency(
  { opened }: Ground,
  graph: Csr,
  { sources, seed }: EfficiencyOptions,
): Promise<Objective> {
  const drawn = drawSources(graph.order, Math.min(sources, graph.order), seed);
  const table = await SourceTable.open(opened, graph, drawn, "join-up");
  return new Efficiency(opened, table, table.inverse.slice(), seed);
}

class Efficiency implements Objective {
  readonly name = "join-up";
  readonly about = "global efficiency: mean of 1 / steps over all pairs, 0 for pairs apart, from 0 to 1";
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact: boolean;
  readonly notes: readonly string[];
  readonly #looks: Looks;
  readonly #others: number;

  constructor(
    private readonly opened: Walk,
    private readonly table: SourceTable,
    /** Σ 1 / steps by source, with the ties taken so far. */
    private readonly sums: Float64Array,
    seed: number,
  ) {
    const { order } = table.graph;
    this.exact = table.width === order;
    this.notes = this.exact
      ? []
      : [
          `global efficiency is estimated from ${table.width} of ${order} actors, drawn by chance with the seed ${seed} and the same before and after; intervals hold the value in 95 of 100 draws.`,
          "the tie with the highest of many estimates is more often estimated too high than too low.",
        ];
    this.#looks = new Looks(opened, table);
    this.#others = order - 1;
  }

  value(): Promise<Valued> {
    const { sums } = this;
    const { order } = this.table.graph;
    if (order < 2) return Promise.resolve({ value: NaN, low: NaN, high: NaN });
    let total = 0;
    for (const sum of sums) total += sum;
    const mean = total / sums.length;
    const value = mean / this.#others;
    if (this.exact) return Promise.resolve({ value, low: value, high: value });
    let squares = 0;
    for (const sum of sums) squares += (sum - mean) * (sum - mean);
    const drawn = 1 - sums.length / order;
    const error = Math.sqrt((drawn * squares) / (sums.length - 1) / sums.length) / this.#others;
    return Promise.resolve({
      value,
      low: Math.max(0, value - z * error),
      high: Math.min(1, value + z * error),
    });
  }

  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.#looks.of(pairs);
  }

  gains(pairs: VertexPairs): Promise<Float64Array> {
    const { opened, table } = this;
    const size = Math.max(jobSize, Math.ceil(pairs.length / mostJobs));
    const shared = { ...table.seen(table.width), bySource: false };
    const jobs = Array.from({ length: Math.ceil(pairs.length / size) }, (_, i) => ({
      ...shared,
      a: pairs.a.slice(i * size, (i + 1) * size),
      b: pairs.b.slice(i * size, (i + 1) * size),
    }));
    // Efficiency is a mean over sources and over ordered pairs; a search finds each unordered pair once.
    const unit = 2 / (table.width * this.#others);
    let next = 0;
    return opened.fold(
      shortcutGainsKernel,
      jobs,
      new Float64Array(pairs.length),
      (into, { gains }) => {
        for (const gain of gains) into[next++] = gain * unit;
      },
      "join-up: gains",
      table.graph,
    );
  }

  async take(a: number, b: number): Promise<void> {
    const { table, sums } = this;
    const job = {
      ...table.seen(table.width),
      ...{ a: Int32Array.of(a), b: Int32Array.of(b), bySource: true },
    };
    await this.opened.fold(
      shortcutGainsKernel,
      [job],
      sums,
      (into, { bySource }) => {
        // Each unordered pair is met from one end.
        bySource.forEach((gain, i) => (into[i] += 2 * gain));
      },
      "join-up: taking a tie",
      table.graph,
    );
    await table.take(a, b);
  }
}
