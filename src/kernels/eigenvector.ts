import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import {
  LeadingBlocks,
  leadingScratch,
  type LeadingOptions,
  type LeadingScratch,
  type Pieces,
} from "./leading-blocks.js";

/**
 * `facts` holds the eigenvalue, the iterations made, ‖Ax − λx‖ / λ, 1 if that is within the tolerance, the number of
 * components that share the eigenvalue, and their vertices.
 */
export type EigenvectorPart = { scores: ["f64", number]; facts: ["f64", number] };

type Scratch = LeadingScratch & { values: ["f64", number]; marks: ["u8", number]; queue: ["i32", number] };

/** Eigenvalues nearer than this to the largest, as a share of it, are equal to it. */
const equal = 1e-10;

/**
 * The leading eigenvector: λ x_v = Σ A_uv x_u over the in-arcs of v, for the largest λ; x ≥ 0, ‖x‖₂ = 1.
 *
 * A graph in components has the largest of their eigenvalues, and x is 0 in the others, but for those that its arcs lead
 * to. Components that share the eigenvalue enter each with the sum of its own unit vector, those that lead to another
 * with 0. Without cycles λ is 0, and all scores too.
 *
 * Counts      strengths; undirected arcs both ways; a self-tie as an arc to oneself (an undirected one of twice its
 *             strength). Collapsed graphs or not.
 * Cost        O(m) a step; the steps grow with √(λ / (λ − λ₂)) in symmetric graphs, with λ / (λ − λ₂) / 12 or less in
 *             others; O(n) scratch.
 * Reference   Bonacich, Am. J. Sociol. 92 (1987) 1170–1182, doi:10.1086/228631; symmetric: Knyazev, SIAM J. Sci. Comput.
 *             23 (2001) 517–541, doi:10.1137/S1064827500366124; others: Saad, Linear Algebra Appl. 34 (1980) 269–295,
 *             doi:10.1016/0024-3795(80)90169-X.
 */
export const eigenvectorKernel: Kernel<LeadingOptions, EigenvectorPart, Scratch> = {
  name: "eigenvector",
  scratch: (graph) => ({
    ...leadingScratch(graph),
    values: ["f64", graph.order],
    marks: ["u8", graph.order],
    queue: ["i32", graph.order],
  }),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 6] }),
  start(graph: Csr, options, scratch, { scores, facts }) {
    const blocks = new LeadingBlocks(graph, options, scratch, scores);
    const settled = { vertices: 0, size: 0 };
    const run = pieces();
    run.next(0);
    return {
      progress: () =>
        (settled.vertices + (settled.size * blocks.found.iterations) / (2 * options.maxIterations)) /
        (2 * graph.order),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      const { order } = graph;
      const { members, ends, values } = scratch;
      const { labels } = options;
      let left = yield;
      group(labels, members, ends);
      // Until a block is solved, its value is a bound: the most that comes in at one of its members.
      values.fill(0);
      scores.fill(1);
      for (let v = 0; v < order; v++) {
        values[labels[v]] = Math.max(values[labels[v]], blocks.inflow(scores, v));
        left -= blocks.cost(v);
        if (left <= 0) left = yield;
      }
      scores.fill(0);
      const first = values.reduce((best, value, v) => (value > values[best] ? v : best), 0);
      facts[3] = 1;
      if (order === 0 || values[first] === 0) return left;
      let most = 0;
      for (let at = -1; at < order; at++) {
        const label = at < 0 ? first : at;
        if (labels[label] !== label || (at >= 0 && label === first)) continue;
        const [from, to] = [label === 0 ? 0 : ends[label - 1], ends[label]];
        settled.size = to - from;
        if (values[label] < most * (1 - equal)) values[label] = 0;
        else {
          left = yield* blocks.solve(left, from, to);
          const { eigenvalue, iterations, residual } = blocks.found;
          values[label] = eigenvalue;
          most = Math.max(most, eigenvalue);
          facts[1] = Math.max(facts[1], iterations);
          facts[2] = Math.max(facts[2], residual);
          if (residual > options.tolerance) facts[3] = 0;
        }
        settled.vertices += to - from;
        settled.size = blocks.found.iterations = 0;
      }
      facts[0] = most;
      const kept = (v: number): boolean => values[labels[v]] >= most * (1 - equal);
      if (!graph.symmetric) left = yield* dropUpper(left, kept);
      for (let v = 0; v < order; v++) if (labels[v] === v && kept(v)) facts[4]++;
      left = yield* weigh(left, kept);
      if (!graph.symmetric) left = yield* spread(left, most, kept);
      return yield* unit(left);
    }

    /** Of components with the same eigenvalue, those that lead to another have no place in the eigenvector. */
    function* dropUpper(left: number, kept: (v: number) => boolean): Pieces {
      const { marks, queue, values } = scratch;
      const { labels } = options;
      marks.fill(0);
      let tail = 0;
      for (let v = 0; v < graph.order; v++)
        if (kept(v)) {
          marks[v] = 1;
          queue[tail++] = v;
        }
      for (let head = 0; head < tail; head++) {
        const v = queue[head];
        for (let arc = graph.inOffsets[v]; arc < graph.inOffsets[v + 1]; arc++) {
          const u = graph.inTargets[arc];
          if (marks[u] === 1) continue;
          marks[u] = 1;
          queue[tail++] = u;
        }
        left -= blocks.cost(v);
        if (left <= 0) left = yield;
      }
      // Marks are of those who lead to such a component; 2 in the label's place says that a component does.
      for (let v = 0; v < graph.order; v++) {
        if (kept(v))
          for (let arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++) {
            const u = graph.targets[arc];
            if (labels[u] !== labels[v] && marks[u] > 0) marks[labels[v]] = 2;
          }
        left -= graph.offsets[v + 1] - graph.offsets[v] + 1;
        if (left <= 0) left = yield;
      }
      for (let v = 0; v < graph.order; v++) if (labels[v] === v && marks[v] === 2) values[v] = 0;
      return left;
    }

    /** Components that share the eigenvalue enter with the sum of their vectors; all others are 0. */
    function* weigh(left: number, kept: (v: number) => boolean): Pieces {
      const { image } = scratch;
      const { labels } = options;
      image.fill(0);
      for (let v = 0; v < graph.order; v++) {
        if (!kept(v)) scores[v] = 0;
        else {
          facts[5]++;
          if (scores[v] < 0) scores[v] = -scores[v];
        }
        image[labels[v]] += scores[v];
        if (--left <= 0) left = yield;
      }
      for (let v = 0; v < graph.order; v++) scores[v] *= image[labels[v]];
      return left;
    }

    /** Whom the arcs of the leading components lead to: x = Ax / λ, until nothing changes. */
    function* spread(left: number, most: number, kept: (v: number) => boolean): Pieces {
      const { inOffsets, inTargets, inStrengths } = graph;
      for (let round = 0; round < options.maxIterations; round++) {
        let [change, total] = [0, 0];
        for (let v = 0; v < graph.order; v++) {
          total += scores[v];
          left -= blocks.cost(v);
          if (left <= 0) left = yield;
          if (kept(v)) continue;
          let sum = options.loops ? graph.loopOutStrength[v] * scores[v] : 0;
          for (let arc = inOffsets[v]; arc < inOffsets[v + 1]; arc++)
            sum += (inStrengths.length > 0 ? inStrengths[arc] : 1) * scores[inTargets[arc]];
          change += Math.abs(sum / most - scores[v]);
          scores[v] = sum / most;
        }
        if (change <= options.tolerance * total) return left;
      }
      facts[3] = 0;
      return left;
    }

    function* unit(left: number): Pieces {
      let squares = 0;
      for (let v = 0; v < graph.order; v++) squares += scores[v] * scores[v];
      const scale = 1 / Math.sqrt(squares);
      for (let v = 0; v < graph.order; v++) scores[v] *= scale;
      return left;
    }
  },
};

/** Lists vertices by label; `ends[label]` is where the list of a label ends, and where the next one begins. */
function group(labels: Int32Array, members: Int32Array, ends: Int32Array): void {
  ends.fill(0);
  for (const label of labels) ends[label + 1]++;
  for (let v = 0; v < labels.length; v++) ends[v + 1] += ends[v];
  // ends[label] is now where the list begins; filling it moves it to the end.
  for (let v = 0; v < labels.length; v++) members[ends[labels[v]]++] = v;
}
