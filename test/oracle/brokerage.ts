import { arcs, type PlainGraph } from "./graph.js";

export const roleNames = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"] as const;

/** a → v → b without a → b. */
export interface Triple {
  readonly a: number;
  readonly v: number;
  readonly b: number;
}

/** The role of v by the groups of the three. */
export function roleOf({ a, v, b }: Triple, groups: readonly unknown[]): (typeof roleNames)[number] {
  if (groups[a] === groups[v]) return groups[v] === groups[b] ? "coordinator" : "representative";
  if (groups[v] === groups[b]) return "gatekeeper";
  return groups[a] === groups[b] ? "itinerant" : "liaison";
}

/** Every ordered triple of different members. */
export function triplesOf(members: readonly number[]): Triple[] {
  return members.flatMap((v) =>
    members.flatMap((a) => members.filter((b) => b !== a && b !== v && a !== v).map((b) => ({ a, v, b }))),
  );
}

/** Which of some triples are brokered by the arcs of a graph of at least a strength. */
export function brokered(graph: PlainGraph, some: readonly Triple[], threshold = 0): Triple[] {
  const tied = arcs(graph).filter(({ strength }) => strength >= threshold);
  const has = (from: number, to: number) => tied.some((arc) => arc.source === from && arc.target === to);
  return some.filter(({ a, v, b }) => has(a, v) && has(v, b) && !has(a, b));
}

/** Mean and variance of how many of some triples are brokered, where every arc exists with chance d. */
export function moments(some: readonly Triple[], d: number): { expected: number; variance: number } {
  const chanceOf = (needed: ReadonlySet<string>, barred: ReadonlySet<string>) =>
    [...needed].some((arc) => barred.has(arc)) ? 0 : d ** needed.size * (1 - d) ** barred.size;
  const needs = some.map(({ a, v, b }) => [`${a}>${v}`, `${v}>${b}`]);
  const bars = some.map(({ a, b }) => `${a}>${b}`);
  const one = d * d * (1 - d);
  let variance = 0;
  for (let i = 0; i < some.length; i++)
    for (let j = 0; j < some.length; j++)
      variance += chanceOf(new Set([...needs[i], ...needs[j]]), new Set([bars[i], bars[j]])) - one * one;
  return { expected: one * some.length, variance };
}
