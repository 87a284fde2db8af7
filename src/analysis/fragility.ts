/** Whose loss would cut many off, and what would hold them. Since version 1.2. */
export interface FragilitySection {
  /** Nobody is named whose loss cuts off fewer than this. */
  readonly least: number;
  /** Actors whose loss cuts off so many or more, those who are not named included. */
  readonly severe: number;
  /** The most that the loss of a single actor cuts off. */
  readonly most: number;
  /** The fewest new ties, each between two of the same part, after which nobody's loss cuts off anybody. */
  readonly fewestTies: number;
  /**
   * At most ten of them, by how many are cut off: for the public organizations under their own names, for the steward
   * anybody. None is listed unless all are whose loss cuts off as many.
   */
  readonly actors: readonly FragileActor[];
}

export interface FragileActor {
  readonly id: string;
  readonly name: string;
  /** Actors who would be cut off from the largest piece of what their part was, and the pieces they would lie in. */
  readonly cutOff: number;
  readonly pieces: number;
  /** New ties that would hold them, those that hold most first; at most three. */
  readonly remedy: readonly RemedyTie[];
}

export interface RemedyTie {
  /** Whom to tie, by name; absent where nobody of the piece may be named. */
  readonly one?: string;
  readonly other?: string;
  /** How many actors the tie would hold. */
  readonly holds: number;
}
