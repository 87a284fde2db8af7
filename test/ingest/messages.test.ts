import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { findingCodes } from "../../src/ingest/finding-codes.js";
import { parseDl } from "../../src/ingest/dl/parse-dl.js";
import { parseMatrixMarket } from "../../src/ingest/matrix-market/parse-matrix-market.js";
import { parsePajek } from "../../src/ingest/pajek/parse-pajek.js";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { parseGml } from "../../src/ingest/gml/parse-gml.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { fromGraph } from "../../src/ingest/graph/from-graph.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { parseNdjson } from "../../src/ingest/json/parse-ndjson.js";
import { actorAt, tieAt } from "../../src/network/rows.js";

/** What a call that must fail is refused with. */
async function refusal(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("the call was not refused");
}

test("a merged row is told truly when the later row is the one that is kept", async () => {
  const { network, ledger } = await ingest(parseCsv("source,target,method\nb,a,contact\na,b,contact\n"));
  expect(tieAt(network, 0)).toMatchObject({ source: "a", target: "b" });
  expect(ledger.rows().map(({ row, message }) => [row, message])).toEqual([
    [1, "row 1 says the same as row 2 (line 3), listed the other way round; row 2 is kept"],
  ]);
  expect(findingCodes["duplicate-row"]).toContain("another row");
});

describe("options of unknown names are refused", () => {
  const misspelled = { knid: "individual" };
  const calls: Readonly<Record<string, () => unknown>> = {
    ingest: () => ingest({ ties: [] }, misspelled as object),
    fromGraph: () => fromGraph(new MultiGraph(), misspelled as object),
    parseCsv: () => parseCsv("a", misspelled as object),
    parseJson: () => parseJson("[]", misspelled as object),
    parseNdjson: () => parseNdjson("", misspelled as object),
    parseGexf: () => parseGexf("", misspelled as object),
    parsePajek: () => parsePajek("", misspelled as object),
    parseDl: () => parseDl("", misspelled as object),
    parseMatrixMarket: () => parseMatrixMarket("", misspelled as object),
    parseGml: () => parseGml("", misspelled as object),
    parseGraphml: () => parseGraphml("", misspelled as object),
    parseEdgeList: () => parseEdgeList("", misspelled as object),
  };
  test.each(Object.entries(calls))("%s", async (_, call) => {
    expect(await refusal(call)).toMatchObject({ code: "bad-option", path: ["knid"] });
  });

  test("and so are tables of unknown names", async () => {
    const input = { actor: [{ id: "a", kind: "individual" }], ties: [] } as object;
    expect(await refusal(() => ingest(input))).toMatchObject({ code: "bad-input", path: ["actor"] });
  });
});

test("a risk without a date is told to count as high, where that changes anything", async () => {
  const { network, ledger } = await ingest({
    actors: parseCsv("id,risk,riskDate\na,low,\nb,high,\nc,low,2026-05\nd,low 2026-05,\ne,dangerous,\n"),
  });
  expect(ledger.conversions).toEqual([
    {
      ...{ table: "actors", column: "risk", count: 1 },
      what: '"low" without a date counts as high; write it with the date of the judgment, as low 2026-05',
    },
  ]);
  expect(actorAt(network, 0).risk).toEqual({ level: "low" });
  expect(ledger.rows().map(({ code, row, fix }) => [code, row, fix])).toEqual([
    ["bad-risk", 5, expect.stringContaining("low 2026-05")],
  ]);
});

test("a whole number is a year where a date stands in typed data, and that is recorded", async () => {
  const { network, ledger } = await ingest({
    actors: [{ id: "a", since: 987, risk: "low", riskDate: 2025 }],
    ties: parseJson('[{"source":"a","target":"a","since":1973,"until":10000,"lastActive":19.5}]'),
  });
  expect(actorAt(network, 0)).toMatchObject({ since: "0987", risk: { level: "low", date: "2025" } });
  expect(tieAt(network, 0).since).toBe("1973");
  const what = "whole number taken as a year";
  expect(ledger.conversions).toEqual([
    { table: "actors", column: "since", what, count: 1 },
    { table: "actors", column: "riskDate", what, count: 1 },
    { table: "ties", column: "since", what, count: 1 },
  ]);
  expect(ledger.rows().map(({ code, column }) => [code, column])).toEqual([
    ["bad-date", "until"],
    ["bad-date", "lastActive"],
  ]);
});

test("an end that certainly lies before its beginning is left out, and kept as it was given", async () => {
  const rows = "2011,2009\n2011-05,2011\n2011,2011-05\n2011-05,2011-04-30\n2011-05-17,2011-05-17\n";
  const dates = rows.trim().split("\n");
  const { network, ledger } = await ingest({
    actors: parseCsv(`id,since,until\n${dates.map((pair, i) => `a${i},${pair}\n`).join("")}`),
    ties: parseCsv(`source,target,since,until\n${dates.map((pair, i) => `a${i},a0,${pair}\n`).join("")}`),
    participations: parseCsv(
      `actor,activity,since,until\n${dates.map((pair, i) => `a${i},fair,${pair}\n`).join("")}`,
    ),
  });
  expect(ledger.counts()).toEqual(
    ["actors", "participations", "ties"].map((table) => ({
      ...{ code: "reversed-dates", table, column: "until", effect: "blanked", count: 2 },
    })),
  );
  expect(actorAt(network, 0)).toEqual({ id: "a0", since: "2011", "until (as given)": "2009" });
  expect(actorAt(network, 1)).toEqual({ id: "a1", since: "2011-05", until: "2011" });
  const [first] = ledger.rows();
  expect(first.message).toBe(
    'until is 2009, before since, which is 2011; until is left out and kept as "until (as given)"',
  );
});

test("a table without ends says which columns to rename", async () => {
  const error = await refusal(() => ingest(parseCsv("city a,city b\nlyon,leipzig\n")));
  expect(error).toMatchObject({ code: "missing-column" });
  expect(String(error)).toContain('rename two columns to "source" and "target" (or "from" and "to")');
});

test("messages about kinds make sense in a program and in a terminal", async () => {
  const personal = await refusal(() => ingest({ ties: [{ source: "ann@example.org", target: "b" }] }));
  expect(String(personal)).toContain("1 of 2 ids looks like");
  expect(String(personal)).toContain("give the kind of the actors");
  const unknown = await refusal(() => ingest({ actors: [{ id: "a", kind: "wizard" }] }));
  expect(String(unknown)).toContain("an actor has a kind");
  for (const error of [personal, unknown]) expect(String(error)).not.toMatch(/`|kind:/);
});

test("a graph that would lose something is refused", async () => {
  for (const attributes of [{ big: 10n }, { deep: { a: 1 } }, { list: [{ a: 1 }] }, { size: NaN }]) {
    const graph = new MultiGraph();
    graph.addNode("a", attributes);
    expect(await refusal(() => fromGraph(graph))).toMatchObject({ code: "bad-input" });
  }
  const twice = new MultiGraph();
  twice.addNode("a");
  twice.addUndirectedEdge("a", "a", { weight: 3 });
  twice.addUndirectedEdge("a", "a", { strength: 2 });
  const error = await refusal(() => fromGraph(twice));
  expect(error).toMatchObject({ code: "bad-input" });
  expect(String(error)).toContain("means strength, which another column has");
  const mixed = new MultiGraph();
  mixed.addNode("a", { size: 1 });
  mixed.addNode("b", { size: "large" });
  expect(await refusal(() => fromGraph(mixed))).toMatchObject({ code: "bad-input" });
});

test("two columns of one field are told apart, with what that means for the rows", async () => {
  const { ledger } = await ingest(parseCsv("source,target,strength,weight\na,b,,3\n"));
  expect(ledger.rows().map(({ code, column, message }) => [code, column, message])).toEqual([
    [
      ...["same-field", "weight"],
      '"weight" means strength, which another column has; it is kept as the attribute "weight", and rows with a value only here have no strength',
    ],
  ]);
});

test("the place of a byte that is not UTF-8 is the right one, wherever the pieces end", async () => {
  const bytes = (text: string, ...bad: number[]): Uint8Array =>
    new Uint8Array([...new TextEncoder().encode(text), ...bad, ...new TextEncoder().encode("\nc d\n")]);
  const start = `source,target\n${"a,é€😀 b\n".repeat(3)}`;
  const place = new TextEncoder().encode(start).length;
  for (const bad of [[0xe9], [0xc3, 0x28], [0xf0, 0x9f, 0x41], [0xed, 0xa0, 0x80], [0x80]]) {
    const whole = bytes(start, ...bad);
    for (let cut = 16; cut <= whole.length; cut++)
      for (const parse of [parseCsv, parseEdgeList]) {
        async function* input(): AsyncGenerator<Uint8Array> {
          yield whole.slice(0, cut);
          yield await Promise.resolve(whole.slice(cut));
        }
        const error = await refusal(() => ingest(parse(input())));
        expect(error).toMatchObject({ code: "wrong-encoding" });
        expect(String(error)).toContain(`near byte ${place})`);
      }
  }
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(start, 0xe9)]);
  expect(String(await refusal(() => ingest(parseCsv(marked))))).toContain(`near byte ${place + 3})`);
  expect(String(await refusal(() => ingest(parseCsv(new Uint8Array([0x80, 0x41])))))).toContain(
    "near byte 0)",
  );
  expect(String(await refusal(() => ingest(parseCsv(new Uint8Array([0x61, 0x2c, 0x62, 0xc3])))))).toContain(
    "near byte 3)",
  );
});

test("JSON that is valid but holds no table is not called invalid", async () => {
  for (const text of ["null", "5", '"ties"', "true", '{"ties": null}']) {
    const error = await refusal(() => ingest(parseJson(text)));
    expect(error).toMatchObject({ code: "unreadable-format" });
    expect(String(error)).not.toContain("not valid JSON");
  }
  expect(String(await refusal(() => ingest(parseJson("}"))))).toContain("not valid JSON");
});

test("every fix begins with a capital letter, and no message ends in two signs", async () => {
  const sources = [
    parseCsv("source,target,,since,since\na,b,,2011-13,\nx\n\na,b,c,d,e,f,g\n", { name: "one" }),
    parseNdjson('nonsense\nnull\n{"hello":1}\n'),
    parseEdgeList("a\na b c d e\n"),
    parseJson('{"ties":[null],"more":1,"nodes":{"a":1}}'),
  ];
  for (const ties of sources) {
    const { ledger } = await ingest({ ties });
    expect(ledger.total).toBeGreaterThan(0);
    for (const { fix, message } of ledger.findings()) {
      expect(fix).toMatch(/^[A-Z].*[^.]\.$/);
      expect(message).toMatch(/[^.?!]$/);
    }
  }
  const { ledger } = await ingest({ actors: [{ id: "lyon" }], ties: [{ source: "lyon", target: "lyonn" }] });
  expect(ledger.rows()[0].message).toBe('target is "lyonn", which is not an actor (did you mean "lyon"?)');
  expect(ledger.toString()).toContain("actors: 1 row = 1 accepted");
});
