import type { Network } from "../../network/network.js";
import { candidatePairs } from "../candidates/candidate-pairs.js";
import type { Ground, VertexPairs } from "../ground.js";
import { fitLikelihood } from "../likelihood/fit-likelihood.js";
import type { Likelihood } from "../likelihood/likelihood.js";
import { onRecord } from "../on-record.js";

/** A network as it is, ready for choosing ties: whom they may join, and how likely they are. */
export interface Prepared {
  readonly ground: Ground;
  /** Candidates without a tie on record. */
  readonly pairs: VertexPairs;
  readonly likelihood: Likelihood;
  readonly open: (network: Network) => Promise<Ground>;
  readonly perActor: number;
  readonly seed: number;
}

/** Opens a network, finds candidates in it and fits the likelihood to it, as `recommend` does. */
export async function prepare(
  network: Network,
  call: Pick<Prepared, "open" | "perActor" | "seed">,
): Promise<Prepared> {
  const { open, perActor, seed } = call;
  const ground = await open(network);
  return {
    ...call,
    ground,
    pairs: await candidatesOn(ground, call),
    likelihood: await fitLikelihood(ground, { seed, open, perActor }),
  };
}

/** The candidates of a ground, but for pairs with a tie on record that is not in the view. */
export async function candidatesOn(
  ground: Ground,
  { perActor, seed }: Pick<Prepared, "perActor" | "seed">,
): Promise<VertexPairs> {
  const found = await candidatePairs(ground, { perActor, seed });
  return (await onRecord(ground)).without({ length: found.length, a: found.a, b: found.b });
}
