import { describe, expect, test } from "vitest";
import { call } from "./call.js";

const board = (...args: string[]) => call(["board", "--example", "--samples", "5", ...args]);

describe("comity board", () => {
  test("prints members with reasons, quotas and random boards", async () => {
    const { code, stdout, stderr } = await board("--size", "3", "--at-least", "kind=university:1");
    expect([code, stderr.includes("Ask each member first")]).toEqual([0, true]);
    expect(stdout).toMatch(/^id +name +country +why/);
    expect(stdout).toContain("kind=university        1        1");
    expect(stdout).toContain("board, besideRandom");
    expect(stdout).toMatch(/board: value [\d.]+, reach/);
  });

  test("as CSV the members alone, as JSON everything", async () => {
    const csv = await board("--size", "2", "--format", "csv");
    expect(csv.stdout.split("\n")[0]).toBe("id,name,kind,country,seated,aloneReaches,aloneJoins,fills,why");
    expect(csv.stdout.trim().split("\n")).toHaveLength(3);
    const json = await board("--size", "2", "--format", "json", "--including", "FR-ngo-1", "--steps", "1");
    const found = JSON.parse(json.stdout) as {
      rows: { id: string; seated: boolean }[];
      figures: { board: Record<string, { value: number }> };
      tables: Record<string, object[]>;
      meta: { board: { options: Record<string, unknown>; exact: boolean } };
    };
    expect(found.rows.filter(({ seated }) => seated).map(({ id }) => id)).toEqual(["FR-ngo-1"]);
    expect(found.figures.board.gap.value).toBe(0);
    expect(found.meta.board.options).toMatchObject({ size: 2, steps: 1, including: ["FR-ngo-1"] });
    expect(Object.keys(found.tables)).toEqual(["board, besideRandom"]);
  });

  test("takes the communities that it finds as groups and in quotas", async () => {
    const { code, stdout } = await board(
      "--size",
      "4",
      "--by",
      "communities",
      "--at-most",
      "communities=*:1",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/communities=\d+ +1 +1/);
  });

  test("a wrong call ends with 2 and says what to do", async () => {
    for (const [args, text] of [
      [["--size", "500"], "may be asked for a board"],
      [["--at-least", "country=PL"], "country=PL:1"],
      [["--at-least", "country=Polnd:1"], 'did you mean "Poland"'],
      [["--size", "3", "--at-least", "country=PL:4"], "it needs 4 seats of 3"],
      [["--including", "nobody"], "unknown-actor"],
      [["--sizes", "3"], "did you mean --size"],
    ] as const) {
      const { code, stdout, stderr } = await board(...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(text);
    }
  });
});
