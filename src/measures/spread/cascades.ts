import type { Views } from "../../csr/arena.js";
import type { Csr } from "../../csr/csr.js";
import type { CascadeJob, CascadePart, CascadeStart } from "../../kernels/cascade-tally.js";
import { cascadeKernel } from "../../kernels/cascade.js";
import type { ArcChances, Liveness } from "../../kernels/arc-coins.js";
import { timedCascadeKernel } from "../../kernels/timed-cascade.js";
import type { Walk } from "../walk.js";
import type { CountedGroups } from "./groups.js";

/** The days of a cascade over dated arcs. */
export interface CascadeDays {
  readonly first: number;
  readonly last: number;
  readonly lag: number;
}

/** Everything that decides what happens in a sample. */
export interface CascadeSetting {
  readonly csr: Csr;
  readonly chances: ArcChances;
  readonly starts: readonly CascadeStart[];
  readonly steps: number;
  /** Given where the graph is timed. */
  readonly days: CascadeDays | undefined;
  readonly groups: CountedGroups;
  /** 1 for vertices that are counted where they are reached; empty where all are. */
  readonly counted: Uint8Array;
  readonly seed: number;
}

/** What samples came to, added up: see `CascadePart`. */
export interface CascadeSums {
  readonly hits: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly lostSums: Float64Array;
  readonly lostSquares: Float64Array;
}

const fewestPerJob = 16;
const jobsPerFold = 64;

/** Draws cascades and adds up what they come to. Every sample has coins of its own. */
export class Cascades implements CascadeSums {
  samples = 0;
  readonly hits: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly lostSums: Float64Array;
  readonly lostSquares: Float64Array;

  constructor(
    private readonly opened: Pick<Walk, "fold">,
    private readonly setting: CascadeSetting,
  ) {
    const { csr, starts, groups } = setting;
    const cells = starts.length * (groups.names.length + 1);
    this.hits = new Float64Array(starts.length * csr.order);
    [this.sums, this.squares, this.lostSums, this.lostSquares] = [0, 1, 2, 3].map(
      () => new Float64Array(cells),
    );
  }

  /** Draws so many more samples. The jobs hang on the numbers of samples alone. */
  async more(count: number, liveness: Liveness = "drawn", about = `what is ${liveness}`): Promise<void> {
    const { samples } = this;
    const size = Math.max(fewestPerJob, Math.ceil(count / jobsPerFold));
    const jobs = Array.from({ length: Math.ceil(count / size) }, (_, i) =>
      this.#job(samples + i * size, Math.min(size, count - i * size), liveness),
    );
    const { csr, days } = this.setting;
    const what = liveness === "drawn" ? `samples ${samples + 1} to ${samples + count}` : about;
    const add = (into: CascadeSums, part: Views<CascadePart>): void => {
      addTo(into.hits, part.hits);
      addTo(into.sums, part.sums);
      addTo(into.squares, part.squares);
      addTo(into.lostSums, part.lostSums);
      addTo(into.lostSquares, part.lostSquares);
    };
    if (days === undefined) await this.opened.fold(cascadeKernel, jobs, this, add, what, csr);
    else {
      const timed = jobs.map((job) => ({ ...job, ...days }));
      await this.opened.fold(timedCascadeKernel, timed, this, add, what, csr);
    }
    this.samples += count;
  }

  #job(firstSample: number, samples: number, liveness: Liveness): CascadeJob {
    const { chances, starts, steps, groups, counted, seed } = this.setting;
    const { offsets: memberOffsets, members: memberGroups, names } = groups;
    return {
      ...chances,
      ...{ firstSample, samples, seed, liveness, starts, steps },
      ...{ memberOffsets, memberGroups, groups: names.length, counted },
    };
  }
}

function addTo(into: Float64Array, part: Float64Array | Int32Array): void {
  for (let i = 0; i < part.length; i++) into[i] += part[i];
}

/** Whom the message comes to whatever the coins say ("certain"), or if all of them are kind ("possible"). */
export async function bound(
  opened: Pick<Walk, "fold">,
  setting: CascadeSetting,
  liveness: "certain" | "possible",
): Promise<CascadeSums> {
  const found = new Cascades(opened, setting);
  await found.more(1, liveness);
  return found;
}
