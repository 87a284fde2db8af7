import { inChunks, type Pace } from "../../control/pace.js";
import type { Work } from "../../measures/cost.js";
import type { VertexPairs } from "../ground.js";
import type { LinkScoreName, LinkScoreRules } from "./score-names.js";
import type { TiesAhead } from "./ties-ahead.js";

/** What scoring given pairs takes at most. O(pairs), in slices. */
export async function scoringWork(
  ahead: TiesAhead,
  { length, a, b }: VertexPairs,
  names: ReadonlySet<LinkScoreName>,
  rules: LinkScoreRules,
  pace: Pace,
): Promise<Work[]> {
  const { order, arcs } = ahead;
  const firsts = new Uint8Array(ahead.first.length);
  let [rows, sources, around, beyond] = [0, 0, 0, 0];
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      rows += 1 + Math.min(ahead.first[a[i]], ahead.first[b[i]]);
      beyond += ahead.second[b[i]];
      if (firsts[a[i]] === 0) around += ahead.second[a[i]];
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
    ...(names.has("pagerank") ? [pushes(ahead, sources, rules, bytes)] : []),
  ];
}

/** What finding the pairs around the first ends takes at most, with the score that ranks them. O(first ends), in slices. */
export async function rankingWork(
  ahead: TiesAhead,
  firsts: Int32Array,
  by: LinkScoreName,
  steps: 2 | 3,
  rules: LinkScoreRules,
  pace: Pace,
): Promise<Work[]> {
  const { order, arcs, second, third } = ahead;
  let visits = 0;
  await inChunks(pace, firsts.length, 1024, (from, to) => {
    for (const x of firsts.subarray(from, to)) {
      // Who is found is looked through, or has at most as many ties as all together.
      visits += steps === 2 ? second[x] + Math.min(third[x], arcs) : 2 * arcs;
      if (by === "katz" && rules.longest > 2) visits += 2 * arcs;
    }
  });
  const bytes = 60 * order + 4e7;
  return [
    { kernel: `pairs by ${by === "katz" || by === "l3" ? "walks" : "neighbors"}`, arcVisits: visits, bytes },
    ...(by === "pagerank" ? [pushes(ahead, firsts.length, rules, bytes)] : []),
  ];
}

/** Walks push on 1 / (ε (1 − d)) ties at most; where that is more, they see everything until next to nothing waits. */
function pushes(
  { order, arcs, symmetric }: TiesAhead,
  sources: number,
  { epsilon, damping }: LinkScoreRules,
  bytes: number,
): Work {
  const sweeps = damping > 0 ? 1 + Math.ceil(Math.log(epsilon) / Math.log(damping)) : 1;
  const each = Math.min(1 / (epsilon * (1 - damping)), sweeps * (order + arcs));
  return { kernel: "pagerank-pairs", arcVisits: Math.ceil((symmetric ? 1 : 2) * sources * each), bytes };
}
