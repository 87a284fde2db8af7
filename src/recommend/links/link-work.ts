import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Work } from "../../measures/cost.js";
import type { VertexPairs } from "../ground.js";
import type { LinkScoreName, LinkScoreRules } from "./score-names.js";

/** What scoring given pairs takes at most. O(n + m + pairs), in slices. */
export async function scoringWork(
  graph: Csr,
  { length, a, b }: VertexPairs,
  names: ReadonlySet<LinkScoreName>,
  rules: LinkScoreRules,
  pace: Pace,
): Promise<Work[]> {
  const { order, arcs, offsets } = graph;
  const twoAway = await stepsAhead(graph, pace);
  const firsts = new Uint8Array(order);
  let [rows, sources, around, beyond] = [0, 0, 0, 0];
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      rows += 1 + Math.min(offsets[a[i] + 1] - offsets[a[i]], offsets[b[i] + 1] - offsets[b[i]]);
      beyond += twoAway[b[i]];
      if (firsts[a[i]] === 0) around += twoAway[a[i]];
      sources += 1 - firsts[a[i]];
      firsts[a[i]] = 1;
    }
  });
  const bytes = 40 * order + 16 * length;
  const walks =
    rows + around + (names.has("katz") && rules.longest > 3 ? Math.min(beyond, sources * arcs) : 0);
  return [
    { kernel: "neighbor-overlap", arcVisits: rows, bytes },
    ...(names.has("l3") || names.has("katz") ? [{ kernel: "short-walks", arcVisits: walks, bytes }] : []),
    ...(names.has("pagerank") ? [pushes(graph, sources, rules, bytes)] : []),
  ];
}

/** What finding and scoring the pairs around the first ends takes at most. O(n + m), in slices. */
export async function rankingWork(
  graph: Csr,
  firsts: Int32Array,
  by: LinkScoreName,
  steps: 2 | 3,
  rules: LinkScoreRules,
  pace: Pace,
): Promise<Work[]> {
  const { order, arcs, offsets, targets } = graph;
  const twoAway = await stepsAhead(graph, pace);
  let visits = 0;
  await inChunks(pace, firsts.length, 1024, (from, to) => {
    for (let i = from; i < to; i++) {
      const x = firsts[i];
      // Who is found is looked through, or has at most as many ties as all together.
      let third = 0;
      for (let arc = offsets[x]; arc < offsets[x + 1]; arc++) third += twoAway[targets[arc]];
      visits += steps === 2 ? twoAway[x] + Math.min(third, arcs) : 2 * arcs;
      if (by === "katz" && rules.longest > 2) visits += 2 * arcs;
    }
  });
  const bytes = 60 * order + 4e7;
  return [
    { kernel: by === "katz" || by === "l3" ? "short-walks" : "neighbor-overlap", arcVisits: visits, bytes },
    ...(by === "pagerank" ? [pushes(graph, firsts.length, rules, bytes)] : []),
  ];
}

/** Walks push on 1 / (ε (1 − d)) ties at most; where that is more, they see everything until next to nothing waits. */
function pushes(
  { order, arcs, symmetric }: Csr,
  sources: number,
  { epsilon, damping }: LinkScoreRules,
  bytes: number,
): Work {
  const sweeps = damping > 0 ? 1 + Math.ceil(Math.log(epsilon) / Math.log(damping)) : 1;
  const each = Math.min(1 / (epsilon * (1 - damping)), sweeps * (order + arcs));
  return { kernel: "pagerank-pairs", arcVisits: (symmetric ? 1 : 2) * sources * each, bytes };
}

/** By vertex, the ties of all those it leads to. */
async function stepsAhead({ order, offsets, targets }: Csr, pace: Pace): Promise<Float64Array> {
  const sums = new Float64Array(order);
  await inChunks(pace, order, 1024, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
        sums[v] += offsets[targets[arc] + 1] - offsets[targets[arc]];
  });
  return sums;
}
