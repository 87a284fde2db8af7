import type { VocabularyName } from "./vocabulary.js";

/** What a field of the table says about its values. One of these per field is all that the checkers are made from. */
export type Field = Plain | Numeric | Category;

interface Shared {
  /** The row cannot do without it. */
  readonly required?: true;
  /** The code of the finding about a bad value. */
  readonly code: string;
  /** What to do about a bad value, as one sentence. */
  readonly fix: string;
  /** What the field means, in plain words. */
  readonly about: string;
  /** A value as people write it into a table. */
  readonly example: string;
  /**
   * What becomes of a row with a bad value: `quarantine` sets the row aside, `blank` keeps it without the value,
   * `protect` keeps it with the reading that protects the actor most (`Problem.instead`).
   */
  readonly onBad: "quarantine" | "blank" | "protect";
}

interface Plain extends Shared {
  readonly type: "id" | "text" | "country" | "languages" | "texts" | "flag" | "date" | "risk" | "consent";
}

interface Numeric extends Shared {
  readonly type: "number";
  readonly min: number;
  /** Values must be above `min`, not at it. */
  readonly exclusive?: true;
  readonly max?: number;
  readonly integer?: true;
}

interface Category extends Shared {
  readonly type: "category";
  readonly vocabulary: VocabularyName;
  /** Callers may use words of their own. */
  readonly open?: true;
}

/** Fields by name. */
export type FieldTable = Readonly<Record<string, Field>>;
