import type { Shown } from "../network/audience.js";
import type { Figure } from "./figures.js";
import type { Meta } from "./meta.js";
import { Partition, type MemberRow } from "./partition.js";
import type { Table } from "./table.js";
import type { Grid, TabularJson } from "./tabular.js";

/** One actor's community, and how sure it is. */
export type CertainRow = MemberRow & {
  /** From 0 to 1: the share of runs in which it was together with another member, in the mean. */
  readonly certainty: number;
};

/** An actor between two communities. */
export type BorderlineRow = {
  readonly id: string;
  readonly name: string;
  readonly group: number;
  readonly certainty: number;
  /** The other community that it was most often together with, and the share of runs; absent where there is none. */
  readonly second?: number;
  readonly secondShare?: number;
};

/** A community, and the mean certainty of its members. */
export type CertainGroupRow = {
  readonly group: number;
  readonly actors: number;
  readonly certainty: number;
};

export interface ConsensusTables {
  readonly borderline: Table<BorderlineRow>;
  readonly groups: Table<CertainGroupRow>;
}

/**
 * Communities that many runs agree on, with the certainty of each actor. For an audience of the public nobody is listed
 * as borderline who is a person or under a pseudonym.
 */
export class Consensus extends Partition<CertainRow> {
  readonly #shown: Shown;
  readonly #certainty: Float64Array;
  readonly #tables: ConsensusTables;

  /** `labels` and `certainty` by place of `shown`. */
  constructor(
    shown: Shown,
    labels: Int32Array,
    meta: Meta,
    figures: Readonly<Record<string, Figure>>,
    certainty: Float64Array,
    tables: ConsensusTables,
  ) {
    super(shown, labels, meta, figures);
    this.#shown = shown;
    this.#certainty = certainty;
    this.#tables = tables;
  }

  /** How sure the community of the actor shown under this id or pseudonym is, from 0 to 1; undefined if there is none. */
  certainty(id: string): number | undefined {
    const place = this.#shown.find(id);
    return place < 0 ? undefined : this.#certainty[place];
  }

  /** The tables behind the communities: actors between two of them, least certain first, and how sure each one is. */
  get tables(): ConsensusTables {
    return { ...this.#tables };
  }

  /** As for all results, with figures and tables beside the rows. */
  override toJSON(): ReturnType<Partition["toJSON"]> & { tables: Record<string, TabularJson["rows"]> } {
    const { borderline, groups } = this.#tables;
    return {
      ...super.toJSON(),
      tables: { borderline: borderline.toJSON().rows, groups: groups.toJSON().rows },
    };
  }

  protected override grid(): Grid {
    const { length, columns } = super.grid();
    const certainty = { name: "certainty", numeric: true, at: (place: number) => this.#certainty[place] };
    return { length, columns: [...columns, certainty] };
  }
}
