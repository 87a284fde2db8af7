import type { Shown } from "../network/audience.js";
import { actorColumns } from "./actor-columns.js";
import { figureValues, figuresJson, type Figure } from "./figures.js";
import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { Tabular, type Grid, type TabularJson } from "./tabular.js";

/** One actor's group. */
export type MemberRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  readonly group: number;
};

/** Numbers that groups have from before: of each label, and the highest that was ever given. */
export interface Numbering {
  readonly of: ReadonlyMap<number, number>;
  readonly highest: number;
}

/**
 * Every actor in exactly one group. Groups are numbered from 1 by falling size, then by their first member as shown;
 * where they keep the numbers of a previous partition, numbers may be out of use.
 */
export class Partition<R extends MemberRow = MemberRow> extends Tabular<R> {
  readonly #shown: Shown;
  readonly #groups: Int32Array;
  readonly #sizes: Int32Array;
  readonly #figures: Readonly<Record<string, Figure>>;

  /**
   * `labels` by place of `shown`, any numbers; `figures` are numbers about the partition, such as its modularity;
   * `numbering` has a number for every label, no two the same, where groups keep numbers.
   */
  constructor(
    shown: Shown,
    labels: Int32Array,
    readonly meta: Meta,
    figures: Readonly<Record<string, Figure>> = {},
    numbering: Numbering = bySize(labels),
  ) {
    super();
    this.#shown = shown;
    this.#figures = figures;
    this.#groups = labels.map((label) => numbering.of.get(label) ?? 0);
    this.#sizes = new Int32Array(numbering.highest);
    for (const group of this.#groups) this.#sizes[group - 1]++;
  }

  /** The number of groups that have a member. */
  get count(): number {
    return this.#sizes.reduce((count, size) => count + Number(size > 0), 0);
  }

  /** The number of actors. */
  get length(): number {
    return this.#groups.length;
  }

  /** The sizes of groups 1, 2, …: largest first, unless groups keep numbers; 0 where a number is out of use. */
  sizes(): Int32Array {
    return this.#sizes.slice();
  }

  /** The numbers in use, ascending. */
  numbers(): Int32Array {
    return Int32Array.from(this.#sizes, (_, i) => i + 1).filter((number) => this.#sizes[number - 1] > 0);
  }

  /** Numbers about the partition as a whole, by name. */
  figures(): Readonly<Record<string, number>> {
    return figureValues(this.#figures);
  }

  /** Why a figure is NaN, as a reason code; undefined where it is a number. */
  reasonOf(figure: string): Reason | undefined {
    return this.#figures[figure]?.reason;
  }

  /** As for all results, with the figures beside the rows. */
  override toJSON(): TabularJson & { figures: Record<string, { value: number | null; reason?: Reason }> } {
    return { ...super.toJSON(), figures: figuresJson(this.#figures) };
  }

  /** The group of the actor shown under this id or pseudonym, or undefined. */
  of(id: string): number | undefined {
    const place = this.#shown.find(id);
    return place < 0 ? undefined : this.#groups[place];
  }

  /** The id or pseudonym in a row of `rows()`, for long loops that need no more. */
  id(row: number): string {
    return this.#shown.id(row);
  }

  /** A copy of the group numbers, in the order of `rows()`. */
  groups(): Int32Array {
    return this.#groups.slice();
  }

  protected grid(): Grid {
    const shown = this.#shown;
    return {
      length: this.#groups.length,
      columns: [...actorColumns(shown), { name: "group", numeric: true, at: (place) => this.#groups[place] }],
    };
  }
}

function bySize(labels: Int32Array): Numbering {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const ordered = Array.from(counts).sort(([, a], [, b]) => b - a);
  return { of: new Map(ordered.map(([label], i) => [label, i + 1])), highest: ordered.length };
}
