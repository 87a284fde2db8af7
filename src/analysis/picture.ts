/** Whether an analysis has a picture, and which. */
export const pictureChoices = ["auto", "force", "communities", "none"] as const;
export type PictureChoice = (typeof pictureChoices)[number];

/**
 * Where actors are drawn: the network as a picture, of those alone who may be named before this audience.
 *
 * Positions are in units of a frame, x from 0 to `width` to the right, y from 0 to `height` downwards, rounded to a tenth.
 * They come from the ties in the picture alone: who is not in it has no part in where others stand. Communities that are drawn
 * instead of actors count everybody, as the section on communities does.
 */
export interface PictureSection {
  /** "force": tied actors stand near each other. "communities": each community is a circle, its members inside. */
  readonly method: "force" | "communities";
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Who is drawn: indices into `actors` of the analysis, ascending. Empty where `coarse` is drawn instead. */
  readonly drawn: readonly number[];
  /** Where, by place in `drawn`. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Tied pairs of whom both are drawn. */
  readonly ties: readonly PictureTie[];
  /** How they are tied, where any tie says; from version 1.6. */
  readonly methods?: PictureMethods;
  /** Who is not drawn, and the tied pairs that go with them, by reason; without those that nobody goes without. */
  readonly omitted: readonly {
    /** "unnamed": they appear under a pseudonym. "too-many": there are more actors than can be told apart. */
    readonly why: "unnamed" | "too-many";
    readonly actors: number;
    readonly ties: number;
  }[];
  /** The circles of communities, where the method is "communities". */
  readonly circles: readonly PictureCircle[];
  /** Communities and the tied pairs between them, where there are too many actors to draw. */
  readonly coarse?: {
    readonly circles: readonly (PictureCircle & { readonly actors: number })[];
    /** Tied pairs between two communities: places in `circles`, and how many. */
    readonly ties: readonly (readonly [one: number, other: number, ties: number])[];
  };
  /** The same actors on a map of the world, where half of them or more have coordinates or a country. */
  readonly map?: PictureMap;
  /** How well positions tell of the ties, where actors are drawn. */
  readonly quality?: PictureQuality;
}

/** Places of the two ends in `drawn`, the strength of all their ties together, and whether these cross a border: 1 or 0. */
export type PictureTie = readonly [one: number, other: number, strength: number, across: 0 | 1];

/** The methods of tied pairs. */
export interface PictureMethods {
  /** The methods that occur, by code unit. */
  readonly names: readonly string[];
  /** For each of `ties`, places in `names`, ascending; empty where no tie of the pair says. */
  readonly of: readonly (readonly number[])[];
}

export interface PictureCircle {
  /** As in the actors of the analysis. */
  readonly community: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** In the Equal Earth projection, with a frame of its own. */
export interface PictureMap {
  readonly width: number;
  readonly height: number;
  /** Where the map itself ends and those without a place are listed. */
  readonly mapHeight: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Those with coordinates of their own; all others with a country stand around the middle of it. Places in `drawn`. */
  readonly exact: readonly number[];
  /** Those without coordinates and country, who stand below the map. Places in `drawn`. */
  readonly beside: readonly number[];
  /** The outermost places, longitude and latitude: the map was zoomed in to show them. */
  readonly corners: readonly (readonly [longitude: number, latitude: number])[];
}

export interface PictureQuality {
  /** Normalized stress: 0 where distances in the picture are those along ties, times a constant; null where no two are connected. */
  readonly stress: number | null;
  /** Mean share of partners among as many nearest ones in the picture, from 0 to 1; null without ties. */
  readonly neighborhood: number | null;
  /** Standard deviation of the lengths of tied pairs over their mean; null without ties. */
  readonly lengthSpread: number | null;
}
