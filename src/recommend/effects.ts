import type { ObjectiveGain } from "./explanation/explained.js";

/** What a suggestion does to an objective. */
export interface Effect extends ObjectiveGain {
  readonly rank: number;
}

export type EffectRow = {
  readonly rank: number;
  readonly objective: string;
  /** What the objective counts. */
  readonly about: string;
  /** By itself on the map we have, and on top of those before it. */
  readonly benefit: number;
  readonly adds: number;
  /** What share of the score it is meant to be, what one point stands for, and its points. */
  readonly weight: number;
  readonly scale: number;
  readonly points: number;
};

export const effectColumns = [
  ...(["rank", "objective", "about", "benefit", "adds", "weight", "scale", "points"] as const),
] as const;

export function effectRows(effects: readonly Effect[]): EffectRow[] {
  return effects.map(({ rank, objective, about, alone, gain, weight, scale }) => ({
    ...{ rank, objective, about, benefit: alone, adds: gain, weight, scale },
    points: (weight / scale) * gain,
  }));
}
