import { expect, test } from "vitest";
import { structuralHoles } from "../../../src/measures/structural-holes.js";
import { fixture } from "../../fixtures/load.js";
import { holesGolden } from "../../golden/holes.js";
import { networkOfFixture } from "../../network-of.js";
import { differences } from "../flat.js";

const { tolerance, entries } = holesGolden();

test.each(entries.map((entry) => [`${entry.fixture} ${JSON.stringify(entry.options)}`, entry] as const))(
  "is what NetworkX and igraph say: %s",
  async (_, { fixture: name, options, scores }) => {
    const found = await structuralHoles(await networkOfFixture(fixture(name)), options);
    for (const [column, values] of Object.entries(scores)) {
      const wanted = new Map(Object.entries(values).map(([id, value]) => [id, value ?? NaN]));
      const rows = found.rows().map((row) => [String(row.id), row[column] as number] as const);
      expect(differences(new Map(rows), wanted, tolerance)).toEqual([]);
    }
  },
);

test("Burt's hierarchy of the Florentine families", async () => {
  const found = await structuralHoles(await networkOfFixture(fixture("florentine")));
  const hierarchy = (id: string) => found.of(id)?.hierarchy;
  expect(hierarchy("medici")).toBeCloseTo(0.022456, 6);
  expect(hierarchy("strozzi")).toBeCloseTo(0.043149, 6);
  expect(hierarchy("guadagni")).toBeCloseTo(0, 12);
});

test("who has the most separate contacts comes first", async () => {
  const found = await structuralHoles(await networkOfFixture(fixture("karate")), { audience: "steward" });
  expect(found.top(2).map(({ id }) => id)).toEqual(["33", "0"]);
  expect(found.top(2, "constraint", "lowest").map(({ id }) => id)).toEqual(["0", "33"]);
});
