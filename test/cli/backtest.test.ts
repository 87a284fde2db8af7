import { describe, expect, test } from "vitest";
import { call } from "./call.js";

const few = ["--hold-outs", "1", "--samples", "20", "--per-actor", "20"];
const ask = (...args: string[]) => call(["backtest", "--example", ...few, ...args]);

describe("comity backtest", () => {
  test("prints figures with intervals, recall and a table of methods by stratum, within the width", async () => {
    const { code, stdout, stderr } = await ask();
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("Whether somebody who is asked says yes");
    expect(stdout).toMatch(/^figure +value +low +high +about\n/);
    expect(stdout).toMatch(/backtest, recall of candidates\nstratum +held +judged +recall/);
    expect(stdout).toMatch(/backtest, all: \d+ hidden pairs, too few to judge by\nmethod +averagePrecision/);
    expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThanOrEqual(80);
  });

  test("gives rows of every method as CSV and all tables as JSON", async () => {
    const csv = await ask("--format", "csv");
    expect(csv.stdout).toMatch(/^stratum,method,held,judged,averagePrecision,auc,/);
    const { stdout } = await ask("--format", "json", "--seed", "3", "--places", "5");
    const { rows, tables, meta } = JSON.parse(stdout) as {
      rows: { figure: string; value: number | null; reason?: string }[];
      tables: Record<string, { method: string }[]>;
      meta: { backtest: { seed: number; options: object } };
    };
    expect(rows.map(({ figure }) => figure)).toContain("differenceLow");
    for (const { value, reason } of rows) expect(value === null).toBe(reason !== undefined);
    expect(tables["backtest, intervals"].length).toBeGreaterThan(50);
    expect(meta.backtest).toMatchObject({ seed: 3, options: { places: 5, perActor: 20, samples: 20 } });
  });

  test("refuses what means nothing", async () => {
    for (const wrong of [
      ["--hide", "luck"],
      ["--hide", "time"],
      ["--until", "1989"],
    ])
      expect((await ask(...wrong)).code).toBeGreaterThan(0);
  });
});
