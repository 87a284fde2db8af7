import type { ProfileBand } from "../measures/profile/bands.js";
import type { Position } from "../measures/profile/position-names.js";

/** What an actor's place may be good for: "convene", "connect" or "mobilize". */
export type Placed = Position;

/** How sure it is that an actor stands in the upper quarter of its kind, from "clear" to "ordinary". */
export type Band = ProfileBand;

/**
 * Organizations by their position to convene, to connect and to mobilize, each among those of its kind, and how sure that
 * is. A position is not a deed, and there is no sum of the three. Since version 1.3.
 */
export interface PlacedSection {
  /** The networks drawn, the share of the ties that each lacks, and how many steps a message is followed. */
  readonly samples: number;
  readonly share: number;
  readonly steps: number;
  /**
   * How the message of "mobilize" passes. Since version 1.4; without it all within so many steps were counted, as if everybody
   * passed it on.
   */
  readonly model?: "weighted-cascade" | undefined;
  readonly positions: readonly PositionEntry[];
}

export interface PositionEntry {
  readonly position: Placed;
  /** The kinds of which eight organizations or more have a score; those of fewer are not compared. */
  readonly kinds: readonly {
    /** Absent for those without a kind. */
    readonly kind?: string;
    /** How many organizations under their own names are in each band. */
    readonly bands: Readonly<Record<Band, number>>;
  }[];
  /**
   * Of each kind at most five organizations under their own names whose band is "clear", those first that are sure to stand
   * above most. Of those that are level at the cut all are listed or none.
   */
  readonly actors: readonly PlacedActor[];
}

export interface PlacedActor {
  readonly id: string;
  /** What `profile` gives for the position. */
  readonly score: number;
  /**
   * The share of the others of its kind with a lower score, the same score counted half: one network in twenty gives no
   * more than the first, half of them no more than the second, nineteen in twenty no more than the third.
   */
  readonly standing: readonly [low: number, middle: number, high: number];
  /** Of "convene": how many its circle has, and the activities it is on record as a host of, where hosts are. */
  readonly circle?: number;
  readonly hosted?: number;
  /** Of "connect": how evenly its ties are spread over countries and over kinds, where these are known. */
  readonly countries?: number;
  readonly kinds?: number;
}
