import { inChunks } from "../control/pace.js";
import { pathSamplesKernel } from "../kernels/path-samples.js";
import { random } from "../random/random.js";
import type { PathPairs } from "./path-pairs.js";
import type { Walk } from "./walk.js";

const samplesPerFold = 16384;

/** Draws paths and counts on how many of them each vertex, or each link, lies. Every sample has streams of its own. */
export class PathDraws {
  /** How many paths are counted, and on how many of them each vertex or link lies. */
  samples = 0;
  hits: Float64Array;
  #drawn = 0;
  /** By a rule on the input alone; more where a part is long, as adding it up takes its time. */
  readonly #samplesPerJob: number;

  constructor(
    private readonly opened: Walk,
    private readonly pairs: PathPairs,
    private readonly options: { readonly ofTies: boolean; readonly seed: number },
  ) {
    const { csr } = opened;
    this.hits = new Float64Array(options.ofTies ? csr.linkCount : csr.order);
    this.#samplesPerJob = Math.min(samplesPerFold, Math.max(256, Math.ceil(this.hits.length / 1024)));
  }

  /** Draws so many more. */
  async more(count: number): Promise<void> {
    for (const until = this.#drawn + count; this.#drawn < until;)
      await this.#fold(Math.min(samplesPerFold, until - this.#drawn));
  }

  /** Counts from anew, with paths that were not drawn before. */
  forget(): void {
    this.samples = 0;
    this.hits.fill(0);
  }

  async #fold(count: number): Promise<void> {
    const { opened, pairs } = this;
    const { ofTies, seed } = this.options;
    const start = this.#drawn;
    const size = this.#samplesPerJob;
    const ends = new Int32Array(2 * count);
    await inChunks(opened.pace, count, 256, (from, to) => {
      for (let i = from; i < to; i++) pairs.draw(random(seed, "pair", start + i), ends, 2 * i);
    });
    const jobs = Array.from({ length: Math.ceil(count / size) }, (_, j) => ({
      first: start + j * size,
      seed,
      pairs: ends.slice(2 * j * size, 2 * (j + 1) * size),
      links: ofTies,
    }));
    await opened.fold(
      pathSamplesKernel,
      jobs,
      this.hits,
      (into, part) => {
        const added = ofTies ? part.links : part.actors;
        for (let i = 0; i < into.length; i++) into[i] += added[i];
      },
      `paths ${start + 1} to ${start + count}`,
    );
    this.samples += count;
    this.#drawn += count;
  }
}
