import { describe, expect, test } from "vitest";
// @ts-expect-error the bench is plain JavaScript
import { growth } from "../../bench/harness/fit.mjs";
// @ts-expect-error the bench is plain JavaScript
import { exponentOf, orderIn } from "../../bench/harness/promises.mjs";

describe("how a figure grows", () => {
  const xs = [1000, 2000, 4000, 8000, 16000];

  test("a power law has its exponent and no error", () => {
    const { exponent, error, from, to } = growth(
      xs,
      xs.map((x) => 3 * x ** 1.5),
    );
    expect(exponent).toBeCloseTo(1.5, 12);
    expect(error).toBeLessThan(1e-9);
    expect([from, to]).toEqual([1000, 16000]);
  });

  test("scatter around a power law shows as error, worked out by hand", () => {
    // Logarithms to base 2: x = 0, 1, 2; y = 0, 1, 5. Slope 2.5; residuals 0.5, −1, 0.5; error √(1.5 / 1 / 2).
    const { exponent, error } = growth([1, 2, 4], [1, 2, 32]);
    expect(exponent).toBeCloseTo(2.5, 12);
    expect(error).toBeCloseTo(Math.sqrt(0.75), 12);
  });

  test("two points have an exponent and no error to tell", () => {
    const { exponent, error } = growth([1, 2], [5, 20]);
    expect(exponent).toBeCloseTo(2, 12);
    expect(error).toBeNaN();
  });
});

describe("what a measure promises", () => {
  test.each([
    ["Raw counts. Throws `bad-option`. O(n + m).", "O(n + m)", 1],
    ["Ties.\n * O(n(n + m)); with lengths O(n(n + m) log n).", "O(n(n + m))", 2],
    ["From 0 to 1.\n * O(m · √m).", "O(m · √m)", 1.5],
    ["Added up. O((n + m) log n).", "O((n + m) log n)", 1],
  ])("%s", (text, order, exponent) => {
    expect(orderIn(text)).toBe(order);
    expect(exponentOf(order)).toBe(exponent);
  });

  test("a text without an order promises nothing", () => expect(orderIn("NO(t) this")).toBeUndefined());
});
