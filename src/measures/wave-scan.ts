import type { Pace } from "../control/pace.js";
import { exp, log } from "../random/elementary.js";

/** Years in which a group had more of all new ties than its share of the whole record. */
export interface Wave {
  readonly group: number;
  /** Its first and last year. */
  readonly from: number;
  readonly to: number;
  /** New ties of the group in these years, and how many its share of the whole record would give. */
  readonly ties: number;
  readonly expected: number;
  /** Log likelihood ratio of one share in these years and another outside against one share throughout. */
  readonly llr: number;
  /** No smaller than the chance that any group and any years stand out as much. */
  readonly p: number;
}

/** New ties by year: all, and those of each group. `all[i]` and `counts[g][i]` belong to `years[i]`, ascending. */
export interface NewTies {
  readonly years: ArrayLike<number>;
  readonly all: Float64Array;
  readonly counts: readonly Float64Array[];
}

/**
 * The wave of each group: the years, of all runs of years that hold at most half of the record, whose likelihood ratio is
 * the greatest; of equal ones the earliest and shortest. Shares are of the ties that began in the same years, so that a
 * record that thins out, at its end or elsewhere, makes no wave and ends none. `p` is Hoeffding's bound, times all groups
 * and runs: true for ties dealt to years at random. The best run begins and ends in years with ties of the group.
 * O(groups · years²).
 *
 * Kulldorff, Commun. Stat. Theory Methods 26 (1997) 1481–1496, doi:10.1080/03610929708831995; Hoeffding, J. Am. Stat.
 * Assoc. 58 (1963) 13–30, doi:10.2307/2282952.
 */
export async function scanned({ years, all, counts }: NewTies, pace: Pace): Promise<readonly Wave[]> {
  const whole = sum(all);
  const looks = (counts.length * all.length * (all.length + 1)) / 2;
  const found: Wave[] = [];
  for (const [group, own] of counts.entries()) {
    const total = sum(own);
    let best: Wave | undefined;
    for (let from = 0; from < all.length; from++) {
      if (own[from] === 0) continue;
      if (pace.due()) await pace.rest();
      let [inside, ties] = [0, 0];
      for (let to = from; to < all.length; to++) {
        inside += all[to];
        ties += own[to];
        if (2 * inside > whole) break;
        const expected = (inside * total) / whole;
        if (own[to] === 0 || ties * whole <= inside * total) continue;
        const above = inside * divergence(ties / inside, total / whole);
        const below = (whole - inside) * divergence((total - ties) / (whole - inside), total / whole);
        if (best !== undefined && above + below <= best.llr) continue;
        const p = Math.min(1, looks * exp(-above));
        best = { group, from: years[from], to: years[to], ties, expected, llr: above + below, p };
      }
    }
    if (best !== undefined) found.push(best);
  }
  return found.sort((a, b) => b.llr - a.llr || a.group - b.group);
}

/** How far one share lies from another, in nats. */
function divergence(share: number, other: number): number {
  const part = (a: number, b: number): number => (a === 0 ? 0 : a * log(a / b));
  return part(share, other) + part(1 - share, 1 - other);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
