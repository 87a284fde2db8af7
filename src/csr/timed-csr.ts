import { ComityError } from "../errors/error.js";
import type { Csr } from "./csr.js";

/**
 * Days as numbers, 1970-01-01 being 0. A tie that has always been there opens on day −`ever`, one without an end closes on
 * day `ever`: six million years away, so that days can be added and mirrored in 32 bits.
 */
export const ever = 2147483647;

/**
 * When each arc can be used. Arc a of the rows can be entered on the days `opens[a]` … `closes[a]`, both included. The
 * in-arcs are seen in a mirror, where time runs backwards: in-arc a can be entered on `inOpens[a]` … `inCloses[a]`, which
 * are the negative days −closes … −opens of the same arc. So a sweep along in-arcs goes back in time by the same rules.
 * `byOpening` lists the arcs by the day they open, `tails` their row vertices; `inByOpening` and `inTails` alike.
 */
export interface Times {
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly tails: Int32Array;
  readonly byOpening: Int32Array;
  readonly inOpens: Int32Array;
  readonly inCloses: Int32Array;
  readonly inTails: Int32Array;
  readonly inByOpening: Int32Array;
}

/** A Csr whose arcs are open on some days only: one arc for each time span of a tie. */
export interface TimedCsr extends Csr, Times {}

/** The arcs of a timed graph in one direction of time. */
export interface TimedRows extends Pick<Times, "opens" | "closes" | "tails" | "byOpening"> {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** The arcs that a sweep follows: "out" forward in time, "in" backward. Throws `bad-input` for a graph without times. */
export function timedRows(graph: Csr, along: "out" | "in"): TimedRows {
  const timed = graph as Csr & Partial<Times>;
  const forward = along === "out";
  const { opens, closes, tails, byOpening } = forward
    ? timed
    : { opens: timed.inOpens, closes: timed.inCloses, tails: timed.inTails, byOpening: timed.inByOpening };
  if (opens === undefined || closes === undefined || tails === undefined || byOpening === undefined)
    throw new ComityError("bad-input", "the graph was compiled without times", {
      path: ["graph"],
      fix: "compile its times with `timed`",
    });
  const offsets = forward ? graph.offsets : graph.inOffsets;
  const targets = forward ? graph.targets : graph.inTargets;
  return { offsets, targets, opens, closes, tails, byOpening };
}
