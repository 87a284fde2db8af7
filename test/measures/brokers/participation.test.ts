import { expect, test } from "vitest";
import { communities, participation, participationRoles } from "../../../src/index.js";
import { fixture } from "../../fixtures/load.js";
import { networkOfFixture } from "../../network-of.js";

const karate = await networkOfFixture(fixture("karate"));

/** Computed with numpy from the definition, by the two clubs. */
test.each([
  ["0", 0.1171875, 3.346533],
  ["33", 0.290657, 3.136281],
  ["2", 0.48, 0.57886],
  ["8", 0.48, -0.651217],
] as const)("of karate's actor %s by club", async (id, spread, z) => {
  const found = (await participation(karate, { by: "group" })).of(id);
  expect(found?.participation).toBeCloseTo(spread, 6);
  expect(found?.withinGroupZ).toBeCloseTo(z, 6);
  expect(found?.role).toBe(z > 2.5 ? 5 : 2);
});

test("by a partition, whose roles are counted by name", async () => {
  const groups = await communities(karate);
  const found = await participation(karate, { by: groups });
  const counted = found.tables.roles.rows();
  expect(counted.map(({ name }) => name)).toEqual([...participationRoles]);
  for (const { role, actors } of counted)
    expect(found.rows().filter((row) => row.role === role)).toHaveLength(Number(actors));
  expect(found.meta.options.by).toBe("communities");
  const inside = found.rows().filter(({ participation: spread }) => spread === 0);
  for (const { role } of inside) expect([1, 5]).toContain(role);
});
