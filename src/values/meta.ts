/** How a result was computed: enough to repeat it and to cite it. */
export interface Meta {
  readonly measure: string;
  /** Every option that shaped the numbers, defaults included. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether a pair of actors counts once or once in each direction. */
  readonly pairs: "unordered" | "ordered";
  /** False where the result rests on samples or on a randomized search. */
  readonly exact: boolean;
  /** Which form of the kernels ran; all give equal bytes. */
  readonly backend: string;
  readonly seed?: number;
  /**
   * Where only the highest were asked for: how many searches were made to their end, how many were cut when they could
   * not come among them, and how many actors needed none.
   */
  readonly searches?: { readonly complete: number; readonly cut: number; readonly spared: number };
  /** The relative standard error of every ball that the numbers are estimated from. */
  readonly standardError?: number;
  /** How many samples the scores rest on. */
  readonly samples?: number;
  /** The error asked for, on the scale that the measure states, and the chance allowed for all errors together. */
  readonly epsilon?: number;
  readonly delta?: number;
  /**
   * Where the highest were to be told apart: each number r says that the r highest scores lie above all others, with a
   * chance of at least 1 − delta.
   */
  readonly separated?: readonly number[];
  readonly converged?: boolean;
  readonly iterations?: number;
  readonly residual?: number;
  /** The largest eigenvalue of the strengths. */
  readonly eigenvalue?: number;
  /** What a step was multiplied by. */
  readonly alpha?: number;
  /** No score is off by more. */
  readonly errorBound?: number;
  /** What the view of the network held and what was left out of it. */
  readonly view: {
    readonly actors: number;
    readonly ties: number;
    /** Actors who refused analysis, and the ties that went with them. */
    readonly refused: {
      readonly actors: number;
      readonly ties: number;
      readonly participations?: number;
    };
    /** What a measure of participations looked at: activities with somebody there, and participations in them. */
    readonly activities?: number;
    readonly participations?: number;
    /** Ties left out by status or date, or because they are projected; for measures of participations, activities. */
    readonly outside: number;
    /** Ties of the view that were made from shared activities, where there are any. */
    readonly projected?: number;
  };
  /** Actors shown under a pseudonym. */
  readonly withheld: number;
  /** Whose eyes the result is for. */
  readonly audience: "public" | "steward";
  /** Plain sentences a reader must know to read the numbers right. */
  readonly notes: readonly string[];
}
