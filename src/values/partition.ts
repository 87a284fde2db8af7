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

/** Every actor in exactly one group. Groups are numbered from 1 by falling size, then by their first member as shown. */
export class Partition extends Tabular<MemberRow> {
  readonly #shown: Shown;
  readonly #groups: Int32Array;
  readonly #sizes: Int32Array;
  readonly #figures: Readonly<Record<string, Figure>>;

  /** `labels` by place of `shown`, any numbers; `figures` are numbers about the partition, such as its modularity. */
  constructor(
    shown: Shown,
    labels: Int32Array,
    readonly meta: Meta,
    figures: Readonly<Record<string, Figure>> = {},
  ) {
    super();
    this.#shown = shown;
    this.#figures = figures;
    const counts = new Map<number, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const ordered = Array.from(counts).sort(([, a], [, b]) => b - a);
    const number = new Map(ordered.map(([label], i) => [label, i + 1]));
    this.#groups = labels.map((label) => number.get(label) ?? 0);
    this.#sizes = Int32Array.from(ordered, ([, size]) => size);
  }

  /** The number of groups. */
  get count(): number {
    return this.#sizes.length;
  }

  /** The sizes of groups 1, 2, …, largest first. */
  sizes(): Int32Array {
    return this.#sizes.slice();
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
