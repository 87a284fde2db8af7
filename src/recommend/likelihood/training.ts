import { inChunks, type Pace } from "../../control/pace.js";
import { NumberedStreams } from "../../random/numbered.js";
import type { VertexPairs } from "../ground.js";
import { designOf, designValue, type Design } from "./design.js";
import { features } from "./features.js";
import type { Cases } from "./logistic.js";
import type { FeatureRows, PairFeatures } from "./pair-features.js";

/** Into how many parts cases are put for cross-validation. All cases of a pair are in one part. */
export const folds = 5;

/** Pairs of whom it is known what came of them, and where their features are to be taken from. */
export interface Known {
  readonly features: PairFeatures;
  readonly pairs: VertexPairs;
  /** 1 for pairs that came true. */
  readonly labels: Uint8Array;
}

/** How many cases a fit looks at, at most; more are sampled, and each of the sample stands for several. */
export const mostCases = { true: 10_000, other: 30_000 } as const;

/** Cases ready for a regression, and how many there were before they were sampled. */
export interface Training {
  readonly design: Design;
  readonly cases: Cases;
  readonly pairs: VertexPairs;
  /** Pairs that are known, and how many of them came true. */
  readonly known: number;
  readonly trues: number;
}

/**
 * Cases from pairs of whom it is known what came of them. Where there are many, as many of either sort as `mostCases` allows are
 * drawn, and each counts for as many as it was drawn from, so that chances are those of all pairs. A draw hangs on the seed and
 * the position of the pair alone. Interruptible.
 */
export async function trainingOf(known: readonly Known[], seed: number, pace: Pace): Promise<Training> {
  const drawn: Drawn[] = [];
  let [all, trues] = [0, 0];
  for (const { pairs, labels } of known) {
    all += pairs.length;
    trues += labels.reduce((sum, label) => sum + label, 0);
  }
  const rates = [Math.min(1, mostCases.other / (all - trues)), Math.min(1, mostCases.true / trues)] as const;
  for (const [round, part] of known.entries()) drawn.push(await drawnFrom(part, rates, seed, round, pace));
  const rows = together(drawn);
  const counts = countsOf(rows.labels, all, trues);
  const design = await designOf(rows, counts, pace);
  const width = design.columns.length;
  const values = new Float64Array(rows.length * width);
  await inChunks(pace, rows.length, 1024, (from, to) => {
    for (let i = from; i < to; i++)
      for (let j = 0; j < width; j++)
        values[i * width + j] = designValue(design.columns[j], rows.values, i * features.length);
  });
  const streams = new NumberedStreams(seed, "likelihood", "folds");
  const parts = Uint8Array.from(rows.labels, (_, i) => {
    streams.begin(rows.b[i] * 2097152 + rows.a[i]);
    return streams.below(folds);
  });
  const { labels, length, a, b } = rows;
  return {
    design,
    cases: { length, width, values, labels, counts, folds: parts },
    pairs: { length, a, b },
    known: all,
    trues,
  };
}

interface Drawn extends FeatureRows, VertexPairs {
  readonly labels: Uint8Array;
}

/** The rates are those of pairs that did not come true and of those that did. */
async function drawnFrom(
  { features: from, pairs, labels }: Known,
  rates: readonly [number, number],
  seed: number,
  round: number,
  pace: Pace,
): Promise<Drawn> {
  const streams = new NumberedStreams(seed, "likelihood", "cases", round);
  const taken: number[] = [];
  await inChunks(pace, pairs.length, 8192, (first, end) => {
    for (let i = first; i < end; i++) {
      const rate = rates[labels[i]];
      if (rate < 1) streams.begin(i);
      if (rate === 1 || streams.next() < rate) taken.push(i);
    }
  });
  const chosen = {
    length: taken.length,
    a: Int32Array.from(taken, (i) => pairs.a[i]),
    b: Int32Array.from(taken, (i) => pairs.b[i]),
  };
  return { ...chosen, ...(await from.rows(chosen)), labels: Uint8Array.from(taken, (i) => labels[i]) };
}

function together(parts: readonly Drawn[]): Drawn {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const values = new Float64Array(length * features.length);
  const [a, b, labels] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at * features.length);
    a.set(part.a, at);
    b.set(part.b, at);
    labels.set(part.labels, at);
    at += part.length;
  }
  return { length, values, a, b, labels };
}

/** How many pairs each case stands for. */
function countsOf(labels: Uint8Array, all: number, trues: number): Float64Array {
  const hits = labels.reduce((sum, label) => sum + label, 0);
  const each = [(all - trues) / (labels.length - hits), trues / hits] as const;
  return Float64Array.from(labels, (label) => each[label]);
}
