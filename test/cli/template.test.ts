import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { readNetwork } from "../../src/files/read-network.js";
import { consentStatement } from "../../src/files/template/consent-statement.js";
import { templateColumns, templateTables, type TemplateTable } from "../../src/files/template/columns.js";
import { templateSheets } from "../../src/files/template/sheets.js";
import { writeWorkbook } from "../../src/files/workbook/write-workbook.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseWorkbook } from "../../src/ingest/workbook/parse-workbook.js";
import { Zip } from "../../src/ingest/workbook/zip.js";
import { purposes } from "../../src/schema/consent.js";
import { loadCountries } from "../../src/schema/countries.js";
import { fieldNames, fields } from "../../src/schema/fields.js";
import { partFields } from "../../src/schema/parts.js";
import { read as reader } from "../../src/schema/read.js";
import { wordsOf, type VocabularyName } from "../../src/schema/vocabulary.js";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-template-"));
afterAll(() => rmSync(folder, { recursive: true }));
const tables = Object.keys(templateTables) as TemplateTable[];

/** The cells of a sheet of a workbook, header included. */
async function cellsOf(bytes: Uint8Array, sheet: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of parseWorkbook(bytes, { sheet }).batches("ties", new Pace({}))) {
    if (rows.length === 0 && batch.headers.ties.length > 0) rows.push([...batch.headers.ties]);
    rows.push(...batch.rows.map(({ cells }) => cells as string[]));
  }
  return rows;
}

async function partOf(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<string> {
  const zip = new Zip(bytes, "template");
  const entry = zip.entries.get(path);
  if (entry === undefined) throw new Error(`${path} is not there`);
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of zip.unpack(entry)) text += decoder.decode(piece, { stream: true });
  return text;
}

describe("the empty workbook", () => {
  const path = join(folder, "members.xlsx");
  const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => {
    if (!existsSync(path))
      expect(await call(["template", "--out", path])).toMatchObject({ code: 0, stdout: `${path}\n` });
    return new Uint8Array(readFileSync(path));
  };

  test("has every field of the field table, in its order, and says what each is for", async () => {
    const help = await cellsOf(await bytes(), "Columns");
    for (const table of tables) {
      const [, schema] = templateTables[table];
      const [headers] = await cellsOf(await bytes(), table);
      // Consent is asked in parts; projected is never written by hand.
      const all: readonly string[] = fieldNames(schema);
      const asked = all.filter((name) => name !== "consent" && name !== "projected");
      const parts = schema === "actor" ? Object.keys(partFields) : [];
      expect(new Set(headers)).toEqual(new Set([...asked, ...parts]));
      expect(headers.filter((name) => !parts.includes(name))).toEqual(asked);
      const known: Readonly<Record<string, { about: string; example: string; required?: true }>> = {
        ...fields[schema],
        ...partFields,
      };
      for (const name of headers) {
        const row = help.find(([sheet, column]) => sheet === table && column === name);
        expect(row, name).toBeDefined();
        expect(row?.[2]).toBe(known[name].required === true ? "yes" : "");
        expect(row?.slice(3)).toContain(known[name].about);
        expect(row?.slice(3)).toContain(known[name].example);
      }
    }
  });

  test("has drop-downs that hold exactly the vocabularies, on the columns that use them", async () => {
    const words = await cellsOf(await bytes(), "Words");
    const workbook = await partOf(await bytes(), "xl/workbook.xml");
    const names = Array.from(workbook.matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name);
    for (const table of tables) {
      const xml = await partOf(await bytes(), `xl/worksheets/sheet${names.indexOf(table) + 1}.xml`);
      const lists = new Map(
        Array.from(
          xml.matchAll(
            /errorStyle="(\w+)"[^>]*sqref="([A-Z]+)2:\2\d+"><formula1>Words!\$([A-Z])\$2:\$\3\$(\d+)</g,
          ),
          ([, style, column, from, to]) => [column, { style, from, to }],
        ),
      );
      const columns = templateColumns(table);
      expect(lists.size).toBe(columns.filter(({ words: some }) => some !== undefined).length);
      columns.forEach(({ name, words: some, field }, i) => {
        const letters = i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`;
        const list = lists.get(letters);
        if (some === undefined) return expect(list, name).toBeUndefined();
        const at = (list?.from.charCodeAt(0) ?? 0) - 65;
        const held = words.slice(1, Number(list?.to)).map((row) => row[at]);
        expect(held).toEqual(wordsOf(some.vocabulary as VocabularyName));
        expect(words.slice(Number(list?.to)).every((row) => (row[at] ?? "") === "")).toBe(true);
        // Kinds and methods may be words of one's own: these are asked about, not refused.
        expect(list?.style).toBe(
          field.type === "risk" || (field.type === "category" && field.open) ? "warning" : "stop",
        );
      });
    }
  });

  test("keeps what is typed into ids and dates as text, and its headers in view", async () => {
    const xml = await partOf(await bytes(), "xl/worksheets/sheet2.xml");
    const styles = await partOf(await bytes(), "xl/styles.xml");
    const [, cells] = styles.split("<cellXfs");
    const formats = Array.from(cells.matchAll(/<xf numFmtId="(\d+)"/g), ([, id]) => Number(id));
    const columns = Array.from(
      xml.matchAll(/<col min="(\d+)"[^>]* style="(\d+)"/g),
      ([, , style]) => formats[Number(style)],
    );
    templateColumns("Actors").forEach(({ field, name }, i) =>
      expect(columns[i], name).toBe(field.type === "number" ? 0 : 49),
    );
    expect(xml).toContain('state="frozen"');
  });

  test("is read without a finding, and has no row yet", async () => {
    await bytes();
    const { network, ledger } = await readNetwork(path);
    expect(ledger.rows()).toEqual([]);
    expect(network.actors.length).toBe(0);
    const { code, stdout } = await call(["check", path]);
    expect(code).toBe(1);
    expect(stdout).toContain("There is no row yet");
  });

  test("is the same for everybody", async () => {
    expect(await writeWorkbook(templateSheets())).toEqual(new Uint8Array(await bytes()));
  });
});

test("filled in with another program, it gives no finding and loses nothing", async () => {
  const path = fileURLToPath(new URL("../fixtures/workbooks/template-filled.xlsx", import.meta.url));
  const { network, ledger } = await readNetwork(path);
  expect(ledger.rows()).toEqual([]);
  expect([network.actors.length, network.ties.length, network.participations.length]).toEqual([3, 2, 1]);
  expect((await call(["check", path])).stdout).toContain("Nothing to mend.");
});

test("each example of the field table is read as it stands", async () => {
  const books = { countries: await loadCountries() };
  for (const table of Object.values(templateTables).map(([, schema]) => schema))
    for (const name of fieldNames(table)) {
      const { example } = fields[table][name] as { example: string };
      const reading = reader(table, name, books)(example);
      expect(reading.problem, `${table}.${name}`).toBeUndefined();
      expect("value" in reading && reading.value, `${table}.${name}`).not.toBeUndefined();
    }
});

test("a row of examples is a network", async () => {
  const sheets = templateSheets().map((sheet) => {
    const table = tables.find((name) => name === sheet.name);
    if (table === undefined) return sheet;
    const row = templateColumns(table).map(({ field }) => ({ text: field.example, style: "text" as const }));
    return { ...sheet, rows: [...sheet.rows, row] };
  });
  const { ledger } = await ingest(parseWorkbook(await writeWorkbook(sheets)));
  // The tie names a second town that has no row of its own.
  expect(ledger.rows().map(({ code }) => code)).toEqual(["unknown-actor"]);
});

describe("the folder of texts", () => {
  test("has the same columns, words and statement, and reads back", async () => {
    const out = join(folder, "lists");
    const { code, stdout } = await call(["template", "--out", out]);
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((path) => path.slice(out.length + 1)),
    ).toEqual([
      ...["actors.csv", "ties.csv", "participations.csv", "columns.md", "words.md", "consent-statement.md"],
    ]);
    const text = (name: string): string => readFileSync(join(out, name), "utf8");
    for (const table of tables)
      expect(text(`${templateTables[table][0]}.csv`)).toBe(
        `${templateColumns(table)
          .map(({ name }) => name)
          .join(",")}\r\n`,
      );
    expect(text("columns.md")).toContain("consent\\.publish");
    expect(text("words.md")).toContain("**sister\\-city**");
    const { ledger } = await readNetwork({
      actors: join(out, "actors.csv"),
      ties: join(out, "ties.csv"),
      participations: join(out, "participations.csv"),
    });
    expect(ledger.rows()).toEqual([]);
  });

  test("nothing is replaced, and nothing written when something is there", async () => {
    const out = join(folder, "half");
    await call(["template", "--out", out]);
    const mine = join(out, "ties.csv");
    writeFileSync(mine, "mine");
    rmSync(join(out, "actors.csv"));
    const { code, stderr } = await call(["template", "--out", out]);
    expect(code).toBe(2);
    expect(stderr).toContain("is there already");
    expect(readFileSync(mine, "utf8")).toBe("mine");
    expect(existsSync(join(out, "actors.csv"))).toBe(false);
    expect((await call(["template", "--lang", "xx"])).code).toBe(2);
  });
});

test("the consent statement asks for every purpose, and says how long a yes holds and how it is taken back", () => {
  const text = JSON.stringify(consentStatement.lines);
  for (const purpose of purposes) {
    expect(text).toContain(`(${purpose})`);
    expect(text).toContain(`consent.${purpose}`);
  }
  for (const needed of [
    "consent.until",
    "take it back",
    "pseudonym",
    "at risk",
    "A no does not run out",
    "deleted",
  ])
    expect(text).toContain(needed);
});
