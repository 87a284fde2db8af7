import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { isComityError } from "../../src/errors/error.js";
import { zipFiles } from "../../src/files/workbook/zip-files.js";
import { ingest } from "../../src/ingest/ingest.js";
import { mapRows } from "../../src/ingest/mapping/map-rows.js";
import type { RawRow, Remark } from "../../src/ingest/source.js";
import { numberCell } from "../../src/ingest/workbook/number-cell.js";
import { builtInFormat, readFormat } from "../../src/ingest/workbook/number-format.js";
import { parseWorkbook, type WorkbookOptions } from "../../src/ingest/workbook/parse-workbook.js";
import { Zip } from "../../src/ingest/workbook/zip.js";
import { checkAccount, codeOf } from "./support.js";

const folder = fileURLToPath(new URL("../fixtures/workbooks/", import.meta.url));
const file = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(folder + name));

/** Everything a workbook gives. */
async function read(
  bytes: Uint8Array<ArrayBuffer>,
  options: WorkbookOptions = {},
): Promise<{ rows: RawRow[]; remarks: Remark[]; conversions: readonly { what: string; count: number }[] }> {
  const batches = parseWorkbook(bytes, { name: "book.xlsx", ...options }).batches(undefined, new Pace({}));
  const rows: RawRow[] = [];
  const remarks: Remark[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return { rows, remarks, conversions: next.value.conversions ?? [] };
    rows.push(...next.value.rows);
    remarks.push(...next.value.remarks);
  }
}

/** The smallest workbook with one sheet of the given XML. */
function book(
  sheet: string,
  { name = "Ties", others = {} }: { name?: string; others?: Record<string, string> } = {},
) {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (entries: string): string => `<Relationships>${entries}</Relationships>`;
  const parts = {
    "_rels/.rels": relations(
      `<Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    ),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...others,
  };
  return zipFiles(
    Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  );
}

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline("source")}${inline("target")}${inline("since")}</row>`;

describe("a network that several programs wrote", () => {
  const actors = [
    [
      "A1",
      "Æther Gesellschaft",
      "ngo",
      "2011-05-17",
      "2020-05",
      "0.3",
      "true",
      "0.256",
      "05334002",
      "2024-02-29",
      "two\nlines",
    ],
    [
      "A2",
      "B & <C>",
      "university",
      "1900-01-01",
      "2020-05-17",
      "1993",
      "false",
      "1",
      "00000007",
      "2024-02-29",
      "_x0041_ stays",
    ],
    ["A3", "東京", "local-government", "1900-03-01", "", "9723000"],
  ];
  const ties = [
    ["A1", "A2", "sister-city", "1970-01-01", "2"],
    ["A2", "A3", "dialogue", "1999-12-31"],
    ["A1", "A3", "dialogue", "", ""],
  ];

  test.for(["openpyxl", "xlsxwriter", "libreoffice", "mac1904"])(
    "%s: cells are what people see",
    async (program) => {
      const { rows, remarks, conversions } = await read(file(`${program}.xlsx`));
      const expected = structuredClone(actors);
      // The calendar of old Macs begins in 1904; openpyxl does not escape what looks like an escape.
      if (program === "mac1904") [expected[1][3], expected[2][3]] = ["", ""];
      if (program === "openpyxl") expected[1][10] = "A stays";
      const of = (table: string): RawRow[] => rows.filter((row) => row.table === table);
      expect(of("actors").map(({ cells }) => cells)).toEqual(expected);
      expect(
        of("ties")
          .slice(0, 3)
          .map(({ cells }) => cells),
      ).toEqual(ties);
      expect(of("ties").map(({ line }) => line)).toEqual([2, 3, 6, 7]);
      expect(of("participations").map(({ cells }) => cells)).toEqual([["A1", "fair", "host"]]);

      const [, , error, sum] = of("ties");
      expect(error.cellFlaws).toMatchObject([{ at: 4, code: "error-cell", shown: "#N/A" }]);
      // openpyxl writes formulas without their values; the others know that 1 + 1 is 2.
      if (program === "openpyxl") expect(sum.cellFlaws).toMatchObject([{ at: 4, code: "uncalculated-cell" }]);
      else expect(sum.cells).toEqual(["A3", "A1", "", "", "2"]);

      const said = remarks.map(({ code, table, line }) => `${table} ${line} ${code}`).sort();
      expect(said).toEqual([
        "actors 0 left-out",
        "participations 0 hidden-sheet",
        "ties 3 hidden-rows",
        "ties 4 blank-row",
        "ties 6 merged-cells",
      ]);
      expect(remarks.find(({ code }) => code === "left-out")?.message).toContain("Budget");
      expect(conversions.map(({ what, count }) => `${count} ${what}`)).toEqual([
        "2 percentage read as a share: 80% is 0.8",
        "1 time of day left out of a date",
      ]);
    },
  );

  test("findings name the sheet and its row, and every row is accounted for", async () => {
    const { ledger, network } = await ingest(parseWorkbook(file("libreoffice.xlsx"), { name: "book.xlsx" }));
    checkAccount(ledger);
    expect(ledger.rows()).toContainEqual(
      expect.objectContaining({
        file: "book.xlsx, sheet TIES",
        line: 6,
        row: 3,
        column: "strength",
        code: "error-cell",
      }),
    );
    expect(network.actors.length).toBe(3);
    expect(network.participations.length).toBe(1);
  });

  test("sheets of Kumu are known, and dates do not depend on the time zone", async () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
        process.env.TZ = TZ;
        const { rows } = await read(file("pandas.xlsx"));
        expect(rows.map(({ table, cells }) => [table, ...cells])).toEqual([
          ["actors", "k1", "Ånge", "ngo", "9200", "2011-05-17"],
          ["actors", "k2", "Bari", "university"],
          ["actors", "k3", "Cork", "ngo", "210000.5", "1969-12-31"],
          ["ties", "k1", "k2", "dialogue"],
          ["ties", "k2", "k3", "trade-mission"],
        ]);
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});

test("a blob, a stream and bytes are read alike, with progress and until stopped", async () => {
  const bytes = file("xlsxwriter.xlsx");
  const blob = new Blob([bytes]);
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  const phases = new Set<string>();
  const onProgress = ({ phase }: { phase: string }): unknown => phases.add(phase);
  const [whole, ...others] = await Promise.all(
    [bytes, blob, blob.stream(), parts()].map(async (input) =>
      (await ingest(parseWorkbook(input, { name: "b" }), { onProgress })).ledger.toJSON(),
    ),
  );
  for (const other of others) expect(other).toEqual(whole);
  expect(phases).toContain("reading b");
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(ingest(parseWorkbook(bytes), { signal })).rejects.toThrow("enough");
});

test("actors without ids go by their labels, as in a map of Kumu", async () => {
  const cells = (...texts: string[]): string => texts.map(inline).join("");
  const bytes = await book(
    `<row r="1">${cells("Label", "Type")}</row><row r="2">${cells("Ånge", "ngo")}</row>`,
    {
      name: "Elements",
    },
  );
  const { network, ledger } = await ingest(parseWorkbook(bytes));
  expect(network.actors.ids.at(0)).toBe("Ånge");
  expect(ledger.headers.map(({ header, field, how }) => [header, field, how])).toEqual([
    ["Label", "id", "alias"],
    ["Type", "kind", "alias"],
  ]);
});

describe("a sheet that was made for something else", () => {
  test("is read through a mapping, from the row of its headers on", async () => {
    const source = parseWorkbook(file("messy.xlsx"), {
      name: "messy.xlsx",
      sheet: "liste 2024",
      headerLine: 3,
    });
    const { ledger, network } = await ingest(
      mapRows(source, {
        comityMapping: "1.0",
        records: [{ table: "ties", fields: { source: "Stadt", target: "Partnerstadt", since: "seit" } }],
      }),
    );
    expect(network.ties.length).toBe(3);
    expect(network.actors.length).toBe(5);
    expect(ledger.rows().filter(({ effect }) => effect !== "noted")).toEqual([]);
  });

  test("an unknown sheet is refused with the names there are", async () => {
    await expect(read(file("messy.xlsx"), { sheet: "Liste 2025" })).rejects.toThrow(/"Liste 2024", "Alt"/);
    expect(() => parseWorkbook(file("messy.xlsx"), { headerLine: 0 })).toThrow(/headerLine/);
  });

  test("a cell behind the headers, a gap, a hidden and a repeated header are told", async () => {
    const bytes = await book(
      `${header}<row r="2">${inline("a")}${inline("b")}${inline("2011")}${inline("?")}</row><row r="5"><c r="A5" t="inlineStr"><is><t>a</t></is></c><c r="B5" t="inlineStr"><is><t>c</t></is></c></row>`,
    );
    const { rows, remarks } = await read(bytes);
    expect(rows.map(({ line, flaw }) => [line, flaw?.code])).toEqual([
      [2, "too-many-cells"],
      [5, undefined],
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([
      "the rows 3 to 4 have no value and are not counted",
    ]);
  });

  test("an error in the column of consent protects the actor, with a mapping too", async () => {
    const cells = `<row r="1">${["id", "kind", "consent.publish"].map(inline).join("")}</row><row r="2">${inline("a")}${inline("ngo")}<c t="e"><v>#REF!</v></c></row>`;
    const bytes = await book(cells, { name: "Actors" });
    const plain = await ingest(parseWorkbook(bytes));
    const mapped = await ingest(
      mapRows(parseWorkbook(bytes), {
        comityMapping: "1.0",
        records: [
          { table: "actors", fields: { id: "id", kind: "kind", "consent.publish": "consent.publish" } },
        ],
      }),
    );
    for (const { ledger } of [plain, mapped])
      expect(ledger.rows().map(({ code }) => code)).toContain("bad-consent");
  });
});

describe("numbers", () => {
  const of = (value: string, code: string, from1904 = false): string =>
    numberCell(value, readFormat(code), from1904).text;

  test("days are counted as spreadsheets count them", () => {
    // Excel's own: 1 is 1900-01-01, 60 the day that never was, 61 is 1900-03-01, 2958465 is 9999-12-31.
    const days = {
      "1": "1900-01-01",
      "59": "1900-02-28",
      "60": "1900-02-29",
      "61": "1900-03-01",
      "25569": "1970-01-01",
      "45351": "2024-02-29",
      "2958465": "9999-12-31",
    };
    for (const [serial, day] of Object.entries(days)) expect(of(serial, "yyyy-mm-dd")).toBe(day);
    expect(of("0", "yyyy-mm-dd", true)).toBe("1904-01-01");
    expect(of("24107", "yyyy-mm-dd", true)).toBe("1970-01-01");
    expect(of("2958466", "yyyy-mm-dd")).toBe("2958466");
    expect(of("-1", "yyyy-mm-dd")).toBe("-1");
  });

  test("every day comes back as itself", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const serial =
            Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) / 86_400_000 + 25_569;
          expect(of(String(serial), "dd/mm/yy")).toBe(day);
          expect(of(String(serial - 1462), "dd/mm/yy", true)).toBe(
            serial >= 1462 ? day : String(serial - 1462),
          );
        },
      ),
    );
  });

  test("a date shows as much as its format does, but never less than it holds", () => {
    const serial = "40680"; // 2011-05-17
    for (const code of [
      "dd.mm.yyyy",
      "d. mmmm yyyy",
      "[$-407]d/m/yy;@",
      "yyyy\\-mm\\-dd",
      "mmm yyyy",
      "yyyy",
      "dddd",
    ])
      expect(of(serial, code)).toBe("2011-05-17");
    expect(of("40664", "mmm-yy")).toBe("2011-05");
    expect(of("40544", "yyyy")).toBe("2011");
    expect(of("40680.75", "yyyy-mm-dd hh:mm")).toBe("2011-05-17");
    expect(of("40679.99999999999", "yyyy-mm-dd")).toBe("2011-05-17");
    expect(of("0.75", "h:mm")).toBe("18:00");
    expect(of("1.5", "[h]:mm:ss")).toBe("36:00");
  });

  test("formats that are none of dates leave numbers alone", () => {
    const codes = [
      "General",
      "0.00",
      "#,##0",
      '0 "days"',
      "0\\d",
      "[Red]0",
      "#,##0.00 [$€-407]",
      "0.00E+00",
      "@",
      '"yes";"no"',
    ];
    for (const code of codes) expect(readFormat(code)).toEqual({ shows: "number" });
    expect(of("0.30000000000000004", "General")).toBe("0.3");
    expect(of("1993.0", "General")).toBe("1993");
    expect(of("1.0E5", "General")).toBe("100000");
    expect(of("7", "00000")).toBe("00007");
    expect(builtInFormat(14)).toEqual({ shows: "date", finest: "day" });
    expect(builtInFormat(2)).toEqual({ shows: "number" });
  });
});

describe("what is no workbook, or a trap", () => {
  test.for([
    ["a protected workbook", () => file("protected.xlsx"), /protected by a password/],
    ["an old workbook", () => file("old.xls"), /old \.xls workbook/],
    ["an OpenDocument file", () => file("open-document.ods"), /OpenDocument/],
    ["a text", () => new TextEncoder().encode("source,target\n"), /not a workbook/],
  ] as const)("%s is named", async ([, bytes, message]) => {
    await expect(read(new Uint8Array(bytes()))).rejects.toThrow(message);
    expect(await codeOf(() => parseWorkbook(new Uint8Array(bytes())))).toBe("unreadable-format");
  });

  test("nothing, a text and an empty sheet are refused", async () => {
    expect(await codeOf(() => parseWorkbook(new Uint8Array(0)))).toBe("empty-input");
    expect(await codeOf(() => parseWorkbook("source,target"))).toBe("bad-input");
    const bytes = await book("");
    expect(await codeOf(() => parseWorkbook(bytes))).toBe("empty-input");
  });

  test("a workbook cut off anywhere gives one coded error", async () => {
    const whole = file("openpyxl.xlsx");
    for (let length = 1; length < whole.length; length += 97)
      expect(await codeOf(() => parseWorkbook(whole.slice(0, length)))).toBe("unreadable-format");
  });

  test("a bomb is refused by what its list says, before it is unpacked", async () => {
    const bomb = await book(`${header}${" ".repeat(20_000_000)}`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toThrow(/times its size, which is not safe/);
  });

  test("a list that lies about sizes or contents is found out", async () => {
    const honest = await book(`${header}<row r="2">${inline("a")}${inline("b")}</row>`);
    const zip = new Zip(honest, "book");
    const list = honest.findLastIndex(
      (_, i) => honest[i] === 0x50 && honest[i + 1] === 0x4b && honest[i + 2] === 1,
    );
    for (const [field, change] of [
      [16, 1],
      [24, -1],
      [24, 1],
    ]) {
      const lying = new Uint8Array(honest);
      const view = new DataView(lying.buffer);
      view.setUint32(list + field, view.getUint32(list + field, true) + change, true);
      await expect(read(lying)).rejects.toThrow(/is not what the archive's own list says/);
    }
    expect(zip.entries.size).toBe(4);
  });

  test("cells far out and rows out of order are refused, not made room for", async () => {
    const cell = (address: string): string => `<c r="${address}" t="inlineStr"><is><t>x</t></is></c>`;
    for (const sheet of [
      `${header}<row r="4000000">${inline("a")}</row>`,
      `${header}<row r="2">${cell("ZZZ2")}</row>`,
      `${header}<row r="2">${cell("A3")}</row>`,
      `${header}<row r="1">${inline("a")}</row>`,
      `${header}<row r="2"><c t="s"><v>12</v></c></row>`,
    ]) {
      const bytes = await book(sheet);
      expect(await codeOf(() => parseWorkbook(bytes))).toBe("unreadable-format");
    }
  });

  test("entities are not expanded", async () => {
    const others = {
      "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
    };
    const bytes = await book(header, { others });
    expect(await codeOf(() => parseWorkbook(bytes))).toBe("unreadable-format");
  });

  test("damaged workbooks of a real program give a ledger or one coded error", async () => {
    const parts = await partsOf(file("xlsxwriter.xlsx"));
    const words = [
      "<row>",
      '<row r="2">',
      "</row>",
      '<c t="s">',
      "<v>",
      "</v>",
      '<c t="e"><v>#REF!</v></c>',
      '<c r="B2"/>',
      "</c>",
      "&#x41;",
      "&",
      "<",
      '"',
      "9999999",
      "-1",
      "NaN",
      "<is><t>",
      "<f>",
      "hidden",
      "r:id",
    ];
    const change = fc.record({
      part: fc.nat(),
      at: fc.nat(),
      cut: fc.nat(12),
      word: fc.constantFrom("", ...words),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const damaged = parts.map(([path, text]) => [path, text] as [string, string]);
        for (const { part, at, cut, word } of changes) {
          const entry = damaged[part % damaged.length];
          const from = at % (entry[1].length + 1);
          entry[1] = entry[1].slice(0, from) + word + entry[1].slice(from + cut);
        }
        const bytes = await zipFiles(
          damaged.map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
        );
        try {
          checkAccount((await ingest(parseWorkbook(bytes))).ledger);
        } catch (error) {
          if (!isComityError(error)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** The text parts of a workbook that reading looks at. */
async function partsOf(bytes: Uint8Array<ArrayBuffer>): Promise<[string, string][]> {
  const zip = new Zip(bytes, "book");
  const parts: [string, string][] = [];
  for (const entry of zip.entries.values()) {
    if (/docProps|theme|Content_Types/.test(entry.path)) continue;
    const decoder = new TextDecoder();
    let text = "";
    for await (const piece of zip.unpack(entry)) text += decoder.decode(piece, { stream: true });
    parts.push([entry.path, text]);
  }
  return parts;
}
