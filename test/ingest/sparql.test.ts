import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest, type Ingested } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { checkAccount, codeOf, plain } from "./support.js";

type Term = { type: string; value: string; datatype?: string };
const uri = (value: string): Term => ({ type: "uri", value });
const literal = (value: string, datatype?: string): Term =>
  datatype === undefined
    ? { type: "literal", value }
    : { type: "literal", value, datatype: `http://www.w3.org/2001/XMLSchema#${datatype}` };
const entity = (id: string): Term => uri(`http://www.wikidata.org/entity/${id}`);

type Binding = Record<string, Term>;
const result = (bindings: readonly Binding[], vars?: readonly string[]): string =>
  JSON.stringify({
    head: { vars: vars ?? [...new Set(bindings.flatMap((binding) => Object.keys(binding)))] },
    results: { bindings },
  });
const read = (bindings: readonly Binding[], vars?: readonly string[]): Promise<Ingested> =>
  ingest(parseJson(result(bindings, vars)));
const tiesOf = ({ network }: Ingested): unknown[] =>
  Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row));
const twin = (a: string, b: string, more: Binding = {}): Binding => ({ a: entity(a), b: entity(b), ...more });
const since = (text: string): Binding => ({ since: literal(text, "dateTime") });

const path = join(import.meta.dirname, "../fixtures/formats/twinned-towns.srj");
const fixture = readFileSync(path, "utf8");

test("twinned towns of Wikidata become actors and undirected sister-city ties", async () => {
  const { network, ledger } = await ingest(parseJson(fixture, { name: "twinned-towns.srj" }));
  checkAccount(ledger);
  expect(ledger.ties).toEqual({ rows: 18, accepted: 13, merged: 4, quarantined: 1 });
  expect([ledger.actors.accepted, ledger.actors.quarantined]).toEqual([12, 0]);
  const actors = Array.from({ length: network.actors.length }, (_, row) => actorAt(network, row));
  const lyon = actors.find(({ id }) => id === "Q456");
  expect(lyon).toEqual({
    ...{ id: "Q456", name: "Lyon", kind: "local-government", country: "FR", population: 522228 },
    ...{ latitude: 45.758888888, longitude: 4.841388888 },
  });
  // No coordinates, no label, a point on the Moon.
  expect(actors.find(({ id }) => id === "Q38283")).not.toHaveProperty("latitude");
  expect(actors.find(({ id }) => id === "Q99900002")).not.toHaveProperty("name");
  const moon = actors.find(({ id }) => id === "Q99900003");
  expect(moon).toMatchObject({ coord: "<http://www.wikidata.org/entity/Q405> Point(23.47 0.67)" });
  expect(moon).not.toHaveProperty("latitude");

  const ties = tiesOf({ network, ledger }) as Record<string, unknown>[];
  expect(ties.every(({ directed, method }) => directed === false && method === "sister-city")).toBe(true);
  const between = (a: string, b: string): unknown[] =>
    ties
      .filter(({ source, target }) => [source, target].sort().join() === [a, b].sort().join())
      .map((tie) => tie["since"]);
  // Both sides say 1981; one side knows the day; one side knows the month, the other the year; the sides differ.
  expect(between("Q456", "Q2079")).toEqual(["1981"]);
  expect(between("Q456", "Q1794")).toEqual(["1960-10-15"]);
  expect(between("Q6602", "Q1022")).toEqual(["1962-05"]);
  expect(between("Q490", "Q2256")).toEqual(["1975", "1974"]);
  // A first of January that is known to be a day; a decade.
  expect(between("Q456", "Q490")).toEqual(["1967-01-01"]);
  expect(ties.find((tie) => tie["since (as given)"] !== undefined)).toMatchObject({
    ...{ source: "Q99900002", "since (as given)": "1950-01-01T00:00:00Z" },
  });
  expect(
    ledger
      .rows()
      .map(({ code, effect }) => `${code} ${effect}`)
      .sort(),
  ).toEqual([
    "conflicting-mention noted",
    ...Array.from({ length: 4 }, () => "duplicate-row merged"),
    "missing-value quarantined",
  ]);
});

test("the order of the rows leaves no trace", async () => {
  const { head, results } = JSON.parse(fixture) as { head: object; results: { bindings: Binding[] } };
  const whole = plain((await ingest(parseJson(fixture))).network);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(results.bindings, { minLength: results.bindings.length }),
      async (bindings) => {
        const text = JSON.stringify({ head, results: { bindings } });
        expect(plain((await ingest(parseJson(text))).network)).toEqual(whole);
      },
    ),
    { numRuns: 40 },
  );
});

test("dates without a precision: a first of January is a year, a first a month", async () => {
  const ties = ["1998-01-01", "1998-05-01", "1998-05-17", "-0044-03-15"].map((date, i) =>
    twin("Q1", `Q${i + 2}`, since(`${date}T00:00:00Z`)),
  );
  const found = (tiesOf(await read(ties)) as Record<string, unknown>[]).map((tie) => tie["since"]);
  expect(found).toEqual(["1998", "1998-05", "1998-05-17", undefined]);
});

test("ties that say nothing but their ends are one tie, whichever side states them", async () => {
  const found = await read([twin("Q1", "Q2"), twin("Q2", "Q1"), twin("Q1", "Q2"), twin("Q1", "Q3")]);
  expect(found.ledger.ties).toEqual({ rows: 4, accepted: 2, merged: 2, quarantined: 0 });
  const directed = { directed: literal("true", "boolean") };
  const arcs = await read([twin("Q1", "Q2", directed), twin("Q2", "Q1", directed)]);
  expect(arcs.ledger.ties.accepted).toBe(2);
});

test("the ends may be called source and target; other words belong to actors and ties", async () => {
  const found = await read([
    {
      source: uri("http://example.org/one"),
      sourceLabel: literal("One"),
      sourceFounded: literal("1901-01-01T00:00:00Z", "dateTime"),
      sources: literal("3", "integer"),
      target: entity("Q5"),
      targetMembers: literal("7", "integer"),
      targetOpen: literal("true", "boolean"),
      legalForm: entity("Q9"),
    },
  ]);
  expect(actorAt(found.network, 1)).toEqual({ id: "http://example.org/one", name: "One", since: "1901" });
  expect(actorAt(found.network, 0)).toEqual({ id: "Q5", members: 7, open: true });
  expect(tiesOf(found)).toEqual([
    { source: "http://example.org/one", target: "Q5", directed: false, sources: 3, legalForm: "Q9" },
  ]);
});

test("variables may have any name", async () => {
  const more = Object.fromEntries([
    ["__proto__", literal("x")],
    ["constructor", literal("y")],
  ]);
  const found = await read([{ ...twin("Q1", "Q2"), ...more }], ["a", "b", "__proto__", "constructor"]);
  expect(Array.from(found.network.ties.columns.keys())).toEqual(["__proto__", "constructor"]);
});

test("the head may stand behind the rows, or be missing", async () => {
  const bindings = [{ a: entity("Q1") }, twin("Q1", "Q2"), twin("Q1", "Q3", since("1998-01-01T00:00:00Z"))];
  const first = await read(bindings, ["a", "b", "since"]);
  expect(first.ledger.ties).toEqual({ rows: 3, accepted: 2, merged: 0, quarantined: 1 });
  for (const head of [{ head: { vars: ["a", "b", "since"] } }, {}]) {
    const text = JSON.stringify({ results: { bindings }, ...head });
    const other = await ingest(parseJson(text));
    expect(plain(other.network)).toEqual(plain(first.network));
    expect(other.ledger.ties).toEqual(first.ledger.ties);
  }
});

test("a query of actors alone gives actors without ties; a result without rows an empty network", async () => {
  const one = await read([{ a: entity("Q1"), aCountry: literal("FR") }, { a: entity("Q2") }]);
  expect([one.network.actors.length, one.network.ties.length]).toEqual([2, 0]);
  const none = await read([], ["a", "b"]);
  expect([none.network.actors.length, none.network.ties.length]).toEqual([0, 0]);
});

test("other queries are refused with the names that are needed", async () => {
  const other = result([{ city: entity("Q1"), twin: entity("Q2") }]);
  expect(await codeOf(() => parseJson(other))).toBe("unreadable-format");
  await expect(ingest(parseJson(other))).rejects.toThrow(/neither \?a and \?b/);
  expect(await codeOf(() => parseJson('{"head":{},"boolean":true}'))).toBe("unreadable-format");
});

test("the query that is shipped names its variables as the reader understands them", () => {
  const query = readFileSync(join(import.meta.dirname, "../../examples/wikidata/twinned-towns.rq"), "utf8");
  const selected = /SELECT([^{]*)WHERE/
    .exec(query)?.[1]
    .match(/\?(\w+)/g)
    ?.map((name) => name.slice(1));
  const { head } = JSON.parse(fixture) as { head: { vars: string[] } };
  expect(selected).toEqual(head.vars);
  expect((query.match(/\{/g) ?? []).length).toBe((query.match(/\}/g) ?? []).length);
  for (const name of head.vars.filter((each) => !each.endsWith("Label")))
    expect(query.slice(query.indexOf("WHERE"))).toMatch(new RegExp(`\\?${name}\\b`));
});

test("the country in words, as the label service gives it, is the country", async () => {
  const row = {
    ...{ a: entity("Q1"), b: entity("Q2"), aCountry: entity("Q142"), aCountryLabel: literal("France") },
    ...{ bCountryLabel: literal("Germany") },
  };
  const { network } = await read([row]);
  expect([actorAt(network, 0), actorAt(network, 1)]).toMatchObject([
    { id: "Q1", country: "FR", "country (as given)": "Q142" },
    { id: "Q2", country: "DE" },
  ]);
});
