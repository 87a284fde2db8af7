import { inChunks, type Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import { dayNumber } from "../../schema/dates.js";
import type { Method } from "../../schema/vocabulary.js";
import type { Column } from "../columns.js";
import type { DrawnTies } from "./draw-ties.js";
import type { Plan } from "./options.js";
import type { Population } from "./population.js";
import { pick, sharesOf } from "./weights.js";

const unit = 4096;
const firstYear = 2011;
const years = 15;
const dormantShare = 0.08;

// Ascending, as columns keep their words. Weights between two local governments, and between any other two.
const weights: Readonly<Record<Method, readonly [number, number]>> = {
  "advisory-board": [0, 2],
  conference: [4, 9],
  contact: [6, 9],
  "cultural-exchange": [6, 8],
  dialogue: [2, 5],
  "educational-exchange": [4, 12],
  festival: [2, 4],
  "friendship-city": [12, 0],
  funding: [0, 4],
  "joint-project": [5, 10],
  "media-project": [0, 3],
  membership: [2, 6],
  mentorship: [0, 4],
  "mutual-aid": [2, 3],
  "policy-dialogue": [4, 3],
  "project-partnership": [8, 5],
  "sister-city": [38, 0],
  sports: [1, 3],
  "trade-mission": [3, 3],
  "virtual-exchange": [1, 4],
  "volunteer-programme": [0, 4],
  "youth-camp": [1, 3],
};

const methods = Object.keys(weights) as readonly Method[];
const civic = sharesOf(methods.map((method) => weights[method][0]));
const general = sharesOf(methods.map((method) => weights[method][1]));

/**
 * Method, year and status of every tie. Sister and friendship cities tie local governments only; later years have more
 * new ties than early ones; a tie that repeats a pair has another method than the first.
 */
export async function tieColumns(
  plan: Plan,
  ties: DrawnTies,
  population: Population,
  pace: Pace,
): Promise<Map<string, Column>> {
  if (!plan.attributes) return new Map();
  const method = new Uint8Array(plan.ties);
  const status = new Uint8Array(plan.ties);
  const [from, to] = [new Int32Array(plan.ties), new Int32Array(plan.ties)];
  const starts = Array.from({ length: years + 1 }, (_, i) => dayNumber(firstYear + i, 1, 1));
  const government = population.kinds.indexOf("local-government");
  pace.begin("describing ties", plan.ties);
  await inChunks(pace, plan.ties, unit, (start, end) => {
    const stream = random(plan.seed, "tie", start / unit);
    for (let tie = start; tie < end; tie++) {
      const isCivic =
        population.kind[ties.source[tie]] === government && population.kind[ties.target[tie]] === government;
      const shares = isCivic ? civic : general;
      const first = tie < ties.distinct ? 0 : method[ties.repeats[tie - ties.distinct]];
      do method[tie] = pick(shares, stream.next()) + 1;
      while (method[tie] === first);
      const year = Math.floor(years * Math.sqrt(stream.next()));
      from[tie] = starts[year];
      to[tie] = starts[year + 1] - 1;
      status[tie] = stream.next() < dormantShare ? 2 : 1;
    }
  });
  pace.end();
  return new Map<string, Column>([
    ["method", { type: "category", codes: method, words: methods }],
    ["since", { type: "date", from, to }],
    ["status", { type: "category", codes: status, words: ["active", "dormant"] }],
  ]);
}
