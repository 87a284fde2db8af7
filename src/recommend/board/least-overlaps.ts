import type { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { overlap } from "./cover.js";

/** More candidates than these are not compared pair by pair. */
const mostCompared = 2000;

/**
 * What pairs must have in common at least: by number of seats that are left, for each candidate half the sum of its smallest
 * overlaps with as many others as there are seats beside it. However seats are filled, pairs among the newly seated have no
 * less together than these halves. Where somebody shares no contact with so many others it is 0 without comparing.
 *
 * Reference   Gilmore, J. SIAM 10 (1962) 305–313, doi:10.1137/0110022 (the bound for pairs).
 */
export async function leastOverlaps(
  graph: Csr,
  candidates: Int32Array,
  seats: number,
  pace: Pace,
): Promise<readonly Float64Array[]> {
  const byLeft = Array.from({ length: seats + 1 }, () => new Float64Array(candidates.length));
  if (candidates.length > mostCompared || seats < 2) return byLeft;
  const near = new Uint8Array(graph.order);
  const shared = new Float64Array(candidates.length);
  for (let i = 0; i < candidates.length; i++) {
    if (pace.due()) await pace.rest();
    markNear(graph, candidates[i], near);
    let apart = 0;
    for (let j = 0; j < candidates.length; j++) if (j !== i && near[candidates[j]] === 0) apart++;
    if (apart >= seats - 1) continue;
    for (let j = 0; j < candidates.length; j++)
      shared[j] =
        i === j ? Infinity : near[candidates[j]] === 0 ? 0 : overlap(graph, candidates[i], candidates[j]);
    shared.sort();
    let sum = 0;
    for (let left = 2; left <= seats; left++) {
      sum += shared[left - 2];
      byLeft[left][i] = sum / 2;
    }
  }
  return byLeft;
}

/** 1 for the vertices that have a contact in common with a vertex. */
function markNear({ offsets, targets }: Csr, vertex: number, near: Uint8Array): void {
  near.fill(0);
  for (let arc = offsets[vertex]; arc < offsets[vertex + 1]; arc++) {
    const u = targets[arc];
    for (let next = offsets[u]; next < offsets[u + 1]; next++) near[targets[next]] = 1;
  }
}
