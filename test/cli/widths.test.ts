import fc from "fast-check";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fit, textWidth, wrap } from "../../src/text/width.js";
import { call } from "./call.js";

/** What a terminal shows of a line: all but colors. */
const shown = (text: string): string[] => text.replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, "").split("\n");

describe("the width of a text", () => {
  test.each([
    ["plain", 5],
    ["灯野", 4],
    ["e\u0301", 1],
    ["🏮", 2],
    ["👩\u200d🌾", 2],
    ["👍🏽", 2],
    ["🇯🇵🇩🇪", 4],
    ["❤\ufe0f", 2],
    ["❤", 1],
    ["بيت", 3],
  ])("%s takes %i columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test("what is cut is cut between signs", () => {
    expect(fit("👩\u200d🌾👩\u200d🌾", 3)).toBe("👩\u200d🌾…");
    expect(fit("🇯🇵🇩🇪", 3)).toBe("🇯🇵…");
  });

  test("lines hold everything and fit, however long a word is", () => {
    const sign = fc.constantFrom(..."ab 灯🏮é", "👩\u200d🌾", "🇯🇵", "e\u0301");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (signs, columns) => {
        const lines = wrap(signs.join(""), columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(signs.join("").replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("what a terminal of 80 columns shows", () => {
  test.each([
    [["board", "--example", "--size", "4"]],
    [["mentors", "--example"]],
    [["measure", "stage,degree", "--example", "--top", "3"]],
    [["recommend", "--example", "--budget", "1"]],
    [["backtest", "--example", "--hold-outs", "1"]],
    [["doctor"]],
    [["report", "--example", "--recommend", "nix"]],
    [["report", "--example", "--wherever", "x"]],
    [["measure", "degree", "nothing.xyz"]],
  ])("%j stays within them, on a terminal", async (args) => {
    const { stdout, stderr } = await call(args, { tty: true });
    for (const line of shown(stdout + stderr))
      // What is redrawn in place is one line of progress.
      expect(textWidth(line.split("\r").at(-1) ?? "")).toBeLessThanOrEqual(80);
  });

  test("an error is one line where it is piped", async () => {
    const { stderr } = await call(["report", "--example", "--wherever", "x"]);
    expect(stderr.split("\n")).toHaveLength(3);
  });

  test("no suggestion speaks in codes", async () => {
    const { stdout } = await call(["recommend", "--example", "--budget", "3"]);
    expect(stdout).toMatch(/Pairs of kinds NGO and university/u);
    expect(stdout).toMatch(/mostly choose virtual exchange/u);
    expect(stdout).not.toMatch(/\b(?:ngo|local-government|\w+-(?:exchange|city|partnership|programme))\b/u);
    expect(stdout).not.toMatch(/\d %/u);
  });
});

describe("an analysis that cannot be read", () => {
  test.each([
    ['{"a":', "holds no JSON"],
    ['{"a":1}', "it has no schemaVersion"],
    ['{"schemaVersion":"1.5","audience":"public"}', "is missing"],
  ])("%s is told by its file and what is wrong", async (text, wrong) => {
    const path = join(await mkdtemp(join(tmpdir(), "earlier-")), "spring.json");
    await writeFile(path, text);
    const { code, stderr } = await call(["report", "--example", "--before", path]);
    expect(code).toBe(1);
    expect(stderr).toContain("spring.json");
    expect(stderr).toContain(wrong);
  });
});
