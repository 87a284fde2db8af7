import type { AddedTie } from "../../network/added-ties.js";
import { overlay } from "../../network/overlay.js";
import { candidatesOn, type Prepared } from "../curves/prepared.js";
import type { Made } from "../curves/judging.js";
import type { Ground, VertexPairs } from "../ground.js";

/** The map with the ties that were made so far, and who may be tied on it. */
export interface Grown {
  readonly ground: Ground;
  /** Candidates as vertices of this ground. */
  readonly pairs: VertexPairs;
  /** The vertex at the beginning of each vertex of this ground. */
  readonly firstOf: Int32Array;
}

/** The map as it was at the beginning. */
export function ungrown({ ground, pairs }: Prepared): Grown {
  return { ground, pairs, firstOf: Int32Array.from({ length: ground.opened.csr.order }, (_, v) => v) };
}

/** The map with ties made, as vertices of the beginning; candidates are found anew. O(n + m) and a search for candidates. */
export async function grownBy(
  prepared: Prepared,
  made: Made,
  signal: AbortSignal | undefined,
): Promise<Grown> {
  const { ground, open } = prepared;
  const { network, opened } = ground;
  const id = (v: number): string => network.actors.ids.at(opened.actorOf[v]);
  const add = made.map(([a, b]): AddedTie => ({ source: id(a), target: id(b) }));
  const then = await open(await overlay(network, { add, signal }));
  return {
    ground: then,
    pairs: await candidatesOn(then, prepared),
    firstOf: Int32Array.from(then.opened.actorOf, (row) => opened.vertexOf[row]),
  };
}
