import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { stretch, type LevelScratch } from "./level-search.js";

/** What the scores of a search are added to. */
export interface LevelScores {
  readonly actors: Float64Array;
  /** Empty where links are not scored. */
  readonly links: Float64Array;
}

/** Adds the scores of arcs to those of their links. */
export function addArcScores(arcScores: Float64Array, { links }: Csr, scores: Float64Array): void {
  for (let arc = 0; arc < arcScores.length; arc++) scores[links[arc]] += arcScores[arc];
}

/** How much dearer than reading in order it is to write at random: measured. */
const pushCost = 1.3;

/**
 * The way back of Brandes' algorithm, level by level: how much the pairs of a source depend on each vertex and link. A
 * vertex w of the level after contributes σ_v (1 + δ_w) / σ_w to each v before it; (1 + δ_w) / σ_w = 1 / σ_w + δ_w / σ_w
 * is the same for all of them, so that plain sums of one array are all there is. A vertex that stands for k actors has k
 * in place of 1.
 */
export class LevelReturn {
  done = true;
  #next: () => number = () => 0;
  #level = 0;
  #factor = 1;
  #mayPush = true;
  #from = 0;
  #to = 0;
  #cursor = 0;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<LevelScratch>,
    private readonly scores: LevelScores,
  ) {}

  /**
   * Starts from the last level that `LevelSearch` found. Every score is multiplied by `factor`. Where it may push, `sums`
   * of vertices that the source does not reach are left soiled, unless the graph is symmetric.
   */
  begin(level: number, factor: number, mayPush: boolean): void {
    this.#mayPush = mayPush && this.scratch.arcScores.length === 0;
    this.#level = level;
    this.#factor = factor;
    this.done = false;
    this.#finish();
  }

  /** Visits some arcs and gives their number. */
  go(): number {
    return this.#next();
  }

  // The dependencies of a level are whole: they are scored, and lit for the level before.
  #finish(): void {
    const { queue, counts, sums, lit, levels, outArcs, inArcs } = this.scratch;
    const { actors } = this.scores;
    const scored = this.scratch.arcScores.length > 0;
    const { stands } = this.graph;
    const factor = this.#factor;
    // The source itself scores nothing.
    this.done = this.#level === 0;
    if (this.done) return;
    const level = this.#level--;
    this.#from = levels[level];
    this.#to = levels[level + 1];
    for (let i = this.#from; i < this.#to; i++) {
      const v = queue[i];
      actors[v] += factor * (counts[v] * sums[v]);
    }
    // Only links need the step to the source.
    this.done = level === 1 && !scored;
    if (this.done) return;
    for (let i = this.#from; i < this.#to; i++) {
      const v = queue[i];
      lit[v] = (stands === undefined ? 1 : stands[v]) / counts[v] + sums[v];
    }
    const pushes = this.#mayPush && inArcs[level] * pushCost < outArcs[level - 1];
    this.#cursor = pushes ? this.#from : levels[level - 1];
    this.#next = pushes ? this.#pushBack : this.#pullBack;
  }

  // What is added to vertices that the source does not reach is never read.
  readonly #pushBack = (): number => {
    const { inOffsets, inTargets } = this.graph;
    const { queue, sums, lit } = this.scratch;
    let visited = 0;
    let i = this.#cursor;
    for (; i < this.#to && visited < stretch; i++) {
      const w = queue[i];
      const share = lit[w];
      lit[w] = 0;
      const end = inOffsets[w + 1];
      for (let arc = inOffsets[w]; arc < end; arc++) {
        sums[inTargets[arc]] += share;
      }
      visited += end - inOffsets[w] + 1;
    }
    this.#cursor = i;
    if (i === this.#to) this.#finish();
    return visited;
  };

  readonly #pullBack = (): number => {
    const { offsets, targets } = this.graph;
    const { queue, counts, sums, lit, arcScores } = this.scratch;
    const scored = arcScores.length > 0;
    const factor = this.#factor;
    let visited = 0;
    let i = this.#cursor;
    for (; i < this.#from && visited < stretch; i++) {
      const v = queue[i];
      const end = offsets[v + 1];
      let arc = offsets[v];
      visited += end - arc + 1;
      let even = 0;
      let odd = 0;
      if (scored) {
        const share = factor * counts[v];
        for (; arc < end - 1; arc += 2) {
          const one = lit[targets[arc]];
          const other = lit[targets[arc + 1]];
          arcScores[arc] += share * one;
          arcScores[arc + 1] += share * other;
          even += one;
          odd += other;
        }
        if (arc < end) arcScores[arc] += share * lit[targets[arc]];
      } else
        for (; arc < end - 1; arc += 2) {
          even += lit[targets[arc]];
          odd += lit[targets[arc + 1]];
        }
      if (arc < end) even += lit[targets[arc]];
      sums[v] = even + odd;
    }
    this.#cursor = i;
    if (i === this.#from) this.#dim();
    return visited;
  };

  // The level is lit no more.
  #dim(): void {
    const { queue, lit } = this.scratch;
    for (let i = this.#from; i < this.#to; i++) lit[queue[i]] = 0;
    this.#finish();
  }
}
