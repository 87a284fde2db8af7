import type { PlainGraph } from "./graph.js";
import type { Passing } from "./live-arcs.js";

/**
 * The ties of a graph as they pass a message on in a weighted cascade: each with its share of the strengths of all ties into
 * the actor it leads to, both ways where it is undirected. Parallel ties each for themselves.
 */
export function weightedCascade({ ties }: PlainGraph): Passing[] {
  const ways = ties.flatMap(({ source, target, directed, strength }) => {
    if (source === target) return [];
    const there = { source, target, strength };
    return directed ? [there] : [there, { source: target, target: source, strength }];
  });
  return ways.map(({ source, target, strength }) => {
    const into = ways.filter((way) => way.target === target);
    return { source, target, chance: strength / into.reduce((sum, way) => sum + way.strength, 0) };
  });
}

/**
 * How many others are expected to be told within one or two steps, pair by pair from the definition: u is not told if none of
 * the ties from v is live, nor both of any tie to a third and any tie from there on.
 */
export function toldWithin({ ids }: PlainGraph, passing: readonly Passing[], steps: number): number[] {
  const fails = (from: number, to: number): number =>
    passing
      .filter(({ source, target }) => source === from && target === to)
      .reduce((product, { chance }) => product * (1 - chance), 1);
  return ids.map((_, v) => {
    const chances = ids.map((__, u) => {
      if (u === v) return 0;
      const third = steps > 1 ? ids.flatMap((___, w) => (w === u || w === v ? [] : [w])) : [];
      const by = third.map((w) => 1 - (1 - fails(v, w)) * (1 - fails(w, u)));
      return 1 - by.reduce((product, fail) => product * fail, fails(v, u));
    });
    return chances.reduce((sum, chance) => sum + chance, 0);
  });
}
