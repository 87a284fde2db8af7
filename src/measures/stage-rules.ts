/** What stages are told by; NaN where there is nothing to tell. */
export interface StageFigures {
  readonly largestShare: number;
  readonly hubShare: number;
  readonly secondShare: number;
  readonly hubs: number;
  readonly hubReach: number;
  readonly coreSize: number;
  readonly coreFit: number;
  readonly coreDensity: number;
  readonly denseCore: number;
  readonly attached: number;
}

export type StageName = "scattered" | "hub-and-spoke" | "multi-hub" | "core–periphery";

interface Rule {
  readonly figure: keyof StageFigures;
  readonly rule: "at least" | "below";
  readonly threshold: number;
  readonly holds: (value: number) => boolean;
}

// Nothing is met by what is undefined.
const atLeast = (figure: keyof StageFigures, threshold: number): Rule => ({
  ...{ figure, rule: "at least", threshold },
  holds: (value) => value >= threshold,
});
const below = (figure: keyof StageFigures, threshold: number): Rule => ({
  ...{ figure, rule: "below", threshold },
  holds: (value) => value < threshold,
});

const joined = atLeast("largestShare", 0.5);

/**
 * The conditions of each stage, in the order in which networks are said to go through them. Scattered: no part holds half
 * of the actors. In one hub, one actor is tied to half of the others, and nobody has half as many ties. In several, hubs
 * together reach half of the part and no one of them does. In a core of five or more, half of the pairs and more are
 * tied, ties follow the pattern, and half of the others are tied into it; a smaller core is a few hubs.
 */
export const stageRules: readonly { readonly stage: StageName; readonly rules: readonly Rule[] }[] = [
  { stage: "scattered", rules: [below("largestShare", 0.5)] },
  { stage: "hub-and-spoke", rules: [joined, atLeast("hubShare", 0.5), below("secondShare", 0.5)] },
  {
    stage: "multi-hub",
    rules: [
      joined,
      below("hubShare", 0.5),
      atLeast("hubs", 2),
      atLeast("hubReach", 0.5),
      below("denseCore", 5),
    ],
  },
  {
    stage: "core–periphery",
    rules: [joined, atLeast("denseCore", 5), atLeast("coreFit", 0.5), atLeast("attached", 0.5)],
  },
];
