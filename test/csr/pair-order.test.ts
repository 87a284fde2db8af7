import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { orderPairs, startsOf } from "../../src/network/pair-order.js";

const few = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 });

test("pairs come in order, equal ones as they are given, with where each number begins", async () => {
  await fc.assert(
    fc.asyncProperty(few, fc.boolean(), async (pairs, spend) => {
      const pace = new Pace({});
      const [first, second] = [0, 1].map((side) => Int32Array.from(pairs, (pair) => pair[side]));
      const starts = [await startsOf(6, first, pace), await startsOf(6, second, pace)];
      const mark = Int32Array.from(pairs, (_, i) => i);
      const ordered = await orderPairs(6, { first, second, mark }, spend, pace);
      const expected = pairs
        .map((pair, i) => [...pair, i])
        .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
      expect(pairs.map((_, i) => [ordered.first[i], ordered.second[i], ordered.mark?.[i]])).toEqual(expected);
      expect(ordered.starts).toEqual(starts);
    }),
  );
});
