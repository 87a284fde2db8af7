import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-repeats-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function report(...args: readonly string[]): Promise<string> {
  const path = join(folder, "analysis.json");
  const { code, stderr } = await call(["report", "--example", "--json", path, ...args]);
  expect(code, stderr).toBe(0);
  return readFileSync(path, "utf8");
}

describe("report --repeats", () => {
  test("says how often things are repeated, or that nothing is", async () => {
    const few = ["rewirings=2", "cores=2", "draws=2", "pathDraws=2", "drops=2", "positions=2"];
    const given = [...few, "runs=4"].flatMap((pair) => ["--repeats", pair]);
    const asked = await report(...given);
    const none = await report("--repeats", "none");
    const counts = (name: string, from = asked) => new Set(from.match(new RegExp(`"${name}": ?\\d+`, "g")));
    expect(counts("runs")).toEqual(new Set(['"runs": 4']));
    expect(counts("rewirings")).toEqual(new Set(['"rewirings": 2']));
    expect(counts("runs", none)).toEqual(new Set());
    expect(counts("rewirings", none)).toEqual(new Set(['"rewirings": 0']));
    expect(none.length).toBeLessThan(asked.length);
  });

  test.each([
    ["run=3", '--repeats has no "run"'],
    ["runs", 'runs is ""'],
    ["runs=-1", 'runs is "-1"'],
    ["runs=1.5", 'runs is "1.5"'],
    ["=5", "NAME=VALUE"],
    ["none=5", "stands for itself"],
  ])("refuses %s", async (word, said) => {
    const { code, stdout, stderr } = await call(["report", "--example", "--repeats", word]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});
