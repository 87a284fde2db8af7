import { describe, expect, test } from "vitest";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { ingest } from "../../src/ingest/ingest.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { isComityError } from "../../src/errors/error.js";
import { checkAccount, codeOf, pieces } from "./support.js";

const graphml = (keys: string, body: string, graph = 'edgedefault="undirected"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:own="https://comity.dev/ns/1">
${keys}
<graph id="G" ${graph}>
${body}
</graph></graphml>`;

describe("declared types", () => {
  const keys = `<key id="zip" for="node" attr.name="zip" attr.type="string"/>
<key id="area" for="node" attr.name="area" attr.type="double"/>
<key id="ok" for="all" attr.name="ok" attr.type="boolean"/>
<key id="tags" for="node" attr.name="tags" attr.type="string" own:type="list"/>
<key id="seen" for="node" attr.name="seen" attr.type="string" own:type="date"/>
<key id="long" for="node" attr.name="long number" attr.type="long"/>
<key id="lat" for="node" attr.name="lat" attr.type="string"/>`;

  test("of attributes are kept; fields are read as fields", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        graphml(
          keys,
          `<node id="a"><data key="zip">007</data><data key="area">NaN</data><data key="ok">True</data>
<data key="tags">x; y, z</data><data key="seen">2011-05</data><data key="lat">48.5</data></node>
<node id="b"><data key="zip">12</data><data key="area">1e-3</data><data key="ok">0</data>
<data key="tags">alone, not two;</data><data key="seen">2011</data></node>`,
        ),
      ),
    );
    expect(ledger.rows()).toEqual([]);
    expect(actorAt(network, 0)).toEqual({
      ...{ id: "a", zip: "007", ok: true, tags: ["x", "y, z"], seen: "2011-05", latitude: 48.5 },
    });
    expect(actorAt(network, 1)).toEqual({
      ...{ id: "b", zip: "12", area: 0.001, ok: false, tags: ["alone, not two"], seen: "2011" },
    });
    expect(Array.from(network.actors.columns, ([name, { type }]) => `${name} ${type}`)).toEqual([
      ...["area number", "latitude number", "ok flag", "seen date", "tags list", "zip category"],
    ]);
    expect(ledger.conversions).toContainEqual({
      ...{ table: "actors", column: "area", what: "NaN read as no value", count: 1 },
    });
  });

  test("that a value does not fit give way to text, and the finding says so", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        graphml(
          keys,
          `<node id="a"><data key="area">3</data><data key="long">12345678901234567890</data></node>
<node id="b"><data key="area">large</data><data key="long">1</data></node>`,
        ),
      ),
    );
    expect(ledger.rows().map(({ code, column }) => [code, column])).toEqual([
      ["mixed-types", "area"],
      ["mixed-types", "long number"],
    ]);
    expect(actorAt(network, 0)).toMatchObject({ area: "3", "long number": "12345678901234567890" });
  });

  test("of GEXF are kept, lists in both forms", async () => {
    const { network, ledger } = await ingest(
      parseGexf(`<gexf xmlns:comity="https://comity.dev/ns/1"><graph><attributes class="node">
<attribute id="0" title="zip" type="string"/><attribute id="1" title="tags" type="liststring"/>
<attribute id="2" title="languages" type="liststring"/><attribute id="3" title="seen" type="string" comity:type="date"/>
<attribute id="4" title="ok" type="boolean"><default>true</default></attribute></attributes>
<nodes><node id="a"><attvalues><attvalue for="0" value="007"/><attvalue for="1" value="x|y"/>
<attvalue for="2" value="[de, fr]"/><attvalue for="3" value="2011-05"/></attvalues></node>
<node id="b"><attvalues><attvalue for="0" value="1"/><attvalue for="1" value='["p, q", r]'/></attvalues></node></nodes>
</graph></gexf>`),
    );
    expect(ledger.rows()).toEqual([]);
    expect(actorAt(network, 0)).toEqual({
      ...{ id: "a", zip: "007", tags: ["x", "y"], languages: ["de", "fr"], seen: "2011-05", ok: true },
    });
    expect(actorAt(network, 1)).toEqual({ id: "b", zip: "1", tags: ["p, q", "r"], ok: true });
  });
});

describe("GraphML", () => {
  test("directions of graphs and edges, ids of edges, defaults", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        graphml(
          '<key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>',
          `<node id="a"/><node id="b"/>
<edge source="a" target="b" id="first"><data key="w">5</data></edge>
<edge source="a" target="b" directed="false" id="17"/><edge source="b" target="b" directed="true" id="first"/>`,
          'edgedefault="directed"',
        ),
      ),
    );
    expect(Array.from({ length: 3 }, (_, row) => tieAt(network, row))).toEqual([
      { source: "a", target: "b", directed: false, strength: 2 },
      { source: "a", target: "b", directed: true, strength: 5, key: "first" },
      { source: "b", target: "b", directed: true, strength: 2, key: "first" },
    ]);
    expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([["repeated-key", 7]]);
    expect(ledger.conversions.map(({ what, count }) => [what, count])).toEqual([
      ["edge id that is a mere number left out", 1],
    ]);
  });

  test("labels that yEd draws are names; pictures, ports, hyperedges and further labels are left out, each told", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        graphml(
          `<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" yfiles.type="edgegraphics"/>
<key id="d5" for="node" attr.name="description" attr.type="string"/>`,
          `<node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/>
<y:NodeLabel alignment="center">Lyon &amp; Métropole<y:LabelModel><y:SmartNodeLabelModel distance="4.0">no label</y:SmartNodeLabelModel></y:LabelModel></y:NodeLabel>
<y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data><port name="north"><data key="d5">left out</data></port></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel><![CDATA[<Leipzig>]]></y:NodeLabel></y:ShapeNode></data></node>
<hyperedge><endpoint node="n0"/><endpoint node="n1"/></hyperedge>
<edge source="n0" target="n1" sourceport="north"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>twins</y:EdgeLabel></y:PolyLineEdge></data></edge>`,
        ),
      ),
    );
    checkAccount(ledger);
    expect([actorAt(network, 0), actorAt(network, 1)]).toEqual([
      { id: "n0", name: "Lyon & Métropole" },
      { id: "n1", name: "<Leipzig>" },
    ]);
    expect(tieAt(network, 0)).toEqual({ source: "n0", target: "n1", directed: false, label: "twins" });
    expect(ledger.rows().map(({ code, message, line }) => [code, line, message.slice(0, 22)])).toEqual([
      ["left-out", 8, "further labels of node"],
      ["left-out", 8, "drawings (colors, shap"],
      ["left-out", 8, "ports of nodes were le"],
      ["left-out", 10, "a hyperedge, which joi"],
      ["left-out", 11, "the ports at which edg"],
    ]);
  });

  test("graphs within nodes are made one with the graph around them, and say in which node they were", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        graphml(
          '<key id="s" for="node" attr.name="size" attr.type="int"/><key id="l" for="graph" attr.name="license" attr.type="string"/><key id="x" for="graph" attr.name="x" attr.type="string"/>',
          `<data key="l">CC0</data><data key="x">y</data><node id="region"><graph edgedefault="directed"><data key="x">z</data>
<node id="lyon"><data key="s">1</data></node><node id="nice"/><edge source="lyon" target="nice"/></graph><data key="s">2</data></node>
<node id="paris"/><edge source="lyon" target="paris"/>`,
        ),
      ),
    );
    expect(Array.from({ length: 4 }, (_, row) => actorAt(network, row))).toEqual([
      { id: "lyon", parent: "region", size: 1 },
      { id: "nice", parent: "region" },
      { id: "paris" },
      { id: "region", size: 2 },
    ]);
    expect([tieAt(network, 0).directed, tieAt(network, 1).directed]).toEqual([true, false]);
    expect(network.dataset).toEqual({ licence: "CC0" });
    expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([
      ["left-out", 5],
      ["left-out", 5],
      ["left-out", 5],
    ]);
  });

  test("several graphs are one network, and the finding says so", async () => {
    const { network, ledger } = await ingest(
      parseGraphml(
        "<graphml><graph><node id='a'/></graph><graph><node id='b'/><edge source='a' target='b'/></graph></graphml>",
      ),
    );
    expect([network.actors.length, network.ties.length]).toEqual([2, 1]);
    expect(ledger.rows().map(({ message }) => message)).toEqual([
      expect.stringContaining("holds several graphs"),
    ]);
  });
});

/** What must never be expanded, fetched or taken for text; `AT` is where the graph stands. */
const attacks: Readonly<Record<string, string>> = {
  "a billion laughs": `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i === 0 ? "" : i};`.repeat(10)}">`,
  ).join("")}]>AT`,
  "a quadratic bomb": `<!DOCTYPE b [<!ENTITY a "${"a".repeat(50_000)}">]>AT`,
  "an external entity": '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>AT',
  "an external parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd">%p;]>AT',
  "an external document type": '<!DOCTYPE graphml SYSTEM "http://127.0.0.1/graphml.dtd">AT',
  "a document type in small letters": "<!doctype graphml>AT",
  "an entity declaration alone": '<!ENTITY a "b">AT',
  "an inclusion":
    '<r xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/>AT</r>',
  "an entity that is not declared": "<r>&xxe;</r>AT",
  "tags that never end": `${"<a>".repeat(10)}AT`,
  "an attribute given twice": '<r a="1" a="2"/>AT',
};
const graphs = {
  graphml: { parse: parseGraphml, text: '<graphml><graph><node id="&lol9;&xxe;"/></graph></graphml>' },
  gexf: { parse: parseGexf, text: '<gexf><graph><nodes><node id="&lol9;&xxe;"/></nodes></graph></gexf>' },
};

describe("attacks by XML", () => {
  for (const [form, { parse, text }] of Object.entries(graphs))
    for (const [name, attack] of Object.entries(attacks)) {
      const whole = attack.replace("AT", text);
      test(`${name} in ${form} is refused, whole or in pieces`, async () => {
        expect(await codeOf(() => parse(whole))).toBe("unreadable-format");
        for (const size of [1, 2, 3, 7])
          expect(await codeOf(() => parse(inPieces(whole.slice(0, 3000), size)))).toBe("unreadable-format");
      });
      test(`${name} in ${form} is refused in UTF-16`, async () => {
        for (const mark of [[0xff, 0xfe], []]) {
          const bytes = Uint8Array.from([
            ...mark,
            ...Array.from(whole.slice(0, 500), (sign) => [sign.charCodeAt(0) & 255, 0]).flat(),
          ]);
          expect(await codeOf(() => parse(bytes))).toBe("wrong-encoding");
        }
      });
    }

  test("nothing of a bomb is quoted or expanded in the refusal", async () => {
    const error: unknown = await ingest(
      parseGraphml(attacks["a billion laughs"].replace("AT", graphs.graphml.text)),
    ).catch((caught: unknown) => caught);
    expect(isComityError(error) && error.message.length < 200).toBe(true);
    expect(String(error)).not.toContain("lollol");
  });

  test("texts and tags without end are refused instead of held", async () => {
    async function* endless(start: string): AsyncGenerator<string> {
      yield start;
      for (let i = 0; i < 100; i++) yield "x".repeat(65536);
    }
    for (const start of ["<graphml><graph><node id='", "<graphml><key><default>", "<!--", "<![CDATA["])
      expect(await codeOf(() => parseGraphml(endless(start)))).toBe("unreadable-format");
  });
});

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test("white space and line ends are those of XML", async () => {
  const text = graphml(
    '<key id="n" for="node" attr.name="note" attr.type="string"/>',
    '<node id="a&#x20;b\tc"><data key="n">one\r\ntwo&#13;&#10;three</data></node>',
  );
  const { network } = await ingest(parseGraphml(pieces(text, [0.2, 0.5, 0.9])));
  expect(actorAt(network, 0)).toEqual({ id: "a b c", note: "one\ntwo\r\nthree" });
});

test("GEXF: nodes within nodes, what the file says of itself, values that change in time", async () => {
  const { network, ledger } = await ingest(
    parseGexf(`<gexf><meta lastmodifieddate="2026-01-01"><creator>Gephi 0.10</creator><license>CC0</license>
<description>towns</description></meta><graph defaultedgetype="directed"><attributes class="node" mode="dynamic">
<attribute id="0" title="size" type="integer"/></attributes>
<nodes><node id="region" label="R"><nodes><node id="lyon"><attvalues><attvalue for="0" value="1" start="2001"/>
<attvalue for="0" value="2" start="2002"/></attvalues></node></nodes></node></nodes>
<edges><edge source="lyon" target="region" type="mutual"/></edges></graph></gexf>`),
  );
  expect([actorAt(network, 0), actorAt(network, 1)]).toEqual([
    { id: "lyon", parent: "region", size: 1 },
    { id: "region", name: "R" },
  ]);
  expect(tieAt(network, 0).directed).toBe(false);
  expect(network.dataset).toEqual({ licence: "CC0" });
  expect(ledger.rows().map(({ code, line, message }) => [code, line, message.slice(0, 20)])).toEqual([
    ["left-out", 2, '"description" of the'],
    ["left-out", 4, "the times of values "],
  ]);
});

test("a value that is given twice is told once", async () => {
  const { network, ledger } = await ingest(
    parseGraphml(
      graphml(
        '<key id="d" for="node" attr.name="note" attr.type="string"/>',
        '<node id="a"><data key="d">1</data><data key="d">2</data><data key="d">3</data></node>',
      ),
    ),
  );
  expect(actorAt(network, 0)).toEqual({ id: "a", note: "1", "note (attribute)": "2" });
  expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([["left-out", 5]]);
});
