import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Proposal } from "../../src/index.js";
import { readMapping } from "../../src/index.js";
import { textWidth } from "../../src/text/width.js";
import { call } from "./call.js";

const tables = fileURLToPath(new URL("../fixtures/tables/", import.meta.url));
const names = readdirSync(tables).filter((name) => name.endsWith(".csv"));

/** A copy of a fixture in a folder of its own, where a mapping can be written beside it. */
function copy(name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "comity-map-")), name);
  copyFileSync(join(tables, name), path);
  return path;
}

const mapOf = (path: string): string => path.replace(/\.csv$/, ".map.json");

describe("comity map", () => {
  test("tells column by column what it read and why, shows rows as read, and what to do next", async () => {
    const path = copy("semicolon-german.csv");
    const { code, stdout, stderr } = await call(["map", path]);
    expect(code).toBe(0);
    expect(stdout).toContain("one row for each tie, with both ends described in it");
    expect(stdout).toMatch(
      /Seit .*\n {4}read as {2}tie: when it began\n {4}because {2}all 9 values are dates/,
    );
    expect(stdout).toContain("Please confirm what");
    expect(stdout).toContain("The first 10 rows read this way: 13 actors, 10 ties");
    expect(stdout).toContain("Köln (DE) – Lille (FR) · sister-city · since 1958-09-24");
    expect(stderr).toContain("comity check");
    expect(stderr).toContain(`--map ${mapOf(path)}`);
    expect(readMapping(JSON.parse(readFileSync(mapOf(path), "utf8"))).records).toHaveLength(3);
  });

  test.for(names)("of %s keeps within 80 columns, and check reads it with the mapping", async (name) => {
    const path = copy(name);
    const { code, stdout, stderr } = await call(["map", path]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("Wrote") as string]);
    const lines = stdout.split("\n");
    expect(lines.filter((text) => textWidth(text) > 80)).toEqual([]);
    const checked = await call(["check", path, "--map", mapOf(path)]);
    expect([checked.code, checked.stderr]).toEqual([0, expect.not.stringContaining("comity:") as string]);
  });

  test("prints the proposal as JSON, and writes a file only where it is told", async () => {
    const path = copy("french.csv");
    const { stdout } = await call(["map", path, "--format", "json"]);
    const proposal = JSON.parse(stdout) as Proposal;
    expect(proposal.columns.map(({ header }) => header)).toContain("Ville jumelée");
    expect(existsSync(mapOf(path))).toBe(false);
    const out = join(path, "..", "own.map.json");
    await call(["map", path, "--format", "json", "--out", out]);
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(proposal.mapping);
  });

  test("replaces no mapping that a person may have corrected, unless told to", async () => {
    const path = copy("french.csv");
    writeFileSync(mapOf(path), "mine");
    const refused = await call(["map", path]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(mapOf(path), "utf8")).toBe("mine");
    expect((await call(["map", path, "--force"])).code).toBe(0);
    expect(readFileSync(mapOf(path), "utf8")).toContain("comityMapping");
  });

  test("shows as many rows as are asked for", async () => {
    const path = copy("french.csv");
    const { stdout } = await call(["map", path, "--rows", "2"]);
    expect(stdout).toContain("The first 2 rows read this way: 3 actors, 2 ties");
    expect((await call(["map", path, "--force", "--rows", "0"])).stdout).not.toContain("read this way");
  });

  test("finds headers below a title, and reads on from there", async () => {
    const path = copy("title-above.csv");
    const { stdout } = await call(["map", path]);
    expect(stdout).toContain("The headers seem to stand in line 3");
    expect(stdout).toContain("All 3 rows were looked at.");
    const checked = await call(["check", path, "--map", mapOf(path), "--format", "json"]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ ties: { rows: 3, accepted: 3 } });
  });

  test("reads one sheet of a workbook, and remembers which", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "comity-map-")), "book.xlsx");
    copyFileSync(join(tables, "..", "workbooks", "template-filled.xlsx"), path);
    const whole = await call(["map", path]);
    expect([whole.code, whole.stderr]).toEqual([1, expect.stringContaining("needs no mapping") as string]);
    expect((await call(["map", path, "--sheet", "Ties"])).stdout).toContain("with the ids of both ends");
    const written = path.replace(/\.xlsx$/, ".map.json");
    expect(JSON.parse(readFileSync(written, "utf8"))).toMatchObject({ input: { sheet: "Ties" } });
    const checked = await call(["check", path, "--map", written, "--format", "json"]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ ties: { rows: 2, accepted: 2 } });
  });

  test("reads a sheet that is picked, though its name says what its rows are", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "comity-map-")), "book.xlsx");
    copyFileSync(join(tables, "..", "workbooks", "template-filled.xlsx"), path);
    const found = await call(["map", path, "--sheet", "Participations"]);
    expect([found.code, found.stdout]).toEqual([
      0,
      expect.stringContaining("one row for each time that somebody took part") as string,
    ]);
    const map = path.replace(/\.xlsx$/, ".map.json");
    const checked = await call(["check", path, "--map", map, "--format", "json"]);
    expect((JSON.parse(checked.stdout) as { participations: { rows: number } }).participations.rows).toBe(
      (
        JSON.parse((await call(["check", path, "--format", "json"])).stdout) as {
          participations: { rows: number };
        }
      ).participations.rows,
    );
  });

  test("uses color on a terminal only, and not where NO_COLOR asks for none", async () => {
    const escape = "\u001b[";
    const path = copy("french.csv");
    expect((await call(["map", path], { tty: true })).stdout).toContain(escape);
    const plain = await call(["map", path, "--force"], { tty: true, env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toContain(escape);
  });

  test("writes no control character of the table to the terminal", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "comity-map-")), "evil.csv");
    writeFileSync(path, "Ge\u001b[31mmeinde,Partner\u202estadt\nUlm\u001b[2J,Are\u009bzzo\nBonn,Lyon\n");
    const { stdout, stderr } = await call(["map", path]);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test("has help with an example", async () => {
    const { code, stdout } = await call(["map", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Example:\n {2}comity map/);
    expect(stdout).toContain("for whoever holds the");
  });
});

describe("comity map refuses", () => {
  const path = copy("french.csv");
  const empty = join(mkdtempSync(join(tmpdir(), "comity-map-")), "empty.csv");
  writeFileSync(empty, "");
  const edges = join(mkdtempSync(join(tmpdir(), "comity-map-")), "pairs.el");
  writeFileSync(edges, "1 2\n2 3\n");

  test.for([
    ["no file", [], 2, "name a file"],
    ["two files", [path, path], 2, "one file is expected"],
    ["standard input", ["-"], 2, "read twice"],
    ["a file that is not there", [join(path, "absent.csv")], 2, "cannot be opened"],
    ["a sheet of what is no workbook", [path, "--sheet", "One"], 2, "no workbook"],
    ["an unknown option", [path, "--colour"], 2, "no option --colour"],
    ["an empty file", [empty], 1, "empty-input"],
    ["an edge list", [edges], 1, "needs no mapping"],
    ["a folder that is not there", [path, "--out", join(path, "none", "x.json")], 2, "cannot be written"],
  ] as const)("%s", async ([, args, code, words]) => {
    const outcome = await call(["map", ...args]);
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(words) as string]);
  });

  test("to go on when interrupted", async () => {
    const outcome = await call(["map", path], { signal: AbortSignal.abort() });
    expect(outcome.code).toBe(130);
  });
});
