import fc from "fast-check";
import { expect, test } from "vitest";
import { highest, separation } from "../../src/measures/separation.js";

interface Scored {
  readonly count: number;
  readonly below: number;
  readonly above: number;
  readonly ranked: boolean;
}

const scored = fc.record({
  count: fc.nat({ max: 20 }),
  below: fc.nat({ max: 6 }),
  above: fc.nat({ max: 6 }),
  ranked: fc.boolean(),
});

test("the highest are those of a plain sort", () => {
  fc.assert(
    fc.property(
      fc.array(scored, { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1, 9999),
      (all, k, unit) => {
        const counts = Float64Array.from(all, ({ count }) => count * unit);
        const rankable = Uint8Array.from(all, ({ ranked }) => Number(ranked));
        const expected = Array.from(counts.keys())
          .filter((i) => all[i].ranked)
          .sort((a, b) => counts[b] - counts[a] || a - b)
          .slice(0, k);
        expect(Array.from(highest(counts, rankable, k))).toEqual(expected);
      },
    ),
  );
});

test("cuts and whether all is settled, as the definition says pair by pair", () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (all: Scored[], k) => {
      const epsilon = 3;
      const found = Float64Array.from(all, ({ count }) => count);
      const rankable = Uint8Array.from(all, ({ ranked }) => Number(ranked));
      const intervals = {
        low: found.map((count, i) => count - all[i].below),
        high: found.map((count, i) => count + all[i].above),
      };
      const order = Array.from(highest(found, rankable, all.length + 1));
      const top = Int32Array.from(order.slice(0, k));
      const { cuts, settled } = separation(top, rankable, found, intervals, epsilon);
      const apart = (a: number, b: number): boolean => intervals.low[a] > intervals.high[b];
      const expected = Array.from(top.keys(), (r) => r + 1).filter((r) =>
        order.slice(0, r).every((a) => order.slice(r).every((b) => apart(a, b))),
      );
      expect(cuts).toEqual(expected);
      const close = Array.from(top).every((a, r) =>
        order.slice(r + 1).every((b) => apart(a, b) || (all[a].below <= epsilon && all[b].above <= epsilon)),
      );
      expect(settled).toBe(close);
    }),
    { numRuns: 2000 },
  );
});
