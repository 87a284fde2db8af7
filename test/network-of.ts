import { Pace } from "../src/control/pace.js";
import { assemble } from "../src/network/assemble.js";
import { columnBuilder } from "../src/network/column-builder.js";
import type { Cell, Column } from "../src/network/columns.js";
import type { Network } from "../src/network/network.js";
import type { Fixture } from "./fixtures/load.js";
import type { PlainGraph } from "./oracle/graph.js";

function column(type: Column["type"], values: readonly Cell[]): Column {
  const builder = columnBuilder(type);
  for (const value of values) builder.push(value);
  return builder.finish();
}

/** A network with the ties of a plain graph, parallel and self-ties as they are, and given actor columns. */
export function networkOf(
  graph: PlainGraph,
  actorColumns: ReadonlyMap<string, Column> = new Map(),
): Promise<Network> {
  const { ids, ties } = graph;
  const weighted = ties.some(({ strength }) => strength !== 1);
  const strengths = column(
    "number",
    ties.map(({ strength }) => strength),
  );
  return assemble(
    {
      ids,
      actorColumns,
      source: Int32Array.from(ties, ({ source }) => source),
      target: Int32Array.from(ties, ({ target }) => target),
      directed: Uint8Array.from(ties, ({ directed }) => Number(directed)),
      tieColumns: weighted ? new Map([["strength", strengths]]) : new Map(),
    },
    new Pace({}),
  );
}

/** A network of a fixture, with its actors' kind, country, group and value, and a membership if one is given. */
export function networkOfFixture(
  fixture: Fixture,
  membership: Readonly<Record<string, string>> = {},
): Promise<Network> {
  const ids = fixture.actors.map(({ id }) => id);
  const at = new Map(ids.map((id, i) => [id, i]));
  const position = (id: string): number => at.get(id) ?? -1;
  const columns = new Map<string, Column>([
    [
      "kind",
      column(
        "category",
        fixture.actors.map(({ kind }) => kind),
      ),
    ],
    [
      "country",
      column(
        "category",
        fixture.actors.map(({ country }) => country),
      ),
    ],
    [
      "group",
      column(
        "category",
        fixture.actors.map(({ group }) => group),
      ),
    ],
    [
      "value",
      column(
        "number",
        fixture.actors.map(({ value }) => value),
      ),
    ],
  ]);
  const groups = ids.map((id) => membership[id]);
  if (groups.some(Boolean)) columns.set("membership", column("category", groups));
  const ties = fixture.ties.map(({ source, target, directed = false, strength = 1 }) => ({
    source: position(source),
    target: position(target),
    directed,
    strength,
  }));
  return networkOf({ ids, ties }, columns);
}
