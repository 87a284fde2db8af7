import { inChunks } from "../../control/pace.js";
import { unreached } from "../../kernels/distance-rows.js";
import { shortcutLooksKernel } from "../../kernels/shortcut-looks.js";
import { mostNearer, shortcutWeightsKernel } from "../../kernels/shortcut-weights.js";
import { region } from "../../csr/arena.js";
import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";
import { chosen } from "../selection/chosen-pairs.js";
import { highest } from "../selection/highest.js";
import { memoryLike } from "./memory-like.js";
import { watched, type SourceTable } from "./source-table.js";

/** How many of them weights are told from: where everybody is a source, and where not. */
const weighed = { ofAll: 16, ofSome: 8 } as const;
/** Visits that the weights of everybody take at most, about. */
const visits = 2 ** 26;
/** Components are told from sources where so many are in them. */
const enough = 8;
/** So many of the best pairs are looked at again. */
const again = 32768;
/** Of more pairs than so many, where not everybody is a source, all get a look by the first few sources, the best of them by all watched. */
const many = 2 ** 17;
const glanced = 16;
const pairsOfJob = 65536;
const verticesOfJob = 1024;

/** First looks at what ties would add to the sum of 1 / steps, brought up to date when ties are taken. */
export class Looks {
  /** Searches for weights see at most so many vertices. */
  readonly #most: number;
  readonly #weighed: number;
  readonly #weights: Float64Array;
  readonly #known: Uint8Array;
  readonly #sizes: Float64Array;
  readonly #means: Float64Array;
  readonly #variances: Float64Array;
  #last: { readonly pairs: VertexPairs; readonly looks: Float64Array; readonly best: Int32Array } | undefined;

  constructor(
    private readonly opened: Walk,
    private readonly table: SourceTable,
  ) {
    const { order } = table.graph;
    this.#weighed = table.width < order ? weighed.ofSome : weighed.ofAll;
    this.#most = Math.max(64, Math.floor(visits / (weighed.ofAll * (order + 1))));
    this.#known = new Uint8Array(order);
    const numbers = ["f64", order] as const;
    const { views } = region(
      { weights: ["f64", order * mostNearer], sizes: numbers, means: numbers, variances: numbers },
      memoryLike(table.graph),
    );
    this.#weights = views.weights;
    this.#sizes = views.sizes;
    this.#means = views.means;
    this.#variances = views.variances;
  }

  /** Of pairs that were looked at before only the best are looked at again: ties taken since have changed few others. */
  async of(pairs: VertexPairs): Promise<Float64Array> {
    await this.#measure();
    if (this.#last?.pairs !== pairs) {
      const isMuch = pairs.length > many && this.table.width < this.table.graph.order;
      const looks = await this.#look(pairs, isMuch ? glanced : watched);
      if (isMuch) await this.#renew(pairs, looks, highest(looks, 2 * again));
      this.#last = { pairs, looks, best: highest(looks, again) };
    } else await this.#renew(pairs, this.#last.looks, this.#last.best);
    return this.#last.looks;
  }

  async #renew(pairs: VertexPairs, looks: Float64Array, best: Int32Array): Promise<void> {
    const anew = await this.#look(chosen(pairs, best), watched);
    best.forEach((at, i) => {
      looks[at] = anew[i];
    });
  }

  /** In the unit of as many sources as are watched. */
  async #look(pairs: VertexPairs, sources: number): Promise<Float64Array> {
    await this.#weigh(pairs);
    const seen = this.table.seen(sources);
    const unit = this.table.seen(watched).sources / seen.sources;
    const shared = {
      ...seen,
      ...{ weights: this.#weights, sizes: this.#sizes, means: this.#means, variances: this.#variances },
    };
    const jobs = Array.from({ length: Math.ceil(pairs.length / pairsOfJob) }, (_, i) => ({
      ...shared,
      a: pairs.a.slice(i * pairsOfJob, (i + 1) * pairsOfJob),
      b: pairs.b.slice(i * pairsOfJob, (i + 1) * pairsOfJob),
    }));
    let next = 0;
    return this.opened.fold(
      shortcutLooksKernel,
      jobs,
      new Float64Array(pairs.length),
      (into, { looks }) => {
        for (const look of looks) into[next++] = look * unit;
      },
      "join-up: first looks",
      this.table.graph,
    );
  }

  /** How large components are, and how far their members, for everybody whose steps have changed. */
  async #measure(): Promise<void> {
    const { labels, changed } = this.table;
    const { order } = this.table.graph;
    const counts = new Float64Array(order);
    await inChunks(this.opened.pace, order, 65536, (from, to) => {
      for (let v = from; v < to; v++) counts[labels[v]]++;
    });
    await inChunks(this.opened.pace, order, 256, (from, to) => {
      for (let v = from; v < to; v++) {
        this.#sizes[v] = counts[labels[v]];
        if (changed[v] === 0) continue;
        changed[v] = this.#known[v] = 0;
        if (!this.#tell(v, watched) && !this.#tell(v, this.table.width)) this.#guess(v);
      }
    });
  }

  /** Takes mean and variance of the steps from the first so many sources; false where too few of them reach v. */
  #tell(v: number, sources: number): boolean {
    const { steps, width } = this.table;
    let [met, sum, squares] = [0, 0, 0];
    const end = v * width + Math.min(sources, width);
    for (let at = v * width; at < end; at++) {
      const step = steps[at];
      if (step === unreached) continue;
      met++;
      sum += step;
      squares += step * step;
    }
    if (met < enough && met < this.#sizes[v]) return false;
    this.#means[v] = sum / met;
    this.#variances[v] = squares / met - (sum / met) * (sum / met);
    return true;
  }

  /** Who is in a component of which hardly anybody is a source: it is small, and nobody is far. */
  #guess(v: number): void {
    const size = this.#sizes[v];
    this.#means[v] = (1.5 * (size - 1)) / size;
    this.#variances[v] = size > 2 ? 0.5 : 0.25;
  }

  /** Weighs the ends of pairs, as far as that is not done. */
  async #weigh({ length, a, b }: VertexPairs): Promise<void> {
    const wanted = new Uint8Array(this.table.graph.order);
    await inChunks(this.opened.pace, length, 65536, (from, to) => {
      for (let i = from; i < to; i++) wanted[a[i]] = wanted[b[i]] = 1;
    });
    const vertices: number[] = [];
    for (let v = 0; v < wanted.length; v++) if (wanted[v] === 1 && this.#known[v] === 0) vertices.push(v);
    const seen = this.table.seen(this.#weighed);
    const jobs = Array.from({ length: Math.ceil(vertices.length / verticesOfJob) }, (_, i) => ({
      ...seen,
      most: this.#most,
      vertices: Int32Array.from(vertices.slice(i * verticesOfJob, (i + 1) * verticesOfJob)),
    }));
    await this.opened.fold(
      shortcutWeightsKernel,
      jobs,
      this.#weights,
      (into, { weights }, job) => {
        job.vertices.forEach((v, i) => {
          this.#known[v] = 1;
          for (let k = 0; k < mostNearer; k++) into[v * mostNearer + k] = weights[i * mostNearer + k];
        });
      },
      "join-up: who is behind whom",
      this.table.graph,
    );
  }
}
