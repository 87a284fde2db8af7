import type { Control } from "../../../src/control/control.js";
import fc from "fast-check";
import { inline } from "../../../src/exec/inline.js";
import type { Executor } from "../../../src/exec/executor.js";
import { settle } from "../../../src/measures/options.js";
import { walk } from "../../../src/measures/walk.js";
import { columnBuilder } from "../../../src/network/column-builder.js";
import type { Network } from "../../../src/network/network.js";
import type { Ground, VertexPairs } from "../../../src/recommend/ground.js";
import type { Objective } from "../../../src/recommend/objective.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";

/** A pair of actors, as positions in the ids of a plain graph. */
export type Pair = readonly [a: number, b: number];

/** Ground on which everybody may be asked; actors of a plain graph by vertex, and back. */
export interface Plot {
  readonly ground: Ground;
  readonly positionOf: readonly number[];
  readonly vertexOf: readonly number[];
  /** Pairs of positions as pairs of vertices, in the order given. */
  pairs(pairs: readonly Pair[]): VertexPairs;
}

export interface PlotOptions extends Control {
  readonly executor?: Executor;
  /** Actors get a column `group` of these words. */
  readonly groups?: readonly (string | undefined)[];
  /** What the column is called. */
  readonly column?: string;
  readonly audience?: "public" | "steward";
}

export async function plotOf(graph: PlainGraph, options: PlotOptions = {}): Promise<Plot> {
  const builder = columnBuilder("category");
  for (const [i] of graph.ids.entries()) builder.push(options.groups?.[i]);
  const columns =
    options.groups === undefined ? [] : [[options.column ?? "group", builder.finish()] as const];
  return plotOfNetwork(await networkOf(graph, new Map(columns)), graph.ids, options);
}

export async function plotOfNetwork(
  network: Network,
  ids: readonly string[],
  { executor = inline, audience = "steward", signal, onProgress }: PlotOptions = {},
): Promise<Plot> {
  const settled = settle("recommend", {}, { executor, audience, signal, onProgress });
  const opened = await walk(network, "recommend", settled, { directed: "ignore" });
  const { shown, vertexOf } = opened;
  const ofPosition = ids.map((id) => vertexOf[shown.rowOf[shown.find(id)]]);
  const positionOf = ids.map((_, v) => ofPosition.indexOf(v));
  return {
    ground: { network, opened, asOf: undefined, eligible: new Uint8Array(ids.length).fill(1) },
    vertexOf: ofPosition,
    positionOf,
    pairs: (pairs) => {
      const ends = pairs.map(([a, b]) => [ofPosition[a], ofPosition[b]].sort((x, y) => x - y));
      return {
        length: ends.length,
        a: Int32Array.from(ends, ([a]) => a),
        b: Int32Array.from(ends, ([, b]) => b),
      };
    },
  };
}

/** All pairs without a tie, as positions. */
export function openPairs({ ids, ties }: PlainGraph): Pair[] {
  const isTied = (a: number, b: number): boolean =>
    ties.some(({ source, target }) => (source === a && target === b) || (source === b && target === a));
  return ids.flatMap((_, a) => ids.flatMap((_, b): Pair[] => (a < b && !isTied(a, b) ? [[a, b]] : [])));
}

/** The graph with more ties. */
export function withTies(graph: PlainGraph, pairs: readonly Pair[]): PlainGraph {
  const added = pairs.map(([source, target]) => ({ source, target, directed: false, strength: 1 }));
  return { ids: graph.ids, ties: [...graph.ties, ...added] };
}

/** A graph, a group for each actor (some have none), and numbers by which pairs are taken. */
export function drafts(maxActors: number) {
  return graphs({ maxActors }).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      groups: fc.array(fc.constantFrom("a", "b", "c", "d", undefined), {
        minLength: graph.ids.length,
        maxLength: graph.ids.length,
      }),
      takes: fc.array(fc.nat(1000), { maxLength: 4 }),
    }),
  );
}

/** How far gains are from what the value changes by, as `valueOf` works it out, before takes and after each. */
export async function farthest(
  objective: Objective,
  plot: Plot,
  graph: PlainGraph,
  takes: readonly number[],
  valueOf: (taken: readonly Pair[]) => number,
): Promise<number> {
  const all = openPairs(graph);
  const taken: Pair[] = [];
  let worst = 0;
  for (let round = 0; ; round++) {
    const before = valueOf(taken);
    worst = Math.max(worst, Math.abs((await objective.value()).value - before));
    const gains = await objective.gains(plot.pairs(all));
    all.forEach((pair, i) => {
      worst = Math.max(worst, Math.abs(gains[i] - (valueOf([...taken, pair]) - before)));
    });
    if (round === takes.length || all.length === 0) return worst;
    const [pair] = all.splice(takes[round] % all.length, 1);
    taken.push(pair);
    const { a, b } = plot.pairs([pair]);
    await objective.take(a[0], b[0]);
  }
}

/** The most that so many pairs can make of a value, by looking at all choices. */
export function bestOfAll(
  pairs: readonly Pair[],
  count: number,
  valueOf: (taken: readonly Pair[]) => number,
): number {
  const from = (start: number, taken: readonly Pair[]): number => {
    if (taken.length === count) return valueOf(taken);
    let best = valueOf(taken);
    for (let i = start; i < pairs.length; i++) best = Math.max(best, from(i + 1, [...taken, pairs[i]]));
    return best;
  };
  return from(0, []);
}

/** What greedy choice by the gains of an objective makes of a value: always the first of the best. */
export async function greedyValue(
  objective: Objective,
  plot: Plot,
  pairs: readonly Pair[],
  count: number,
): Promise<number> {
  const left = [...pairs];
  for (let round = 0; round < count; round++) {
    const gains = await objective.gains(plot.pairs(left));
    const best = gains.indexOf(Math.max(...gains));
    if (!(gains[best] > 0)) break;
    const { a, b } = plot.pairs(left.splice(best, 1));
    await objective.take(a[0], b[0]);
  }
  return (await objective.value()).value;
}

/** A graph in which each pair is tied once, without directions, strengths and self-ties. */
export function simple({ ids, ties }: PlainGraph): PlainGraph {
  const kept = ties.filter(({ source, target }, i) => {
    const same = (tie: (typeof ties)[number]): boolean =>
      (tie.source === source && tie.target === target) || (tie.source === target && tie.target === source);
    return source !== target && ties.findIndex(same) === i;
  });
  return { ids, ties: kept.map((tie) => ({ ...tie, directed: false, strength: 1 })) };
}
