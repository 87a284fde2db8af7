import { log } from "../../random/elementary.js";
import type { Walk } from "../walk.js";
import { lowerBound, upperBound } from "./bounds.js";
import type { Answer } from "./certify.js";

/** Who is to be asked, in turn. */
export type ChosenRow = {
  /** 1 for the first to ask. */
  readonly turn: number;
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  /** Actors expected to be reached beyond those reached by all before. */
  readonly adds: number;
  readonly cost?: number;
};

export const chosenColumns = ["turn", "id", "name", "kind", "country", "adds", "cost"] as const;

export function chosenRows(
  { choice, soFar, sets }: Answer,
  targets: number,
  costs: Float64Array | undefined,
  { shown, actorOf }: Walk,
): ChosenRow[] {
  return choice.members.map((v, i) => {
    const place = shown.placeOf[actorOf[v]];
    const [kind, country] = [shown.value(place, "kind"), shown.value(place, "country")];
    return {
      ...{ turn: i + 1, id: shown.id(place), name: shown.name(place) },
      ...(typeof kind === "string" && { kind }),
      ...(typeof country === "string" && { country }),
      adds: (targets * (soFar[i + 1] - soFar[i])) / sets,
      ...(costs !== undefined && { cost: costs[v] }),
    };
  });
}

/** What the first so many reach. */
export type CurveRow = {
  readonly size: number;
  /** Actors expected to be reached by them and by those asked before, with bounds. */
  readonly reach: number;
  readonly low: number;
  readonly high: number;
  /** No choice of so many is expected to add more. Not where costs differ. */
  readonly best?: number;
};

export const curveColumns = ["size", "reach", "low", "high", "best"] as const;

/** The curve of reach over the number asked. Its bounds all hold together with a chance of at least 1 − δ. */
export function curveRows(
  { choice, soFar, sets, mostRounds }: Answer,
  targets: number,
  delta: number,
): CurveRow[] {
  const { members, bySize } = choice;
  const eta = log((3 * members.length * mostRounds) / delta);
  const scale = targets / sets;
  return members.map((_, i) => ({
    ...{ size: i + 1, reach: scale * soFar[i + 1] },
    low: scale * lowerBound(soFar[i + 1], eta),
    high: Math.min(targets, scale * upperBound(soFar[i + 1], eta)),
    ...(bySize !== undefined && { best: Math.min(targets, scale * upperBound(bySize[i + 1], eta)) }),
  }));
}
