import { describe, expect, test } from "vitest";
import { measures } from "../../src/measures/table.js";
import { modularity } from "../../src/measures/modularity.js";
import type { MeasureOptions } from "../../src/measures/options.js";
import type { Network } from "../../src/network/network.js";
import { Figures } from "../../src/values/figures.js";
import { Partition } from "../../src/values/partition.js";
import { Scores } from "../../src/values/scores.js";
import { TieScores } from "../../src/values/tie-scores.js";
import { fixture, largeFixtures, smallFixtures } from "../fixtures/load.js";
import { agrees, figuresOf, golden, scoresOf, titleOf, type GoldenEntry } from "../golden/load.js";
import { networkOfFixture } from "../network-of.js";

type AnyMeasure = (
  network: Network,
  options: MeasureOptions,
) => Promise<Scores | TieScores | Partition | Figures>;
const table = measures as unknown as Readonly<Record<string, AnyMeasure>>;

/** Every difference between a result and its golden, in words. */
function differences(result: Scores | TieScores | Partition | Figures, entry: GoldenEntry): string[] {
  const { tolerance } = entry;
  const wrong: string[] = [];
  const compare = (name: string, actual: number | undefined, expected: number): void => {
    if (actual === undefined || !agrees(actual, expected, tolerance))
      wrong.push(`${name}: ${String(actual)}, expected ${String(expected)}`);
  };
  if (result instanceof Scores) for (const [id, score] of scoresOf(entry)) compare(id, result.of(id), score);
  if (result instanceof Figures)
    for (const [name, figure] of figuresOf(entry)) compare(name, result.get(name), figure);
  if (result instanceof Figures && entry.histogram !== undefined) {
    const rows = new Map(result.tables.histogram.rows().map((row) => [row.distance, row.pairs]));
    entry.histogram.forEach((pairs, k) =>
      compare(`pairs at ${k}`, Number(rows.get(k) ?? 0), k === 0 ? 0 : pairs),
    );
  }
  if (result instanceof TieScores) {
    const key = (a: string, b: string, directed: boolean): string =>
      JSON.stringify(directed || a < b ? [a, b] : [b, a]);
    const found = result
      .rows()
      .map(({ source, target, directed, score }) => ({ ends: key(source, target, directed), score }));
    const wanted = (entry.ties ?? []).map(([source, target, score]) => ({ source, target, score }));
    if (found.length !== wanted.length) wrong.push(`${found.length} rows, expected ${wanted.length}`);
    for (const { source, target, score } of wanted) {
      const at = found.findIndex(
        ({ ends, score: own }) =>
          (ends === key(source, target, true) || ends === key(source, target, false)) &&
          agrees(own, score, tolerance),
      );
      if (at < 0) wrong.push(`no row ${source}–${target} with ${score}`);
      else found.splice(at, 1);
    }
  }
  if (result instanceof Partition) {
    const groups = new Map<number, string[]>();
    for (const { id, group } of result.rows()) groups.set(group, [...(groups.get(group) ?? []), id]);
    const sorted = (lists: readonly (readonly string[])[]): string[] =>
      lists.map((list) => JSON.stringify([...list].sort())).sort();
    expect(sorted(Array.from(groups.values()))).toEqual(sorted(entry.groups ?? []));
  }
  return wrong;
}

for (const name of [...smallFixtures, ...largeFixtures])
  describe(name, async () => {
    const network = await networkOfFixture(fixture(name));
    const entries = golden(name).entries;
    test.for(
      entries
        .filter(({ measure }) => measure !== "modularity")
        .map((entry) => [titleOf(entry), entry] as const),
    )("%s", async ([, entry]) => {
      const result = await table[entry.measure](network, entry.options as MeasureOptions);
      expect(differences(result, entry)).toEqual([]);
    });
    test.for(
      entries
        .filter(({ measure }) => measure === "modularity")
        .map((entry) => [titleOf(entry), entry] as const),
    )("%s", async ([, entry]) => {
      const { membership, resolution = 1, directed = "respect" } = entry.options;
      const grouped = await networkOfFixture(fixture(name), membership);
      const asked = { resolution, directed, by: "membership" } as const;
      const found = (await modularity(grouped, asked)).get("modularity") ?? 0;
      expect(agrees(found, figuresOf(entry).get("modularity") ?? NaN, entry.tolerance)).toBe(true);
    });
  });
