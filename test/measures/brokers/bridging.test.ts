import { expect, test } from "vitest";
import { bridging, type BridgingIndex } from "../../../src/index.js";
import { fixture, type FixtureName } from "../../fixtures/load.js";
import { networkOfFixture } from "../../network-of.js";

async function leading(name: FixtureName, index: BridgingIndex, count: number) {
  const found = await bridging(await networkOfFixture(fixture(name)), { index, audience: "steward" });
  return found.top(count).map(({ id, score }) => [id, Number(score.toFixed(6))] as const);
}

/** Computed from NetworkX's betweenness and from the definitions with plain loops. */
test.each([
  [
    "kite",
    "everett-valente",
    [
      ["8", 12.5],
      ["7", 12.333333],
      ["5", 5.133333],
      ["6", 5.133333],
      ["3", 2.722222],
    ],
  ],
  [
    "kite",
    "bridging-centrality",
    [
      ["7", 5.185185],
      ["8", 3],
    ],
  ],
  [
    "kite",
    "bridgeness",
    [
      ["7", 5],
      ["0", 0],
    ],
  ],
  [
    "florentine",
    "bridging-centrality",
    [
      ["barbadori", 8.5],
      ["salviati", 5.571429],
    ],
  ],
  [
    "florentine",
    "bridgeness",
    [
      ["medici", 8.5],
      ["albizzi", 3],
      ["tornabuoni", 3],
      ["ridolfi", 2.5],
    ],
  ],
] as const)("of %s by %s", async (name, index, expected) => {
  expect(await leading(name, index, expected.length)).toEqual(expected);
});

test("the dear index is refused on large networks, with what to take in its place", async () => {
  const network = await networkOfFixture(fixture("f-grid"));
  const call = bridging(network, { index: "valente-fujimoto", limit: 1e10 });
  await expect(call).rejects.toMatchObject({
    code: "too-large",
    fix: expect.stringContaining("everett-valente") as string,
  });
});
