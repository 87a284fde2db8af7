import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { csv } from "../../../src/text/escape.js";
import { checkAccount, plain } from "../support.js";
import { mapped, mappingOf } from "./support.js";

const cell = fc.constantFrom(
  "",
  "-",
  "Ulm",
  "ulm",
  "Köln",
  "DE",
  "France",
  "p",
  "k",
  "1963",
  "1.234,5",
  "a;b",
  "x\u0007",
);
const width = 6;
const headers = ["a", "b", "c", "d", "e", "f"];
const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 25 });
const textOf = (table: readonly (readonly string[])[]): string =>
  `${headers.join(",")}\n${table.map((row) => row.map(csv).join(",")).join("\n")}\n`;

const rule = fc.oneof(
  fc.constantFrom(...headers),
  fc.record({ column: fc.constantFrom(...headers), values: fc.constant({ p: "sister-city", ulm: null }) }),
  fc.record({ column: fc.subarray(headers, { minLength: 1 }) }),
  fc.record({ join: fc.subarray(headers, { minLength: 1 }) }),
  fc.record({
    column: fc.constantFrom(...headers),
    decimal: fc.constant("," as const),
    blank: fc.constant(["-"]),
  }),
);
const mapping = fc
  .record({
    one: rule,
    two: rule,
    list: fc.boolean(),
    country: rule,
    since: rule,
    note: rule,
    rest: fc.boolean(),
  })
  .map(({ one, two, list, country, since, note, rest }) =>
    mappingOf([
      { table: "actors", as: "one", fields: { id: one, country, note } },
      {
        table: "actors",
        as: "two",
        fields: { id: list ? { column: ["b", "e"], each: true } : two, country: { constant: "FR" } },
      },
      {
        table: "ties",
        rest,
        fields: {
          source: { record: "one" },
          target: { record: "two" },
          since: list ? { column: ["d", "f"], each: true } : since,
          items: { column: "c", split: ";" },
        },
      },
    ]),
  );

test("every row of the file is accounted for, whatever the mapping", async () => {
  await fc.assert(
    fc.asyncProperty(rows, mapping, async (table, map) => {
      const { network, ledger } = await mapped(textOf(table), map);
      const filled = table.filter((row) => row.some((each) => each.trim() !== ""));
      const [file] = ledger.files;
      expect(file.rows).toBe(filled.length);
      expect(ledger.ties.accepted).toBe(network.ties.length);
      expect(ledger.rows().filter(({ code }) => code === "no-record")).toHaveLength(file.idle);
      for (const { row, code } of ledger.findings())
        if (!["blank-row", "mixed-types", "two-mode"].includes(code))
          expect([code, row > 0]).toEqual([code, true]);
    }),
    { numRuns: 200 },
  );
});

test("the order of the rows leaves no trace in a mapped network, nor in what is told of its actors", async () => {
  await fc.assert(
    fc.asyncProperty(rows, mapping, fc.infiniteStream(fc.nat()), async (table, map, keys) => {
      const shuffled = table
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const one = await mapped(textOf(table), map);
      const other = await mapped(textOf(shuffled), map);
      expect(plain(other.network)).toEqual(plain(one.network));
      expect(other.ledger.actors).toEqual(one.ledger.actors);
      expect(other.ledger.ties).toEqual(one.ledger.ties);
      expect(other.ledger.counts()).toEqual(one.ledger.counts());
    }),
    { numRuns: 200 },
  );
});

const tieRows = fc.array(
  fc.record({
    source: fc.constantFrom("a", "b", "c", " d ", ""),
    target: fc.constantFrom("a", "b", "10", "__proto__"),
    since: fc.constantFrom("", "1963", "1963-13", " 2011-05 "),
    strength: fc.constantFrom("", "2", "0", "x"),
    note: fc.constantFrom("", " x ", "7", "yes"),
  }),
  { maxLength: 30 },
);

test("a mapping that only renames columns gives what renaming the headers gives", async () => {
  await fc.assert(
    fc.asyncProperty(tieRows, async (ties) => {
      const body = ties.map((tie) => Object.values(tie).map(csv).join(",")).join("\n");
      const renamed = mappingOf([{ table: "ties", fields: { source: "von", target: "zu", since: "ab" } }]);
      const one = await mapped(`von,zu,ab,strength,note\n${body}\n`, renamed);
      const other = await ingest({ ties: parseCsv(`source,target,since,strength,note\n${body}\n`) });
      checkAccount(other.ledger);
      expect(plain(one.network)).toEqual(plain(other.network));
      expect(one.ledger.ties).toEqual(other.ledger.ties);
      expect(one.ledger.total).toBe(other.ledger.total);
    }),
    { numRuns: 200 },
  );
});

test("pieces cut anywhere make no difference", async () => {
  const map = mappingOf(
    [{ table: "ties", fields: { source: "a", target: { column: "b", split: ";", each: true } } }],
    {
      input: { headerLine: 3 },
    },
  );
  const text = `title;1\nmore\na,b\n${Array.from({ length: 20 }, (_, i) => `x${i},p${i};q`).join("\n")}`;
  const whole = await mapped(text, map);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      async function* pieces(): AsyncGenerator<string> {
        for (let i = 1; i < places.length; i++) yield text.slice(places[i - 1], places[i]);
      }
      const { mapRows } = await import("../../../src/ingest/mapping/map-rows.js");
      const read = await ingest(mapRows(parseCsv(pieces(), { name: "list.csv", headerLine: 3 }), map));
      expect(plain(read.network)).toEqual(plain(whole.network));
      expect(read.ledger.rows()).toEqual(whole.ledger.rows());
    }),
    { numRuns: 50 },
  );
});
