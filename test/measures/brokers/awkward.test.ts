import { describe, expect, test } from "vitest";
import { groupCentrality, keyPlayers, withoutActor, type Figures } from "../../../src/index.js";
import { networkOf } from "../../network-of.js";
import { awkwardGraphs, type GraphName } from "../awkward-graphs.js";

/**
 * What measures about some actors together say of every awkward graph. The best single actor: `value`. The first actor gone:
 * components before and after, who is cut off, pairs lost, efficiency before and after. The first actor as a group:
 * degree, closeness, harmonic, betweenness. Worked out by hand.
 */
interface Row {
  readonly best: number;
  readonly without: readonly number[];
  readonly group: readonly number[];
}

/** Σ 1 / d over every second distance. */
const everySecond = (from: number, to: number): number =>
  from > to ? 0 : 1 / from + everySecond(from + 2, to);

const alone: Row = { best: 1, without: [1, 0, 0, 0, NaN, NaN], group: [0, NaN, 0, 0] };
const two: Row = { best: 1, without: [1, 1, 0, 0, 1, NaN], group: [1, 1, 1, 0] };

const rows: Readonly<Record<Exclude<GraphName, "nobody" | "40 diamonds">, Row>> = {
  "one actor": alone,
  "one tie": two,
  "an isolated actor": { best: 2 / 3, without: [2, 2, 0, 0, 1 / 3, 0], group: [1, 1 / 2, 1, 0] },
  "a self-tie only": alone,
  "a self-tie and a tie": two,
  "two parallel ties": two,
  "a tie each way": two,
  "mixed on one pair": two,
  "two components": { best: 3 / 5, without: [2, 2, 0, 0, 7 / 20, 1 / 3], group: [1, 1 / 3, 3 / 2, 0] },
  "a star": { best: 1, without: [1, 4, 3, 6, 14 / 20, 0], group: [4, 1, 4, 6] },
  "a path": { best: 3.5 / 4, without: [1, 1, 0, 0, 13 / 18, 5 / 6], group: [1, 1 / 2, 11 / 6, 0] },
  "a complete graph": { best: 1, without: [1, 1, 0, 0, 1, 1], group: [3, 1, 3, 0] },
  // Paths follow directions in a group alone: one ordered pair passes.
  "a directed cycle": { best: 1, without: [1, 1, 0, 0, 1, 1], group: [1, 2 / 3, 3 / 2, 1] },
  "odd ids": {
    best: 3.5 / 6,
    without: [2, 2, 0, 0, (26 / 3 + 2) / 30, 7 / 20],
    group: [1, (3 / 6) * (3 / 5), 11 / 6, 0],
  },
};

const steward = { audience: "steward" } as const;
const parts = ["componentsBefore", "componentsAfter", "cutOff", "pairsLost"];
const asked = {
  without: [...parts, "efficiencyBefore", "efficiencyAfter"],
  group: ["degree", "closeness", "harmonic", "betweenness"],
};

function compare(found: Figures, names: readonly string[], expected: readonly number[]): void {
  for (const [i, name] of names.entries()) {
    const value = found.get(name);
    if (Number.isNaN(expected[i])) expect(value, name).toBeNaN();
    else expect(value, name).toBeCloseTo(expected[i], 12);
  }
}

describe.each(awkwardGraphs)("of %s", (name, graph) => {
  test("the best actor, what breaks without the first, and the first as a group", async () => {
    const network = await networkOf(graph);
    if (name === "nobody") {
      await expect(keyPlayers(network, { size: 1 })).rejects.toMatchObject({ path: ["size"] });
      await expect(withoutActor(network, { actors: "a" })).rejects.toMatchObject({ code: "unknown-actor" });
      return;
    }
    const best = await keyPlayers(network, { size: 1, ...steward });
    const group = await groupCentrality(network, { actors: graph.ids[0], ...steward });
    if (name === "40 diamonds") {
      // The middle of the chain is nearest to all; from its end everybody is up to 80 steps away.
      const middle = 2 * everySecond(2, 40) + 4 * everySecond(1, 39);
      compare(best, ["value"], [(1 + middle) / graph.ids.length]);
      compare(group, ["degree", "harmonic"], [2, everySecond(2, 80) + 2 * everySecond(1, 79)]);
      return;
    }
    const row = rows[name];
    compare(best, ["value", "gap", "named"], [row.best, 0, 1]);
    compare(await withoutActor(network, { actors: graph.ids[0], ...steward }), asked.without, row.without);
    compare(group, asked.group, row.group);
  });
});
