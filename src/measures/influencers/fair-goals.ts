import { power } from "../../random/elementary.js";
import type { SharedChoice, Worth } from "./choose-by-worth.js";

/** How reach is to be shared among groups. */
export type Fairness = "maximin" | "welfare";

/** Makes a choice by worth. */
export type Choose = (worth: Worth) => Promise<SharedChoice>;

/** The share of a group that is reached, by how many of its sets are met: as seen, or as it is at most. */
export type Share = (met: number) => number;

/** What makes one choice fairer than another. */
export interface FairGoal {
  /** The worth of reaching these shares of the groups. */
  value(shares: ArrayLike<number>): number;
  /** Choices among which the fairest is to be sought, and what no choice is worth more than. */
  search(
    choose: Choose,
    seen: Share,
    atMost: Share,
  ): Promise<{ readonly choices: readonly (readonly number[])[]; readonly best: number }>;
}

/**
 * Σ n_g u_g^(1 − a) / (1 − a) over groups of n_g actors, of whom a share u_g is reached; a is the aversion to inequality. It has
 * diminishing returns in whom is asked, so that the choice has at least 1 − 1/e of the best as the sets drawn have it.
 *
 * Rahmattalabi, Jabbari, Lakkaraju, Vayanos, Izenberg, Brown, Rice & Tambe, AAAI 2021, arXiv:2006.07906.
 */
export function welfare(sizes: readonly number[], aversion: number): FairGoal {
  const of = (g: number, share: number): number => (sizes[g] * power(share, 1 - aversion)) / (1 - aversion);
  return {
    value: (shares) => sizes.reduce((sum, _, g) => sum + of(g, shares[g]), 0),
    async search(choose, seen, atMost) {
      const { members } = await choose((g, met) => of(g, seen(met)));
      const { best } = await choose((g, met) => of(g, atMost(met)));
      return { choices: [members], best };
    },
  };
}

/** How often the range of shares is halved. */
const halvings = 12;

/**
 * The share of the group that is reached least, of those that can be reached. It has no diminishing returns, and no share of the best is promised. A share t
 * that every group might have is tried by choosing for Σ min(u_g, t), which has them. Out of reach for certain is a t for which
 * Σ min(u_g, t) stays below g · t whatever is chosen, and what a group cannot have if all is done for it.
 *
 * Tsang, Wilder, Rice, Tambe & Zick, IJCAI 2019, 5997–6005, doi:10.24963/ijcai.2019/831; trying shares: Krause, McMahan, Guestrin
 * & Gupta, J. Mach. Learn. Res. 9 (2008) 2761–2801.
 */
export function maximin(isReachable: readonly boolean[]): FairGoal {
  const value = (shares: ArrayLike<number>): number =>
    Math.min(1, ...Array.from(shares).filter((_, g) => isReachable[g]));
  const groups = isReachable.filter((is) => is).length;
  const counted =
    (share: Share, most: number): Worth =>
    (g, met) =>
      isReachable[g] ? Math.min(share(met), most) : 0;
  return {
    value,
    async search(choose, seen, atMost) {
      const choices: (readonly number[])[] = [];
      let [low, high] = [0, 1];
      for (let i = 0; i < halvings; i++) {
        const share = (low + high) / 2;
        const { members, met } = await choose(counted(seen, share));
        choices.push(members);
        const least = value(Array.from(met, seen));
        if (least >= share) low = least;
        else high = share;
      }
      let best = 1;
      for (const [g, is] of isReachable.entries()) {
        if (!is) continue;
        const alone = await choose((other, hits) => (other === g ? atMost(hits) : 0));
        best = Math.min(best, alone.best);
      }
      for (let i = 0; i < halvings && low < best; i++) {
        const share = (low + best) / 2;
        const found = await choose(counted(atMost, share));
        if (found.best < groups * share * (1 - 1e-12)) best = share;
        else low = share;
      }
      return { choices, best };
    },
  };
}
