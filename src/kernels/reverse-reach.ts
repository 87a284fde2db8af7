import type { Csr } from "../csr/csr.js";
import { NumberedStreams } from "../random/numbered.js";
import type { Kernel } from "./kernel.js";
import { liveArcOf, skipsOf, tabled, type Transmission } from "./live-arcs.js";

/** Sets `first` … `first + count − 1` of a pool. */
export interface ReverseReachJob extends Transmission {
  readonly seed: number;
  /** Pools of different names share no random number. */
  readonly pool: string;
  readonly first: number;
  readonly count: number;
  /** How many members there is room for: the job ends before the set that finds none. */
  readonly room: number;
  /** Back over at most so many ties; Infinity for no end. */
  readonly rounds: number;
  /** Where sets start; empty for anybody. */
  readonly roots: Int32Array;
  /** Set i starts in stratum i mod g, at one of roots[strata[s]] … roots[strata[s + 1] − 1]. Empty for one stratum. */
  readonly strata: Int32Array;
}

/** How many sets were drawn, their sizes, and their members one set after the other, each led by its root. */
export type ReverseReachPart = { drawn: ["i32", 1]; sizes: ["i32", number]; members: ["i32", number] };

/** Who is in the set, a bit each; steps by in-degree; and live arcs that wait to be followed. */
type Scratch = { seen: ["i32", number]; inverses: ["f64", number]; live: ["i32", number] };

/** Vertices that are looked at together, and arcs of theirs that may wait. */
const vertices = 64;
const arcsWaiting = 1024;

/**
 * Reverse reachable sets: who would have told a root drawn at random, if every tie passed a message on with its probability.
 * The chance that a set of actors meets one is the share of all that they would reach together.
 *
 * Counts      in the independent cascade every in-arc of each member is live with its probability, apart from the others;
 *             in the linear threshold model each member has at most one live in-arc, drawn with its probability.
 * Method      the next live arc of a row is found by one draw, a step of geometric length; where probabilities differ
 *             steps are taken at their highest, and arcs met are kept with their share of it. Set i has a stream of its own.
 * Cost        O(live arcs met + members) a set where a row has one probability; O(n / 32) scratch a job.
 * Reference   Borgs, Brautbar, Chayes & Lucier, SODA 2014, 946–957, doi:10.1137/1.9781611973402.70; live arcs: Kempe,
 *             Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769.
 */
export const reverseReachKernel: Kernel<ReverseReachJob, ReverseReachPart, Scratch> = {
  name: "reverse-reach",
  scratch: ({ order }) => ({
    seen: ["i32", (order >>> 5) + 1],
    inverses: ["f64", tabled],
    live: ["i32", arcsWaiting],
  }),
  part: (_graph, { count, room }) => ({ drawn: ["i32", 1], sizes: ["i32", count], members: ["i32", room] }),
  start(graph: Csr, job, { seen, inverses, live }, part) {
    const { seed, pool, first, count, room, rounds, model } = job;
    const { sizes, members, drawn } = part;
    const { inOffsets, inTargets } = graph;
    const stream = new NumberedStreams(seed, "reverse-reach", pool);
    const liveArc = model === "linear-threshold" ? liveArcOf(graph, job, stream) : undefined;
    const skipOf = skipsOf(job, inverses);
    const { most, arcs } = job;
    const thinned = arcs.length > 0;
    seen.fill(0);
    let sample = 0;
    let [start, head, tail] = [0, 0, 0];
    let [level, depth] = [0, 0];
    let waiting = 0;

    function begin(): void {
      stream.begin(first + sample);
      const root = rootOf(job, graph.order, first + sample, stream);
      start = head = tail;
      members[tail++] = root;
      seen[root >>> 5] |= 1 << root;
      [level, depth] = [tail, 0];
    }

    /** Forgets who is in the set, and goes on behind `until`. */
    function end(until: number): void {
      for (let i = start; i < tail; i++) seen[members[i] >>> 5] = 0;
      head = tail = until;
    }

    /** Makes a vertex a member unless it is one; the tail goes on where there is no room for it. */
    function enter(u: number): void {
      const bit = 1 << u;
      const word = seen[u >>> 5];
      if ((word & bit) !== 0) return;
      if (tail < room) {
        seen[u >>> 5] = word | bit;
        members[tail] = u;
      }
      tail++;
    }

    /** Notes the live in-arcs of a vertex; how many arcs it took to find them. */
    function look(v: number): number {
      let arc = inOffsets[v];
      const last = inOffsets[v + 1];
      const degree = last - arc;
      if (liveArc !== undefined) {
        const chosen = liveArc(v);
        if (chosen >= 0) live[waiting++] = chosen;
        return degree;
      }
      if (degree === 0) return 0;
      if (degree === 1 && most.length === 0) {
        live[waiting++] = arc;
        return 1;
      }
      const inverse = skipOf(v, degree);
      if (inverse === 0) return 0;
      for (let looks = 1; ; looks++) {
        const skipped = Math.floor(stream.exponential() * inverse);
        if (skipped >= last - arc) return looks;
        arc += skipped;
        if (!thinned || stream.next() * most[v] < arcs[arc]) live[waiting++] = arc;
        if (waiting > arcsWaiting - vertices) meet();
        if (++arc === last) return looks;
      }
    }

    /** Makes the tails of the arcs that were noted members: read together, they need not wait for memory one by one. */
    function meet(): void {
      for (let i = 0; i < waiting; i++) live[i] = inTargets[live[i]];
      for (let i = 0; i < waiting; i++) enter(live[i]);
      waiting = 0;
    }

    return {
      progress: () => (count === 0 ? 1 : sample / count),
      step(arcBudget) {
        while (sample < count) {
          if (arcBudget <= 0) return false;
          if (head === tail) {
            if (tail === room) return true;
            begin();
          }
          while (head < tail && tail <= room && depth < rounds && arcBudget > 0) {
            const ahead = Math.min(level, head + vertices);
            while (head < ahead) arcBudget -= 1 + look(members[head++]);
            meet();
            if (head === level) {
              level = tail;
              depth++;
            }
          }
          if (tail > room) {
            tail = room;
            end(start);
            return true;
          }
          if (head < tail && depth < rounds) continue;
          sizes[sample++] = tail - start;
          drawn[0] = sample;
          end(tail);
        }
        return true;
      },
    };
  },
};

/** Where a set starts: anywhere in its stratum. */
function rootOf(
  { roots, strata }: ReverseReachJob,
  order: number,
  sample: number,
  stream: NumberedStreams,
): number {
  if (roots.length === 0) return stream.below(order);
  if (strata.length === 0) return roots[stream.below(roots.length)];
  const stratum = sample % (strata.length - 1);
  return roots[strata[stratum] + stream.below(strata[stratum + 1] - strata[stratum])];
}
