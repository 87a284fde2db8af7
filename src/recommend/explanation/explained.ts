import type { ActionName } from "../actions.js";
import type { HangsOn } from "../actions/protect.js";
import type { RuleName } from "../english/rules.js";
import type { ObjectiveName } from "../objective.js";

/** What a tie gains for one objective. */
export interface ObjectiveGain {
  readonly objective: ObjectiveName;
  /** What the objective counts, in plain words with its unit. */
  readonly about: string;
  /** The value of the objective on the map as it is. */
  readonly now: number;
  /** What it adds on top of the suggestions before it. */
  readonly gain: number;
  /** What it changes by itself, on the map as it is. */
  readonly alone: number;
  readonly weight: number;
  /** The best single gain, which 1 point stands for. */
  readonly scale: number;
  /** What changes for the two ends and for the group with the fewest ties, in the unit of the objective. */
  readonly forA?: number | undefined;
  readonly forB?: number | undefined;
}

/** How likely a tie is, as step 2 tells it. */
export interface GivenLikelihood {
  /** A chance from 0 to 1; NaN where it is not known. */
  readonly chance: number;
  /** What it is the chance of, such as "that such a tie forms and is recorded". */
  readonly means: string;
  readonly contributions: readonly {
    readonly feature: string;
    readonly value: number;
    readonly points: number;
    readonly words: string;
  }[];
}

/** A pair that was chosen, with what other steps know of it. `a` and `b` are vertices. */
export interface ChosenPair {
  readonly a: number;
  readonly b: number;
  readonly action: ActionName;
  readonly gains: readonly ObjectiveGain[];
  /** What the sum of points was multiplied by to give the score: 1, or the likelihood. */
  readonly factor: number;
  /** Where the candidate came from. */
  readonly sources: readonly string[];
  /** Of new ties only; it is learned from pairs without a tie. */
  readonly likelihood: GivenLikelihood | undefined;
  /** How the gain stands when ties are missing, where that was looked at. */
  readonly underMissing?: UnderMissing | undefined;
  /** For `protect`: what all ties of the pair hang on, and when the last of them runs out where that is soon. */
  readonly hangsOn?: readonly HangsOn[] | undefined;
  readonly runsOut?: string | undefined;
  /** What is to be done by what it costs, where costs are given. */
  readonly priced?: Priced | undefined;
}

/** What may be done about a pair, and what that costs; NaN where nobody says what. */
export interface Priced {
  /** Undefined where too few ties of such pairs are known to say what they do. */
  readonly method: string | undefined;
  readonly cost: number;
  /** Why this method, in words. */
  readonly why: string | undefined;
}

/** How a gain comes out on maps that lack some of the ties. */
export interface UnderMissing {
  readonly low: number;
  readonly high: number;
  /** Share of draws in which it stays above 0. */
  readonly positive: number;
  readonly draws: number;
}

/** Somebody as results show them. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

/** Why a pair is proposed. The points of all reasons add up to its score. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly value: number;
  readonly points: number;
}

/** Partners that both have. */
export interface Partners {
  readonly count: number;
  /** Some of those who may be named, the least tied first. */
  readonly named: readonly Who[];
  readonly text: string;
}

/** The way between the two on the map as it is. */
export interface Path {
  /** Steps; undefined where there is none. */
  readonly steps: number | undefined;
  /** Those along one shortest way, undefined for those who are not named. */
  readonly along: readonly (Who | undefined)[];
  readonly text: string;
}

/** What the two have for each other. */
export interface Match {
  readonly aMeets: readonly string[];
  readonly bMeets: readonly string[];
  readonly interests: readonly string[];
  /** Needs of both. */
  readonly needs: readonly string[];
  readonly text: string;
}

/** How the two can talk. */
export interface Talking {
  readonly by: "shared" | "interpreter" | "unknown" | "nothing";
  readonly languages: readonly string[];
  readonly interpreter: Who | undefined;
  readonly text: string;
}

/** Somebody who knows both, or knows one of them and somebody who knows the other. */
export interface Introducer extends Who {
  /** Who knows the other end, where that is somebody else. */
  readonly through: Who | undefined;
  /** Summed strength of the ties on the way, from a to b. */
  readonly strengths: readonly number[];
  /** The year in which each of these ties was last known to be alive. */
  readonly lastKnown: readonly (number | undefined)[];
  readonly text: string;
}

/** A method that such pairs use. */
export interface MethodUse {
  readonly method: string;
  readonly ties: number;
  readonly share: number;
  /** The age that half of them outlive, in years; undefined where it is not known, Infinity is never given. */
  readonly medianYears: number | undefined;
  /** On how many ties with dates that rests, and how many of them ended. */
  readonly dated: number;
  readonly ended: number;
}

/** What pairs like this one do together. */
export interface MethodAdvice {
  /** False where too few such ties are known to say anything. */
  readonly known: boolean;
  /** Which pairs were looked at. */
  readonly pairs: string;
  readonly ties: number;
  readonly methods: readonly MethodUse[];
  readonly text: string;
}

/** What could go wrong, or is not known. */
export interface Caution {
  readonly code: string;
  /** Whom it is about. */
  readonly who: string | undefined;
  readonly text: string;
}

/** What to do, in order. */
export interface Step {
  readonly code: string;
  readonly who: string | undefined;
  readonly text: string;
}

/** What would take the pair off the list. */
export interface Counterfactual {
  readonly code: "score" | "consent" | RuleName;
  /** For a score: by how much it would have to fall, as a share of it. */
  readonly change: number | undefined;
  readonly text: string;
}

/** How a rule stands for a pair. */
export interface RuleStatus {
  readonly rule: RuleName;
  readonly kept: boolean;
  /** True where it is kept with nothing to spare. */
  readonly near: boolean;
  readonly text: string;
}

/** All that is said of a pair that is proposed: plain data. */
export interface Explanation {
  readonly a: Who;
  readonly b: Who;
  readonly action: ActionName;
  readonly score: number;
  /** "If this tie is made and lasts …". */
  readonly lead: string;
  readonly reasons: readonly Reason[];
  /** Where the candidate came from. */
  readonly sources: readonly string[];
  readonly partners: Partners;
  readonly path: Path;
  readonly match: Match;
  readonly talking: Talking;
  readonly likelihood: GivenLikelihood | undefined;
  readonly underMissing: UnderMissing | undefined;
  readonly introducers: readonly Introducer[];
  readonly method: MethodAdvice;
  /** What is to be done by what it costs; undefined where no costs are given. */
  readonly priced: Priced | undefined;
  readonly cautions: readonly Caution[];
  readonly steps: readonly Step[];
  /** The smallest change first. */
  readonly counterfactual: readonly Counterfactual[];
  readonly status: readonly RuleStatus[];
}
