import type { Csr } from "../csr/csr.js";
import type { Ground, VertexPairs } from "./ground.js";

/** What ties are to change. */
export const objectiveNames = [
  ...(["join-up", "reach-further", "bridge", "withstand", "closer", "include"] as const),
] as const;

export type ObjectiveName = (typeof objectiveNames)[number];

/** A number with bounds, where it is a mean over draws; else all three are equal. */
export interface Valued {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A quality of the network that more ties change, opened on a graph. Gains are on top of the ties taken so far; equal
 * graphs, options and seeds give equal bytes on any executor.
 */
export interface Objective {
  readonly name: ObjectiveName;
  /** What the value is, in plain words with its unit, such as "mean closeness of all pairs, from 0 to 1". */
  readonly about: string;
  /** True where gains shrink as ties are taken, so that lazy greedy selection is right. */
  readonly submodular: boolean;
  /** What greedy selection is guaranteed, in a sentence with its source; undefined where there is none. */
  readonly guarantee: string | undefined;
  /** False where values are means over sampled sources or draws. */
  readonly exact: boolean;
  /** What was assumed or sampled, a sentence each, for the record. */
  readonly notes: readonly string[];
  /** The value with the ties taken so far. */
  value(): Promise<Valued>;
  /**
   * A first look at what each pair would gain: cheap, for millions of pairs; larger is better, in any unit. To be read until
   * the next one, and not to be written.
   */
  screen(pairs: VertexPairs): Promise<Float64Array>;
  /** What each pair would gain: value after minus value before, exact where the objective is. For some hundreds of pairs. */
  gains(pairs: VertexPairs): Promise<Float64Array>;
  /** Takes a tie between two vertices into the map. */
  take(a: number, b: number): Promise<void>;
}

/** Opens an objective on a graph that has the vertices of the ground: its own, or one with ties taken away. */
export type OpenObjective<O> = (ground: Ground, graph: Csr, options: O) => Promise<Objective>;
