import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Progress } from "../../../src/control/control.js";
import { communities } from "../../../src/measures/communities.js";
import { modularity } from "../../../src/measures/modularity.js";
import { randomNetwork } from "../../exec/large.js";
import { fixture, type Fixture, type FixtureName } from "../../fixtures/load.js";
import { networkOfFixture } from "../../network-of.js";

interface Reached {
  readonly fixture: FixtureName;
  readonly resolution: number;
  /** The best of many runs of igraph. */
  readonly reached: number;
  /** What no partition exceeds. */
  readonly optimum?: number;
}

const goldens = JSON.parse(
  readFileSync(new URL("../../golden/communities.json", import.meta.url), "utf8"),
) as { readonly entries: readonly Reached[] };

describe("the modularity of communities", () => {
  test.each(goldens.entries.map((entry) => [entry.fixture, entry.resolution, entry] as const))(
    "%s, resolution %d: the best of 50 seeds is no less than the best of igraph",
    async (name, resolution, { reached, optimum }) => {
      const network = await networkOfFixture(fixture(name));
      let best = -Infinity;
      for (let seed = 0; seed < 50 && best < reached - 1e-12; seed++) {
        const { modularity: found } = (await communities(network, { seed, resolution })).figures();
        best = Math.max(best, Number(found));
      }
      expect(best).toBeGreaterThanOrEqual(reached - 1e-12);
      if (optimum !== undefined) expect(best).toBeCloseTo(optimum, 12);
    },
  );

  test("is the greatest of the karate club with each of 200 seeds", async () => {
    const network = await networkOfFixture(fixture("karate"));
    const missed: number[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const { modularity: q } = (await communities(network, { seed })).figures();
      if (Math.abs(Number(q) - 0.4197896120973) > 1e-12) missed.push(seed);
    }
    expect(missed).toEqual([]);
  });
});

test("modularity of given groups, directed: .1 with strengths, 1/9 without", async () => {
  const membership = { a: "one", b: "one", c: "rest", d: "rest", e: "rest" };
  const strong = fixture("f-w");
  const plain = { ...strong, ties: strong.ties.map((tie) => ({ ...tie, strength: 1 })) };
  const of = async (given: Fixture): Promise<number | undefined> => {
    const network = await networkOfFixture(given, membership);
    return (await modularity(network, { by: "membership", directed: "respect" })).get("modularity");
  };
  expect(await of(strong)).toBeCloseTo(0.1, 12);
  expect(await of(plain)).toBeCloseTo(1 / 9, 12);
});

test("an abort in the middle rejects with its reason; progress never falls", async () => {
  const network = await randomNetwork(3000, 30000);
  const stop = new AbortController();
  const reason = new Error("enough");
  const heard: number[] = [];
  const onProgress = ({ phase, done }: Progress): void => {
    if (phase !== "communities") return;
    heard.push(done);
    if (done > 0) stop.abort(reason);
  };
  await expect(communities(network, { signal: stop.signal, onProgress })).rejects.toBe(reason);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard.at(-1)).toBeGreaterThan(0);
  expect(heard.at(-1)).toBeLessThan(1);
});
