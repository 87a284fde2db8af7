import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-beside-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, text = ""): string => {
  const path = join(folder, name);
  if (text !== "") writeFileSync(path, text);
  return path;
};
const ties = file("ties.csv", "source,target\nlyon,bonn\nbonn,graz\n");
const answers = file(
  "decisions.csv",
  "source,target,action,declined,date\ngraz,lyon,introduce,source,2025-03\n",
);
const report = (...args: readonly string[]) =>
  call(["report", ties, "--kind", "ngo", "--repeats", "none", ...args]);

describe("report --answers", () => {
  test("proposes no pair that said no, and tells the steward alone what was said", async () => {
    const open = await report();
    expect(open.stdout).toContain("Introduce graz and lyon to each other.");
    const shown = await report("--answers", answers);
    expect(shown.code, shown.stderr).toBe(0);
    expect(shown.stdout).not.toContain("Introduce graz and lyon");
    expect(shown.stdout).not.toMatch(/declined by|2025-03/);
    const own = await report("--answers", answers, "--audience", "steward");
    expect(own.stdout).not.toContain("Introduce graz and lyon");
    expect(own.stdout).toContain("declined by graz");
  });

  test("is refused where nothing is to be suggested, and where the report would replace it", async () => {
    const refused = await report("--answers", answers, "--no-recommend");
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("--no-recommend");
    const before = readFileSync(answers, "utf8");
    expect((await report("--answers", answers, "--out", answers)).code).toBe(2);
    expect(readFileSync(answers, "utf8")).toBe(before);
    expect((await report("--answers", file("nowhere.csv"))).stderr).toContain("cannot be opened");
  });
});

describe("report --before", () => {
  test("compares with an analysis that was kept, and refuses what is none", async () => {
    const kept = file("earlier.json");
    expect((await report("--json", kept)).code).toBe(0);
    const compared = await report("--before", kept, "--no-recommend");
    expect(compared.stdout).toContain("3 actors are named in both.");
    expect((await report("--before", kept, "--json", kept)).code).toBe(2);
    expect((await report("--before", file("nowhere.json"))).stderr).toContain("cannot be opened");
    expect((await report("--before", ties)).stderr).toContain("holds no JSON");
    const own = await report("--before", kept, "--audience", "steward");
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining("for the same audience")]);
  });
});

test("report --lite writes the short HTML report and no other", async () => {
  const [full, short] = [file("full.html"), file("short.html")];
  expect((await report("--out", full)).code).toBe(0);
  expect((await report("--lite", "--out", short)).code).toBe(0);
  expect(readFileSync(short, "utf8")).toContain("The short report");
  expect(readFileSync(full, "utf8")).not.toContain("The short report");
  const refused = await report("--lite");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--format html")]);
});
