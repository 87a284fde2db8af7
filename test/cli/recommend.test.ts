import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "./call.js";

const quick = ["--likelihood", "off", "--missing", "0"];
const ask = (...args: string[]) => call(["recommend", "--example", ...args]);

interface Found {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly figures: { readonly recommend: Readonly<Record<string, { readonly value: number }>> };
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly meta: { readonly recommend: { readonly options: Readonly<Record<string, unknown>> } };
}

async function json(...args: string[]): Promise<Found> {
  const { code, stdout, stderr } = await ask(...args, ...quick, "--format", "json");
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Found;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "recommend-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("comity recommend", () => {
  test("prints suggestions as blocks with reasons, cautions and steps, within the width", async () => {
    const { code, stdout, stderr } = await ask(...quick, "--budget", "2", "--must-cross", "country");
    expect(code).toBe(0);
    expect(stderr).toContain("the data cannot say");
    expect(stdout).toMatch(/^1\. Introduce [^]+ and [^]+ to\s+each\s+other\./);
    expect(stdout).toMatch(/\n {3}Why {6}Global efficiency rises by/);
    expect(stdout).toMatch(/\n {3}Steps {4}1\. Ask /);
    expect(stdout).toContain("only if both say yes");
    expect(stdout).toMatch(/All new ties together: /);
    expect(Math.max(...stdout.split("\n").map((text) => [...text].length))).toBeLessThanOrEqual(80);
  });

  test("takes its options", async () => {
    const found = await json(
      ...["--objective", "join-up=2", "--objective", "bridge", "--bridge-by", "kind", "--budget", "3"],
      ...["--action", "introduce=2", "--action", "revive=1", "--for", "IE-ngo-1", "--forbid", "DE-ngo-1"],
      ...["--capacity", "4", "--most-each", "3", "--languages", "required", "--risk", "low"],
      ...["--tension", "country:DE,FR:a dispute", "--cost", "introduce=2", "--cost", "otherwise=1"],
      ...["--max-cost", "5", "--looks", "40", "--per-actor", "20", "--few-ties", "0.1"],
    );
    const { options } = found.meta.recommend;
    expect(options).toMatchObject({
      objective: "join-up 0.6666666666666666, bridge 0.3333333333333333",
      actions: "introduce 2, revive 1",
      ...{ for: ["IE-ngo-1"], forbidden: ["DE-ngo-1"], capacity: 4, risk: "low", languages: "required" },
    });
    expect(found.rows.length).toBeGreaterThan(0);
    for (const { source, target } of found.rows) expect([source, target]).toContain("IE-ngo-1");
    expect(found.tables["recommend, effects"].length).toBe(2 * found.rows.length);
  });

  test("writes what is to be asked, and does not propose again who said no", async () => {
    const path = join(folder, "decisions.csv");
    const first = await ask(...quick, "--budget", "1", "--out", path);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr.replaceAll("\n", " ")).toContain("fill in who was asked and what they said");
    const [header, row] = (await readFile(path, "utf8")).replace("\ufeff", "").trimEnd().split("\r\n");
    expect(header).toMatch(/^source,sourceName,target,targetName,action,method,why,proposed/);
    const [source, , target] = row.split(",");
    const answered = join(folder, "answered.csv");
    await writeFile(answered, `source,target,action,declined\n${source},${target},introduce,target\n`);
    const again = await ask(...quick, "--budget", "1", "--answers", answered, "--format", "json");
    const [next] = (JSON.parse(again.stdout) as Found).rows;
    expect([next.source, next.target]).not.toEqual([source, target]);
    const refused = await ask(...quick, "--out", path);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("may hold answers");
  });

  test.each([
    [["--objective", "best"], '--objective knows no "best"'],
    [["--objective", "join-up=much"], "NAME=NUMBER"],
    [["--action", "marry"], '--action knows no "marry"'],
    [["--require", "lyon"], "write two with a comma between"],
    [["--tension", "war"], '--tension is "war"'],
    [["--group", "women"], "ATTRIBUTE=VALUE"],
    [["--objective", "closer"], "closer"],
    [["--answers", "nowhere.csv"], "cannot be opened"],
  ])("%j is refused", async (args, text) => {
    const { code, stderr } = await ask(...args, ...quick);
    expect(code).not.toBe(0);
    expect(stderr).toContain(text);
  });
});
