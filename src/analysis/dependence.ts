import type { DependenceRow } from "../measures/dependence.js";
import type { FigureSection } from "./analysis.js";

/** What ties hang on: programmes, funders, reporters, actors run by one person; counts, and for the steward names. Since version 1.3. */
export interface DependenceSection extends FigureSection {
  readonly parties: readonly DependenceRow[];
}
