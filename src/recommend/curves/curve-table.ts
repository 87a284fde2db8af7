import type { Figure } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import type { Reason } from "../../values/reasons.js";
import { Table } from "../../values/table.js";
import type { Curves } from "./curves.js";
import type { Gained } from "./judging.js";
import type { Baseline } from "./lists.js";

/** What so many ties gain, chosen in one way. */
export type CurveRow = {
  readonly method: "recommend" | "greedy" | "optimum" | Baseline;
  /** How many ties are made, at most. */
  readonly k: number;
  readonly value: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  /** The gain divided by k. */
  readonly perTie: number;
  /** The gain divided by that of the best baseline with as many ties. */
  readonly ofBest: number;
  readonly reason?: Reason;
};

/** Curves as a table. */
export function curveTable(curves: Curves, meta: Meta): Table<CurveRow> {
  const { recommend, greedy, optimum, baselines } = curves;
  const columns = ["method", "k", "value", "gain", "low", "high", "perTie", "ofBest", "reason"] as const;
  const lines: [CurveRow["method"], Gained][] = [
    ["recommend", recommend],
    ["greedy", greedy],
    ["optimum", optimum],
    ...baselines,
  ];
  const rows = lines.flatMap(([method, gained]) =>
    Array.from({ length: curves.budget }, (_, place) => rowOf(curves, method, gained, place)),
  );
  return new Table<CurveRow>(columns, rows, meta);
}

function rowOf(curves: Curves, method: CurveRow["method"], gained: Gained, place: number): CurveRow {
  const k = place + 1;
  if (place >= gained.gains.length)
    return {
      ...{ method, k, value: NaN, gain: NaN, low: NaN, high: NaN, perTie: NaN, ofBest: NaN },
      reason: "too-many-choices",
    };
  const gain = gained.gains[place];
  const ofBest = ratioTo(gain, bestOf(curves, place));
  return {
    ...{ method, k, value: curves.start + gain, gain, low: gained.low[place], high: gained.high[place] },
    ...{ perTie: gain / k, ofBest },
    ...(Number.isNaN(ofBest) && { reason: "nothing-gained" as const }),
    ...(Number.isNaN(curves.start) && tooFew),
  };
}

/** What the best baseline gains. */
function bestOf({ baselines }: Curves, place: number): number {
  return Array.from(baselines.values()).reduce((most, { gains }) => Math.max(most, gains[place]), -Infinity);
}

function ratioTo(gain: number, best: number): number {
  return best > 0 ? gain / best : NaN;
}

/** What curves come to, in a few numbers. */
export function curveFigures(curves: Curves): Record<string, Figure> {
  const { objective, start, budget, recommend, greedy, optimum, baselines } = curves;
  const last = budget - 1;
  const gain = recommend.gains[last];
  const best = bestOf(curves, last);
  const [first] = Array.from(baselines).filter(([, { gains }]) => gains[last] === best);
  const ratio = (name: string, value: number, about: string): Record<string, Figure> => ({
    [name]: { value, about, ...(Number.isNaN(value) && { reason: "nothing-gained" as const }) },
  });
  const proven = optimum.gains.length;
  const ties = budget === 1 ? "the tie" : `the ${budget} ties`;
  return {
    start: { value: start, about: `${objective.about}, as it is`, ...(Number.isNaN(start) && tooFew) },
    gain: {
      value: gain,
      about: `what ${ties} that recommend chooses add to it`,
      ...(Number.isNaN(gain) && tooFew),
    },
    gainLow: {
      value: recommend.low[last],
      about: "gain: 95% interval from",
      ...(Number.isNaN(gain) && tooFew),
    },
    gainHigh: {
      value: recommend.high[last],
      about: "gain: 95% interval to",
      ...(Number.isNaN(gain) && tooFew),
    },
    ...ratio(
      "ofGreedy",
      ratioTo(gain, greedy.gains[last]),
      "its share of what greedy choice among all candidates adds",
    ),
    ...(proven === 0
      ? {
          ofOptimum: {
            value: NaN,
            reason: "too-many-choices",
            about: "its share of what the best choice of all adds",
          },
        }
      : ratio(
          "ofOptimum",
          ratioTo(recommend.gains[proven - 1], optimum.gains[proven - 1]),
          `its share of what the best choice of ${proven} ${proven === 1 ? "tie" : "ties"} adds, with as many`,
        )),
    ...ratio("timesBest", ratioTo(gain, best), `times what the best baseline adds, ${first[0]}`),
  };
}

const tooFew = { reason: "too-few-actors" } as const;
