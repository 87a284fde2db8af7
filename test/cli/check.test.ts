import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { textWidth } from "../../src/text/width.js";
import { Pace } from "../../src/control/pace.js";
import { parseWorkbook } from "../../src/ingest/workbook/parse-workbook.js";
import type { RawRow } from "../../src/ingest/source.js";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
/** A file of its own for each call. */
function put(text: string | Uint8Array, extension = ".csv"): string {
  const path = join(folder, `input-${++made}${extension}`);
  writeFileSync(path, text);
  return path;
}
const free = (extension = ".csv"): string => join(folder, `copy-${++made}${extension}`);
const read = (path: string): string => readFileSync(path, "utf8");

const actors = [
  "id;Name;pays;lat;Status",
  "koln;Köln;DE;50.9;ok",
  "lille;Lille;Frankreich;50.6;ok",
  "turin;Turin;Atlantis;95;ok",
  ";Nobody;DE;;ok",
  "koln;Köln am Rhein;DE;50.9;ok",
  "",
].join("\r\n");

const ties = [
  "From,To,method,since",
  "koln,lille,sister-city,1958",
  "koln,tirin,jumelage,1958",
  "koln,lille,sister-city,1958",
  "turin,lille,zzz,May 1958",
  "turin,nowhere,dialogue,",
  "",
].join("\n");

describe("the list of things to do", () => {
  const files = (): string[] => ["check", "--actors", put(actors), "--ties", put(ties)];

  test("begins with what became of the rows, then goes from harm to note, by table and column of the file", async () => {
    const { code, stdout } = await call(files());
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "actors: 5 rows: 3 can be used, 2 set aside",
      "ties: 5 rows: 2 can be used, 2 set aside, 1 merged",
    ]);
    const order = [
      "Rows set aside",
      'column "id"',
      'column "To"',
      "Values left blank",
      'column "pays"',
      'column "lat"',
      'column "method"',
      'column "since"',
      "Rows merged",
    ];
    const places = order.map((text) => stdout.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("each thing says how often, where, and what to do", async () => {
    const { stdout } = await call(files());
    const flat = stdout.replace(/\s+/g, " ");
    expect(flat).toContain(
      "2 rows set aside: a row names an actor that the actors table does not have [unknown-actor]",
    );
    expect(flat).toMatch(/line 3: target is "tirin", which is not an actor \(did you mean "turin"\?\)/);
    expect(flat).toContain("→ Write a code such as DE or DEU, or the English name.");
  });

  test("fits 80 columns, with and without color", async () => {
    const plain = (await call(files())).stdout;
    const colored = (await call(files(), { tty: true })).stdout;
    expect(colored).toContain("\u001b[31mRows set aside");
    for (const text of [plain, colored.replace(/\u001b\[\d+m/g, "")])
      for (const line of text.split("\n")) expect(textWidth(line), line).toBeLessThanOrEqual(80);
  });

  test("further examples are counted, not listed", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `a${i},b${i},m${i}`);
    const { stdout } = await call(["check", put(`source,target,since\n${rows.join("\n")}\n`)]);
    expect(stdout).toContain("30 values left blank");
    expect(stdout).toContain("… and 27 more");
  });

  test("clean data has nothing to mend; a list without a row says so", async () => {
    expect((await call(["check", put("source,target\na,b\n")])).stdout).toContain("Nothing to mend.");
    const { code, stdout } = await call(["check", put("source,target\n")]);
    expect(code).toBe(1);
    expect(stdout).toContain("There is no row yet");
  });
});

describe("a copy with findings", () => {
  test("keeps every sign of the input and marks every bad row", async () => {
    const input = put(
      `\ufeff${ties.replaceAll("\n", "\r\n").replace("koln,tirin", '"koln", tirin ').replace("May 1958", '"May\n1958"')}`,
    );
    const copy = free();
    const { code, stderr } = await call(["check", input, "--copy", copy]);
    expect(code).toBe(0);
    expect(stderr).toContain("findings beside");
    const text = read(copy);
    expect(text.startsWith("\ufefffinding,From,To,method,since\r\n")).toBe(true);
    const without = text
      .replace("finding,", "")
      .replace(/^(?:"(?:[^"]|"")*")?,/gm, (cell, at: number) => (at === 0 ? cell : "\u0000"));
    for (const [i, line] of read(input).split("\r\n").entries()) {
      if (i === 0 || line === "") continue;
      expect(without).toContain(`\u0000${line.split("\n")[0]}`);
    }
    expect(text).toContain("LEFT BLANK (since): ");
    expect(text).toMatch(/^,koln,lille,sister-city,1958/m);
  });

  test("can be mended and checked again, until nothing is left", async () => {
    const first = free();
    await call(["check", put(ties), "--copy", first]);
    const again = free();
    const marked = read(first);
    expect(marked.match(/^"/gm)).toHaveLength(2);
    const half = put(marked.replace(",zzz,May 1958", ",zzz,1958-05"));
    const second = await call(["check", half, "--copy", again]);
    expect(second.stdout).toContain('the column "finding" was left out');
    expect(read(again).split("\n")[0]).toBe("finding,From,To,method,since");
    const clean = put(
      read(again)
        .replace(",zzz,", ",dialogue,")
        .replace(/^.*MERGED.*\n/m, ""),
    );
    const { stdout } = await call(["check", clean]);
    expect(stdout).toContain("ties: 4 rows: all can be used");
    expect(stdout).not.toMatch(/set aside:|left blank:|merged:/);
    // A copy of what is clean is the input with an empty column.
    const last = free();
    await call(["check", clean, "--copy", last]);
    expect(
      read(last)
        .replace(/^finding,/, "")
        .replace(/^,/gm, ""),
    ).toBe(
      ties
        .replace("May 1958", "1958-05")
        .replace("zzz", "dialogue")
        .replace("koln,lille,sister-city,1958\nturin", "turin"),
    );
  });

  test("rows that are too long, too short or never closed keep their place", async () => {
    const input = put('source,target,since\na,b,c,d\ne,f\n,,\n\ng,h,"2011\ni,j,2012\nk,l,2013\n');
    const copy = free();
    await call(["check", input, "--copy", copy]);
    const lines = read(copy).split("\n");
    expect(lines[0]).toBe("finding,source,target,since");
    expect(lines[1]).toMatch(/^"SET ASIDE: the row has 4 cells, the header has 3\. .*",a,b,c,d$/);
    expect(lines[2]).toMatch(/^"SET ASIDE.*",e,f$/);
    expect(lines.slice(3, 5)).toEqual([",,,", ""]);
    expect(lines[5]).toMatch(/^"SET ASIDE: a quotation mark.*",g,h,"2011$/);
    const mended = put(read(copy).replace('"2011', "2011").replace("c,d", "2010").replace("e,f", "e,f,2009"));
    const { stdout } = await call(["check", mended]);
    expect(stdout).toContain("ties: 5 rows: all can be used");
  });

  test("marks more bad rows than a ledger keeps by itself", async () => {
    const rows = Array.from({ length: 10_050 }, (_, i) => `a${i},b,x${i}`);
    const copy = free();
    const { stderr } = await call([
      "check",
      put(`source,target,since\n${rows.join("\n")}\n`),
      "--copy",
      copy,
    ]);
    expect(stderr).toContain("10050 rows");
    expect(read(copy).match(/^"LEFT BLANK/gm)).toHaveLength(10_050);
  });

  test("several files have one copy each, in a folder", async () => {
    const [a, t] = [put(actors), put(ties)];
    const target = join(folder, "copies");
    await call(["check", "--actors", a, "--ties", t, "--copy", target]);
    expect(read(join(target, a.slice(folder.length + 1)))).toMatch(
      /^finding;id;Name;pays;lat;Status\r\n;koln/,
    );
    expect(read(join(target, t.slice(folder.length + 1)))).toContain('"SET ASIDE (To): ');
  });

  test("files of one name in several folders are not mixed up", async () => {
    const [a, t] = ["a", "t"].map((name) => join(folder, name, "list.csv"));
    for (const path of [a, t]) mkdirSync(dirname(path));
    writeFileSync(a, "id\na\nb\n");
    writeFileSync(t, "source,target\na,b\na,x\n");
    const target = join(folder, "alike");
    await call(["check", "--actors", a, "--ties", t, "--copy", target]);
    expect(read(join(target, "actors-list.csv"))).toBe("finding,id\n,a\n,b\n");
    expect(read(join(target, "ties-list.csv"))).toMatch(/\n"SET ASIDE \(target\).*",a,x\n$/);
  });

  test("with a mapping, findings stand beside the rows of the file", async () => {
    const input = put("Unser Register\nStadt;Partner;seit\nKöln;Lille;1958\nKöln;Turin;früher\n;;\n");
    const map = put(
      JSON.stringify({
        comityMapping: "1.0",
        input: { headerLine: 2, delimiter: ";" },
        records: [{ table: "ties", fields: { source: "Stadt", target: "Partner", since: "seit" } }],
      }),
      ".json",
    );
    const copy = free();
    expect((await call(["check", input, "--map", map, "--copy", copy])).stderr).toContain("1 row");
    expect(read(copy)).toMatch(
      /^;Unser Register\nfinding;Stadt;Partner;seit\n;Köln;Lille;1958\n"LEFT BLANK \(seit\).*";Köln;Turin;früher\n;;;\n$/,
    );
  });

  test("stand beside ties that are read as participations", async () => {
    const [list, copy] = [put("source,target\nx,e\n,e\n"), free()];
    const { stderr } = await call(["check", "--ties", list, "--two-mode", "--kind", "ngo", "--copy", copy]);
    expect(stderr).toContain("with findings beside 1 row");
    expect(read(copy)).toMatch(/^finding,source,target\n,x,e\n"SET ASIDE \(source\)[^"]*",,e\n$/);
  });

  test("of a Pajek network it is said where countries may come from, but where they are given", async () => {
    const net = put('*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n', ".net");
    const countries = put("*Vertices 2\nFrance\nJapan\n", ".nam");
    const said = async (...args: string[]): Promise<boolean> =>
      (await call(["check", net, "--kind", "ngo", ...args])).stderr.includes("--beside country=FILE");
    expect([await said(), await said("--beside", `country=${countries}`)]).toEqual([true, false]);
  });

  test("never replaces a file, and is refused for what is no table", async () => {
    const input = put(ties);
    for (const [args, code, message] of [
      [["check", input, "--copy", input], 2, "is there already"],
      [["check", input, "--copy", put("x")], 2, "is there already"],
      [["check", input, "--copy", free(".xlsx")], 2, 'must end in ".csv"'],
      [["check", "-", "--copy", free()], 2, "standard input"],
      [["check", "--example", "--copy", free()], 2, "example"],
      [["check", put("a b\n", ".el"), "--copy", free(".el")], 2, "neither a table nor a workbook"],
    ] as const) {
      const outcome = await call(args);
      expect(outcome.stderr).toContain(message);
      expect(outcome.code).toBe(code);
    }
    expect(read(input)).toBe(ties);
  });
});

describe("a copy of a workbook", () => {
  const fixture = fileURLToPath(new URL("../fixtures/workbooks/", import.meta.url));
  const rowsOf = async (path: string): Promise<RawRow[]> => {
    const rows: RawRow[] = [];
    const bytes = new Uint8Array(readFileSync(path));
    for await (const batch of parseWorkbook(bytes, { name: "b" }).batches(undefined, new Pace({})))
      rows.push(...batch.rows);
    return rows;
  };

  test.for(["openpyxl", "xlsxwriter", "libreoffice", "pandas"])(
    "%s: all cells as they were, findings beside",
    async (name) => {
      const input = join(fixture, `${name}.xlsx`);
      const copy = free(".xlsx");
      const first = await call(["check", input, "--copy", copy]);
      expect(first.code).toBe(0);
      expect(await rowsOf(copy)).toEqual(await rowsOf(input));
      const again = free(".xlsx");
      const second = await call(["check", copy, "--copy", again]);
      const told = (text: string): string => text.slice(0, text.indexOf("\n\n"));
      expect(told(second.stdout).replaceAll(copy.slice(folder.length + 1), `${name}.xlsx`)).toBe(
        told(first.stdout),
      );
      expect(await rowsOf(again)).toEqual(await rowsOf(input));
      expect(existsSync(again)).toBe(true);
    },
  );
});

describe("words of one's own", () => {
  const actors = join(folder, "own-actors.csv");
  const ties = join(folder, "own-ties.csv");
  writeFileSync(actors, "id,kind\nulm,Organization\nlyon,Town Hall\nkiel,ngo\n");
  writeFileSync(ties, "source,target,method\nulm,lyon,works with\nlyon,ulm,volunteers\nulm,lyon,talks\n");
  const files = ["--actors", actors, "--ties", ties];

  test("are left blank with a remedy, and the words that are known are listed once", async () => {
    const { stdout } = await call(["check", ...files]);
    expect(stdout.match(/educational-exchange/g)).toHaveLength(1);
    expect(stdout).toContain('method is "volunteers"');
    expect(stdout.replace(/\s+/g, " ")).toContain("declare your own method (methods, or --methods)");
  });

  test("are read where they are declared", async () => {
    const own = [
      "--kinds",
      "Organization,Town Hall",
      "--methods",
      "works with",
      "--methods",
      "volunteers, talks",
    ];
    const { stdout } = await call(["check", ...files, ...own]);
    expect(stdout).toContain("Nothing to mend.");
  });
});
