import { inChunks } from "../control/pace.js";
import { compile } from "../csr/compile.js";
import { componentsKernel } from "../kernels/components.js";
import type { Control } from "../control/control.js";
import { fromEdges } from "../network/from-edges.js";
import { groupsOf, type Groups, type Scene } from "./scene.js";

/** The groups of a graph as vertices of a smaller one. */
export interface Coarse {
  readonly scene: Scene;
  /** The vertex of each group, and the group of each vertex. */
  readonly vertexOf: Int32Array;
  readonly groupOf: Int32Array;
  /** How many members each has, by vertex of the coarse graph. */
  readonly sizes: Float64Array;
  /** How many pairs are tied between two groups: by link of the coarse graph, ends as groups. */
  readonly ties: readonly (readonly [one: number, other: number, ties: number])[];
}

/** The graph of groups, tied as often as pairs of their members are. `groupOf` by vertex. O(n + m). */
export async function coarsen(
  { graph, seed, pace, fold }: Scene,
  groupOf: Int32Array,
  count: number,
  control: Control,
): Promise<Coarse> {
  const { offsets, targets } = graph;
  const between = new Map<number, number>();
  await inChunks(pace, graph.order, 1024, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const [one, other] = [groupOf[v], groupOf[targets[arc]]];
        if (one < other) between.set(one * count + other, (between.get(one * count + other) ?? 0) + 1);
      }
  });
  const ties = Array.from(between)
    .sort(([a], [b]) => a - b)
    .map(([key, n]) => [Math.floor(key / count), key % count, n] as const);
  const network = await fromEdges(
    ties.map(([one]) => one),
    ties.map(([, other]) => other),
    { n: count, strength: ties.map(([, , n]) => n), signal: control.signal },
  );
  const form = { directed: "ignore", parallel: "collapse", strengths: true, distance: "hops" } as const;
  const { csr, vertexOf } = await compile(network, form, { signal: control.signal });
  const own = new Int32Array(count);
  const back = new Int32Array(count);
  for (let g = 0; g < count; g++) {
    own[g] = vertexOf[network.actors.ids.find(String(g))];
    back[own[g]] = g;
  }
  const sizes = new Float64Array(count);
  for (const group of groupOf) sizes[own[group]]++;
  return { scene: { graph: csr, seed, pace, fold }, vertexOf: own, groupOf: back, sizes, ties };
}

/** The components of a graph as groups. */
export async function componentGroups({ graph, fold }: Scene, what: string): Promise<Groups> {
  const found = new Int32Array(graph.order);
  await fold(
    componentsKernel,
    [null],
    found,
    (into, { labels }) => {
      into.set(labels);
    },
    what,
    graph,
  );
  return groupsOf(found);
}
