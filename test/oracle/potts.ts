import { unordered, type PlainGraph } from "./graph.js";

export interface PottsOptions {
  readonly directed: "respect" | "ignore";
  /** The community of each actor. */
  readonly membership: readonly (string | number)[];
  readonly resolution: number;
}

/**
 * The constant Potts model: Σ over pairs of one community of (strength between them − resolution), plus the strength of
 * self-ties. Pairs are unordered where every tie is undirected; elsewhere they are ordered, and an undirected tie is two
 * arcs.
 *
 * Reference  Traag, Van Dooren & Nesterov, Phys. Rev. E 84 (2011) 016114, doi:10.1103/PhysRevE.84.016114
 */
export function potts(graph: PlainGraph, { membership, resolution, directed }: PottsOptions): number {
  const once = unordered(graph, { directed });
  let quality = 0;
  for (const { source, target, strength, directed: oneWay } of graph.ties)
    if (membership[source] === membership[target]) quality += once || oneWay ? strength : 2 * strength;
  membership.forEach((own, i) => {
    membership.forEach((other, j) => {
      if (own === other && (once ? i < j : i !== j)) quality -= resolution;
    });
  });
  return quality;
}
