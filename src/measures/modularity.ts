import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";

/**
 * Modularity of a partition: the share of strength within groups minus what chance would put there.
 *
 * Counts      arcs and their strengths; undirected ties both ways; an undirected self-tie of strength w as an arc of
 *             2w, a directed one as an arc of w. `labels` by vertex. Undirected this is Newman's Q, directed that of
 *             Leicht & Newman. NaN without ties. O(n + m).
 * Reference   Newman & Girvan, Phys. Rev. E 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113; Leicht & Newman, Phys. Rev.
 *             Lett. 100 (2008) 118703, doi:10.1103/PhysRevLett.100.118703.
 */
export async function modularity(
  csr: Csr,
  labels: Int32Array,
  resolution: number,
  pace: Pace,
): Promise<number> {
  const groups = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  const [out, into] = [new Float64Array(groups), new Float64Array(groups)];
  let [inside, total] = [0, 0];
  const enter = (u: number, v: number, strength: number): void => {
    out[labels[u]] += strength;
    into[labels[v]] += strength;
    total += strength;
    if (labels[u] === labels[v]) inside += strength;
  };
  for (let u = 0; u < csr.order; u++) {
    for (let arc = csr.offsets[u]; arc < csr.offsets[u + 1]; arc++)
      enter(u, csr.targets[arc], csr.strengths.length > 0 ? csr.strengths[arc] : 1);
    if (csr.loopOutStrength[u] > 0) enter(u, u, csr.loopOutStrength[u]);
    if ((u & 255) === 255 && pace.due()) await pace.rest();
  }
  let expected = 0;
  for (let g = 0; g < groups; g++) expected += (out[g] / total) * (into[g] / total);
  return inside / total - resolution * expected;
}
