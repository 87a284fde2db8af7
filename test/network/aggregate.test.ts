import fc from "fast-check";
import { expect, test } from "vitest";
import { isComityError } from "../../src/errors/error.js";
import { ingest } from "../../src/ingest/ingest.js";
import { degree } from "../../src/measures/degree.js";
import { aggregate, type AggregateOptions } from "../../src/network/aggregate.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { built, contents, tables, type Tables } from "./tables.js";

const four: Tables = {
  actors: [{ id: "a", country: "DE" }, { id: "b", country: "DE" }, { id: "c", country: "FR" }, { id: "d" }],
  ties: [
    { source: "a", target: "b", directed: false, strength: 2 },
    { source: "c", target: "a", directed: false, strength: 3 },
    { source: "b", target: "c", directed: false },
    { source: "c", target: "b", directed: true },
    { source: "d", target: "a", directed: true },
  ],
  participations: [],
};

test("groups with their ties", async () => {
  const { network, left } = await aggregate(await built(four), { by: "country", strength: "sum" });
  expect([0, 1].map((row) => actorAt(network, row))).toEqual([
    { id: "DE", members: 2 },
    { id: "FR", members: 1 },
  ]);
  expect([0, 1, 2].map((row) => tieAt(network, row))).toEqual([
    { source: "DE", target: "DE", directed: false, strength: 2, ties: 1 },
    { source: "DE", target: "FR", directed: false, strength: 4, ties: 2 },
    { source: "FR", target: "DE", directed: true, strength: 1, ties: 1 },
  ]);
  expect(left).toEqual({ actors: 1, ties: 1 });
});

test("ties are conserved, in any row order", () =>
  fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const { network, left } = await aggregate(await built(rows), { by: "country" });
      const total = (name: string): number => {
        const column = (name === "members" ? network.actors : network.ties).columns.get(name);
        return column?.type === "number" ? column.values.reduce((sum, value) => sum + value, 0) : 0;
      };
      expect(total("ties") + left.ties).toBe(rows.ties.length);
      expect(total("strength")).toBe(total("ties"));
      expect(total("members") + left.actors).toBe(rows.actors.length);
      const shuffled = { ...rows, actors: [...rows.actors].reverse(), ties: [...rows.ties].reverse() };
      const again = await aggregate(await built(shuffled), { by: "country" });
      expect(contents(again.network)).toEqual(contents(network));
    }),
  ));

test("groups from a map, and calls that mean nothing", async () => {
  const network = await built(four);
  const labels = new Map([
    ["a", "north"],
    ["c", "__proto__"],
  ] as const);
  const { network: grouped, left } = await aggregate(network, { by: labels });
  expect([0, 1].map((row) => grouped.actors.ids.at(row))).toEqual(["__proto__", "north"]);
  expect(left).toEqual({ actors: 2, ties: 4 });
  const code = async (options: unknown): Promise<unknown> => {
    const error: unknown = await aggregate(network, options as AggregateOptions).catch(
      (thrown: unknown) => thrown,
    );
    return isComityError(error) ? error.code : error;
  };
  expect(await code({ by: "contry" })).toBe("unknown-attribute");
  expect(await code({ by: new Map([["zz", "x"]]) })).toBe("unknown-actor");
  expect(await code({ by: new Map([["a", "two\nlines"]]) })).toBe("bad-option");
  expect(await code({ by: "country", strength: "mean" })).toBe("bad-option");
  expect(await code({})).toBe("bad-option");
  expect((await aggregate(network, { by: "region" })).left).toEqual({ actors: 4, ties: 5 });
});

test("a group of nobody who may be published is not named before the public, unless its label is a visible field", async () => {
  const { network } = await ingest({
    actors: [
      { id: "a", kind: "individual", place: "Secret Hut", country: "FR" },
      { id: "b", kind: "ngo", place: "Town", country: "DE" },
      { id: "c", kind: "individual", place: "Town", country: "FR" },
    ],
    ties: [
      { source: "a", target: "b" },
      { source: "b", target: "c" },
    ],
  });
  const byPlace = await degree((await aggregate(network, { by: "place" })).network);
  expect(byPlace.rows().map(({ id }) => id)).toEqual(["Town", "organization 1"]);
  const byCountry = await degree((await aggregate(network, { by: "country" })).network);
  expect(byCountry.rows().map(({ id }) => id)).toEqual(["DE", "FR"]);
  await expect(aggregate(network, { by: "id" })).rejects.toMatchObject({ code: "bad-option", path: ["by"] });
});
