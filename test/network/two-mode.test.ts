import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { ingest } from "../../src/ingest/ingest.js";
import { sidesOf, twoMode } from "../../src/network/two-mode.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";

describe("twoMode", () => {
  test("finds a division exactly where one exists", () =>
    fc.assert(
      fc.asyncProperty(graphs(), async ({ ids, ties }) => {
        const { by, sideOf, sides, untied, breaks } = await sidesOf(
          await networkOf({ ids, ties }),
          new Pace({}),
        );
        const divides = (mask: number): boolean =>
          ties.every(({ source, target }) => ((mask >> source) & 1) !== ((mask >> target) & 1));
        const possible = Array.from({ length: 2 ** ids.length }, (_, mask) => mask).some(divides);
        expect(by !== undefined).toBe(possible && ties.length > 0);
        const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
        expect(untied).toBe(ids.length - tied.size);
        expect(sides[0] + sides[1]).toBe(by === undefined ? 0 : tied.size);
        expect(breaks.selfTies).toBe(ties.filter(({ source, target }) => source === target).length);
        const sorted = [...ids].sort();
        const row = (i: number): number => sorted.indexOf(ids[i]);
        if (by !== undefined)
          for (const { source, target } of ties) expect(sideOf[row(source)]).not.toBe(sideOf[row(target)]);
        const sources = new Set(ties.map(({ source }) => source));
        const both = ties.filter(({ target }) => sources.has(target)).map(({ target }) => target);
        expect(breaks.bothEnds).toBe(new Set(both).size);
        if (by === "ends") expect(both).toEqual([]);
        if (by === "coloring") expect(both).not.toEqual([]);
      }),
    ));

  test("says what it sees of known networks", async () => {
    const of = async (pairs: readonly string[], actors?: object[]) =>
      twoMode(
        (
          await ingest({
            ...(actors && { actors: actors as never }),
            ties: pairs.map(([source, target]) => ({ source, target })),
          })
        ).network,
      );
    expect(await of(["ax", "bx", "by"])).toEqual({
      ...{ by: "ends", sides: [2, 2], untied: 0 },
      breaks: { bothEnds: 0, selfTies: 0, oddTies: 0 },
    });
    expect(await of(["ax", "xb", "by"])).toMatchObject({ by: "coloring", sides: [2, 2] });
    expect(await of(["ab", "bc", "ca", "dd"])).toEqual({
      ...{ by: undefined, sides: [0, 0], untied: 0 },
      breaks: { bothEnds: 4, selfTies: 1, oddTies: 1 },
    });
    const actors = [..."abcz"].map((id) => ({
      id,
      kind: "ngo",
      ...(id === "c" ? { consent: "no analyze" } : {}),
    }));
    expect(await of(["ab", "bc", "ca"], actors)).toMatchObject({ by: "ends", sides: [1, 1], untied: 1 });
    expect(await of([], actors)).toMatchObject({ by: undefined, untied: 3 });
  });
});
