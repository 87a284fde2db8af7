import { describe, expect, test } from "vitest";
import { parseGml } from "../../src/ingest/gml/parse-gml.js";
import { ingest, type Ingested } from "../../src/ingest/ingest.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { codeOf } from "./support.js";

const read = (text: string): Promise<Ingested> => ingest(parseGml(text));
const ties = "\nedge [ source 1 target 2 value 3 ]\nedge [ source 2 target 2 ]";

describe("ids and labels", () => {
  test("labels that are all there and all different are the ids", async () => {
    const { network, ledger } = await read(
      `graph [ directed 1 node [ id 1 label "Lyon" ] node [ id 2 label "Leipzig" ] ${ties} ]`,
    );
    expect([actorAt(network, 0), actorAt(network, 1)]).toEqual([{ id: "Leipzig" }, { id: "Lyon" }]);
    expect(tieAt(network, 1)).toEqual({ source: "Lyon", target: "Leipzig", directed: true, value: 3 });
    expect(ledger.conversions).toEqual([
      { table: "actors", column: "id", what: "number of a node replaced by its label", count: 2 },
    ]);
  });

  test.for([
    [
      "two labels are equal",
      '[ id 1 label "X" ] node [ id 2 label "X" ]',
      [
        { id: "1", name: "X" },
        { id: "2", name: "X" },
      ],
    ],
    ["a label is missing", '[ id 1 label "X" ] node [ id 2 ]', [{ id: "1", name: "X" }, { id: "2" }]],
    [
      "a label cannot be an id",
      '[ id 1 label "two\nlines" ] node [ id 2 label "X" ]',
      [
        { id: "1", name: "two\nlines" },
        { id: "2", name: "X" },
      ],
    ],
    [
      "ids are no numbers",
      '[ id "one" label "X" ] node [ id "two" label "Y" ]',
      [
        { id: "one", name: "X" },
        { id: "two", name: "Y" },
      ],
    ],
  ] as const)("where %s, labels are names", async ([, nodes, actors]) => {
    const { network } = await read(`graph [ node ${nodes} ]`);
    expect([actorAt(network, 0), actorAt(network, 1)]).toEqual(actors);
  });

  test("edges to nodes that are not there are set aside", async () => {
    const { ledger } = await read(
      'graph [ node [ id 1 label "a" ] edge [ source 1 target 7 ] edge [ source 1 ] ]',
    );
    expect(ledger.ties).toEqual({ rows: 2, accepted: 0, merged: 0, quarantined: 2 });
    expect(
      ledger
        .rows()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["missing-value", "unknown-actor"]);
  });
});

test("types are those in which values are written; keys within keys and repeated keys are kept", async () => {
  const { network, ledger } =
    await read(`graph [ node [ id 0 label "a" zip "007" size 3 rate 1.5e-3 big 1E+400
 seat [ street "Rue 1" rooms [ count 7 ] ] tongue "de" tongue "fr, it" ]
node [ id 1 label "b" zip "12" size +4 rate NAN big 2 tongue "pl; cs" seat [ street "Weg" ] ] ]`);
  expect(actorAt(network, 0)).toEqual({
    ...{ id: "a", zip: "007", size: 3, rate: 0.0015, big: "1E+400", "seat.street": "Rue 1" },
    ...{ "seat.rooms.count": 7, tongue: ["de", "fr, it"] },
  });
  expect(actorAt(network, 1)).toEqual({
    ...{ id: "b", zip: "12", size: 4, big: "2", tongue: ["pl; cs"], "seat.street": "Weg" },
  });
  expect(ledger.rows().map(({ code, column }) => [code, column])).toEqual([["mixed-types", "big"]]);
});

test("lists of NetworkX, of one item and of none, are lists", async () => {
  const { network } = await read(`graph [ node [ id 0 label "a" t "_networkx_list_start" t "x" ]
 node [ id 1 label "b" t "[]" ] node [ id 2 label "c" t "y" t "z" ] ]`);
  expect(network.actors.columns.get("t")?.type).toBe("list");
  expect([0, 1, 2].map((row) => actorAt(network, row)["t" as never])).toEqual([["x"], undefined, ["y", "z"]]);
});

test("entities, comments, other case of keys and CRLF are understood", async () => {
  const text = `# by hand ]\r\nCreator "yFiles &amp; co"\r\nVersion 2.2\r\ngraph\r\n[\r\n  hierarchic 1\r\n  node\r\n  [ # here [\r\n    id 0\r\n    label "Z&uuml;rich &#228; &quot;x&quot; &nosuch; # no comment &#x41; AT&T"\r\n    graphics [ x 1 w [ y 2 ] fill "#FFCC00" ]\r\n    LabelGraphics [ text "drawn" ]\r\n  ]\r\n]`;
  const { network, ledger } = await read(text);
  expect(actorAt(network, 0)).toEqual({ id: 'Zürich ä "x" &nosuch; # no comment A AT&T' });
  expect(ledger.rows().map(({ code, line, message }) => [code, line, message])).toEqual([
    ["left-out", 2, '"Creator" of the graph as a whole was left out'],
    ["left-out", 11, "drawings (colors, shapes, positions) were left out"],
  ]);
});

test("statements of the graph are the dataset, keys of edges identities", async () => {
  const { network, ledger } = await read(`graph [ source "a list" multigraph 1 node [ id 0 ] node [ id 1 ]
 edge [ source 0 target 1 key "one" weight 2 ] edge [ source 0 target 1 key 1 weight 2 ] edge [ source 0 target 1 key 2 weight 2 ] ]`);
  expect(network.dataset).toEqual({ source: "a list" });
  expect(ledger.ties).toEqual({ rows: 3, accepted: 3, merged: 0, quarantined: 0 });
  expect(ledger.empty).toBe(true);
});

test.for([
  ["no graph", 'Creator "x"'],
  ["a block that is not closed", "graph [ node [ id 1 ]"],
  ["a bracket too many", "graph [ ] ]"],
  ["a text that is not closed", 'graph [ node [ id 1 label "x ] ]'],
  ["a key without a value", "graph [ node [ id ] ]"],
  ["a word without quotation marks", "graph [ node [ id 1 label Lyon ] ]"],
  ["a value without a key", "graph [ 1 2 ]"],
  ["blocks without end", "graph [ ".repeat(100)],
  ["another format", "source,target\na,b\n"],
] as const)("%s is refused", async ([, text]) => {
  expect(await codeOf(() => parseGml(text))).toBe("unreadable-format");
});

test("a refusal names the line", async () => {
  await expect(read("graph [\n node [\n  id 1\n  label Lyon\n ]\n]")).rejects.toThrow(
    /"label" has no value.*line 4/,
  );
});
