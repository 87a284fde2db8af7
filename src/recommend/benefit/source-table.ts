import { inChunks, type Pace } from "../../control/pace.js";
import { plainMemory, region, sharedMemory } from "../../csr/arena.js";
import type { Csr } from "../../csr/csr.js";
import { widenedGraph } from "../../csr/widened-graph.js";
import { ComityError } from "../../errors/error.js";
import { canShare } from "../../exec/graph-shelf.js";
import { componentsKernel } from "../../kernels/components.js";
import { distanceRowsKernel, rowsTogether, unreached } from "../../kernels/distance-rows.js";
import type { SourceSteps } from "../../kernels/shortcut-gains.js";
import type { Walk } from "../../measures/walk.js";

/** So many sources are those of first looks. */
export const watched = 64;

/**
 * A graph to which ties are added one by one, with the steps of everybody from some sources. Memory is shared with workers
 * where it can be.
 */
export class SourceTable {
  /** By vertex, 1 where its steps from one of the first `watched` sources have changed since somebody put a 0 there. */
  readonly changed: Uint8Array;
  readonly #queue: Int32Array;
  readonly #marked: Uint8Array;
  readonly #nearer: Int32Array;
  readonly #lengths: Int32Array;

  private constructor(
    private readonly opened: Walk,
    public graph: Csr,
    /** The steps of vertex v from source i: number v · width + i. */
    readonly steps: Uint16Array,
    readonly width: number,
    /** The smallest vertex of each vertex's component. */
    readonly labels: Int32Array,
    /** By source: Σ 1 / steps to the others, and how many of them it reaches. */
    readonly inverse: Float64Array,
    readonly reached: Int32Array,
  ) {
    this.changed = new Uint8Array(graph.order).fill(1);
    this.#queue = new Int32Array(graph.order);
    this.#marked = new Uint8Array(graph.order);
    this.#nearer = new Int32Array(width);
    this.#lengths = new Int32Array(width);
  }

  /** Searches from every source. O(n) bytes and at most O(n + m) steps each. Throws `out-of-memory` and `too-large`. */
  static async open(opened: Walk, graph: Csr, sources: Int32Array, what: string): Promise<SourceTable> {
    const { order } = graph;
    const width = sources.length;
    const shape = { steps: ["u8", 2 * order * width], labels: ["i32", order] } as const;
    const { views } = region(shape, memory());
    const steps = new Uint16Array(views.steps.buffer, views.steps.byteOffset, order * width);
    await opened.fold(
      componentsKernel,
      [null],
      views.labels,
      (into, { labels }) => {
        into.set(labels);
      },
      `${what}: components`,
      graph,
    );
    const jobs = Array.from({ length: Math.ceil(width / rowsTogether) }, (_, i) => ({
      sources: sources.slice(i * rowsTogether, (i + 1) * rowsTogether),
    }));
    const inverse = new Float64Array(width);
    const reached = new Int32Array(width);
    let first = 0;
    await opened.fold(
      distanceRowsKernel,
      jobs,
      steps,
      (into, part, job) => {
        if (part.tooLong[0] === 1) throw tooLong();
        const count = job.sources.length;
        inverse.set(part.inverse, first);
        reached.set(part.reached, first);
        const rows = new Uint16Array(part.steps.buffer, part.steps.byteOffset, order * count);
        for (let v = 0; v < order; v++)
          for (let i = 0; i < count; i++) into[v * width + first + i] = rows[v * count + i];
        first += count;
      },
      `${what}: distances`,
      graph,
    );
    return new SourceTable(opened, graph, steps, width, views.labels, inverse, reached);
  }

  /** What kernels read: the steps from the first so many sources. */
  seen(sources: number): SourceSteps {
    const { steps, width, labels } = this;
    return { steps, width, sources: Math.min(sources, width), labels };
  }

  /** Adds a tie. */
  async take(a: number, b: number): Promise<void> {
    const { pace } = this.opened;
    const tie = { length: 1, a: [a], b: [b] };
    const graph = await widenedGraph(this.graph, tie, pace, memory());
    // A source gains on one side of the tie only, so the second search finds what the first one found as it was.
    await this.#shorten(a, b, pace);
    await this.#shorten(b, a, pace);
    this.graph = graph;
    const { labels } = this;
    const [low, high] = [Math.min(labels[a], labels[b]), Math.max(labels[a], labels[b])];
    if (low === high) return;
    await inChunks(pace, labels.length, 65536, (from, to) => {
      for (let v = from; v < to; v++) if (labels[v] === high) labels[v] = low;
    });
  }

  /** Writes the steps of who comes nearer to a source that reaches `far` by way of `near` from now on. */
  async #shorten(near: number, far: number, pace: Pace): Promise<void> {
    const { steps, width, changed, inverse, reached } = this;
    const { offsets, targets } = this.graph;
    const [nearer, lengths, queue, marked] = [this.#nearer, this.#lengths, this.#queue, this.#marked];
    let active = 0;
    for (let i = 0; i < width; i++) {
      if (steps[near * width + i] + 1 >= steps[far * width + i]) continue;
      nearer[active] = i;
      lengths[active++] = steps[near * width + i] + 1;
    }
    let tail = 0;
    queue[tail++] = far;
    marked[far] = 1;
    let [level, levelEnd] = [0, 1];
    for (let head = 0; head < tail; head++) {
      if (head === levelEnd) {
        level++;
        levelEnd = tail;
      }
      const w = queue[head];
      let gains = false;
      for (let k = 0; k < active; k++) {
        const at = w * width + nearer[k];
        const [before, after] = [steps[at], lengths[k] + level];
        if (after >= before) continue;
        if (after >= unreached) throw tooLong();
        inverse[nearer[k]] += 1 / after - (before === unreached ? 0 : 1 / before);
        if (before === unreached) reached[nearer[k]]++;
        steps[at] = after;
        gains = true;
        if (nearer[k] < watched) changed[w] = 1;
      }
      if ((head & 15) === 0 && pace.due()) await pace.rest();
      if (!gains) continue;
      for (let arc = offsets[w]; arc < offsets[w + 1]; arc++) {
        const next = targets[arc];
        if (marked[next] === 1) continue;
        marked[next] = 1;
        queue[tail++] = next;
      }
    }
    for (let i = 0; i < tail; i++) marked[queue[i]] = 0;
  }
}

function memory(): typeof plainMemory {
  return canShare() ? sharedMemory : plainMemory;
}

function tooLong(): ComityError {
  return new ComityError("too-large", `a shortest path has more than ${unreached - 1} steps`, {
    fix: "take a part of the network with select",
  });
}
