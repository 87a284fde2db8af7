import { describe, expect, test } from "vitest";
import { random } from "../../src/random/random.js";

/** Pearson's statistic for counts that should all be equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** A bound that a chi-square statistic of so many degrees of freedom passes once in a million. */
const bound = (freedom: number): number => freedom + 4.75 * Math.sqrt(2 * freedom) + 16;

function tally(draw: (i: number) => number, cells: number, draws: number): number[] {
  const counts = new Array<number>(cells).fill(0);
  for (let i = 0; i < draws; i++) counts[draw(i)]++;
  return counts;
}

describe("a stream", () => {
  test("returns the pinned numbers: a patch release may not change them", () => {
    const stream = random(7, "pinned", 3);
    expect([stream.bits(), stream.bits(), stream.next(), stream.next(), stream.below(10), stream.below(1000)])
      .toMatchInlineSnapshot(`
      [
        2524256653,
        4197832634,
        0.09493015057501797,
        0.9909376813402678,
        0,
        393,
      ]
    `);
    expect(random(0).bits()).toMatchInlineSnapshot(`3495236534`);
    expect(random(-1.5, "é", "").bits()).toMatchInlineSnapshot(`4280062308`);
  });

  test("starts anew each time it is asked for", () => {
    const first = random(1, "a");
    const again = random(1, "a");
    for (let i = 0; i < 100; i++) expect(again.bits()).toBe(first.bits());
  });

  test("fills [0, 1) evenly", () => {
    const stream = random(11, "even");
    const draws = Array.from({ length: 100_000 }, () => stream.next());
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(draws.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(chiSquare(tally((i) => Math.floor(draws[i] * 1000), 1000, draws.length))).toBeLessThan(bound(999));
    // The low bits of the fraction too: 53 of them are random, not 32.
    expect(chiSquare(tally((i) => Math.floor(draws[i] * 2 ** 53) % 256, 256, draws.length))).toBeLessThan(
      bound(255),
    );
  });

  test("has no serial correlation", () => {
    const stream = random(12, "serial");
    const pairs = tally(() => 32 * stream.below(32) + stream.below(32), 1024, 200_000);
    expect(chiSquare(pairs)).toBeLessThan(bound(1023));
  });

  test("sets every bit half of the time", () => {
    const stream = random(13, "bits");
    const set = new Array<number>(32).fill(0);
    for (let i = 0; i < 40_000; i++) {
      const bits = stream.bits();
      for (let bit = 0; bit < 32; bit++) set[bit] += (bits >>> bit) & 1;
    }
    for (const count of set) expect(Math.abs(count - 20_000)).toBeLessThan(500);
  });
});

describe("below", () => {
  test.each([1, 2, 3, 7, 10, 1000])("draws from 0 to %i − 1 without bias", (limit) => {
    const stream = random(5, "below", limit);
    const counts = tally(() => stream.below(limit), limit, 50_000);
    expect(chiSquare(counts)).toBeLessThan(bound(limit - 1));
  });

  test("has no bias for bounds that do not divide 2^32", () => {
    // 3 · 2^30 leaves a quarter of the draws over: taking the remainder would double the share of the lowest third.
    const stream = random(6, "bias");
    const limit = 3 * 2 ** 30;
    const thirds = tally(() => Math.floor(stream.below(limit) / 2 ** 30), 3, 60_000);
    expect(chiSquare(thirds)).toBeLessThan(bound(2));
  });

  test("reaches the whole of 2^32", () => {
    const stream = random(8, "all");
    expect(random(8, "all").bits()).toBe(stream.below(4294967296));
  });
});

describe("seeds and labels", () => {
  const start = (...path: Parameters<typeof random>): string => {
    const stream = random(...path);
    return [stream.bits(), stream.bits(), stream.bits(), stream.bits()].join(" ");
  };

  test("name a stream by the whole path", () => {
    const paths = [
      start(1),
      start(2),
      start(-1),
      start(0.5),
      start(1, ""),
      start(1, "", ""),
      start(1, "a"),
      start(1, "b"),
      start(1, "a", "b"),
      start(1, "b", "a"),
      start(1, "ab"),
      start(1, "a", "b", ""),
      start(1, "a\u001fb"),
      start(1, "a\u0000b"),
      start(12),
      start(1, 2),
      start(1, 12),
      start(1, 1, 2),
      start(1, 0),
      start(1, 0, 0),
    ];
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("keep half a million streams apart", () => {
    const seen = new Set<number>();
    for (let unit = 0; unit < 500_000; unit++) {
      const stream = random(3, "unit", unit);
      seen.add((stream.bits() >>> 11) * 4294967296 + stream.bits());
    }
    // Of so many 53-bit numbers two are expected to agree once in 70,000 runs.
    expect(seen.size).toBe(500_000);
  });

  test("give unrelated first draws to neighboring labels", () => {
    const first = (unit: number): number => random(9, "neighbor", unit).bits() >>> 27;
    expect(chiSquare(tally((i) => first(i), 32, 40_000))).toBeLessThan(bound(31));
    expect(chiSquare(tally((i) => 32 * first(i) + first(i + 1), 1024, 100_000))).toBeLessThan(bound(1023));
    expect(chiSquare(tally((i) => random(i, "x").bits() >>> 27, 32, 40_000))).toBeLessThan(bound(31));
  });

  test("change half of the bits when one character changes", () => {
    let flipped = 0;
    for (let i = 0; i < 2000; i++) {
      let difference = random(4, `label ${i}`).bits() ^ random(4, `label ${i ^ 1}`).bits();
      for (; difference !== 0; difference &= difference - 1) flipped++;
    }
    expect(flipped / 2000).toBeGreaterThan(15.5);
    expect(flipped / 2000).toBeLessThan(16.5);
  });
});
