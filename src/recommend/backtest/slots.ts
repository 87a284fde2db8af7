import { strata } from "../hold-out/hold-out.js";
import { methods, type Method } from "./methods.js";

/** Where pairs are looked at: all of them, and by what is known of their ends. */
export const places = ["all", ...strata] as const;
export type Place = (typeof places)[number];

/** What is said of a method. */
export const metrics = [
  "averagePrecision",
  "auc",
  "precisionAt",
  "recallAt",
  "reciprocalRank",
  "gainAt",
  "hardReciprocalRank",
  "hardAuc",
] as const;
export type Metric = (typeof metrics)[number];

/** Where a number of a trial is in the list of all of its numbers. */
export function slotOf(place: number, method: Method, metric: Metric): number {
  return (place * methods.length + methods.indexOf(method)) * metrics.length + metrics.indexOf(metric);
}

const ofMethods = places.length * methods.length * metrics.length;

/** The share of held-out pairs that are candidates. */
export function recallSlot(place: number): number {
  return ofMethods + place;
}

/** The expected calibration error of the chances. */
export const calibrationSlot = ofMethods + places.length;

export const slotCount = calibrationSlot + 1;
