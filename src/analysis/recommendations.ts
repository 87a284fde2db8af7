import type { ActionName } from "../recommend/actions.js";
import type { Standing } from "../recommend/decisions/proposal.js";
import type { Basis } from "../recommend/likelihood/model-card.js";
import type { ObjectiveName } from "../recommend/objective.js";

/**
 * Whom to introduce, whose tie to wake up, to put on more than one footing or to protect next, and why. An effect is what an
 * objective changes by on the map we have, if the tie is made and lasts; whether it will be made, and what comes of it, the
 * data cannot say. Since version 1.4.
 */
export interface RecommendationSection {
  /** What ties were chosen for, as it is and with all new ties together. Weights add up to 1. */
  readonly objectives: readonly {
    readonly objective: ObjectiveName;
    /** What it counts. */
    readonly about: string;
    readonly weight: number;
    readonly before: number;
    readonly after: number;
  }[];
  /** How many were asked for, came into question, were allowed and are proposed. */
  readonly asked: readonly {
    readonly action: ActionName;
    readonly asked: number;
    readonly found: number;
    readonly allowed: number;
    readonly made: number;
  }[];
  /** In the order in which they were chosen, action by action. */
  readonly suggestions: readonly Suggested[];
  /** The share of ties that was taken away to see how effects come out, if it was looked at. */
  readonly missing?: number;
  /** What kept pairs out; a pair counts for the first rule in its way. */
  readonly rules: readonly {
    readonly action: ActionName;
    readonly rule: string;
    readonly pairs: number;
    /** What it asks for, and what would relax it. */
    readonly about: string;
  }[];
  /** What became of proposals that were made before; missing where none were given. */
  readonly answers?: AnswersOnRecord;
  /** Pairs that a tension keeps from being introduced directly, and who could convene instead; missing where there are none. */
  readonly convened?: readonly ConvenedPair[];
  /** What likelihoods rest on, in short; missing where they were left out. */
  readonly model?: ModelInShort;
}

/** A tie that is proposed. Texts name nobody whom the audience does not see by name. */
export interface Suggested {
  readonly action: ActionName;
  /** Ids of the two ends. */
  readonly source: string;
  readonly target: string;
  /** A method that such pairs use, where it is known. */
  readonly method?: string;
  /** Why this method, and what it costs; missing where no costs are given. */
  readonly methodWhy?: string;
  readonly cost?: number;
  /** 1 is the best that one tie could do. */
  readonly score: number;
  readonly lead: string;
  /** By objective: what changes by itself, and on top of the suggestions before it. */
  readonly effects: readonly {
    readonly objective: ObjectiveName;
    readonly alone: number;
    readonly adds: number;
  }[];
  /** Between what the benefit lies in nine of ten maps with ties missing, and the share of maps on which there is one. */
  readonly underMissing?: {
    readonly low: number;
    readonly high: number;
    readonly positive: number;
    readonly draws: number;
  };
  /** A chance from 0 to 1; missing where it is not known. */
  readonly likelihood?: number;
  /** Points of all reasons add up to the score. */
  readonly reasons: readonly {
    readonly text: string;
    readonly value: number | null;
    readonly points: number;
  }[];
  /** Who may be asked to introduce them; `through` knows the target where it is somebody else. */
  readonly introducers: readonly { readonly id: string; readonly through?: string; readonly text: string }[];
  /** What such pairs do together, where enough of them are known. */
  readonly advice?: string;
  readonly cautions: readonly string[];
  /** What to do, in order. */
  readonly steps: readonly string[];
  /** What would take it off the list, the smallest change first. */
  readonly unless: readonly string[];
  /** Of new ties: what changes for both ends, and for the least connected group on the mean. */
  readonly changes: readonly {
    readonly who: "source" | "target" | "least connected group";
    /** The id of the end, or the group. */
    readonly id: string;
    /** Σ 1 / steps to all others, on top of the suggestions before it. */
    readonly before: number;
    readonly after: number;
    /** Actors within reach. */
    readonly reachBefore?: number;
    readonly reachAfter?: number;
  }[];
  /** Partners of one end only, and of both. */
  readonly around: { readonly source: Beside; readonly target: Beside; readonly both: Beside };
}

/** Partners: how many, some of those who are named, and how many are not. */
export interface Beside {
  readonly count: number;
  readonly unnamed: number;
  readonly some: readonly string[];
}

/** What is on record of proposals. A no was said to the office, so the public is told of none. */
export interface AnswersOnRecord {
  readonly proposals: number;
  /** For the steward only, of pairs shown by name: the latest of each pair and action. */
  readonly pairs?: readonly {
    readonly source: string;
    readonly target: string;
    readonly action: ActionName;
    readonly standing: Standing;
    /** Ids of the ends that said no. */
    readonly declined: readonly string[];
    readonly on?: string;
  }[];
}

/** Two who are not paired directly, as the caller's table of tensions has it. */
export interface ConvenedPair {
  readonly source: string;
  readonly target: string;
  /** The values between which there is tension. */
  readonly between: string;
  readonly why?: string;
  /** Organizations that may be asked, those of neither side first; empty where there are none. */
  readonly conveners: readonly {
    readonly id: string;
    /** Steps to the two: 1 where they are tied. */
    readonly steps: readonly [source: number, target: number];
    readonly ofSide: boolean;
  }[];
}

export interface ModelInShort {
  readonly basis: Basis;
  /** What a chance is the chance of. */
  readonly means: string;
  /** Pairs of which it is known what came of them, how many came true, and how many have to before chances are stated. */
  readonly known: number;
  readonly trues: number;
  readonly least: number;
  /** What counts, the most first: log-odds for one spread more, or declared points. */
  readonly features: readonly {
    readonly about: string;
    readonly coefficient: number;
    /** The mean and the spread of what it goes by: 0 and 1 for declared points. */
    readonly mean?: number;
    readonly spread?: number;
  }[];
  readonly neverUsed: readonly string[];
  /** How well pairs were told apart that the model had not seen. */
  readonly evaluation?: {
    readonly auc: number;
    readonly averagePrecision: number;
    readonly calibrationError: number;
    /** Cases of like chance, by rising chance: how many, the mean chance stated, and the share that came true. */
    readonly bins?: readonly {
      readonly cases: number;
      readonly stated: number;
      readonly observed: number;
    }[];
  };
}
