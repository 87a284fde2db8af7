import type { Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Recommendations } from "../values/recommendations.js";
import type { Table } from "../values/table.js";
import type { ActionName } from "./actions.js";
import type { Explanation } from "./explanation/explained.js";
import type { ModelCard } from "./likelihood/model-card.js";

/** A tie that is proposed. */
export type SuggestionRow = {
  readonly rank: number;
  readonly action: ActionName;
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  /** A method that such pairs use; missing where too few are known. */
  readonly method?: string;
  /** Why this method, and what it costs; missing where no costs are given, and where they are not known. */
  readonly methodWhy?: string;
  readonly cost?: number;
  /** What the choice rests on: 1 is the best that one tie could do. The points of the reasons add up to it. */
  readonly score: number;
  /**
   * What the objective gains from this tie by itself, on the map we have; for a tie there is, what it would lose. Of several
   * objectives the score by itself; the table `effects` has each.
   */
  readonly benefit: number;
  /**
   * Between what the benefit lies in nine of ten maps that lack some of the ties there are; missing where it was not looked
   * at. With fewer ties one tie often counts for more or for less, so that the benefit on the whole map may lie beside it.
   */
  readonly missingLow?: number;
  readonly missingHigh?: number;
  /** What it adds on top of those before it in the list. */
  readonly adds: number;
  /** How likely it is that such a new tie forms and is recorded; missing where it is not known, and of ties there are. */
  readonly likelihood?: number;
  /** Who may be asked to introduce them. */
  readonly introducer?: string;
  readonly introducerName?: string;
  /** Why, in words. */
  readonly reasons: string;
  /** What to be careful about, in words. */
  readonly cautions: string;
  /** What to do, in order. */
  readonly steps: string;
};

export const suggestionColumns = [
  ...([
    "rank",
    "action",
    "source",
    "sourceName",
    "target",
    "targetName",
    "method",
    "methodWhy",
    "cost",
    "score",
    "benefit",
  ] as const),
  ...([
    "missingLow",
    "missingHigh",
    "adds",
    "likelihood",
    "introducer",
    "introducerName",
    "reasons",
  ] as const),
  ...(["cautions", "steps"] as const),
] as const;

/** Ties that are proposed, each with its explanation, and the likelihood's model card. */
export class Suggestions extends Recommendations<SuggestionRow> {
  readonly #explanations: readonly Explanation[];

  constructor(
    rows: readonly SuggestionRow[],
    meta: Meta,
    figures: Readonly<Record<string, Figure>>,
    tables: Readonly<Record<string, Table>>,
    explanations: readonly Explanation[],
    /** What the likelihood rests on, and how well it tells; undefined where it was left out, and
     *  where nobody is to be introduced. */
    readonly model: ModelCard | undefined,
  ) {
    super([...suggestionColumns], rows, meta, figures, tables);
    this.#explanations = explanations;
  }

  /** All that is said of each suggestion, in the order of the rows: plain data. */
  get explanations(): readonly Explanation[] {
    return [...this.#explanations];
  }

  /** As for all recommendations, with explanations and the model card beside the rows. */
  override toJSON(): ReturnType<Recommendations["toJSON"]> & {
    explanations: readonly Explanation[];
    model: ModelCard | undefined;
  } {
    return { ...super.toJSON(), explanations: this.explanations, model: this.model };
  }
}
