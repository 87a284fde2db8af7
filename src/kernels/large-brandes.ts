import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { LevelScores } from "./level-return.js";
import { addPaths, pathShare } from "./path-counts.js";

/** The scratch of `LargeBrandes`. */
export type LargeScratch = {
  depth: ["i32", number];
  line: ["i32", number];
  paths: ["f64", number];
  bands: ["i32", number];
  dependency: ["f64", number];
};

export function largeScratch(order: number): LargeScratch {
  return {
    depth: ["i32", order],
    line: ["i32", order],
    paths: ["f64", order],
    bands: ["i32", order],
    dependency: ["f64", order],
  };
}

/**
 * Brandes' algorithm as he wrote it, with path counts that cannot overflow: for the sources whose counts pass what plain
 * numbers hold. With `far`, a pair counts only for vertices that lie more than a step from either of its ends.
 */
// Brandes 2001, Algorithm 1:  σ → paths, bands   δ → dependency   S → line, read backwards   d → depth
// P is not stored: u precedes v when depth[u] + 1 = depth[v].
export class LargeBrandes {
  /** Whether the source is done. */
  done = true;
  #source = 0;
  #factor = 1;
  #head = 0;
  #tail = 0;
  #searching = true;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<LargeScratch>,
    private readonly scores: LevelScores,
    private readonly far = false,
  ) {
    scratch.depth.fill(-1);
    scratch.paths.fill(0);
  }

  /** How many vertices at the front of `line` the source reached, itself included. */
  get reached(): number {
    return this.#tail;
  }

  /** Starts a source; its scores are multiplied by `factor`. */
  begin(source: number, factor: number): void {
    const { depth, paths, bands, line } = this.scratch;
    depth[source] = bands[source] = 0;
    paths[source] = 1;
    line[0] = source;
    this.#source = source;
    this.#factor = factor;
    this.#head = 0;
    this.#tail = 1;
    this.#searching = true;
    this.done = false;
  }

  /** Visits the arcs of one vertex and gives their number. */
  go(): number {
    const { offsets } = this.graph;
    const { line, depth, paths } = this.scratch;
    const u = this.#searching ? line[this.#head++] : line[--this.#head];
    if (this.#searching) {
      this.#search(u);
      this.#searching = this.#head < this.#tail;
    } else {
      this.#collect(u);
      if (this.#head === 0) {
        for (let i = 0; i < this.#tail; i++) {
          depth[line[i]] = -1;
          paths[line[i]] = 0;
        }
        this.done = true;
      }
    }
    return offsets[u + 1] - offsets[u] + 1;
  }

  #search(u: number): void {
    const { offsets, targets } = this.graph;
    const { depth, line, paths, bands } = this.scratch;
    const next = depth[u] + 1;
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
      const v = targets[arc];
      if (depth[v] < 0) {
        depth[v] = next;
        line[this.#tail++] = v;
      }
      if (depth[v] === next) addPaths(paths, bands, u, v);
    }
  }

  #collect(u: number): void {
    const { offsets, targets, links, stands } = this.graph;
    const { depth, paths, bands, dependency } = this.scratch;
    const next = depth[u] + 1;
    const scored = this.scores.links.length > 0;
    let sum = 0;
    let beyond = 0;
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
      const v = targets[arc];
      if (depth[v] !== next) continue;
      const part = pathShare(paths, bands, u, v);
      const share = part * ((stands === undefined ? 1 : stands[v]) + dependency[v]);
      sum += share;
      beyond += part * dependency[v];
      if (scored) this.scores.links[links[arc]] += this.#factor * share;
    }
    dependency[u] = sum;
    if (this.far && depth[u] < 2) return;
    if (u !== this.#source) this.scores.actors[u] += this.#factor * (this.far ? beyond : sum);
  }
}
