import type { Csr } from "../csr/csr.js";
import { NumberedStreams } from "../random/numbered.js";
import type { Kernel } from "./kernel.js";
import { TopList } from "./top-list.js";

/** A part of a walk: along ties, or along the lists of a job; what leaves a vertex is divided by its degree, or the root of it. */
export interface Leg {
  readonly along: "ties" | "lists";
  readonly damping: "none" | "root" | "degree";
}

/** Walks of one kind. */
export interface NearSearch {
  readonly legs: readonly Leg[];
  /** The sum of walks that counts half; with 0, sums count as they are. */
  readonly unit: number;
}

export interface NearPairsJob {
  /** Where walks begin. */
  readonly sources: Int32Array;
  /** At most eight. */
  readonly searches: readonly NearSearch[];
  /** Lists of vertices, by vertex, and how much each entry counts, above 0. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly closeness: Float64Array;
  /** 1 for every vertex at which walks may end. */
  readonly ends: Uint8Array;
  /** 1 or 2: the side of a vertex, and walks end on the other one; 0 where it is on none. Empty where there are no sides. */
  readonly sides: Uint8Array;
  /** How many ends are kept for each source. */
  readonly top: number;
  /** How many arcs and entries one leg of the walks from one source follows; in rows above their share some are drawn. */
  readonly effort: number;
  readonly seed: number;
}

/** By source, `top` places each, the best first. */
export type NearPairsPart = {
  /** How many ends of each source are kept. */
  counts: ["i32", number];
  ends: ["i32", number];
  scores: ["f64", number];
  /** Bit s is set where a walk of search s was found. */
  found: ["u8", number];
  /** Ends that were found but are not among the best, and legs in which arcs were drawn, by source. */
  beyond: ["i32", number];
  drawn: ["i32", number];
};

type Scratch = {
  here: ["f64", number];
  there: ["f64", number];
  hereLine: ["i32", number];
  thereLine: ["i32", number];
  total: ["f64", number];
  line: ["i32", number];
  bits: ["u8", number];
  tied: ["u8", number];
  bestVertices: ["i32", number];
  bestScores: ["f64", number];
};

/** Where not all arcs are followed, at least so many of a row are, so that few rows are opened. */
const run = 8;

interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly closeness: Float64Array | undefined;
}

/**
 * The ends that short walks from each source lead to, ranked: for each kind of walk the sum over the walks of the products of
 * what they pass, as S / (S + unit), and these summed over the kinds. Two legs along ties with the second divided by the degree
 * make resource allocation; three with the last two divided by roots of degrees make L3.
 *
 * Where a leg would follow more than `effort` arcs, some of the vertices it has come to are drawn, and a run of the arcs of
 * each; those drawn count for the others too, so that the expected sum is the true one.
 *
 * Counts      out-arcs of a collapsed graph with both arcs of every link. Ends tied to the source are left out, and walks along
 *             ties alone do not come back to the source.
 * Cost        O(|sources| · legs · effort) time at most, O(n) scratch.
 * Reference   Zhou, Lü & Zhang, Eur. Phys. J. B 71 (2009) 623–630, doi:10.1140/epjb/e2009-00335-8; Kovács et al., Nat.
 *             Commun. 10 (2019) 1240, doi:10.1038/s41467-019-09177-y.
 */
export const nearPairsKernel: Kernel<NearPairsJob, NearPairsPart, Scratch> = {
  name: "near-pairs",
  scratch: ({ order }, { top }) => ({
    here: ["f64", order],
    there: ["f64", order],
    hereLine: ["i32", order],
    thereLine: ["i32", order],
    total: ["f64", order],
    line: ["i32", order],
    bits: ["u8", order],
    tied: ["u8", order],
    bestVertices: ["i32", top],
    bestScores: ["f64", top],
  }),
  part: (_graph, { sources, top }) => ({
    counts: ["i32", sources.length],
    ends: ["i32", sources.length * top],
    scores: ["f64", sources.length * top],
    found: ["u8", sources.length * top],
    beyond: ["i32", sources.length],
    drawn: ["i32", sources.length],
  }),
  start(graph: Csr, job, scratch, part) {
    const { offsets, targets } = graph;
    const { sources, searches, top, ends, sides } = job;
    const { total, line, bits, tied } = scratch;
    for (const array of [scratch.here, scratch.there, total]) array.fill(0);
    for (const array of [bits, tied]) array.fill(0);
    const streams = new NumberedStreams(job.seed, "near-pairs");
    const ties: Rows = { offsets, targets, closeness: undefined };
    const lists: Rows = { offsets: job.offsets, targets: job.targets, closeness: job.closeness };
    const isDirect = searches.map(({ legs }) => legs.every(({ along }) => along === "ties"));
    let next = 0;

    const search = (source: number, place: number): number => {
      let visited = 0;
      streams.begin(source);
      for (let arc = offsets[source]; arc < offsets[source + 1]; arc++) tied[targets[arc]] = 1;
      const side = sides.length > 0 ? sides[source] : 0;
      let length = 0;
      for (let s = 0; s < searches.length; s++) {
        const { legs, unit } = searches[s];
        let [here, there] = [scratch.here, scratch.there];
        let [hereLine, thereLine] = [scratch.hereLine, scratch.thereLine];
        here[source] = 1;
        hereLine[0] = source;
        let count = 1;
        for (let leg = 0; leg < legs.length; leg++) {
          const { along, damping } = legs[leg];
          const rows = along === "ties" ? ties : lists;
          let arcs = 0;
          for (let i = 0; i < count; i++) arcs += rows.offsets[hereLine[i] + 1] - rows.offsets[hereLine[i]];
          const isMuch = arcs > job.effort;
          if (isMuch) part.drawn[place]++;
          // Of much, some vertices at even distances from a random start, and a run of arcs of each.
          const looks = isMuch ? Math.min(count, Math.ceil(job.effort / run)) : count;
          const share = isMuch ? Math.max(run, Math.floor(job.effort / looks)) : arcs;
          const every = count / looks;
          const begin = looks < count ? streams.next() : 0;
          let reached = 0;
          for (let look = 0; look < looks; look++) {
            const u = hereLine[Math.floor((look + begin) * every)];
            if (isDirect[s] && u === source && leg > 0) continue;
            const value = (here[u] / dampingOf(damping, u)) * every;
            const first = rows.offsets[u];
            const end = rows.offsets[u + 1];
            if (end - first <= share) {
              reached = follow(rows, first, end, value, there, thereLine, reached);
              visited += end - first;
            } else {
              const from = first + streams.below(end - first);
              const each = value * ((end - first) / share);
              const over = Math.max(0, from + share - end);
              reached = follow(rows, from, from + share - over, each, there, thereLine, reached);
              reached = follow(rows, first, first + over, each, there, thereLine, reached);
              visited += share;
            }
          }
          for (let i = 0; i < count; i++) here[hereLine[i]] = 0;
          [here, there] = [there, here];
          [hereLine, thereLine] = [thereLine, hereLine];
          count = reached;
        }
        for (let i = 0; i < count; i++) {
          const v = hereLine[i];
          const sum = here[v];
          here[v] = 0;
          if (ends[v] === 0 || tied[v] === 1 || v === source) continue;
          if (side > 0 && sides[v] === side) continue;
          if (bits[v] === 0) line[length++] = v;
          bits[v] |= 1 << s;
          total[v] += unit === 0 ? sum : sum / (sum + unit);
        }
        visited += count;
      }
      for (let arc = offsets[source]; arc < offsets[source + 1]; arc++) tied[targets[arc]] = 0;
      rank(place, length);
      return visited + length + 1;
    };
    const dampingOf = (damping: Leg["damping"], u: number): number => {
      if (damping === "none") return 1;
      const degree = offsets[u + 1] - offsets[u];
      return damping === "degree" ? degree : Math.sqrt(degree);
    };
    const rank = (place: number, length: number): void => {
      const list = new TopList(scratch.bestVertices, scratch.bestScores);
      // Most are worse than the worst of a full list, which is on top.
      for (let i = 0; i < length; i++)
        if (list.size < top || total[line[i]] >= list.worst) list.offer(line[i], total[line[i]]);
      part.counts[place] = list.size;
      part.beyond[place] = length - list.size;
      while (list.size > 0) {
        list.dropWorst();
        const at = place * top + list.size;
        part.ends[at] = scratch.bestVertices[list.size];
        part.scores[at] = scratch.bestScores[list.size];
        part.found[at] = bits[part.ends[at]];
      }
      for (let i = 0; i < length; i++) {
        total[line[i]] = 0;
        bits[line[i]] = 0;
      }
    };
    return {
      progress: () => (sources.length === 0 ? 1 : next / sources.length),
      step(arcBudget) {
        for (let left = arcBudget; next < sources.length && left > 0;) {
          left -= search(sources[next], next);
          next++;
        }
        return next === sources.length;
      },
    };
  },
};

/** Adds what arcs from … to − 1 carry where they lead to, and puts those reached for the first time in line. */
function follow(
  { targets, closeness }: Rows,
  from: number,
  to: number,
  value: number,
  there: Float64Array,
  line: Int32Array,
  reached: number,
): number {
  let count = reached;
  if (closeness === undefined)
    for (let arc = from; arc < to; arc++) {
      const v = targets[arc];
      const before = there[v];
      if (before === 0) line[count++] = v;
      there[v] = before + value;
    }
  else
    for (let arc = from; arc < to; arc++) {
      const v = targets[arc];
      const before = there[v];
      if (before === 0) line[count++] = v;
      there[v] = before + value * closeness[arc];
    }
  return count;
}
