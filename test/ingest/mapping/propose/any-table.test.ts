import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComityError } from "../../../../src/errors/error.js";
import { parseCsv } from "../../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../../src/ingest/ingest.js";
import { mapRows } from "../../../../src/ingest/mapping/map-rows.js";
import { proposeMapping } from "../../../../src/ingest/mapping/propose/propose-mapping.js";
import { readMapping } from "../../../../src/ingest/mapping/read-mapping.js";
import { rowObjects } from "../../../../src/ingest/row-objects.js";
import { csv } from "../../../../src/text/escape.js";
import { checkAccount } from "../../support.js";

const headers = [
  ...[
    "Gemeinde",
    "Partnerstadt",
    "Partner 1",
    "Partner 2",
    "Jahr 1",
    "Jahr 2",
    "Land",
    "Land 1",
    "seit",
    "Art",
  ],
  ...["Status", "From", "To", "Label", "Type", "Tags", "Name", "Name A", "Name B", "Veranstaltung", "Datum"],
  ...["Vorname", "Nachname", "E-Mail", "Einwilligung", "consent.publish", "lat", "lon", "Einwohner", "id"],
  ...["source_id", "source_name", "target_id", "target_name", "Monat", "Tag", "Jahr", "Ulm", "Bonn", "Lyon"],
  ...["__proto__", "constructor", "consent", "naem", "sinse", "1", "#", "", "Partnerstädte", "Rolle", "PLZ"],
];
const cells = [
  ...[
    "Ulm",
    "Bonn",
    "Lyon",
    "Ana Lampert",
    "ana@example.org",
    "+49 731 123456",
    "p",
    "k",
    "f",
    "M",
    "x",
    "0",
  ],
  ...["1", "2011", "12.05.2011", "5/17/2011", "2011-05-17T10:00:00Z", "Frankreich", "DE", "Lyon (France)"],
  ...[
    "Ulm; Bonn",
    "Ulm|Lyon",
    "Ulm, Bonn, Lyon",
    "aktiv",
    "ruht",
    "k. A.",
    "-",
    "12,5",
    "1.234",
    "1.234.567,8",
  ],
  ...[
    "Partnerschaft",
    "directed",
    "Verein",
    "Bayern",
    "Hessen",
    "Sachsen",
    "ja",
    "de",
    "__proto__",
    "\u0007",
    "É",
    "é",
  ],
];

const header = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...headers) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 8, arbitrary: fc.constantFrom(...cells) },
  {
    weight: 1,
    arbitrary: fc
      .string({ maxLength: 12, unit: "binary" })
      .map((text) => text.replace(/[\ud800-\udfff]/g, "")),
  },
);
const table = fc.array(header, { minLength: 1, maxLength: 9 }).chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 12 }),
  }),
);

type Row = Record<string, unknown>;

/** Runs a call; a coded error is an answer too, anything else is not. */
async function coded<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!isComityError(error)) throw error;
    return undefined;
  }
}

describe("whatever the table", () => {
  test("the mapping is one, and reads the table with a ledger or a coded error", async () => {
    let [proposed, read] = [0, 0];
    const law = fc.asyncProperty(table, async ({ names, rows }) => {
      const text = [names, ...rows].map((row) => `${row.map((each) => csv(each)).join(",")}\n`).join("");
      const proposal = await coded(() => proposeMapping(parseCsv(text)));
      if (proposal === undefined) return;
      proposed++;
      expect(readMapping(JSON.parse(JSON.stringify(proposal.mapping)))).toEqual(proposal.mapping);
      const { headerLine } = proposal.mapping.input ?? {};
      const source = parseCsv(text, headerLine === undefined ? {} : { headerLine });
      const result = await coded(() => ingest(mapRows(source, proposal.mapping)));
      if (result === undefined) return;
      read++;
      checkAccount(result.ledger);
    });
    await fc.assert(law, { numRuns: 700 });
    expect(proposed).toBeGreaterThan(500);
    expect(read).toBeGreaterThan(400);
  });

  test("every column is accounted for: it fills a field, is left out with a reason, or cannot be named", async () => {
    const law = fc.asyncProperty(table, async ({ names, rows }) => {
      const text = [names, ...rows].map((row) => `${row.map((each) => csv(each)).join(",")}\n`).join("");
      const proposal = await coded(() => proposeMapping(parseCsv(text)));
      if (proposal === undefined) return;
      const { mapping, columns } = proposal;
      const written = JSON.stringify(mapping.records);
      for (const { header: name, fields, because, as } of columns) {
        expect(because.length).toBeGreaterThan(0);
        const left = Object.hasOwn(mapping.leave ?? {}, name);
        const used =
          fields.length > 0 &&
          (written.includes(JSON.stringify(name)) || mapping.input?.matrix !== undefined);
        expect([name, as, left !== used]).toEqual([name, as, true]);
      }
    });
    await fc.assert(law, { numRuns: 500 });
  });

  test("consent is never made up: only comity's own columns of consent fill it", async () => {
    const law = fc.asyncProperty(table, async ({ names, rows }) => {
      const text = [names, ...rows].map((row) => `${row.map((each) => csv(each)).join(",")}\n`).join("");
      const proposal = await coded(() => proposeMapping(parseCsv(text)));
      for (const { header: name, fields } of proposal?.columns ?? [])
        if (fields.some(({ field }) => field.startsWith("consent"))) expect(name).toMatch(/^consent/);
    });
    await fc.assert(law, { numRuns: 300 });
  });

  test("typed rows are read like texts", async () => {
    const value = fc.oneof(
      cell,
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.constantFrom(...cells)),
      fc.constant(null),
      fc.object(),
    );
    const law = fc.asyncProperty(
      fc.array(fc.dictionary(header, value, { maxKeys: 6 }), { maxLength: 8 }),
      async (rows) => {
        const proposal = await coded(() => proposeMapping(rowObjects(rows, "rows")));
        if (proposal === undefined) return;
        readMapping(proposal.mapping);
        await coded(() => ingest(mapRows(rowObjects(rows, "rows"), proposal.mapping)));
      },
    );
    const parts: Row[][] = [
      [{ Gemeinde: { toString: {} } }],
      [{ Gemeinde: "Ulm", Partnerstadt: [{ toString: {} }, "Lyon"] }],
      [{ Gemeinde: { toJSON: {} }, consent: { toString: null } }],
      [
        { Tag: { "": { "|": {} } }, source_id: "Ulm" },
        { Tag: 0, source_id: ["Ulm"] },
      ],
    ];
    await fc.assert(law, { numRuns: 500, examples: parts.map((rows) => [rows]) });
  });
});
