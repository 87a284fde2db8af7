import { inChunks } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import type { Csr } from "../../csr/csr.js";
import { ComityError } from "../../errors/error.js";
import { closerGainsKernel } from "../../kernels/closer-gains.js";
import { unreached } from "../../kernels/distance-rows.js";
import type { Walk } from "../../measures/walk.js";
import { namedBy } from "../asked.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { drawSources } from "./source-sample.js";
import { SourceTable } from "./source-table.js";

export interface CloserOptions {
  /** The id of the actor who is to come closer to all others. */
  readonly actor?: string | undefined;
  /**
   * "own" (default): only new ties of the actor itself count, which is what a guarantee can be given for; "all": other new ties
   * may bring it closer too.
   */
  readonly ties?: "own" | "all" | undefined;
}

/** A first look is at the ways to so many others. */
const looked = 64;
/** Pairs of a job, and jobs of a call. */
const [jobSize, mostJobs] = [16, 64];

const guarantee =
  "greedy choice gains at least 1 − 1/e, 63%, of what the best choice of as many ties of the actor gains (Crescenzi, D'Angelo, Severini & Velaj 2016, doi:10.1145/2953882).";

/**
 * Harmonic closeness of one actor: Σ 1 / steps to all others, who count 0 where they are out of reach.
 *
 * A shortest path from the actor takes a new tie of its own first and never returns, so with new ties to v₁ … v_k the way to t
 * is min(d(t), 1 + d(vᵢ, t)): the value is a sum of what the best of some places offers to each, which is monotone and
 * submodular. With ties between others, two of which may serve only together, it is not.
 *
 * Gains are exact. A gain is a search that ends where nobody comes nearer, at most O(n + m); opening is O(n + m).
 * Throws `bad-option` and `unknown-actor`.
 *
 * Crescenzi, D'Angelo, Severini & Velaj, ACM TKDD 11 (2016) 9, doi:10.1145/2953882.
 */
export async function openCloser(
  { opened }: Ground,
  graph: Csr,
  { actor, ties = "own" }: CloserOptions,
): Promise<Objective> {
  oneOf("closer.ties", ties, ["own", "all"]);
  if (typeof actor !== "string")
    throw new ComityError("bad-option", "closer needs to know who is to come closer to all others", {
      path: ["closer", "actor"],
      fix: 'name an actor, as in closer: { actor: "lyon" }',
    });
  const [vertex] = namedBy("closer.actor", [actor], opened);
  const { order } = graph;
  const others = drawSources(order, Math.min(order, looked + 1), 0).filter((v) => v !== vertex);
  const table = await SourceTable.open(opened, graph, Int32Array.of(vertex, ...others), "closer");
  return new Closer(opened, table, { vertex, actor, ownOnly: ties === "own" });
}

interface Whom {
  readonly vertex: number;
  readonly actor: string;
  readonly ownOnly: boolean;
}

class Closer implements Objective {
  readonly name = "closer";
  readonly about: string;
  readonly submodular: boolean;
  readonly guarantee: string | undefined;
  readonly exact = true;
  readonly notes: readonly string[];

  constructor(
    private readonly opened: Walk,
    private readonly table: SourceTable,
    private readonly whom: Whom,
  ) {
    const { actor, ownOnly } = whom;
    this.about = `harmonic closeness of ${actor}: sum of 1 / steps to all others`;
    this.submodular = ownOnly;
    this.guarantee = ownOnly ? guarantee : undefined;
    this.notes = ownOnly ? [`only new ties of ${actor} itself count for its closeness.`] : [];
  }

  async value(): Promise<Valued> {
    const { steps, width, graph } = this.table;
    let value = 0;
    await inChunks(this.opened.pace, graph.order, 65536, (from, to) => {
      for (let v = from; v < to; v++) {
        const step = steps[v * width];
        if (step !== 0 && step !== unreached) value += 1 / step;
      }
    });
    return { value, low: value, high: value };
  }

  /** What the far end gains, and what some others do, each for as many as they stand for. */
  async screen({ length, a, b }: VertexPairs): Promise<Float64Array> {
    const { steps, width, graph, labels } = this.table;
    const share = graph.order / Math.max(1, width - 1);
    const sizes = new Float64Array(graph.order);
    for (const label of labels) sizes[label]++;
    const looks = new Float64Array(length);
    const inverse = (step: number): number => (step === unreached ? 0 : 1 / step);
    const look = (near: number, far: number): number => {
      const level = steps[near * width] + 1;
      const own = Math.max(0, 1 / level - inverse(steps[far * width]));
      let others = 0;
      for (let i = 1; i < width; i++) {
        const on = steps[far * width + i];
        // Steps from the actor to a source are those from the source to the actor.
        const before = steps[this.whom.vertex * width + i];
        if (on !== unreached && on > 0 && level + on < before) others += 1 / (level + on) - inverse(before);
      }
      // Hardly anybody of a small component is among the others.
      const apart = steps[far * width] === unreached ? (sizes[labels[far]] - 1) / (level + 1.5) : 0;
      return own + Math.max(others * share, apart);
    };
    await inChunks(this.opened.pace, length, 1024, (from, to) => {
      for (let i = from; i < to; i++) {
        if (!this.#counts(a[i], b[i])) continue;
        const isNearA = steps[a[i] * width] <= steps[b[i] * width];
        const [near, far] = isNearA ? [a[i], b[i]] : [b[i], a[i]];
        if (steps[near * width] !== unreached) looks[i] = look(near, far);
      }
    });
    return looks;
  }

  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const { steps, width, graph } = this.table;
    const counted = Int32Array.from(pairs.a.keys()).filter((i) => this.#counts(pairs.a[i], pairs.b[i]));
    const size = Math.max(jobSize, Math.ceil(counted.length / mostJobs));
    const jobs = Array.from({ length: Math.ceil(counted.length / size) }, (_, job) => {
      const at = counted.subarray(job * size, (job + 1) * size);
      return { steps, width, a: at.map((i) => pairs.a[i]), b: at.map((i) => pairs.b[i]) };
    });
    let next = 0;
    return this.opened.fold(
      closerGainsKernel,
      jobs,
      new Float64Array(pairs.length),
      (into, { gains }) => {
        for (const gain of gains) into[counted[next++]] = gain;
      },
      "closer: gains",
      graph,
    );
  }

  async take(a: number, b: number): Promise<void> {
    if (this.#counts(a, b)) await this.table.take(a, b);
  }

  #counts(a: number, b: number): boolean {
    const { vertex, ownOnly } = this.whom;
    return !ownOnly || a === vertex || b === vertex;
  }
}
