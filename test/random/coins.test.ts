import { expect, test } from "vitest";
import { Coins } from "../../src/random/coins.js";
import { random } from "../../src/random/random.js";

/** Known answers of Random123 (kat_vectors, threefry2x32 with 13 rounds): place, key, words. */
test.each([
  [0, 0, 0, 0, 0x9d1c5ec6, 0x8bd50731],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048, 0x2d17272c],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
])("known answers of Threefry-2x32-13: %i", (low, high, k0, k1, x0, x1) => {
  const coins = new Coins();
  coins.key(k0, k1);
  expect(coins.words(low, high)).toEqual([x0, x1]);
  expect(coins.at(low, high)).toBe(((x0 >>> 5) * 2 ** 26 + (x1 >>> 6)) / 2 ** 53);
});

test("numbers are even over places and over keys, and neighbors have nothing to do with each other", () => {
  const coins = new Coins();
  const cells = new Array<number>(64).fill(0);
  const draws = 64000;
  for (let i = 0; i < draws; i++) {
    const stream = random(3, "key", i >> 6);
    coins.key(stream.bits(), stream.bits());
    cells[8 * Math.floor(8 * coins.at(i & 63)) + Math.floor(8 * coins.at((i & 63) + 1))]++;
  }
  const expected = draws / cells.length;
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // Passed once in a million by 63 degrees of freedom.
  expect(chiSquare).toBeLessThan(63 + 4.75 * Math.sqrt(126) + 16);
});
