import { describe, expect, test } from "vitest";
import { NumberedStreams } from "../../src/random/numbered.js";

describe("numbered streams", () => {
  test("return the pinned numbers: a patch release may not change them", () => {
    const stream = new NumberedStreams(7, "pinned", 3);
    stream.begin(5);
    expect([stream.bits(), stream.next(), stream.exponential(), stream.below(1000)]).toMatchInlineSnapshot(`
      [
        1365053708,
        0.12473989401586894,
        0.3723530782880008,
        409,
      ]
    `);
    stream.begin(2 ** 40 + 5);
    expect([stream.bits(), stream.bits()]).toMatchInlineSnapshot(`
      [
        -1631002736,
        1756784841,
      ]
    `);
  });

  test("begin anew with their number, whatever was drawn before, and differ by seed, label and number", () => {
    const firstOf = (seed: number, label: string, index: number): number[] => {
      const stream = new NumberedStreams(seed, label);
      stream.begin(index);
      return [stream.bits(), stream.bits(), stream.bits()];
    };
    const stream = new NumberedStreams(1, "a");
    for (let i = 0; i < 9; i++) stream.bits();
    stream.begin(3);
    expect([stream.bits(), stream.bits(), stream.bits()]).toEqual(firstOf(1, "a", 3));
    const others = [firstOf(2, "a", 3), firstOf(1, "b", 3), firstOf(1, "a", 4), firstOf(1, "a", 3 + 2 ** 32)];
    for (const other of others) expect(other).not.toEqual(firstOf(1, "a", 3));
  });

  test("are unrelated from number to number: first draws fill their range evenly, also in pairs", () => {
    const stream = new NumberedStreams(3, "first");
    const cells = new Array<number>(1024).fill(0);
    let before = 0;
    const draws = 200_000;
    for (let i = 0; i < draws; i++) {
      stream.begin(i);
      const now = stream.bits() >>> 27;
      cells[32 * before + now]++;
      before = now;
    }
    const expected = draws / 1024;
    const square = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(square).toBeLessThan(1023 + 6 * Math.sqrt(2 * 1023));
  });

  test("draw exponential variates that are −ln u of the bits they draw", () => {
    const [stream, bits] = [new NumberedStreams(4, "exp"), new NumberedStreams(4, "exp")];
    let [sum, worst, least] = [0, 0, Infinity];
    for (let i = 0; i < 20_000; i++) {
      const u = ((bits.bits() >>> 0) + (bits.bits() >>> 0) / 2 ** 32) / 2 ** 32;
      const drawn = stream.exponential();
      sum += drawn;
      least = Math.min(least, drawn);
      worst = Math.max(worst, Math.abs(drawn + Math.log(u)) / Math.max(1, drawn));
    }
    expect(least).toBeGreaterThanOrEqual(0);
    expect(worst).toBeLessThan(4e-15);
    expect(Math.abs(sum / 20_000 - 1)).toBeLessThan(5 / Math.sqrt(20_000));
  });
});
