import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { ingest, type IngestInput, type IngestOptions, type Ingested } from "../../../src/ingest/ingest.js";
import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../../src/ingest/edge-list/parse-edge-list.js";
import { parseGexf } from "../../../src/ingest/gexf/parse-gexf.js";
import { parseJson } from "../../../src/ingest/json/parse-json.js";
import { cellAt } from "../../../src/network/columns.js";
import type { Network } from "../../../src/network/network.js";

const read = (input: IngestInput, options: IngestOptions = {}): Promise<Ingested> =>
  ingest(input, { twoMode: true, ...options });

/** Participations as plain rows. */
function parts({ participations, actors }: Network): Record<string, unknown>[] {
  return Array.from({ length: participations.length }, (_, row) => ({
    actor: actors.ids.at(participations.actor[row]),
    ...Object.fromEntries(
      Array.from(participations.columns)
        .map(([name, column]) => [name, cellAt(column, row)] as const)
        .filter(([, value]) => value !== undefined),
    ),
  }));
}

const ids = ({ actors }: Network): string[] =>
  Array.from({ length: actors.length }, (_, i) => actors.ids.at(i));

const graph = new MultiGraph({ type: "undirected" });
graph.addNode("ada", { kind: "individual" });
graph.addNode("ben", { kind: "individual" });
graph.addNode("fair", { label: "The fair" });
graph.addEdge("ada", "fair", { role: "host" });
graph.addEdge("ben", "fair", {});

const gexf = `<gexf version="1.3"><graph defaultedgetype="undirected"><nodes>
<node id="ada" label="Ada"/><node id="ben" label="Ben"/><node id="fair" label="The fair"/></nodes>
<edges><edge source="ada" target="fair"/><edge source="ben" target="fair"/></edges></graph></gexf>`;

describe("ties read as participations", () => {
  const both = [
    { actor: "ada", activity: "fair" },
    { actor: "ben", activity: "fair" },
  ];

  test.each([
    ["an edge list", parseEdgeList("ada fair\nben fair\n")],
    ["a CSV with other headers", parseCsv("From,To\nada,fair\nben,fair\n")],
    ["JSON", parseJson('[{"source":"ada","target":"fair"},{"source":"ben","target":"fair"}]')],
    ["plain rows", { ties: both.map(({ actor, activity }) => ({ source: actor, target: activity })) }],
  ])("of %s", async (_, input) => {
    const { network, ledger } = await read(input);
    expect(parts(network)).toEqual(both);
    expect(ids(network)).toEqual(["ada", "ben"]);
    expect(network.ties.length).toBe(0);
    expect(ledger.participations).toEqual({ rows: 2, accepted: 2, merged: 0, quarantined: 0 });
    expect(ledger.ties.rows).toBe(0);
    expect(ledger.total).toBe(0);
  });

  test("of a graph: nodes that are activities are no actors, and each is accounted for", async () => {
    const { network, ledger } = await read(graph);
    expect(parts(network)).toMatchObject([{ ...both[0], role: "host" }, both[1]]);
    expect(ids(network)).toEqual(["ada", "ben"]);
    expect(ledger.actors).toEqual({ rows: 3, accepted: 2, merged: 0, quarantined: 1 });
    expect(ledger.rows()).toMatchObject([{ code: "activity-row", effect: "quarantined", row: 3 }]);
  });

  test("of GEXF", async () => {
    const { network } = await read(parseGexf(gexf), { kind: "individual" });
    expect(ids(network)).toEqual(["ada", "ben"]);
    expect(parts(network)).toMatchObject(both);
  });

  test("keep role and dates as fields, other columns as attributes, and are called as the file calls them", async () => {
    const text = "who,target,Rolle,start,strength,room\nada,fair,Gastgeber,2011-05,2,A1\nben,,,,,\n";
    const { network, ledger } = await read(parseCsv(text.replace("who", "source")));
    expect(parts(network)).toEqual([
      { actor: "ada", activity: "fair", role: "host", since: "2011-05", strength: 2, room: "A1" },
    ]);
    expect(ledger.rows()).toMatchObject([{ code: "missing-value", table: "participations", row: 2 }]);
    expect(ledger.headers.slice(0, 2)).toMatchObject([
      { table: "participations", header: "source", field: "actor" },
      { table: "participations", header: "target", field: "activity" },
    ]);
  });

  test("take strengths, flawed lines and whole numbers of edge lists and JSON", async () => {
    const { network, ledger } = await read(parseEdgeList("ada fair 2\nada\nben fair x\nben gala\n"));
    expect(parts(network)).toEqual([
      { actor: "ada", activity: "fair", strength: 2 },
      { actor: "ben", activity: "gala" },
    ]);
    expect(ledger.participations).toEqual({ rows: 4, accepted: 2, merged: 0, quarantined: 2 });
    expect(ledger.rows().map(({ code, row, line }) => [code, row, line])).toEqual([
      ["too-few-cells", 2, 2],
      ["bad-strength", 3, 3],
    ]);
    const numbers = await read(parseJson('[{"source":1,"target":2},{"source":3,"target":2}]'));
    expect(parts(numbers.network)).toEqual([
      { actor: "1", activity: "2" },
      { actor: "3", activity: "2" },
    ]);
    expect(numbers.ledger.conversions).toContainEqual({
      ...{ table: "participations", column: "activity", count: 2 },
      what: "whole number taken as an id",
    });
  });

  test("tell of ids that are an actor here and an activity there", async () => {
    const { network, ledger } = await read(parseEdgeList("ada fair\nfair gala\n"));
    expect(ids(network)).toEqual(["ada", "fair"]);
    expect(ledger.rows()).toMatchObject([{ code: "actor-and-activity", effect: "noted" }]);
  });

  test("cannot be read beside participations", async () => {
    const two = { ties: [{ source: "a", target: "b" }], participations: [{ actor: "a", activity: "b" }] };
    await expect(read(two)).rejects.toMatchObject({ code: "bad-option", path: ["twoMode"] });
  });
});

describe("two-mode ties are recognized", () => {
  const many = Array.from({ length: 12 }, (_, i) => [`person-${i % 4}`, `event-${i % 3}`] as const);
  const list = (pairs: readonly (readonly [string, string])[]) =>
    parseEdgeList(pairs.map((pair) => pair.join(" ")).join("\n"));
  const codes = async (input: IngestInput): Promise<string[]> =>
    (await ingest(input)).ledger.rows().map(({ code }) => code);

  test("and told, with the way out", async () => {
    const { ledger } = await ingest(list(many));
    expect(ledger.rows()).toMatchObject([
      {
        ...{ code: "two-mode", table: "ties", effect: "noted" },
        message: expect.stringContaining("4 sources, 3 targets") as string,
        fix: expect.stringContaining("--two-mode") as string,
      },
    ]);
    expect((await ingest(list(many), { twoMode: true })).ledger.rows()).toEqual([]);
  });

  test("but not where an id is both, where ties are few, or where they say more", async () => {
    expect(await codes(list([...many, ["event-0", "person-0"]]))).toEqual([]);
    expect(await codes(list(many.slice(0, 9)))).toEqual([]);
    expect(await codes(list(many.map(([person], i) => [person, `only-${i}`])))).toEqual([]);
    const rows = many.map(([source, target]) => ({ source, target }));
    expect(await codes({ ties: rows.map((row) => ({ ...row, method: "sister-city" })) })).toEqual([]);
    const actors = [...new Set(many.flat())].map((id) => ({ id, kind: "ngo" }));
    expect(await codes({ actors, ties: rows })).not.toContain("two-mode");
  });
});
