import type { Csr } from "../csr/csr.js";
import { timedRows } from "../csr/timed-csr.js";
import { bitCount } from "./bits.js";
import type { TimeRules } from "./earliest-arrival.js";
import type { Kernel, SourceRange } from "./kernel.js";

export interface TemporalReachJob extends SourceRange, TimeRules {}

export type TemporalReachPart = { reached: ["i32", number] };

/** One source for each bit of a word. */
const batchSize = 32;

type Scratch = {
  ready: ["i32", number];
  coming: ["i32", number];
  slot: ["i32", number];
  vertex: ["i32", number];
  bits: ["i32", number];
  day: ["f64", number];
};

/**
 * Time-respecting reach: for every vertex how many of the vertices `from` … `to` − 1, itself aside, have a time-respecting
 * path to it; swept backward ("in"), to how many of them it has one.
 *
 * 32 sources travel at once, one bit each, in one sweep over time. Bits come to a vertex on the day an arc was entered
 * plus `lag`, and on that day pass on along all its arcs that are open; an arc that opens later passes on what its tail
 * has by then. Days on which bits set out never fall and the lag is the same for all, so bits come in the order in which
 * they were sent and a plain queue keeps them: the first message with a bit for a vertex is the earliest, later ones are
 * dropped. Each message brings its vertex a new bit, so there are never more than 32 n. On one day the queue runs until
 * nothing new comes, which for lag 0 is the closure over all arcs open on that day.
 *
 * Counts      pairs with a path whose arcs are entered within their spans and the window, each at least `lag` days after
 *             the one before.
 * Cost        O(|range| / 32 · m) word operations where bits come together, at most O(|range| · (n + m)); 512 bytes of
 *             scratch a vertex.
 * Reference   Holme & Saramäki, Phys. Rep. 519 (2012) 97–125, doi:10.1016/j.physrep.2012.03.001; Kempe, Kleinberg & Kumar,
 *             J. Comput. Syst. Sci. 64 (2002) 820–842, doi:10.1006/jcss.2002.1829.
 */
export const temporalReachKernel: Kernel<TemporalReachJob, TemporalReachPart, Scratch> = {
  name: "temporal-reach",
  scratch: ({ order }) => ({
    ready: ["i32", order],
    coming: ["i32", order],
    slot: ["i32", order],
    vertex: ["i32", batchSize * order],
    bits: ["i32", batchSize * order],
    day: ["f64", batchSize * order],
  }),
  part: ({ order }) => ({ reached: ["i32", order] }),
  start(graph: Csr, job, { ready, coming, slot, vertex, bits, day }, { reached }) {
    const { offsets, targets, tails, opens, closes, byOpening } = timedRows(graph, job.along);
    const { first, last, lag } = job;
    const { arcs } = graph;
    const firstEvent = openBy(first, opens, byOpening);
    let batch = job.from - batchSize;
    let [head, tail, event] = [0, 0, 0];

    /** Sends those bits to v that it neither has nor awaits; into the message before if that is as early. */
    const send = (v: number, some: number, at: number): void => {
      const fresh = some & ~coming[v];
      if (fresh === 0) return;
      coming[v] |= fresh;
      reached[v] += bitCount(fresh);
      const before = slot[v];
      if (before >= head && before < tail && vertex[before] === v && day[before] === at) {
        bits[before] |= fresh;
        return;
      }
      slot[v] = tail;
      vertex[tail] = v;
      bits[tail] = fresh;
      day[tail++] = at;
    };
    const begin = (): void => {
      batch += batchSize;
      [head, tail, event] = [0, 0, firstEvent];
      if (batch >= job.to) return;
      ready.fill(0);
      coming.fill(0);
      for (let i = 0; i < Math.min(batchSize, job.to - batch); i++) {
        coming[batch + i] = bits[tail] = 1 << i;
        vertex[tail] = batch + i;
        day[tail++] = first;
      }
    };
    begin();

    return {
      progress: () => (batch - job.from) / Math.max(batchSize, job.to - job.from),
      step(budget) {
        while (batch < job.to) {
          if (budget <= 0) return false;
          const opening = event < arcs ? opens[byOpening[event]] : Infinity;
          const today = head < tail && day[head] <= opening ? day[head] : opening;
          if (today > last || today === Infinity) {
            begin();
            budget -= graph.order >> 3;
          } else if (head < tail && day[head] === today) {
            const [u, some] = [vertex[head], bits[head]];
            head++;
            ready[u] |= some;
            for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
              if (opens[arc] <= today && today <= closes[arc]) send(targets[arc], some, today + lag);
            budget -= offsets[u + 1] - offsets[u] + 1;
          } else {
            const arc = byOpening[event++];
            send(targets[arc], ready[tails[arc]], today + lag);
            budget--;
          }
        }
        return true;
      },
    };
  },
};

/** How many arcs open on that day or before. */
function openBy(day: number, opens: Int32Array, byOpening: Int32Array): number {
  let [low, high] = [0, byOpening.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (opens[byOpening[middle]] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
