import fc from "fast-check";
import { expect, test } from "vitest";
import { changeTexts } from "../../src/values/change-texts.js";

test.each([
  [0.002634, 0.003142, 3, ["0.00263", "0.00314"]],
  [0.00263, 0.0026301, 3, ["0.0026300", "0.0026301"]],
  [12, 14, 3, ["12", "14"]],
  [352.44, 353.02, 3, ["352.44", "353.02"]],
  [35.21, 36.87, 3, ["35.2", "36.9"]],
  [0, 120.53, 3, ["0", "121"]],
  [1234567.25, 1234567.5, 6, ["1,234,567.25", "1,234,567.50"]],
  [-0.5, 0.25, 6, ["−0.50", "0.25"]],
  [0.4, 0.4, 3, ["0.4", "0.4"]],
  [1 / 3, 1 / 3, 3, ["0.333", "0.333"]],
  [1e-9, 2e-9, 3, ["1.00e−9", "2.00e−9"]],
  [NaN, 1, 3, ["–", "1"]],
  [0, 0, 3, ["0", "0"]],
])("%d and %d are told apart", (before, after, least, texts) => {
  expect(changeTexts(before, after, least)).toEqual(texts);
});

test("numbers that differ by more than rounding never read alike, and their order shows", () => {
  const read = (text: string): number => Number(text.replaceAll(",", "").replaceAll("−", "-"));
  const size = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(
      size,
      fc.double({ min: 1e-10, max: 3, noNaN: true }),
      fc.boolean(),
      (before, share, falls) => {
        const after = falls ? before / (1 + share) : before * (1 + share);
        const [one, other] = changeTexts(before, after, 3).map(read);
        expect(Math.sign(other - one)).toBe(falls ? -1 : 1);
        // What is read of the change is the change to a tenth of it.
        expect(Math.abs(other - one - (after - before))).toBeLessThanOrEqual(0.11 * Math.abs(after - before));
      },
    ),
  );
});
