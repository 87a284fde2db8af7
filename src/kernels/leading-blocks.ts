import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { arnoldi, directions, type Block } from "./arnoldi.js";
import { leadingVector } from "./ritz.js";

/** A computation that gives way when its budget of arc visits is used up, and is handed a new one. */
export type Pieces = Generator<undefined, number, number>;

export interface LeadingOptions {
  /** Stop when ‖Ax − λx‖ is at most so much of λ, for ‖x‖ = 1. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Whether self-ties count. */
  readonly loops: boolean;
  /** The component of each vertex, by its smallest vertex: strong components where arcs have directions. */
  readonly labels: Int32Array;
}

export type LeadingScratch = {
  members: ["i32", number];
  ends: ["i32", number];
  image: ["f64", number];
  gradient: ["f64", number];
  pull: ["f64", number];
  step: ["f64", number];
  drag: ["f64", number];
  basis: ["f64", number];
};

export function leadingScratch({ order, symmetric }: Csr): LeadingScratch {
  return {
    members: ["i32", order],
    ends: ["i32", order + 1],
    image: ["f64", order],
    gradient: ["f64", order],
    pull: ["f64", order],
    step: ["f64", order],
    drag: ["f64", order],
    basis: ["f64", symmetric ? 0 : directions * order],
  };
}

/** What is found of a block: how it ended, and how often it was multiplied. */
export interface Found {
  eigenvalue: number;
  residual: number;
  iterations: number;
}

/** Multiplies blocks of the matrix whose rows are in-arcs: (Ax)_v = Σ A_uv x_u over the u of the same block. */
export class LeadingBlocks {
  /** Of the block solved last. */
  readonly found: Found = { eigenvalue: 0, residual: 0, iterations: 0 };
  readonly #weighted: boolean;
  readonly #matrix = new Float64Array(9);
  readonly #turned = new Float64Array(9);
  readonly #mix = new Float64Array(3);

  constructor(
    private readonly graph: Csr,
    private readonly options: LeadingOptions,
    private readonly scratch: Views<LeadingScratch>,
    private readonly x: Float64Array,
  ) {
    this.#weighted = graph.inStrengths.length > 0;
  }

  /** What comes in at v from its own block. */
  inflow(x: Float64Array, v: number): number {
    const { graph, options } = this;
    const { inOffsets, inTargets, inStrengths } = graph;
    const { labels } = options;
    const end = inOffsets[v + 1];
    let sum = options.loops ? graph.loopOutStrength[v] * x[v] : 0;
    if (graph.symmetric && !this.#weighted) {
      for (let arc = inOffsets[v]; arc < end; arc++) sum += x[inTargets[arc]];
    } else if (graph.symmetric) {
      for (let arc = inOffsets[v]; arc < end; arc++) sum += inStrengths[arc] * x[inTargets[arc]];
    } else {
      const own = labels[v];
      for (let arc = inOffsets[v]; arc < end; arc++) {
        const u = inTargets[arc];
        if (labels[u] === own) sum += this.#weighted ? inStrengths[arc] * x[u] : x[u];
      }
    }
    return sum;
  }

  /** Arcs that lead to v, and v itself. */
  cost(v: number): number {
    return this.graph.inOffsets[v + 1] - this.graph.inOffsets[v] + 1;
  }

  /** Solves the block of the members `from` … `to` − 1: its unit eigenvector is put into x. */
  *solve(left: number, from: number, to: number): Pieces {
    const { found } = this;
    found.iterations = 0;
    const even = 1 / Math.sqrt(to - from);
    for (let i = from; i < to; i++) this.x[this.scratch.members[i]] = even;
    left = yield* this.#multiply(left, from, to);
    left = this.graph.symmetric ? yield* this.#climb(left, from, to) : yield* this.#project(left, from, to);
    return left;
  }

  /** image = Ax; eigenvalue = x · Ax; residual, with gradient = Ax − λx. */
  *#multiply(left: number, from: number, to: number): Pieces {
    const { x, found } = this;
    const { members, image, gradient } = this.scratch;
    let product = 0;
    for (let i = from; i < to; i++) {
      const v = members[i];
      image[v] = this.inflow(x, v);
      product += x[v] * image[v];
      left -= this.cost(v);
      if (left <= 0) left = yield;
    }
    found.eigenvalue = product;
    found.iterations++;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const v = members[i];
      gradient[v] = image[v] - product * x[v];
      squares += gradient[v] * gradient[v];
      if (--left <= 0) left = yield;
    }
    found.residual = product > 0 ? Math.sqrt(squares) / product : 0;
    return left;
  }

  get #finished(): boolean {
    const { found, options } = this;
    return found.residual <= options.tolerance || found.iterations >= options.maxIterations;
  }

  // Each vector is the best among those that the present one, its gradient and the step before it span.
  // Knyazev 2001, Algorithm 4.1:  x → x   w → gradient   p → step   Ax, Aw, Ap → image, pull, drag.
  *#climb(left: number, from: number, to: number): Pieces {
    const { x, found } = this;
    const { members, image, gradient, pull, step, drag } = this.scratch;
    const mix = this.#mix;
    for (let i = from; i < to; i++) step[members[i]] = drag[members[i]] = 0;
    while (!this.#finished) {
      let [ww, wAw, xp, wp] = [0, 0, 0, 0];
      for (let i = from; i < to; i++) {
        const v = members[i];
        pull[v] = this.inflow(gradient, v);
        ww += gradient[v] * gradient[v];
        wAw += gradient[v] * pull[v];
        xp += x[v] * step[v];
        wp += gradient[v] * step[v];
        left -= this.cost(v);
        if (left <= 0) left = yield;
      }
      found.iterations++;
      const along = wp / ww;
      let [pp, pAp, pAw] = [0, 0, 0];
      for (let i = from; i < to; i++) {
        const v = members[i];
        step[v] -= xp * x[v] + along * gradient[v];
        drag[v] -= xp * image[v] + along * pull[v];
        pp += step[v] * step[v];
        pAp += step[v] * drag[v];
        pAw += step[v] * pull[v];
        if (--left <= 0) left = yield;
      }
      const [w, p] = [1 / Math.sqrt(ww), pp > 1e-30 ? 1 / Math.sqrt(pp) : 0];
      // w · Ax is w · w, and p · Ax is 0: as sums of products they would be lost in rounding near the end.
      this.#matrix.set([found.eigenvalue, w * ww, 0, w * ww, w * w * wAw, w * p * pAw]);
      this.#matrix.set([0, w * p * pAw, p * p * pAp], 6);
      leadingVector(this.#matrix, this.#turned, mix);
      const [ofX, ofGradient, ofStep] = [mix[0], mix[1] * w, mix[2] * p];
      let squares = 0;
      for (let i = from; i < to; i++) {
        const v = members[i];
        step[v] = ofGradient * gradient[v] + ofStep * step[v];
        drag[v] = ofGradient * pull[v] + ofStep * drag[v];
        x[v] = ofX * x[v] + step[v];
        squares += x[v] * x[v];
        if (--left <= 0) left = yield;
      }
      left = yield* this.#carry(left, from, to, ofX, 1 / Math.sqrt(squares));
      // What was carried along is not to be trusted at the end: the residual is that of Ax itself.
      if (this.#finished || found.iterations % 64 === 0) {
        left = yield* this.#multiply(left, from, to);
      }
    }
    return left;
  }

  /** The image, eigenvalue and gradient after a step, from the images of what it was made of. */
  *#carry(left: number, from: number, to: number, ofX: number, scale: number): Pieces {
    const { x, found } = this;
    const { members, image, gradient, drag } = this.scratch;
    let product = 0;
    for (let i = from; i < to; i++) {
      const v = members[i];
      x[v] *= scale;
      image[v] = scale * (ofX * image[v] + drag[v]);
      product += x[v] * image[v];
      if (--left <= 0) left = yield;
    }
    let squares = 0;
    for (let i = from; i < to; i++) {
      const v = members[i];
      gradient[v] = image[v] - product * x[v];
      squares += gradient[v] * gradient[v];
      if (--left <= 0) left = yield;
    }
    found.eigenvalue = product;
    found.residual = product > 0 ? Math.sqrt(squares) / product : 0;
    return left;
  }

  // Steps of power iteration on A + sI, the best vector of what they span, and another step: without the shift, cycles of
  // one length would swing for ever; without the best vector, two blocks that hardly touch would take as good as for ever.
  *#project(left: number, from: number, to: number): Pieces {
    const { x, found } = this;
    const { members, image, basis } = this.scratch;
    while (!this.#finished) {
      const { residual, iterations } = found;
      left = yield* arnoldi(left, this.#block(from, to), basis);
      found.iterations = iterations + directions - 1;
      left = yield* this.#multiply(left, from, to);
      if (found.residual > residual) {
        for (let i = from; i < to; i++) x[members[i]] = basis[members[i]];
        left = yield* this.#multiply(left, from, to);
      }
      if (this.#finished) return left;
      const shift = found.eigenvalue / 2;
      let squares = 0;
      for (let i = from; i < to; i++) {
        const v = members[i];
        x[v] = image[v] + shift * x[v];
        squares += x[v] * x[v];
        if (--left <= 0) left = yield;
      }
      const scale = 1 / Math.sqrt(squares);
      for (let i = from; i < to; i++) x[members[i]] *= scale;
      left = yield* this.#multiply(left, from, to);
    }
    return left;
  }

  #block(from: number, to: number): Block {
    const { members, image } = this.scratch;
    const inflow = (x: Float64Array, v: number): number => this.inflow(x, v);
    const cost = (v: number): number => this.cost(v);
    return { from, to, members, image, x: this.x, inflow, cost };
  }
}
