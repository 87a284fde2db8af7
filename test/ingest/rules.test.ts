import { expect, test } from "vitest";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { parseNdjson } from "../../src/ingest/json/parse-ndjson.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { checkAccount, codeOf } from "./support.js";

test("equal tie rows are one tie, and both rows are named", async () => {
  const { network, ledger } = await ingest(
    parseCsv("source,target,method\na,b,contact\nc,d,contact\na,b,contact\nb,a,contact\n"),
  );
  expect(ledger.ties).toEqual({ rows: 4, accepted: 2, merged: 2, quarantined: 0 });
  expect(network.ties.length).toBe(2);
  expect(ledger.rows().map(({ row, line, message }) => [row, line, message])).toEqual([
    [3, 4, "row 3 says the same as row 1 (line 2); row 1 is kept"],
    [4, 5, "row 4 says the same as row 1 (line 2), listed the other way round; row 1 is kept"],
  ]);
});

test("any difference makes a tie of its own; directed ties the other way round are others", async () => {
  const ties = [
    { source: "a", target: "b", method: "contact" },
    { source: "a", target: "b", method: "contact", since: "2011" },
    { source: "a", target: "b", method: "contact", directed: true },
    { source: "b", target: "a", method: "contact", directed: true },
  ];
  const { ledger } = await ingest({ ties });
  expect(ledger.ties).toEqual({ rows: 4, accepted: 4, merged: 0, quarantined: 0 });
});

test("repeated pairs of a bare edge list are parallel ties in every form", async () => {
  for (const source of [
    parseCsv("source,target\na,b\na,b\nb,a\n"),
    parseEdgeList("a b\na b\nb a\n"),
    parseJson('[{"source":"a","target":"b"},{"source":"a","target":"b"},{"source":"b","target":"a"}]'),
  ])
    expect((await ingest(source)).network.ties.length).toBe(3);
});

test("a row that lost a value is not taken for a duplicate", async () => {
  const { ledger } = await ingest(parseCsv("source,target,since\na,b,\na,b,1963-13\n"));
  expect(ledger.ties).toEqual({ rows: 2, accepted: 2, merged: 0, quarantined: 0 });
});

test("an actor given twice is merged when equal and set aside when different", async () => {
  const { network, ledger } = await ingest({
    actors: parseCsv("id,name,kind\na,Ann,ngo\na,Ann,ngo\na,Bo,ngo\n"),
    ties: [{ source: "a", target: "a" }],
  });
  expect(ledger.actors).toEqual({ rows: 3, accepted: 1, merged: 1, quarantined: 1 });
  expect(ledger.rows().map(({ code, message }) => [code, message])).toEqual([
    ["duplicate-row", 'row 2 gives "a" again, just as row 1 (line 2); row 1 is kept'],
    ["conflicting-actor", 'row 3 gives "a" other values than row 1 (line 2)'],
  ]);
  expect(actorAt(network, 0)).toEqual({ id: "a", name: "Ann", kind: "ngo" });
});

test("an unknown end is set aside with the actor that was perhaps meant", async () => {
  const actors = [
    { id: "lyon", name: "Lyon Métropole" },
    { id: "Z\u00fcrich", name: "City of Zurich" },
  ];
  const ties = ["lyonn", "Zu\u0308rich", "LYON", "lyon métropole", "timbuktu"].map((target) => ({
    source: "lyon",
    target,
  }));
  const { ledger } = await ingest({ actors, ties });
  expect(ledger.ties).toEqual({ rows: 5, accepted: 0, merged: 0, quarantined: 5 });
  const meant = ledger.rows().map(({ message }) => /did you mean "(.*)"/.exec(message)?.[1]);
  expect(meant).toEqual(["lyon", "Z\u00fcrich", "lyon", "lyon", undefined]);
});

test("without an actors table ends become actors of the kind given", async () => {
  const { network, ledger } = await ingest(parseEdgeList("lyon leipzig"), { kind: "city" });
  expect(actorAt(network, 0)).toEqual({ id: "leipzig", kind: "local-government" });
  expect(ledger.actors.rows).toBe(0);
  expect(await codeOf(() => parseEdgeList("a b"), { kind: "wizard" })).toBe("bad-option");
  expect(
    (await ingest(parseEdgeList("a b"), { kind: "wizard", kinds: ["wizard"] })).network.actors.columns.has(
      "kind",
    ),
  ).toBe(true);
});

test("words of the caller's own and recorded aliases are understood and counted", async () => {
  const { network, ledger } = await ingest(
    { ties: parseCsv("from,to,type,weight,country\na,b,jumelage,2,FR\nb,c,Handschlag,1,\nc,d,parade,1,\n") },
    { methods: ["parade"], aliases: { method: { contact: ["Handschlag"] } } },
  );
  expect(Array.from({ length: 3 }, (_, row) => tieAt(network, row).method)).toEqual([
    "sister-city",
    "contact",
    "parade",
  ]);
  expect(ledger.empty).toBe(true);
  expect(ledger.conversions.map(({ column, what, count }) => [column, what, count])).toEqual([
    ["method", '"jumelage" read as sister-city', 1],
    ["method", '"Handschlag" read as contact', 1],
  ]);
  expect(
    ledger.headers.map(({ header, field, how, type, filled }) => [header, field, how, type, filled]),
  ).toEqual([
    ["from", "source", "alias", "id", 3],
    ["to", "target", "alias", "id", 3],
    ["type", "method", "alias", "category", 3],
    ["weight", "strength", "alias", "number", 3],
    ["country", undefined, "attribute", "category", 1],
  ]);
});

test("an actor without a kind among others with one is noted", async () => {
  const actors = [{ id: "a", kind: "ngo" }, { id: "b" }, { id: "c", kind: "wizard" }];
  const { ledger } = await ingest({ actors });
  expect(ledger.rows().map(({ row, code }) => [row, code])).toEqual([
    [3, "unknown-kind"],
    [2, "blank-kind"],
  ]);
});

test("countries, consent and risk are understood in the forms lists have", async () => {
  const { network, ledger } = await ingest({
    actors: parseCsv(
      "id,country,consent.analyze,consent.publish,consent.until,risk,riskDate,languages\na,Germany,yes,no,2027,high,2024-05,de; fr\nb,FRA,,,,low 2025,,\n",
    ),
  });
  expect(ledger.empty).toBe(true);
  expect(actorAt(network, 0)).toEqual({
    ...{ id: "a", country: "DE", languages: ["de", "fr"], risk: { level: "high", date: "2024-05" } },
    consent: { analyze: "yes", publish: "no", until: "2027" },
  });
  expect(actorAt(network, 1)).toEqual({ id: "b", country: "FR", risk: { level: "low", date: "2025" } });
});

test("consent that cannot be read protects the actor", async () => {
  const { network } = await ingest({ actors: parseCsv("id,consent.publish\na,perhaps\n") });
  expect(actorAt(network, 0).consent).toEqual({ recommend: "no", contact: "no", publish: "no" });
});

test("attributes get the type that all their values have", async () => {
  const { network } = await ingest(
    parseCsv(
      "source,target,n,zip,flag,month,word,big\na,b,1,01234,yes,2011-05,x,12345678901234567890\nb,c,-2.5e3,99999,no,2012-01-31,,1\n",
    ),
  );
  const types = Array.from(network.ties.columns, ([name, { type }]) => [name, type]);
  expect(Object.fromEntries(types)).toEqual({
    n: "number",
    zip: "category",
    flag: "flag",
    month: "date",
    word: "category",
    big: "category",
  });
});

test("NDJSON rows find their table by name or by what they have", async () => {
  const { network, ledger } = await ingest(
    parseNdjson(
      [
        { table: "dataset", source: "a list", licence: "CC0" },
        { source: "a", target: "b" },
        { table: "actors", id: "a" },
        { id: "b" },
        { actor: "a", activity: "fair", role: "host" },
        { hello: 1 },
      ]
        .map((row) => JSON.stringify(row))
        .join("\n"),
    ),
  );
  expect(String(network)).toBe("Network(2 actors, 1 ties, 1 participations)");
  expect(network.dataset).toEqual({ source: "a list", licence: "CC0" });
  expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([["not-a-row", 6]]);
});

test("the ledger keeps ten thousand findings of a code and counts all", async () => {
  const { ledger } = await ingest(
    parseCsv(`source,target,since,secret\n${"a,b,1963-13,hush\n".repeat(12_000)}`),
  );
  checkAccount(ledger);
  expect(ledger.rows().length).toBe(10_000);
  expect(ledger.total).toBe(12_000);
  expect(ledger.counts()).toEqual([
    { code: "bad-date", table: "ties", column: "since", effect: "blanked", count: 12_000 },
  ]);
  expect(JSON.stringify(ledger.counts())).not.toContain("1963");
  expect(ledger.columns().row.length).toBe(10_000);
  expect(ledger.toString()).toContain("12000 rows = 12000 accepted + 0 merged + 0 quarantined");
});

test("counts name no header of the caller's own", async () => {
  const { ledger } = await ingest(parseCsv("source,target,Ann Example,Ann Example\na,b,1,2\n"));
  expect(ledger.counts().map(({ column }) => column)).toEqual(["(other)"]);
});
