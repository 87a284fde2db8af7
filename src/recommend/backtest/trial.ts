import { inChunks } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { candidatePairs } from "../candidates/candidate-pairs.js";
import type { CandidateFacts } from "../candidates/facts.js";
import type { Ground, VertexPairs } from "../ground.js";
import { tiedActors, type HoldOut } from "../hold-out/hold-out.js";
import { candidateRecall, type CandidateRecall } from "../hold-out/recall.js";
import { fitLikelihood } from "../likelihood/fit-likelihood.js";
import type { ModelCard } from "../likelihood/model-card.js";
import { methods, scoresByMethod, type Method } from "./methods.js";

export interface TrialCall {
  readonly open: (network: Network) => Promise<Ground>;
  readonly perActor: number;
  readonly seed: number;
}

/** One hold-out and what each method says of it. Cases are the candidates, then the held-out pairs that are none. */
export interface Trial {
  readonly ground: Ground;
  readonly recall: CandidateRecall;
  readonly facts: CandidateFacts;
  readonly card: ModelCard;
  /** How many cases are candidates. */
  readonly candidates: number;
  /** Ends of the cases, as vertices. */
  readonly cases: VertexPairs;
  /** 1 for cases that were held out. */
  readonly labels: Uint8Array;
  /** The place of each case in `strata`. */
  readonly stratum: Uint8Array;
  readonly scores: Readonly<Record<Method, Float64Array>>;
  /** The chance of each candidate; NaN where it is unknown. */
  readonly chances: Float64Array;
}

/** Finds candidates in what a hold-out left, fits the likelihood to it, and lets each method score candidates and held-out pairs. */
export async function trialOf(held: HoldOut, { open, perActor, seed }: TrialCall): Promise<Trial> {
  const ground = await open(held.training);
  const { opened } = ground;
  const { actorOf } = opened;
  const found = await candidatePairs(ground, { perActor, seed });
  const likelihood = await fitLikelihood(ground, { seed, open, perActor });
  const { missed, isHeld } = await heldAmong(held, ground, found);
  const length = found.length + missed.length;
  const cases = { length, a: joined(found.a, missed.a), b: joined(found.b, missed.b) };
  const [one, other] = [
    await scoresByMethod(ground, likelihood, found, seed, ""),
    await scoresByMethod(ground, likelihood, missed, seed, "what was missed, "),
  ];
  const tied = tiedActors(held.training);
  const stratum = new Uint8Array(length);
  const labels = new Uint8Array(length).fill(1, found.length);
  labels.set(isHeld);
  await inChunks(opened.pace, length, 16384, (from, to) => {
    for (let i = from; i < to; i++) stratum[i] = 2 - tied[actorOf[cases.a[i]]] - tied[actorOf[cases.b[i]]];
  });
  const scores = Object.fromEntries(methods.map((name) => [name, joined(one[name], other[name])]));
  return {
    ...{ ground, cases, labels, stratum },
    recall: candidateRecall(ground, found, held),
    facts: found.facts,
    card: likelihood.card,
    candidates: found.length,
    scores: scores as Record<Method, Float64Array>,
    chances: await likelihood.predict({ length: found.length, a: found.a, b: found.b }),
  };
}

function joined<A extends Int32Array | Float64Array>(first: A, second: A): A {
  const whole = new (first.constructor as new (length: number) => A)(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** Which candidates were held out, and the held-out pairs of two who may be proposed that are no candidates. */
async function heldAmong(
  { length, a, b }: HoldOut,
  { opened: { vertexOf, csr, pace }, eligible }: Ground,
  found: VertexPairs,
): Promise<{ readonly missed: VertexPairs; readonly isHeld: Uint8Array }> {
  const wanted = new Set<number>();
  await inChunks(pace, length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const [u, v] = [vertexOf[a[i]], vertexOf[b[i]]];
      if (u >= 0 && v >= 0 && eligible[u] === 1 && eligible[v] === 1)
        wanted.add(Math.min(u, v) * csr.order + Math.max(u, v));
    }
  });
  const isHeld = new Uint8Array(found.length);
  await inChunks(pace, found.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) isHeld[i] = wanted.delete(found.a[i] * csr.order + found.b[i]) ? 1 : 0;
  });
  const left = Float64Array.from(wanted).sort();
  return {
    isHeld,
    missed: {
      length: left.length,
      a: Int32Array.from(left, (key) => Math.floor(key / csr.order)),
      b: Int32Array.from(left, (key) => key % csr.order),
    },
  };
}
