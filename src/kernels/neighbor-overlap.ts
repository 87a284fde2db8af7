import type { Csr } from "../csr/csr.js";
import { log } from "../random/elementary.js";
import { neighborCount, strengthAround } from "./around.js";
import { rowsAlong, type Kernel } from "./kernel.js";
import type { PairsJob } from "./pairs-job.js";
import { requireCollapsed } from "./require-collapsed.js";

/** By pair. `least` is there where ties count by their strength: the sum of the weaker of both ties. */
export type NeighborOverlapPart = {
  common: ["f64", number];
  adamicAdar: ["f64", number];
  resourceAllocation: ["f64", number];
  least: ["f64", number];
};

type Scratch = {
  near: ["u8", number];
  held: ["f64", number];
  size: ["f64", number];
  inverseLog: ["f64", number];
};

/**
 * What the neighbors that two have in common say of them. Over each z with x → z → y, with k its distinct neighbors: their
 * number; Σ 1 / ln k, Adamic and Adar's; Σ 1 / k, resource allocation. With strengths, w those of both ties and s that of
 * all ties of z: Σ (w_xz + w_zy); Σ (w_xz + w_zy) / ln(1 + s); Σ (w_xz + w_zy) / s; and Σ min(w_xz, w_zy).
 *
 * Counts      arcs of a collapsed graph; z has the two as neighbors, so that k is at least 2. Sums run by rising z.
 * Cost        the row of each first end once, that of the second end for each pair; O(n) scratch.
 * Reference   Adamic & Adar, Social Networks 25 (2003) 211–230, doi:10.1016/S0378-8733(03)00009-1; Zhou, Lü & Zhang, Eur.
 *             Phys. J. B 71 (2009) 623–630, doi:10.1140/epjb/e2009-00335-8; with strengths: Lü & Zhou, EPL 89 (2010) 18001,
 *             doi:10.1209/0295-5075/89/18001.
 */
export const neighborOverlapKernel: Kernel<PairsJob, NeighborOverlapPart, Scratch> = {
  name: "neighbor-overlap",
  scratch: ({ order }, { weighted }) => ({
    near: ["u8", order],
    held: ["f64", weighted ? order : 0],
    size: ["f64", order],
    inverseLog: ["f64", order],
  }),
  part: (_graph, { first, weighted }) => ({
    common: ["f64", first.length],
    adamicAdar: ["f64", first.length],
    resourceAllocation: ["f64", first.length],
    least: ["f64", weighted ? first.length : 0],
  }),
  start(graph: Csr, { first, second, along, weighted }, { near, held, size, inverseLog }, part) {
    requireCollapsed(graph);
    const ahead = rowsAlong(graph, along);
    const back = rowsAlong(graph, along === "out" ? "in" : "out");
    near.fill(0);
    // 0 stands for what nobody asked for yet.
    size.fill(0);
    let [at, marked] = [0, -1];

    const mark = (x: number, flag: number): number => {
      const { offsets, targets, strengths } = ahead;
      const alike = strengths.length === 0;
      for (let arc = offsets[x]; arc < offsets[x + 1]; arc++) {
        near[targets[arc]] = flag;
        if (weighted) held[targets[arc]] = alike ? 1 : strengths[arc];
      }
      return offsets[x + 1] - offsets[x];
    };
    /** Works out once how much is around a common neighbor. */
    const look = (z: number): number => {
      size[z] = weighted ? strengthAround(graph, z) : neighborCount(graph, z);
      inverseLog[z] = 1 / log(weighted ? 1 + size[z] : size[z]);
      return graph.offsets[z + 1] - graph.offsets[z];
    };
    const compare = (y: number): number => {
      const { offsets, targets } = back;
      let [count, logs, shares, looked] = [0, 0, 0, 0];
      for (let arc = offsets[y], end = offsets[y + 1]; arc < end; arc++) {
        const z = targets[arc];
        if (near[z] === 0) continue;
        if (size[z] === 0) looked += look(z);
        count++;
        logs += inverseLog[z];
        shares += 1 / size[z];
      }
      part.common[at] = count;
      part.adamicAdar[at] = logs;
      part.resourceAllocation[at] = shares;
      return looked + offsets[y + 1] - offsets[y] + 1;
    };
    const weigh = (y: number): number => {
      const { offsets, targets, strengths } = back;
      const alike = strengths.length === 0;
      let [sum, logs, shares, least, looked] = [0, 0, 0, 0, 0];
      for (let arc = offsets[y], end = offsets[y + 1]; arc < end; arc++) {
        const z = targets[arc];
        if (near[z] === 0) continue;
        if (size[z] === 0) looked += look(z);
        const [one, other] = [held[z], alike ? 1 : strengths[arc]];
        sum += one + other;
        logs += (one + other) * inverseLog[z];
        shares += (one + other) / size[z];
        least += Math.min(one, other);
      }
      part.common[at] = sum;
      part.adamicAdar[at] = logs;
      part.resourceAllocation[at] = shares;
      part.least[at] = least;
      return looked + offsets[y + 1] - offsets[y] + 1;
    };
    return {
      progress: () => (first.length === 0 ? 1 : at / first.length),
      step(budget) {
        for (; at < first.length && budget > 0; at++) {
          const x = first[at];
          if (x !== marked) {
            if (marked >= 0) budget -= mark(marked, 0);
            budget -= mark(x, 1);
            marked = x;
          }
          budget -= weighted ? weigh(second[at]) : compare(second[at]);
        }
        return at === first.length;
      },
    };
  },
};
