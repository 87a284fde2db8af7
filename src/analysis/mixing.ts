import type { FigureSection } from "./analysis.js";

/** How ties mix by one attribute of the actors. */
export interface MixingSection extends FigureSection {
  readonly by: string;
  readonly groups: readonly {
    readonly group: string;
    readonly actors: number;
    readonly internal: number;
    readonly external: number;
    readonly eiIndex: number | null;
    /** Why the index is null. */
    readonly reason?: string;
  }[];
  /** Ties from kind to kind beside what chance gives with the same sizes of kinds, where there are few. Since version 1.3. */
  readonly matrix?: readonly MixingCell[];
}

export interface MixingCell {
  readonly source: string;
  readonly target: string;
  readonly ties: number;
  readonly expected: number;
  /** In standard deviations; null where chance gives always the same. */
  readonly z: number | null;
}
