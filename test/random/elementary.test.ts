import { describe, expect, test } from "vitest";
import { exp, log, power } from "../../src/random/elementary.js";
import { random } from "../../src/random/random.js";

const stream = random(2, "elementary");
const between = (low: number, high: number): number => low + (high - low) * stream.next();
const draws = (low: number, high: number): number[] =>
  Array.from({ length: 50_000 }, () => between(low, high));
const error = (value: number, exact: number): number => (value === exact ? 0 : Math.abs(value / exact - 1));
const worst = (xs: readonly number[], ours: (x: number) => number, theirs: (x: number) => number): number =>
  xs.reduce((most, x) => Math.max(most, error(ours(x), theirs(x))), 0);

describe("log", () => {
  test("is accurate from the smallest to the largest number", () => {
    expect(
      worst(
        draws(-1022, 1023).map((e) => 2 ** e),
        log,
        Math.log,
      ),
    ).toBeLessThan(4e-16);
    expect(worst(draws(0.5, 2), log, Math.log)).toBeLessThan(4e-16);
    expect(
      worst(
        draws(-1074, -1022).map((e) => 2 ** e),
        log,
        Math.log,
      ),
    ).toBeLessThan(4e-16);
  });

  test("has the limits of the definition", () => {
    expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([log(-1), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  test("returns the pinned bits", () => {
    expect([log(2), log(10), log(0.1), log(1e-310)]).toMatchInlineSnapshot(`
      [
        0.6931471805599453,
        2.302585092994046,
        -2.3025850929940455,
        -713.8013788281542,
      ]
    `);
  });
});

describe("exp", () => {
  test("is accurate wherever the result is a normal number", () => {
    expect(worst(draws(-708, 709.7), exp, Math.exp)).toBeLessThan(4e-16);
    expect(worst(draws(-1, 1), exp, Math.exp)).toBeLessThan(4e-16);
  });

  test("loses no more than the last bit of a subnormal result", () => {
    for (const x of draws(-745.1, -708.4)) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(1e-323);
  });

  test("has the limits of the definition", () => {
    expect([exp(0), exp(-0), exp(-Infinity), exp(Infinity)]).toEqual([1, 1, 0, Infinity]);
    expect([exp(-746), exp(710), exp(NaN)]).toEqual([0, Infinity, NaN]);
    expect(exp(709.78)).toBeLessThan(Infinity);
    expect(exp(-745)).toBeGreaterThan(0);
  });

  test("undoes log", () => {
    for (const x of draws(0.01, 100)) expect(error(exp(log(x)), x)).toBeLessThan(2e-15);
  });

  test("returns the pinned bits", () => {
    expect([exp(1), exp(-1), exp(100), exp(-700)]).toMatchInlineSnapshot(`
      [
        2.7182818284590455,
        0.36787944117144233,
        2.6881171418161356e+43,
        9.85967654375977e-305,
      ]
    `);
  });
});

describe("power", () => {
  test("is as accurate as its description says", () => {
    for (const base of draws(0.001, 1000)) {
      const exponent = between(-40, 40);
      const bound = 3e-16 * (2 + Math.abs(exponent * Math.log(base)));
      expect(error(power(base, exponent), base ** exponent)).toBeLessThan(bound);
    }
  });

  test("agrees with the definition at 0 and 1", () => {
    expect([power(0, 2), power(0, 0), power(0, -2)]).toEqual([0, 1, Infinity]);
    expect([power(1, 7.5), power(7.5, 0), power(Infinity, 0)]).toEqual([1, 1, 1]);
    expect([power(Infinity, 2), power(Infinity, -2), power(2, 2000), power(2, -2000)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
  });

  test("returns the pinned bits", () => {
    expect([power(2, 0.5), power(10, -3), power(3, 20.5)]).toMatchInlineSnapshot(`
      [
        1.414213562373095,
        0.0009999999999999994,
        6039287737.570602,
      ]
    `);
  });
});
