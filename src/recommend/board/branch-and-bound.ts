import type { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { overlap } from "./cover.js";
import { leastOverlaps } from "./least-overlaps.js";
import { Relaxation, type Open } from "./relaxation.js";
import type { Seats } from "./seats.js";
import type { Standing } from "./standing.js";

/** A board, and what is known of the best. */
export interface Found {
  /** Candidates. */
  readonly chosen: readonly number[];
  readonly raised: number;
  /** No board has more. */
  readonly bound: number;
  /** True where nothing better is left. */
  readonly proven: boolean;
}

/** Boards whose values are closer than this count as equally good. */
const rounding = 1e-9;
/** Rounds of bounding before anybody is decided on, and after each decision. */
const firstRounds = 300;
const nextRounds = 12;
/** A search stops after so many entries of lists, whatever the machine. */
const mostEntries = 1e9;

/** A decision: this candidate is seated, or left out. `bound` is what no board from before it exceeds. */
interface Decision {
  readonly candidate: number;
  readonly seated: boolean;
  readonly bound: number;
}

/**
 * Decides for one candidate after the other whether it is seated or left out, and goes no further where no board can be
 * better than the best known (branch and bound); at most `looks` beginnings are looked at.
 *
 * Reference   Land & Doig, Econometrica 28 (1960) 497–520, doi:10.2307/1910129.
 */
export async function branchAndBound(
  graph: Csr,
  empty: Standing,
  seats: Seats,
  start: { readonly chosen: readonly number[]; readonly raised: number; readonly bound: number },
  looks: number,
  pace: Pace,
): Promise<Found> {
  const { cover } = empty;
  const { candidates } = cover;
  let standing = seated(empty, seats);
  const relaxation = new Relaxation(() => standing, seats);
  const cost = relaxation.cost();
  const alive = new Uint8Array(candidates.length).fill(1);
  const taken = new Int32Array(seats.types.length);
  const available = seats.available.slice();
  const decisions: Decision[] = [];
  /** By number of those seated here: what each candidate adds or takes away by common contacts. */
  const apart = [Float64Array.from(candidates, (v) => standing.apart(v))];
  const least = await leastOverlaps(graph, candidates, seats.free, pace);
  let chosen: number[] = [];
  let best = { chosen: start.chosen, raised: start.raised };
  let bound = start.bound;
  let entries = 0;

  const consider = (picked: readonly number[]): void => {
    if (!keeps(seats, picked)) return;
    const trial = seated(empty, seats);
    for (const i of picked) trial.add(candidates[i], cover.of(i));
    if (trial.raised > best.raised + rounding) best = { chosen: [...picked], raised: trial.raised };
  };
  const rebuild = (): void => {
    standing = seated(empty, seats);
    for (const i of chosen) standing.add(candidates[i], cover.of(i));
  };
  const decide = (candidate: number, isSeated: boolean, from: number): void => {
    decisions.push({ candidate, seated: isSeated, bound: from });
    const type = seats.typeOf[candidate];
    alive[candidate] = 0;
    available[type]--;
    if (!isSeated) return;
    taken[type]++;
    chosen.push(candidate);
    standing.add(candidates[candidate], cover.of(candidate));
    const before = apart[chosen.length - 1];
    const { perOverlap } = standing;
    apart[chosen.length] =
      perOverlap === 0
        ? before
        : before.map((each, i) =>
            alive[i] === 1 ? each - perOverlap * overlap(graph, candidates[candidate], candidates[i]) : each,
          );
  };
  /** Takes back decisions to the last who was seated, and leaves that one out; false where there is none. */
  const goBack = (): boolean => {
    for (let last = decisions.pop(); last !== undefined; last = decisions.pop()) {
      const type = seats.typeOf[last.candidate];
      alive[last.candidate] = 1;
      available[type]++;
      if (!last.seated) continue;
      taken[type]--;
      chosen = chosen.slice(0, -1);
      rebuild();
      decide(last.candidate, false, last.bound);
      return true;
    }
    return false;
  };

  let looked = 0;
  for (let more = true; more; looked++) {
    if (pace.due()) await pace.rest(looked);
    const left = seats.free - chosen.length;
    let here = -Infinity;
    let picked: readonly number[] = [];
    if (left === 0) consider(chosen);
    else if (seats.canFinish(taken, available)) {
      const open: Open = { alive, taken, available, apart: apart[chosen.length], least: least[left], left };
      const rounds = looked === 0 ? firstRounds : nextRounds;
      const relaxed = await relaxation.bound(open, best.raised + rounding, rounds, pace);
      entries += relaxed.rounds * cost;
      ({ bound: here, picked } = relaxed);
      if (looked === 0) bound = Math.min(bound, here);
      consider([...chosen, ...picked]);
    }
    if (here <= best.raised + rounding) more = goBack();
    else if (looked >= looks || entries > mostEntries) {
      const open = decisions.filter((each) => each.seated).map((each) => each.bound);
      const highest = Math.max(best.raised, Math.min(bound, Math.max(here, ...open)));
      return { ...best, bound: highest, proven: highest <= best.raised + rounding };
    } else decide(picked[0], true, here);
  }
  return { ...best, bound: best.raised, proven: true };
}

function seated(empty: Standing, { members }: Seats): Standing {
  const standing = empty.emptied();
  for (const v of members) standing.add(v, empty.cover.around(v));
  return standing;
}

/** Whether these fill every free seat and keep every quota. */
function keeps(seats: Seats, chosen: readonly number[]): boolean {
  if (chosen.length !== seats.free) return false;
  const taken = new Int32Array(seats.types.length);
  for (const i of chosen) taken[seats.typeOf[i]]++;
  const counts = seats.counts(taken);
  return seats.rules.every(({ least, most }, q) => counts[q] >= least && counts[q] <= most);
}
