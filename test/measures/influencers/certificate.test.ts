import { describe, expect, test } from "vitest";
import { influencers } from "../../../src/index.js";
import { random } from "../../../src/random/random.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { imm, reverseSet } from "../../oracle/imm.js";
import { outcomes, reached, type Passing } from "../../oracle/live-arcs.js";

const steward = { audience: "steward" } as const;

/** The most that Binomial(200, δ) passes once in a thousand times. */
function quantile(draws: number, delta: number): number {
  let [term, sum, k] = [(1 - delta) ** draws, (1 - delta) ** draws, 0];
  while (sum < 0.999) sum += term *= ((draws - k) / ++k) * (delta / (1 - delta));
  return k;
}

test("over 200 seeds the certificate fails no more often than δ allows, everything counted out", async () => {
  const pairs = [0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 4, 0, 5, 3, 5, 6, 1, 5, 6, 2];
  const ends = [0, 1].map((end) => pairs.filter((_, i) => i % 2 === end));
  const ids = [..."abcdefg"];
  const ties = ends[0].map((source, i) => ({ source, target: ends[1][i], directed: true, strength: 1 }));
  const network = await networkOf({ ids, ties });
  const probability = 0.35;
  const all = [
    ...outcomes(
      ties.map((tie) => ({ ...tie, chance: probability })),
      "independent-cascade",
    ),
  ];
  const reach = (seeds: readonly number[]): number =>
    all.reduce((sum, { live, chance }) => sum + chance * reached(seeds, live).size, 0);
  const values = new Map<string, number>();
  for (let a = 0; a < 7; a++) for (let b = a + 1; b < 7; b++) values.set(`${ids[a]}${ids[b]}`, reach([a, b]));
  const most = Math.max(...values.values());
  const delta = 0.1;
  const failures = { low: 0, high: 0, best: 0, guarantee: 0 };
  for (let seed = 0; seed < 200; seed++) {
    const found = await influencers(network, { size: 2, probability, seed, delta, samples: 80, ...steward });
    const chosen = found.tables.chosen.rows().map(({ id }) => String(id));
    const value = values.get(chosen.sort().join("")) ?? NaN;
    const figure = (name: string): number => found.get(name) ?? NaN;
    failures.low += Number(value < figure("low") - 1e-9);
    failures.high += Number(value > figure("high") + 1e-9);
    failures.best += Number(most > figure("best") + 1e-9);
    failures.guarantee += Number(value / most < figure("guarantee") - 1e-9);
    expect(found.meta.samples).toBe(80);
  }
  const allowed = quantile(200, delta);
  expect(allowed).toBeGreaterThan(20);
  for (const count of Object.values(failures)) expect(count).toBeLessThanOrEqual(allowed);
});

/** Ties of a fixture in both directions, by the weighted cascade. */
function cascade(name: "karate" | "florentine" | "kite") {
  const { actors, ties } = fixture(name);
  const ids = actors.map(({ id }) => id).sort();
  const place = new Map(ids.map((id, i) => [id, i]));
  const arcs = ties.flatMap(({ source, target }) => {
    const [s, t] = [place.get(source) ?? 0, place.get(target) ?? 0];
    return [
      { source: s, target: t },
      { source: t, target: s },
    ];
  });
  const into = ids.map((_, v) => arcs.filter(({ target }) => target === v).length);
  return { ids, passing: arcs.map((arc): Passing => ({ ...arc, chance: 1 / into[arc.target] })) };
}

/** All choices of k of n. */
function choices(n: number, k: number, from = 0): number[][] {
  if (k === 0) return [[]];
  return Array.from({ length: n - from }, (_, i) => from + i).flatMap((v) =>
    choices(n, k - 1, v + 1).map((rest) => [v, ...rest]),
  );
}

describe.each(["florentine", "kite", "karate"] as const)("on %s", (name) => {
  const { ids, passing } = cascade(name);
  const n = ids.length;
  const stream = random(5, "oracle", name);
  const next = (): number => stream.next();
  const draws = 6000;
  /** For each actor the sets of a large pool that it is in, a bit each. */
  const bits = ids.map(() => new Uint32Array(Math.ceil(draws / 32)));
  for (let set = 0; set < draws; set++)
    for (const v of reverseSet(n, passing, next)) bits[v][set >>> 5] |= 1 << set;
  const ones = (word: number): number => {
    let count = 0;
    for (let rest = word; rest !== 0; rest &= rest - 1) count++;
    return count;
  };
  const value = (chosen: readonly number[]): number => {
    let met = 0;
    for (let word = 0; word < bits[0].length; word++)
      met += ones(chosen.reduce((union, v) => union | bits[v][word], 0));
    return (n * met) / draws;
  };
  const error = n * 4 * Math.sqrt(0.25 / draws);

  test.each([1, 2, 3])(
    "%i chosen are within the guarantee of the best of all choices, as IMM's are",
    async (k) => {
      const most = Math.max(...choices(n, k).map(value));
      const found = await influencers(await networkOfFixture(fixture(name)), {
        size: k,
        epsilon: 0.05,
        ...steward,
      });
      const chosen = found.tables.chosen.rows().map(({ id }) => ids.indexOf(String(id)));
      const figure = (each: string): number => found.get(each) ?? NaN;
      expect(chosen).toHaveLength(k);
      expect(figure("guarantee")).toBeGreaterThanOrEqual(1 - 1 / Math.E - 0.05);
      expect(value(chosen)).toBeGreaterThanOrEqual(figure("guarantee") * most - error);
      expect(figure("low") - error).toBeLessThanOrEqual(value(chosen));
      expect(figure("high") + error).toBeGreaterThanOrEqual(value(chosen));
      expect(figure("best") + error).toBeGreaterThanOrEqual(most);
      const published = imm(n, passing, k, 0.4, next);
      expect(value(published)).toBeGreaterThanOrEqual((1 - 1 / Math.E - 0.4) * most - error);
      expect(Math.abs(value(published) - value(chosen))).toBeLessThan(0.12 * most + error);
    },
  );
});
