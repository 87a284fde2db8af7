import type { Csr } from "../../csr/csr.js";
import { wordsOf } from "../../kernels/added-arcs.js";
import type { ArcChances } from "../../kernels/arc-coins.js";
import { newlyReachedKernel } from "../../kernels/newly-reached.js";
import { reachedSetsKernel, type ReachedSetsJob } from "../../kernels/reached-sets.js";
import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";
import type { Arc } from "./passing.js";

/** Draws that are looked at together. */
const perJob = 16;

/** What is drawn. */
export interface Drawn {
  readonly graph: Csr;
  readonly chances: ArcChances;
  readonly seeds: Int32Array;
  readonly samples: number;
  readonly seed: number;
  /** How likely a new tie passes a message to a vertex. */
  readonly into: (v: number) => number;
}

/**
 * Draws of who is reached, each with coins of its own for every arc, tied or not, so that the map before and the map after
 * are compared on the same draws.
 */
export class LiveDraws {
  /** By vertex, in how many draws it is reached. */
  readonly hits: Int32Array;
  /** By draw, how many are reached. */
  readonly counts: Float64Array;
  /** Bits of the reached, a buffer of its own for each job. */
  readonly #reached: Int32Array[] = [];

  constructor(
    private readonly opened: Walk,
    private readonly drawn: Drawn,
    private readonly added: Arc[],
  ) {
    this.hits = new Int32Array(drawn.graph.order);
    this.counts = new Float64Array(drawn.samples);
  }

  /** Draws for the first time. */
  begin(): Promise<void> {
    return this.#spread("who is reached");
  }

  /** Takes both arcs of a tie into every draw. */
  take(a: number, b: number): Promise<void> {
    const { into } = this.drawn;
    this.added.push({ tail: a, head: b, chance: into(b) }, { tail: b, head: a, chance: into(a) });
    return this.#spread("who is reached with a tie more");
  }

  /** How many more are reached with each pair as a tie, on the mean of all draws. */
  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const { into, samples, graph } = this.drawn;
    const [a, b] = [Int32Array.from(pairs.a), Int32Array.from(pairs.b)];
    const ends = { a, b, intoA: Float64Array.from(a, into), intoB: Float64Array.from(b, into) };
    const jobs = this.#jobs().map((job, i) => ({ ...job, ...ends, reached: this.#reached[i] }));
    const sums = await this.opened.fold(
      newlyReachedKernel,
      jobs,
      new Float64Array(a.length),
      (into, { more }) => {
        for (let i = 0; i < more.length; i++) into[i] += more[i];
      },
      "who would be reached",
      graph,
    );
    return sums.map((sum) => sum / samples);
  }

  async #spread(what: string): Promise<void> {
    const { graph, seeds } = this.drawn;
    const none = new Int32Array(0);
    const jobs: ReachedSetsJob[] = this.#jobs().map((job, i) => ({
      ...{ ...job, seeds },
      before: this.#reached.length === 0 ? none : this.#reached[i],
    }));
    let done = 0;
    const made: Int32Array[] = [];
    await this.opened.fold(
      reachedSetsKernel,
      jobs,
      this,
      (into, { reached, more }, { before, firstSample }) => {
        const after = reached.slice();
        for (let i = 0; i < more.length; i++) into.counts[firstSample + i] += more[i];
        into.#count(before, after);
        made[done++] = after;
      },
      what,
      graph,
    );
    this.#reached.splice(0, this.#reached.length, ...made);
  }

  /** Counts those who are reached now and were not. */
  #count(before: Int32Array, after: Int32Array): void {
    const words = wordsOf(this.drawn.graph);
    for (let i = 0; i < after.length; i++) {
      let fresh = before.length === 0 ? after[i] : after[i] & ~before[i];
      while (fresh !== 0) {
        const bit = 31 - Math.clz32(fresh & -fresh);
        this.hits[(i % words) * 32 + bit]++;
        fresh &= fresh - 1;
      }
    }
  }

  #jobs(): Omit<ReachedSetsJob, "seeds" | "before">[] {
    const { chances, samples, seed } = this.drawn;
    const added = {
      addedTails: Int32Array.from(this.added, ({ tail }) => tail),
      addedHeads: Int32Array.from(this.added, ({ head }) => head),
      addedChances: Float64Array.from(this.added, ({ chance }) => chance),
    };
    return Array.from({ length: Math.ceil(samples / perJob) }, (_, i) => ({
      ...{ ...chances, ...added, seed, firstSample: i * perJob },
      samples: Math.min(perJob, samples - i * perJob),
    }));
  }
}
