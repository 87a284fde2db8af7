import type { Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import type { Seats } from "./seats.js";
import type { Standing, Worth } from "./standing.js";

/** A figure of the board beside those of boards drawn at random. */
export type BesideRandomRow = {
  readonly figure: string;
  readonly board: number;
  /** Mean over random boards that keep the quotas, and the ends that nineteen in twenty of them lie between. */
  readonly random: number;
  readonly low: number;
  readonly high: number;
  /** Share of random boards that are as good or better. */
  readonly asGood: number;
};

/** Which way is better. */
const better: Readonly<Record<keyof Worth, 1 | -1>> = { reach: 1, bridging: 1, redundancy: -1, value: 1 };

/**
 * The figures of a board beside those of `samples` random ones: candidates are asked in random order, and each is seated
 * with whom every quota can still be kept. Without quotas every board is equally likely. The draw of a sample hangs on its
 * number alone.
 */
export async function besideRandom(
  worth: Worth,
  empty: Standing,
  seats: Seats,
  samples: number,
  seed: number,
  pace: Pace,
  meta: Meta,
): Promise<Table<BesideRandomRow>> {
  const drawn: Worth[] = [];
  for (let sample = 0; sample < samples; sample++) {
    if (pace.due()) await pace.rest(sample);
    drawn.push(drawBoard(empty, seats, sample, seed).worth());
  }
  const names = (Object.keys(better) as (keyof Worth)[]).filter((name) => !Number.isNaN(worth[name]));
  const rows = drawn.length === 0 ? [] : names.map((figure) => rowOf(figure, worth[figure], drawn));
  return new Table(["figure", "board", "random", "low", "high", "asGood"], rows, meta);
}

function drawBoard(empty: Standing, seats: Seats, sample: number, seed: number): Standing {
  const { cover } = empty;
  const draw = random(seed, "board", sample);
  const standing = empty.emptied();
  for (const v of seats.members) standing.add(v, cover.around(v));
  const left = Array.from(cover.candidates.keys());
  const taken = new Int32Array(seats.types.length);
  const available = seats.available.slice();
  for (let free = seats.free; free > 0;) {
    const at = draw.below(left.length);
    const candidate = left[at];
    left[at] = left[left.length - 1];
    left.pop();
    const type = seats.typeOf[candidate];
    taken[type]++;
    available[type]--;
    if (seats.canFinish(taken, available)) {
      standing.add(cover.candidates[candidate], cover.of(candidate));
      free--;
    } else taken[type]--;
  }
  return standing;
}

function rowOf(figure: keyof Worth, board: number, drawn: readonly Worth[]): BesideRandomRow {
  const values = drawn.map((worth) => worth[figure]).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))];
  const way = better[figure];
  return {
    figure,
    board,
    random: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: at(0.025),
    high: at(0.975),
    asGood: values.filter((value) => way * (value - board) >= -1e-9).length / values.length,
  };
}
