import type { Work } from "../../measures/cost.js";

/** Every pair is looked at, and each newcomer is given a mentor after the others at worst. */
export function mentorsWork(mentors: number, newcomers: number): Work {
  return { kernel: "matching", arcVisits: mentors * newcomers * (1 + newcomers), bytes: 0 };
}
