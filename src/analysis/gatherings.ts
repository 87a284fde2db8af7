import type { FigureSection } from "./analysis.js";

/** What the participations of a network say. */
export interface GatheringSection {
  /** Activities that somebody took part in. */
  readonly activities: number;
  readonly hosting: FigureSection & {
    readonly countries: readonly HostingGroup[];
    readonly kinds: readonly HostingGroup[];
  };
  readonly returning: FigureSection & {
    readonly within: number;
    readonly kinds: readonly {
      readonly group: string;
      readonly participants: number;
      readonly couldReturn: number;
      readonly returned: number;
      readonly couldSoon: number;
      readonly soon: number;
    }[];
  };
  readonly copresence: FigureSection & {
    readonly by: string;
    /** Pairs at the same activity by their groups, and what chance would give. */
    readonly matrix: readonly {
      readonly group: string;
      readonly other: string;
      readonly pairs: number;
      readonly expected: number;
    }[];
  };
}

/** Actors of a group who took part, those who hosted, and how often they did. */
export interface HostingGroup {
  readonly group: string;
  readonly participants: number;
  readonly hosts: number;
  readonly hosted: number;
}
