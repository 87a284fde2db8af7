import type { Meta } from "./meta.js";
import { Table } from "./table.js";
import type { TabularJson } from "./tabular.js";

/** A group and its name. */
export type GroupNameRow = {
  readonly group: number;
  readonly name: string;
  readonly actors: number;
};

/** A word that is more frequent in a group than in the whole. */
export type GroupWordRow = {
  readonly group: number;
  /** What the word is of: an attribute of the actors, or "method" of the ties within the group. */
  readonly of: string;
  readonly word: string;
  /** Members with the word; for "method", ties within the group. */
  readonly count: number;
  /** Members with any word of this attribute, or ties within the group with any method. */
  readonly among: number;
  /** What `count` would be if the group had its share of all. */
  readonly expected: number;
  /** Natural logarithm of the odds of the word in the group over those in the rest, a half added to every count. */
  readonly logOdds: number;
  /** Chance of so many or more in as large a group at random, corrected for all that was looked at. */
  readonly p: number;
};

/** Names of the groups of a partition, with the words they are made of in the table `words`. */
export class GroupNames extends Table<GroupNameRow> {
  readonly #names: ReadonlyMap<number, string>;

  constructor(
    rows: readonly GroupNameRow[],
    meta: Meta,
    private readonly words: Table<GroupWordRow>,
  ) {
    super(["group", "name", "actors"], rows, meta);
    this.#names = new Map(rows.map(({ group, name }) => [group, name]));
  }

  /** The name of a group, or undefined if there is no such group. */
  name(group: number): string | undefined {
    return this.#names.get(group);
  }

  /** The tables behind the names, by name. */
  get tables(): { readonly words: Table<GroupWordRow> } {
    return { words: this.words };
  }

  /** As for all results, with the tables beside the rows. */
  override toJSON(): TabularJson & { tables: Record<string, TabularJson["rows"]> } {
    return { ...super.toJSON(), tables: { words: this.words.toJSON().rows } };
  }
}
