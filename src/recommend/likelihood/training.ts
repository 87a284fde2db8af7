import { inChunks } from "../../control/pace.js";
import { NumberedStreams } from "../../random/numbered.js";
import type { Ground, VertexPairs } from "../ground.js";
import { designOf, designValue, type Design } from "./design.js";
import { features } from "./features.js";
import type { Cases } from "./logistic.js";
import type { FeatureRows, PairFeatures } from "./pair-features.js";

/** Into how many parts cases are put for cross-validation. All cases of a pair are in one part. */
export const folds = 5;

/** Pairs of whom it is known what came of them, as vertices of the ground on which their features stand. */
export interface Known {
  readonly features: PairFeatures;
  readonly pairs: VertexPairs;
  /** 1 for pairs that came true. */
  readonly labels: Uint8Array;
  /** 1 for pairs at two steps, which are sampled apart from the rest: they are few among those drawn evenly, and matter most. */
  readonly near: Uint8Array;
}

/** How many cases a fit looks at, at most: of pairs that did not come true, far and near, and of those that did, far and near. */
const mostCases = [8000, 8000, 3000, 3000] as const;

/** Cases ready for a regression, and how many there were before they were sampled. */
export interface Training {
  readonly design: Design;
  readonly cases: Cases;
  /** The ends of each case as vertices of the ground for which it is fitted. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** How many pairs are known, one that is known several times counted as often. */
  readonly known: number;
  /** The share of them that came true. */
  readonly baseRate: number;
  /** How many came true, each counted once. */
  readonly trues: number;
}

/**
 * Cases from pairs of whom it is known what came of them. Where there are many, as many of each sort as `mostCases` allows are
 * drawn, and each counts for as many as it was drawn from, so that chances are those of all pairs. A draw hangs on the seed and
 * the position of the pair alone. Interruptible.
 */
export async function trainingOf(known: readonly Known[], ground: Ground, seed: number): Promise<Training> {
  const { pace } = ground.opened;
  const drawn: Drawn[] = [];
  const sizes = [0, 0, 0, 0];
  for (const { labels, near } of known)
    for (let i = 0; i < labels.length; i++) sizes[2 * labels[i] + near[i]]++;
  const rates = mostCases.map((most, cell) => Math.min(1, most / sizes[cell]));
  for (const [round, part] of known.entries())
    drawn.push(await drawnFrom(part, ground, { rates, seed, round }));
  const rows = together(drawn);
  const counts = countsOf(rows, sizes);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const design = await designOf(rows, counts, pace);
  const width = design.columns.length;
  const values = new Float64Array(rows.length * width);
  await inChunks(pace, rows.length, 1024, (from, to) => {
    for (let i = from; i < to; i++)
      for (let j = 0; j < width; j++)
        values[i * width + j] = designValue(design.columns[j], rows.values, i * features.length);
  });
  const streams = new NumberedStreams(seed, "likelihood", "folds");
  const keyOf = (i: number): number => rows.a[i] * ground.opened.csr.order + rows.b[i];
  const parts = Uint8Array.from(rows.labels, (_, i) => {
    streams.begin(keyOf(i));
    return streams.below(folds);
  });
  return {
    design,
    cases: { length: rows.length, width, values, labels: rows.labels, counts, folds: parts },
    a: rows.a,
    b: rows.b,
    known: all,
    baseRate: (sizes[2] + sizes[3]) / all,
    trues: new Set(Array.from(rows.labels.keys()).flatMap((i) => (rows.labels[i] === 1 ? [keyOf(i)] : [])))
      .size,
  };
}

interface Drawn extends FeatureRows, VertexPairs {
  readonly labels: Uint8Array;
  readonly near: Uint8Array;
}

interface Draw {
  /** In the order of `mostCases`. */
  readonly rates: readonly number[];
  readonly seed: number;
  readonly round: number;
}

async function drawnFrom(
  { features: from, pairs, labels, near }: Known,
  { opened: { vertexOf, pace } }: Ground,
  { rates, seed, round }: Draw,
): Promise<Drawn> {
  const streams = new NumberedStreams(seed, "likelihood", "cases", round);
  const taken: number[] = [];
  await inChunks(pace, pairs.length, 8192, (first, end) => {
    for (let i = first; i < end; i++) {
      const rate = rates[2 * labels[i] + near[i]];
      if (rate < 1) streams.begin(i);
      if (rate === 1 || streams.next() < rate) taken.push(i);
    }
  });
  const chosen = {
    length: taken.length,
    a: Int32Array.from(taken, (i) => pairs.a[i]),
    b: Int32Array.from(taken, (i) => pairs.b[i]),
  };
  const { actorOf } = from.ground.opened;
  const here = (v: number): number => vertexOf[actorOf[v]];
  return {
    ...(await from.rows(chosen)),
    a: chosen.a.map((v, i) => Math.min(here(v), here(chosen.b[i]))),
    b: chosen.b.map((v, i) => Math.max(here(v), here(chosen.a[i]))),
    labels: Uint8Array.from(taken, (i) => labels[i]),
    near: Uint8Array.from(taken, (i) => near[i]),
  };
}

function together(parts: readonly Drawn[]): Drawn {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const values = new Float64Array(length * features.length);
  const [a, b] = [new Int32Array(length), new Int32Array(length)];
  const [labels, near] = [new Uint8Array(length), new Uint8Array(length)];
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at * features.length);
    a.set(part.a, at);
    b.set(part.b, at);
    labels.set(part.labels, at);
    near.set(part.near, at);
    at += part.length;
  }
  return { length, values, a, b, labels, near };
}

/** How many pairs each case stands for: those of its cell over those drawn from it. */
function countsOf({ labels, near }: Drawn, sizes: readonly number[]): Float64Array {
  const drawn = [0, 0, 0, 0];
  labels.forEach((label, i) => drawn[2 * label + near[i]]++);
  return Float64Array.from(labels, (label, i) => {
    const cell = 2 * label + near[i];
    return sizes[cell] / drawn[cell];
  });
}
