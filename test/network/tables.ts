import fc from "fast-check";
import { Pace } from "../../src/control/pace.js";
import { assemble } from "../../src/network/assemble.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import { isBlank, type Cell, type Column } from "../../src/network/columns.js";
import type { Columns, Network } from "../../src/network/network.js";
import { graphs } from "../oracle/arbitrary.js";

export interface PlainActor {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly population?: number | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly note?: string | undefined;
}
export interface PlainTie {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly strength?: number | undefined;
  readonly method?: string | undefined;
  readonly since?: string | undefined;
  readonly own?: boolean | undefined;
}
export interface PlainPart {
  readonly actor: string;
  readonly activity: string;
}
/** A network as tables of plain rows, in any order. */
export interface Tables {
  readonly actors: readonly PlainActor[];
  readonly ties: readonly PlainTie[];
  readonly participations: readonly PlainPart[];
}

const types: Readonly<Record<string, Column["type"]>> = {
  kind: "category",
  country: "category",
  population: "number",
  languages: "list",
  note: "text",
  strength: "number",
  method: "category",
  since: "date",
  own: "flag",
  activity: "category",
};

function columns(rows: readonly object[], names: readonly string[]): Columns {
  return new Map(
    names.map((name) => {
      const builder = columnBuilder(types[name]);
      for (const row of rows) builder.push((row as Record<string, Cell>)[name]);
      return [name, builder.finish()];
    }),
  );
}

/** The network that assembling the tables from scratch gives. */
export function built({ actors, ties, participations }: Tables): Promise<Network> {
  const at = new Map(actors.map(({ id }, i) => [id, i]));
  const place = (id: string): number => at.get(id) ?? -1;
  return assemble(
    {
      ids: actors.map(({ id }) => id),
      actorColumns: columns(actors, ["kind", "country", "population", "languages", "note"]),
      source: Int32Array.from(ties, ({ source }) => place(source)),
      target: Int32Array.from(ties, ({ target }) => place(target)),
      directed: Uint8Array.from(ties, ({ directed }) => Number(directed)),
      tieColumns: columns(ties, ["strength", "method", "since", "own"]),
      participant: Int32Array.from(participations, ({ actor }) => place(actor)),
      participationColumns: columns(participations, ["activity"]),
    },
    new Pace({}),
  );
}

/** Everything a network holds, for comparison: ids as texts, columns as typed arrays. */
export function contents({ actors, ties, participations, dataset }: Network): object {
  return {
    ids: Array.from({ length: actors.length }, (_, row) => actors.ids.at(row)),
    rows: Array.from({ length: actors.length }, (_, row) => actors.ids.find(actors.ids.at(row))),
    // A selection keeps kinds that are all blank, so that nobody without one turns into an organization.
    actorColumns: [...actors.columns].filter(([name, column]) => name !== "kind" || !isBlank(column)),
    ties: { ...ties, columns: [...ties.columns] },
    participations: { ...participations, columns: [...participations.columns] },
    dataset,
  };
}

function maybe<T>(...values: T[]): fc.Arbitrary<T | undefined> {
  return fc.constantFrom(...values, undefined);
}

/** Small awkward tables: every type of column, with gaps. */
export const tables: fc.Arbitrary<Tables> = graphs().chain(({ ids, ties }) =>
  fc.record({
    actors: fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          kind: maybe("ngo", "university", "association"),
          country: maybe("DE", "FR", "PL"),
          population: maybe(0, 1e6, 2.5),
          languages: maybe(["de"], ["de", "fr"], ["pl", "de"]),
          note: maybe("one", "two"),
        }),
      ),
    ),
    ties: fc.tuple(
      ...ties.map(({ source, target, directed }) => plainTies(ids[source], ids[target], directed)),
    ),
    participations:
      ids.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({ actor: fc.constantFrom(...ids), activity: fc.constantFrom("fair", "choir") }),
            {
              maxLength: 4,
            },
          ),
  }),
);

function plainTies(source: string, target: string, directed: boolean): fc.Arbitrary<PlainTie> {
  return fc.record({
    source: fc.constant(source),
    target: fc.constant(target),
    directed: fc.constant(directed),
    strength: maybe(1, 2, 0.5),
    method: maybe("sister-city", "festival", "jazz"),
    since: maybe("1990", "1990-05", "2001-02-03"),
    own: maybe(true, false),
  });
}

/** Ties to add between the given actors. */
export function moreTies(ids: readonly string[]): fc.Arbitrary<PlainTie[]> {
  if (ids.length === 0) return fc.constant([]);
  const end = fc.constantFrom(...ids);
  return fc.array(
    fc
      .tuple(end, end, fc.boolean())
      .chain(([source, target, directed]) => plainTies(source, target, directed)),
    { maxLength: 6 },
  );
}
