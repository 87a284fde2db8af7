import { expect, test } from "vitest";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { parseGml } from "../../src/ingest/gml/parse-gml.js";
import { parseGraphml } from "../../src/ingest/graphml/parse-graphml.js";
import { parseDl } from "../../src/ingest/dl/parse-dl.js";
import { parseMatrixMarket } from "../../src/ingest/matrix-market/parse-matrix-market.js";
import { parsePajek } from "../../src/ingest/pajek/parse-pajek.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { parseNdjson } from "../../src/ingest/json/parse-ndjson.js";
import { csv } from "../../src/text/escape.js";
import { checkAccount, codeOf } from "./support.js";

const long = "x".repeat(10_000);

/** Ids as hostile lists have them: `kept` must come through to the letter, the others be set aside. */
const ids: readonly { readonly id: string; readonly kept: boolean; readonly csv?: boolean }[] = [
  { id: "10", kept: true },
  { id: "9", kept: true },
  { id: "__proto__", kept: true },
  { id: "constructor", kept: true },
  { id: "toString", kept: true },
  { id: "", kept: false },
  { id: long, kept: false },
  { id: "🕊️👩‍👩‍👧", kept: true },
  { id: "שלום \u202eabc", kept: true },
  { id: "Zu\u0308rich", kept: true },
  { id: "Z\u00fcrich", kept: true },
  { id: "a\u0000b", kept: false, csv: false },
  { id: "a\u0007b", kept: false },
  { id: "<img src=x onerror=alert(1)>", kept: true },
  { id: "=1+1", kept: true },
  { id: 'say "hi", twice', kept: true },
];

for (const { id, kept, csv: inCsv = true } of ids) {
  const shown = JSON.stringify(id.slice(0, 30));
  if (inCsv)
    test(`an id ${shown} in CSV is ${kept ? "kept" : "set aside"}`, async () => {
      const { network, ledger } = await ingest({
        ties: parseCsv(`source,target,method\r\n${csv(id)},paris,contact\r\nlyon,nice,contact\r\n`),
      });
      checkAccount(ledger);
      expect(network.actors.ids.find(id) >= 0).toBe(kept);
      expect(ledger.ties.quarantined).toBe(kept ? 0 : 1);
    });
  test(`an id ${shown} in JSON is ${kept ? "kept" : "set aside"}`, async () => {
    const { network, ledger } = await ingest(
      parseJson(
        JSON.stringify([
          { source: id, target: "paris" },
          { source: "lyon", target: "nice" },
        ]),
      ),
    );
    checkAccount(ledger);
    expect(network.actors.ids.find(id) >= 0).toBe(kept);
    for (const finding of ledger.findings()) expect(finding.message.length).toBeLessThan(400);
    expect(Array.from(ledger.findings(), ({ code }) => code)).toEqual(
      kept ? [] : [id === "" ? "missing-value" : "bad-id"],
    );
  });
}

/** Values that a field cannot take: `effect` is what happens to them, `code` how the finding is called. */
const values = [
  { table: "ties", field: "strength", value: "9", csv: "kept", json: "quarantined", code: "bad-strength" },
  {
    table: "ties",
    field: "strength",
    value: -1,
    csv: "quarantined",
    json: "quarantined",
    code: "bad-strength",
  },
  {
    table: "ties",
    field: "strength",
    value: "NaN",
    csv: "quarantined",
    json: "quarantined",
    code: "bad-strength",
  },
  {
    table: "ties",
    field: "strength",
    value: 0,
    csv: "quarantined",
    json: "quarantined",
    code: "bad-strength",
  },
  {
    table: "ties",
    field: "strength",
    value: "1,5",
    csv: "quarantined",
    json: "quarantined",
    code: "bad-strength",
  },
  { table: "ties", field: "since", value: "1963-13", csv: "blanked", json: "blanked", code: "bad-date" },
  {
    table: "ties",
    field: "directed",
    value: "perhaps",
    csv: "quarantined",
    json: "quarantined",
    code: "bad-flag",
  },
  {
    table: "ties",
    field: "method",
    value: "telepathy",
    csv: "blanked",
    json: "blanked",
    code: "unknown-method",
  },
  { table: "actors", field: "latitude", value: 91, csv: "blanked", json: "blanked", code: "bad-coordinate" },
  {
    table: "actors",
    field: "country",
    value: "Atlantis",
    csv: "blanked",
    json: "blanked",
    code: "unknown-country",
  },
  {
    table: "actors",
    field: "consent",
    value: "whatever",
    csv: "blanked",
    json: "blanked",
    code: "bad-consent",
  },
  {
    table: "actors",
    field: "name",
    value: "x".repeat(20_000),
    csv: "blanked",
    json: "blanked",
    code: "bad-text",
  },
] as const;

for (const { table, field, value, csv: inCsv, json: inJson, code } of values) {
  const own = table === "ties" ? { source: "lyon", target: "nice" } : { id: "lyon" };
  const others = table === "ties" ? {} : { ties: [{ source: "lyon", target: "lyon" }] };
  const name = `${field} ${JSON.stringify(value).slice(0, 30)}`;
  test(`${name} in CSV is ${inCsv}`, async () => {
    const text = `${Object.keys(own).join(",")},${field}\n${Object.values(own).join(",")},${csv(value)}\n`;
    const { ledger } = await ingest({ ...others, [table]: parseCsv(text) });
    checkAccount(ledger);
    const findings = ledger
      .rows()
      .map((finding) => [finding.code, finding.effect, finding.line, finding.column]);
    expect(findings).toEqual(inCsv === "kept" ? [] : [[code, inCsv, 2, field]]);
    expect(ledger[table].quarantined).toBe(inCsv === "quarantined" ? 1 : 0);
  });
  test(`${name} in JSON is ${inJson}`, async () => {
    const { ledger } = await ingest({
      ...others,
      [table]: parseJson(JSON.stringify([{ ...own, [field]: value }])),
    });
    checkAccount(ledger);
    expect(ledger.rows().map((finding) => [finding.code, finding.effect, finding.row])).toEqual([
      [code, inJson, 1],
    ]);
    expect(ledger[table].quarantined).toBe(inJson === "quarantined" ? 1 : 0);
  });
}

test("a strength of 1e999 is set aside in every form", async () => {
  const csvText = "source,target,strength\na,b,1e999\n";
  for (const source of [
    parseCsv(csvText),
    parseJson('[{"source":"a","target":"b","strength":1e999}]'),
    parseEdgeList("a b 1e999"),
  ]) {
    const { ledger } = await ingest(source);
    expect(ledger.ties).toEqual({ rows: 1, accepted: 0, merged: 0, quarantined: 1 });
    expect(ledger.rows()[0].code).toBe("bad-strength");
  }
});

test("a byte order mark within an edge list is no strength", async () => {
  const { network, ledger } = await ingest(parseEdgeList("a\tb\nb\ta\t\ufeff\n"));
  expect([network.ties.length, network.ties.columns.has("strength"), ledger.empty]).toEqual([2, false, true]);
});

test("ids that look alike are both kept and noted", async () => {
  const { network, ledger } = await ingest({
    ties: [
      { source: "Zu\u0308rich", target: "Z\u00fcrich" },
      { source: "lyon", target: "Lyon" },
    ],
  });
  expect(network.actors.length).toBe(4);
  expect(ledger.rows().map(({ code }) => code)).toEqual(["lookalike-ids", "lookalike-ids"]);
});

const utf16 = Uint8Array.from([
  0xff,
  0xfe,
  ...Array.from("source,target", (sign) => [sign.charCodeAt(0), 0]).flat(),
]);
const refused: readonly (readonly [name: string, input: string | Uint8Array, code: string])[] = [
  ["an empty text", "", "empty-input"],
  ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "empty-input"],
  ["an .xlsx workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), "binary-input"],
  ["a PDF", new TextEncoder().encode("%PDF-1.7 and so on"), "binary-input"],
  ["NUL bytes", Uint8Array.from({ length: 4000 }, (_, i) => (i % 7 === 0 ? 0 : 65)), "binary-input"],
  ["UTF-16", utf16, "wrong-encoding"],
  ["UTF-16 without a mark", utf16.slice(2), "wrong-encoding"],
  [
    "Windows-1252",
    Uint8Array.from("source,target\nK\u00f6ln,Z\u00fcrich\n", (sign) => sign.charCodeAt(0)),
    "wrong-encoding",
  ],
];

for (const [name, input, code] of refused) {
  for (const [form, parse] of Object.entries({
    parseCsv,
    parseJson,
    parseNdjson,
    parseEdgeList,
    parseGexf,
    parseGml,
    parsePajek,
    parseDl,
    parseMatrixMarket,
    parseGraphml,
  })) {
    test(`${name} is refused by ${form} with ${code}`, async () => {
      expect(await codeOf(() => parse(input))).toBe(code);
    });
  }
}

const broken: readonly (readonly [name: string, read: () => Parameters<typeof ingest>[0], code: string])[] = [
  ["a missing column", () => parseCsv("from here,to there\na,b\n"), "missing-column"],
  ["JSON that stops", () => parseJson('[{"source":"a","target":"b"},{"sour'), "unreadable-format"],
  ["JSON with NaN", () => parseJson('[{"source":"a","target":"b","strength":NaN}]'), "unreadable-format"],
  ["JSON with a missing comma", () => parseJson('[{"source":"a"} {"source":"b"}]'), "unreadable-format"],
  [
    "JSON with a comma too many",
    () => parseJson('{"ties":[{"source":"a","target":"b"},]}'),
    "unreadable-format",
  ],
  ["JSON without tables", () => parseJson('{"hello":1}'), "unreadable-format"],
  ["JSON that is a number", () => parseJson("17"), "unreadable-format"],
  ["XML that stops", () => parseGexf("<gexf><graph><nodes><node id='a'/>"), "unreadable-format"],
  [
    "XML entities",
    () => parseGexf('<!DOCTYPE g [<!ENTITY a "aaaa">]><gexf><graph/></gexf>'),
    "unreadable-format",
  ],
  [
    "an unknown entity",
    () => parseGexf("<gexf><graph><nodes><node id='&lol;'/></nodes></graph></gexf>"),
    "unreadable-format",
  ],
  [
    "a reference to no sign",
    () => parseGexf("<gexf><graph><nodes><node id='&#-1;'/></nodes></graph></gexf>"),
    "unreadable-format",
  ],
  ["XML that is not GEXF", () => parseGexf("<html></html>"), "unreadable-format"],
  [
    "a key of its own in every row",
    () =>
      parseNdjson(Array.from({ length: 5000 }, (_, i) => `{"source":"a","target":"b","k${i}":1}`).join("\n")),
    "unreadable-format",
  ],
  ["a number for a table", () => ({ ties: 3 as never }), "bad-input"],
  ["nothing at all", () => ({}), "bad-input"],
  ["e-mail addresses", () => ({ ties: [{ source: "ann@example.org", target: "b" }] }), "personal-ids"],
  ["telephone numbers as names", () => ({ actors: [{ id: "a", name: "+49 30 1234567" }] }), "personal-ids"],
  ["kinds none of which is known", () => ({ actors: [{ id: "a", kind: "wizard" }] }), "bad-input"],
];

for (const [name, input, code] of broken)
  test(`${name} is refused with ${code}`, async () => {
    expect(await codeOf(input)).toBe(code);
  });

test("refusing e-mail addresses quotes none of them, and a kind lifts the refusal", async () => {
  const ties = [{ source: "ann@example.org", target: "bob@example.org" }];
  await expect(ingest({ ties })).rejects.toThrow(/^(?!.*example).*kind/s);
  expect((await ingest({ ties }, { kind: "individual" })).network.actors.length).toBe(2);
});

test("a CSV file that stops in mid-row loses that row only", async () => {
  const { ledger } = await ingest(parseCsv("source,target,method\na,b,contact\nc,d"));
  expect(ledger.ties).toEqual({ rows: 2, accepted: 1, merged: 0, quarantined: 1 });
  expect(ledger.rows()[0]).toMatchObject({ code: "too-few-cells", row: 2, line: 3, effect: "quarantined" });
});

test("a CSV file that stops inside quotation marks loses that row only", async () => {
  const { ledger } = await ingest(parseCsv('source,target\na,b\nc,"d\ne,f\n'));
  expect(ledger.ties).toEqual({ rows: 2, accepted: 1, merged: 0, quarantined: 1 });
  expect(ledger.rows()[0]).toMatchObject({ code: "unclosed-quote", line: 3 });
});

test("an NDJSON file that stops in mid-row loses that row only", async () => {
  const { ledger } = await ingest(parseNdjson('{"source":"a","target":"b"}\n{"source":"c","tar'));
  expect(ledger.ties).toEqual({ rows: 2, accepted: 1, merged: 0, quarantined: 1 });
  expect(ledger.rows()[0]).toMatchObject({ code: "not-a-row", line: 2 });
});

test("headers like __proto__ are ordinary attributes", async () => {
  const { network, ledger } = await ingest(parseCsv("source,target,__proto__,constructor\na,b,one,two\n"));
  expect(Array.from(network.ties.columns.keys())).toEqual(["__proto__", "constructor"]);
  expect(ledger.empty).toBe(true);
  expect(({} as Record<string, unknown>)["one"]).toBeUndefined();
});

test("a header line alone is a table without rows", async () => {
  const { network, ledger } = await ingest({
    actors: parseCsv("id,name\n"),
    ties: parseCsv("source,target"),
  });
  expect([network.actors.length, network.ties.length, ledger.empty]).toEqual([0, 0, true]);
});

test("a repeated header is kept under another name and noted", async () => {
  const { network, ledger } = await ingest(parseCsv("source,target,note,note\na,b,x,y\n"));
  expect(Array.from(network.ties.columns.keys())).toEqual(["note", "note (2)"]);
  expect(ledger.rows().map(({ code }) => code)).toEqual(["repeated-header"]);
});
