import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { communities } from "../../../src/measures/communities.js";
import { components } from "../../../src/measures/components.js";
import { comparePartitions } from "../../../src/measures/compare-partitions.js";
import { keptNumbers } from "../../../src/measures/kept-numbers.js";
import { shownTo } from "../../../src/network/audience.js";
import { Partition } from "../../../src/values/partition.js";
import { networkOf } from "../../network-of.js";
import { spell } from "./spell.js";

/** A partition of actors without ties. */
async function partition(labels: readonly number[], previous?: Partition): Promise<Partition> {
  const network = await networkOf({ ids: labels.map((_, i) => spell(i)), ties: [] });
  const shown = await shownTo(network, {});
  const { meta } = await components(network);
  const typed = Int32Array.from(labels);
  const numbering = previous && (await keptNumbers(shown, typed, previous, new Pace({})));
  return new Partition(shown, typed, meta, {}, numbering);
}

test("groups that stay keep their numbers, whatever their size is now", async () => {
  const before = await partition([7, 7, 7, 7, 3, 3, 3, 5, 5]);
  expect([...before.groups()]).toEqual([1, 1, 1, 1, 2, 2, 2, 3, 3]);
  // Group 1 loses two to group 2, group 3 is gone, and two newcomers are a group of their own.
  const after = await partition([0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2], before);
  expect([...after.groups()]).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 2, 4, 4]);
  expect(after.count).toBe(3);
  expect([...after.sizes()]).toEqual([2, 7, 0, 2]);
  expect([...after.numbers()]).toEqual([1, 2, 4]);
  expect(after.of(spell(9))).toBe(4);
  // A number that is out of use is not given to others later.
  const later = await partition([0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 3], after);
  expect([...later.numbers()]).toEqual([1, 2, 4, 5]);
  const gone = await partition([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], later);
  expect([...gone.numbers()]).toEqual([2]);
  expect([...gone.sizes()]).toEqual([0, 11, 0, 0, 0]);
  const back = await partition([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], gone);
  expect([...back.numbers()]).toEqual([2, 6]);
});

/** The most actors that can keep a number, over every way to give previous numbers to groups. */
function most(
  now: readonly number[],
  before: readonly number[],
  groups: readonly number[],
  taken: readonly number[],
): number {
  const [group, ...rest] = groups;
  if (group === undefined) return 0;
  const kept = (number: number) => now.filter((g, i) => g === group && before[i] === number).length;
  const numbers = [...new Set(before)].filter((number) => !taken.includes(number));
  return Math.max(
    most(now, before, rest, taken),
    ...numbers.map((number) => kept(number) + most(now, before, rest, [...taken, number])),
  );
}

test("at least half as many keep their number as could at best, and the partition stays the same", async () => {
  const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 });
  const law = fc.asyncProperty(labels, async (pairs) => {
    const before = await partition(pairs.map(([label]) => label));
    const now = pairs.map(([, label]) => label);
    const after = await partition(now, before);
    const plain = await partition(now);
    expect((await comparePartitions(after, plain)).get("ari")).toBe(1);
    const [old, groups] = [[...before.groups()], [...after.groups()]];
    const kept = groups.filter((group, i) => group === old[i]).length;
    expect(2 * kept).toBeGreaterThanOrEqual(most(now, old, [...new Set(now)], []));
    expect([...(await partition(now, after)).groups()]).toEqual(groups);
  });
  await fc.assert(law, { numRuns: 60 });
});

test("communities keep the numbers of a previous partition, and others can read them", async () => {
  const tie = (source: number, target: number) => ({ source, target, directed: false, strength: 1 });
  const triangle = (from: number) => [tie(from, from + 1), tie(from + 1, from + 2), tie(from, from + 2)];
  const ids = Array.from({ length: 9 }, (_, i) => spell(i));
  const small = await networkOf({ ids: ids.slice(3), ties: [...triangle(0), ...triangle(3)] });
  const first = await communities(small);
  const large = await networkOf({ ids, ties: [...triangle(0), ...triangle(3), ...triangle(6)] });
  const second = await communities(large, { previous: first });
  for (const id of ids.slice(3)) expect(second.of(id)).toBe(first.of(id));
  expect(second.of(ids[0])).toBe(3);
  expect(second.meta.options).not.toHaveProperty("previous");
  expect(second.meta.notes.join()).toContain("numbers");
  const merged = await networkOf({ ids: ids.slice(6), ties: triangle(0) });
  const third = await communities(merged, { previous: second });
  expect([...third.numbers()]).toEqual([second.of(ids[6])]);
  expect(JSON.stringify(third)).toContain(`"group":${second.of(ids[6]) ?? NaN}`);
  await expect(communities(large, { previous: 5 as never })).rejects.toMatchObject({
    code: "bad-option",
    path: ["previous"],
  });
});
