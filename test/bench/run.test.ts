import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bench = (...words: string[]): string[] => [`${root}bench/run.mjs`, ...words];
const small = ["--size", "tiny", "--rounds", "1", "--calls", "2", "--unkept"];

test("the bench verifies and times sides in processes of their own", () => {
  const words = bench(...small, "--only", "pagerank,components,load-arrays");
  const told = execFileSync(process.execPath, words, { encoding: "utf8" });
  expect(told).toContain("comity 0");
  expect(told).toMatch(/PageRank.*tiny: \d+ actors, 600 ties/);
  expect(told).toMatch(/graphology +[\d.]+ m?s +[\d.]+ m?s/);
  expect(told).toMatch(/networkanalysis +[\d.]+ m?s/);
  expect(told).not.toMatch(/WRONG|over \d+ s/);
  for (const line of told.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("a slip in what is asked for measures nothing", () => {
  const { status, stderr } = spawnSync(process.execPath, bench("--only", "betweeness"), { encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stderr).toContain("betweeness is nothing to measure");
});
