import type { Shape, Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Workbench } from "./workbench.js";

/**
 * What a compiled binary offers, by name. Written out so that the types need no library of a browser, where those of
 * WebAssembly stand.
 */
export type Loops = Readonly<Record<string, unknown>>;

/**
 * An algorithm on a Csr as a resumable job on numbers: no ids, no input or output, no allocation while it runs.
 *
 * `start` may assume nothing about what scratch holds; part arrays arrive filled with zeros. All state that lives
 * from one step to the next is in scratch and part or in a few numbers of the run.
 */
export interface Kernel<J, P extends Shape = Shape, S extends Shape = Shape> {
  /** The name workers know it by. */
  readonly name: string;
  /** The arrays a job needs while it runs. */
  scratch(graph: Csr, job: J): S;
  /** The arrays a job delivers. */
  part(graph: Csr, job: J): P;
  /** With `loops`, all arrays lie in their memory, and the run may leave its inner loops to them: the bytes are equal. */
  start(graph: Csr, job: J, scratch: Views<S>, part: Views<P>, loops?: Loops): Run;
  /** A workbench with loops of this kernel; undefined where the host has no WebAssembly or the graph is not worth it. */
  readonly wasm?: (graph: Csr) => Promise<Workbench | undefined> | undefined;
}

/** A started job. */
export interface Run {
  /**
   * Goes on until about `arcBudget` arcs are visited, stopping only where it can go on as if it had not stopped, so
   * that budgets never change a byte. True when the job is done.
   */
  step(arcBudget: number): boolean;
  /** Share of the job that is done, from 0 to 1, never falling. */
  progress(): number;
}

/** Sources from…to−1 of a job that works source by source. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** Cuts n sources into jobs, by a rule on n alone, so that results never depend on the number of workers. */
export function sourceJobs(n: number): readonly SourceRange[] {
  const size = Math.max(64, Math.ceil(n / 256));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

/** Which arcs a search follows. "all" is no case here: it is a graph compiled with directions ignored. */
export type Along = "out" | "in";

/** The rows of a graph in the direction a search follows. */
export function rowsAlong(
  graph: Csr,
  along: Along,
): Pick<Csr, "offsets" | "targets" | "links" | "distances" | "strengths"> {
  if (along === "out") return graph;
  return {
    offsets: graph.inOffsets,
    targets: graph.inTargets,
    links: graph.inLinks,
    distances: graph.inDistances,
    strengths: graph.inStrengths,
  };
}
