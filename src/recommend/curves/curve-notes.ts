import { allInEveryRound, looksOfRound } from "./greedy-by-all.js";
import type { Curves } from "./curves.js";
import { randomLists } from "./lists.js";
import { judges } from "./curves.js";

/** What a reader must know of curves. */
export function curveNotes({ objective, candidates, allLooks, optimum, budget }: Curves): string[] {
  const { exact, guarantee, name } = objective;
  const isAll = candidates <= looksOfRound(allLooks, budget - 1);
  const lists = `${randomLists} lists by chance`;
  return [
    `Curves: what ${name} gains if ties are made and last, on the map we have; whether they will be made the data cannot say. All methods choose among the same ${candidates} candidates.`,
    ...objective.notes,
    exact
      ? `Values are exact; low and high of random are where 18 of ${lists} lie.`
      : `Values are means of ${judges} judges with draws of their own, by which no list was chosen, the same for all methods; low and high are 95% intervals of these means, of random where 18 of ${lists} lie.`,
    isAll
      ? "greedy looks exactly at all candidates in each round."
      : `greedy looks exactly at ${candidates <= allLooks ? "all candidates" : `the ${allLooks} candidates that look best`} at first, and in later rounds at the ${Math.max(allInEveryRound, allLooks >> 3)} best by a first look and as many by the latest exact ones.`,
    optimum.gains.length === budget
      ? "optimum is the best choice of all, proven."
      : `optimum is the best choice of all, proven, for up to ${optimum.gains.length} ties: for more there are too many choices to look through.`,
    guarantee ?? `${name}: choosing one tie after the other has no guarantee; a better list may exist.`,
    "Baselines are put in order once, on the map as it is, and know nothing of the objective; equal scores stand by chance. Where nothing more would gain, or no pair is left, a curve stays level.",
  ];
}
