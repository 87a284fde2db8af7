import { VertexHeap } from "./heap.js";
import type { Kernel } from "./kernel.js";

/** Pairs of a left and a right side, and how often each may be matched. All numbers are whole and at least 0. */
export interface MatchingJob {
  /** The pairs of left i are offsets[i] … offsets[i + 1] − 1; `targets` has their right ends, each once in a row. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** What a pair is worth. */
  readonly worth: Float64Array;
  /** How many partners each of the left, and each of the right, may have at most. */
  readonly supply: Int32Array;
  readonly demand: Int32Array;
  /** What counts beside the worth of a pair for the first partner of a left one, and for each further; first ≥ further. */
  readonly first: number;
  readonly further: number;
}

/**
 * `matched` by pair. `surplus` q of the left and `price` v of the right prove that there is nothing better: the whole is
 * worth Σ cap v + Σ max(0, reward − q) + Σ max(0, worth + q − v), which no matching exceeds; cap is the demand, at most as
 * many as have a pair there.
 */
export type MatchingPart = { matched: ["u8", number]; surplus: ["f64", number]; price: ["f64", number] };

type Scratch = {
  potential: ["f64", number];
  distance: ["f64", number];
  heap: ["i32", number];
  place: ["i32", number];
  /** The pair by which a search came to a vertex. */
  by: ["i32", number];
  found: ["i32", number];
  owner: ["i32", number];
  taken: ["i32", number];
  used: ["i32", number];
  slotOffsets: ["i32", number];
  slots: ["i32", number];
};

/**
 * Maximum-weight b-matching of two sides, exactly, by successive shortest augmenting paths: one place of one of the left
 * after the other, first places before second ones, each along the cheapest path in reduced costs, which may move others to
 * other partners or push one out. Prices stay such that no path can better what is matched.
 *
 * Counts      a set of pairs, within supply and demand, with the largest sum of their worth and of the rewards of places.
 * Cost        O(places · pairs log n) at worst; a search ends at the first free place, mostly after a few pairs.
 * Reference   Jonker & Volgenant, Computing 38 (1987) 325–340, doi:10.1007/BF02278710; Edmonds & Karp, J. ACM 19 (1972)
 *             248–264, doi:10.1145/321694.321699.
 */
export const matchingKernel: Kernel<MatchingJob, MatchingPart, Scratch> = {
  name: "matching",
  scratch: (_graph, { targets, supply, demand }) => ({
    potential: ["f64", supply.length + demand.length],
    distance: ["f64", supply.length + demand.length],
    heap: ["i32", supply.length + demand.length],
    place: ["i32", supply.length + demand.length],
    by: ["i32", supply.length + demand.length],
    found: ["i32", supply.length + demand.length],
    owner: ["i32", targets.length],
    taken: ["i32", supply.length],
    used: ["i32", demand.length],
    slotOffsets: ["i32", demand.length + 1],
    slots: ["i32", targets.length],
  }),
  part: (_graph, { targets, supply, demand }) => ({
    matched: ["u8", targets.length],
    surplus: ["f64", supply.length],
    price: ["f64", demand.length],
  }),
  start(_graph, { offsets, targets, worth, supply, demand, first, further }, scratch, part) {
    const { potential, distance, by, found, owner, taken, used, slotOffsets, slots } = scratch;
    const { matched } = part;
    const left = supply.length;
    const heap = new VertexHeap(scratch.heap, scratch.place, distance);
    let rounds = 0;
    potential.fill(0);
    taken.fill(0);
    used.fill(0);
    slotOffsets.fill(0);
    for (let i = 0; i < left; i++) {
      rounds = Math.max(rounds, Math.min(supply[i], offsets[i + 1] - offsets[i]));
      for (let pair = offsets[i]; pair < offsets[i + 1]; pair++) {
        owner[pair] = i;
        potential[i] = Math.max(potential[i], worth[pair]);
        slotOffsets[targets[pair] + 1]++;
      }
    }
    // No more places than have a pair there.
    for (let j = 0; j < demand.length; j++)
      slotOffsets[j + 1] = slotOffsets[j] + Math.min(demand[j], slotOffsets[j + 1]);

    const reward = (place: number): number => (place === 1 ? first : further);
    const isFull = (j: number): boolean => used[j] === slotOffsets[j + 1] - slotOffsets[j];

    let round = 1;
    let next = 0;
    /** Who of the left seeks a partner; −1 between two searches. */
    let seeker = -1;
    let reached = 0;
    /** The way out: its length, and the vertex it leaves from. */
    let out = 0;
    let end = -1;

    function label(vertex: number, length: number, pair: number): void {
      if (scratch.place[vertex] === -2 || length >= Math.min(distance[vertex], out)) return;
      if (distance[vertex] === Infinity) found[reached++] = vertex;
      distance[vertex] = length;
      by[vertex] = pair;
      heap.raise(vertex);
    }

    /** Begins the search of the next place that may better the whole; false where none is left. */
    function begin(): boolean {
      for (; round <= rounds; round++, next = 0)
        while (next < left) {
          const i = next++;
          if (supply[i] < round) continue;
          // A way out shorter than this gains something.
          const gain = reward(taken[i] + 1) + potential[i];
          if (gain <= 0 || taken[i] >= supply[i]) continue;
          seeker = i;
          out = gain;
          end = -1;
          reached = 0;
          label(i, 0, -1);
          return true;
        }
      return false;
    }

    /** Looks on from the nearest vertex, unless the way out is as near. Returns how many pairs it looked at. */
    function look(): number {
      const u = heap.pop();
      const length = distance[u];
      scratch.place[u] = -2;
      if (u < left) {
        const leave = taken[u] === 0 || u === seeker ? Infinity : reward(taken[u]) + potential[u];
        if (length + leave < out) [out, end] = [length + leave, u];
        for (let pair = offsets[u]; pair < offsets[u + 1]; pair++) {
          const j = left + targets[pair];
          if (matched[pair] === 0) label(j, length + potential[u] - potential[j] - worth[pair], pair);
        }
        return offsets[u + 1] - offsets[u];
      }
      const j = u - left;
      if (!isFull(j) && length + potential[u] < out) [out, end] = [length + potential[u], u];
      for (let slot = slotOffsets[j]; slot < slotOffsets[j] + used[j]; slot++) {
        const pair = slots[slot];
        label(owner[pair], length + potential[u] - potential[owner[pair]] + worth[pair], pair);
      }
      return used[j];
    }

    /** Moves partners along the way out, if there is one, and prices so that no path betters what is matched. */
    function close(): void {
      if (end >= 0) augment();
      for (let at = 0; at < reached; at++) {
        const u = found[at];
        if (distance[u] < out) potential[u] -= out - distance[u];
        distance[u] = Infinity;
        scratch.place[u] = -1;
      }
      heap.size = 0;
      seeker = -1;
    }

    function augment(): void {
      taken[seeker]++;
      let j = end - left;
      /** The slot at j that becomes free or is new. */
      let slot = slotOffsets[j] + used[j];
      if (end < left) {
        taken[end]--;
        [j, slot] = leave(by[end]);
      } else used[j]++;
      for (;;) {
        const pair = by[left + j];
        matched[pair] = 1;
        slots[slot] = pair;
        if (owner[pair] === seeker) return;
        [j, slot] = leave(by[owner[pair]]);
      }
    }

    /** Unmatches a pair; its right end and the slot it had there. */
    function leave(pair: number): [j: number, slot: number] {
      matched[pair] = 0;
      const j = targets[pair];
      let slot = slotOffsets[j];
      while (slots[slot] !== pair) slot++;
      return [j, slot];
    }

    distance.fill(Infinity);
    return {
      progress: () => (rounds === 0 || left === 0 ? 1 : Math.min(1, (round - 1 + next / left) / rounds)),
      step(arcBudget) {
        while (arcBudget > 0) {
          arcBudget--;
          if (seeker < 0 && !begin()) {
            for (let i = 0; i < left; i++) part.surplus[i] = -potential[i];
            for (let j = 0; j < demand.length; j++) part.price[j] = Math.max(0, -potential[left + j]);
            return true;
          }
          if (heap.size === 0 || distance[scratch.heap[0]] >= out) close();
          else arcBudget -= look();
        }
        return false;
      },
    };
  },
};
