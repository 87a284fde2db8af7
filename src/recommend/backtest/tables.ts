import type { Meta } from "../../values/meta.js";
import { Table } from "../../values/table.js";
import type { Reason } from "../../values/reasons.js";
import type { PlainRow } from "../../values/tabular.js";
import type { Judge } from "./judge.js";
import type { Means } from "./means.js";
import { methods } from "./methods.js";
import { metrics, places, recallSlot, slotOf } from "./slots.js";

/** A stratum with fewer held-out pairs is reported, not judged. */
export const leastHeld = 200;

/** Counts over all hold-outs, by place. */
export interface Counts {
  readonly held: readonly number[];
  readonly judges: readonly Pick<Judge, "bins">[];
}

/** A row, with the reason if a number of it is absent. */
export function reasoned<R extends PlainRow>(row: R, reason: Reason): R & { readonly reason?: Reason } {
  return Object.values(row).some((value) => Number.isNaN(value)) ? { ...row, reason } : row;
}

/** The tables about prediction. `judged` is false where too few pairs were held out to judge by. */
export function predictionTables(means: Means, { held, judges }: Counts, meta: Meta): Record<string, Table> {
  const about = (place: number): { stratum: string; held: number; judged: boolean } => ({
    ...{ stratum: places[place], held: held[place], judged: held[place] >= leastHeld },
  });
  const ends = (slot: number): { low: number; high: number } => {
    const { low, high } = means.interval(slot);
    return { low, high };
  };
  const there = Array.from(places.keys()).filter((place) => held[place] > 0);
  return {
    recall: new Table<PlainRow>(
      ["stratum", "held", "judged", "recall", "low", "high", "reason"],
      there.map((place) => {
        const slot = recallSlot(place);
        return reasoned({ ...about(place), recall: means.value(slot), ...ends(slot) }, "too-few-ties");
      }),
      meta,
    ),
    prediction: new Table<PlainRow>(
      ["stratum", "method", "held", "judged", ...metrics, "reason"],
      there.flatMap((place) =>
        methods.map((method) => {
          const values = metrics.map((metric) => [metric, means.value(slotOf(place, method, metric))]);
          return reasoned({ ...about(place), method, ...Object.fromEntries(values) }, "none-found");
        }),
      ),
      meta,
    ),
    intervals: new Table<PlainRow>(
      ["stratum", "method", "metric", "value", "low", "high", "reason"],
      there.flatMap((place) =>
        methods.flatMap((method) =>
          metrics.map((metric) => {
            const slot = slotOf(place, method, metric);
            const found = { method, metric, value: means.value(slot), ...ends(slot) };
            return reasoned({ stratum: places[place], ...found }, "none-found");
          }),
        ),
      ),
      meta,
    ),
    differences: new Table<PlainRow>(
      ["stratum", "than", "judged", "averagePrecision", "low", "high", "reason"],
      there.flatMap((place) =>
        methods.slice(1).map((than) => {
          const [own, other] = [methods[0], than].map((method) => slotOf(place, method, "averagePrecision"));
          const { value, low, high } = means.difference(own, other);
          return reasoned({ ...about(place), than, averagePrecision: value, low, high }, "too-few-ties");
        }),
      ),
      meta,
    ),
    calibration: new Table(
      ["holdOut", "cases", "stated", "observed"],
      judges.flatMap(({ bins }, i) => bins.map((bin) => ({ holdOut: i + 1, ...bin }))),
      meta,
    ),
  };
}
