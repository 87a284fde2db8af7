import type { BlockGraph, Rows } from "./block-graph.js";

/** Sums of the weights of all that vertices reach within their block, along arcs ("out") or against them. */
export class BlockSearch {
  readonly #forth: Rows;
  readonly #back: Rows;
  readonly #seen: Int32Array;
  /** What the core reaches, and what reaches it. */
  readonly #told: Int32Array;
  readonly #arrives: Int32Array;
  readonly #queue: Int32Array;
  #stamp = 0;
  #core = 0;
  #coreSum = 0;

  constructor(
    graph: BlockGraph,
    along: "out" | "into",
    private readonly weights: Float64Array,
  ) {
    [this.#forth, this.#back] = along === "out" ? [graph.out, graph.into] : [graph.into, graph.out];
    this.#seen = new Int32Array(graph.order);
    this.#told = new Int32Array(graph.order);
    this.#arrives = new Int32Array(graph.order);
    this.#queue = new Int32Array(graph.order);
  }

  /** The sum over all that u reaches, without itself. */
  from(u: number): number {
    return this.#sum(this.#forth, u, this.#seen, 0);
  }

  /** Takes a vertex as the core of its block: what it reaches is not searched again for those who reach it. */
  enter(core: number): void {
    this.#core = this.#stamp + 1;
    this.#coreSum = this.weights[core] + this.#sum(this.#forth, core, this.#told, 0);
    this.#sum(this.#back, core, this.#arrives, 0);
  }

  /** The sum over all that u reaches, without itself, in the block of the core. */
  beside(u: number): number {
    if (this.#arrives[u] <= this.#core) return this.from(u);
    if (this.#told[u] === this.#core) return this.#coreSum - this.weights[u];
    return this.#coreSum + this.#sum(this.#forth, u, this.#seen, this.#core);
  }

  /** Marks what u reaches without passing vertices of the core's stamp, and sums it without u. */
  #sum({ offsets, targets }: Rows, u: number, marks: Int32Array, barred: number): number {
    const queue = this.#queue;
    const told = this.#told;
    const stamp = ++this.#stamp;
    marks[u] = stamp;
    queue[0] = u;
    let sum = 0;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (marks[w] === stamp || (barred > 0 && told[w] === barred)) continue;
        marks[w] = stamp;
        queue[tail++] = w;
        sum += this.weights[w];
      }
    }
    return sum;
  }
}
