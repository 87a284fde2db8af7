import { expect, test } from "vitest";
import { atOnce, sortSteps } from "../../src/control/steps.js";
import { random } from "../../src/random/random.js";

test("what is sorted in steps is what is sorted at once, level ones in the order in which they came", () => {
  const draw = random(4, "sorted");
  for (const length of [0, 1, 511, 512, 513, 1024, 1025, 5000]) {
    const items = Array.from({ length }, (_, place) => ({ place, key: draw.below(40) }));
    const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    const given = [...items];
    expect(atOnce(sortSteps(items, compare))).toEqual([...items].sort(compare));
    expect(items).toEqual(given);
  }
});

test("a long list is sorted in many steps", () => {
  const items = Array.from({ length: 20_000 }, (_, place) => (place * 7919) % 20_011);
  const sorting = sortSteps(items, (a, b) => a - b);
  let steps = 0;
  while (sorting.next().done !== true) steps++;
  expect(steps).toBeGreaterThan(100);
});
