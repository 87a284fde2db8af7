import { expect, test } from "vitest";
import { call } from "./call.js";

interface Printed {
  readonly rows: readonly Readonly<Record<string, number | null>>[];
  readonly meta: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function json(...args: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await call(["measure", ...args, "--example", "--format", "json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Printed;
}

test("betweenness from samples has columns of its own for the ends of intervals", async () => {
  const { rows, meta } = await json("betweenness,degree", "--epsilon", "0.05", "--seed", "3");
  expect(meta.betweenness).toMatchObject({ exact: false, epsilon: 0.05, delta: 0.1, seed: 3 });
  expect(meta.degree).toMatchObject({ exact: true });
  const names = ["id", "name", "betweenness", "betweenness low", "betweenness high", "degree"];
  expect(Object.keys(rows[0])).toEqual(names);
  for (const row of rows) {
    expect(Number(row["betweenness low"])).toBeLessThanOrEqual(Number(row.betweenness));
    expect(Number(row["betweenness high"])).toBeGreaterThanOrEqual(Number(row.betweenness));
  }
  const csv = await call(["measure", "betweenness", "--example", "--epsilon", "0.05", "--format", "csv"]);
  expect(csv.stdout.split("\n")[0]).toBe("id,name,betweenness,betweenness low,betweenness high");
});

test("of ties, by the other method, with another delta, and for the top alone", async () => {
  const ties = await json(
    "betweenness",
    "--of",
    "ties",
    "--epsilon",
    "0.1",
    "--method",
    "riondato-kornaropoulos",
  );
  expect(Object.keys(ties.rows[0])).toEqual(["source", "target", "directed", "betweenness", "low", "high"]);
  const top = await json("betweenness", "--epsilon", "0.05", "--delta", "0.01", "--separate-top", "4");
  expect(top.meta.betweenness).toMatchObject({ delta: 0.01, options: { top: 4, method: "kadabra" } });
  expect(top.meta.betweenness).toHaveProperty("separated");
});

test("calls that mean nothing end with 2 and say why", async () => {
  const failed = await call(["measure", "betweenness", "--example", "--delta", "0.1"]);
  expect(failed.code).toBe(2);
  expect(failed.stderr).toContain("epsilon");
  expect((await call(["measure", "degree", "--example", "--epsilon", "0.1"])).code).toBe(2);
  expect((await call(["measure", "betweenness", "--example", "--epsilon", "2"])).code).toBe(2);
});

test("PageRank around some actors, by sweeps and by pushes", async () => {
  const from = ["--restart", "FR-town-2", "--restart", "DE-town-1"];
  const whole = await json("pagerank", ...from);
  const pushed = await json("pagerank", ...from, "--push", "1e-7");
  expect(pushed.meta.pagerank).toMatchObject({ residual: expect.any(Number) as number });
  const shares = [
    ["DE-town-1", 1],
    ["FR-town-2", 1],
  ];
  expect(whole.meta.pagerank.options).toMatchObject({ restart: shares });
  expect(pushed.meta.pagerank.options).toMatchObject({ restart: shares, push: 1e-7 });
  for (const [i, { pagerank }] of pushed.rows.entries())
    expect(Math.abs(Number(pagerank) - Number(whole.rows[i].pagerank))).toBeLessThan(1e-4);
  const wrong = await call(["measure", "pagerank", "--example", "--restart", "nobody"]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("entry 1 of restart")]);
});
