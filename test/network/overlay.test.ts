import fc from "fast-check";
import { expect, test } from "vitest";
import type { Form } from "../../src/csr/form.js";
import { plainMemory } from "../../src/csr/arena.js";
import { compiled } from "../../src/csr/memo.js";
import { isComityError } from "../../src/errors/error.js";
import { overlay, type OverlayOptions } from "../../src/network/overlay.js";
import { select } from "../../src/network/select.js";
import { built, contents, moreTies, tables } from "./tables.js";

const changes = tables.chain((rows) =>
  fc.record({ rows: fc.constant(rows), add: moreTies(rows.actors.map(({ id }) => id)) }),
);

test("an overlay equals assembling the ties that are left and added", () =>
  fc.assert(
    fc.asyncProperty(changes, async ({ rows, add }) => {
      const network = await built(rows);
      const over = await overlay(network, { add, remove: { method: ["festival", null] } });
      const left = rows.ties.filter(({ method }) => method !== undefined && method !== "festival");
      expect(contents(over)).toEqual(contents(await built({ ...rows, ties: [...add, ...left] })));
      expect(over.actors).toBe(network.actors);
    }),
  ));

test("an overlay of a selection is in canonical order too", () =>
  fc.assert(
    fc.asyncProperty(changes, async ({ rows, add }) => {
      const some = rows.actors.filter((_, i) => i % 2 === 0).map(({ id }) => id);
      const among = <T extends { source: string; target: string }>(ties: readonly T[]): T[] =>
        ties.filter(({ source, target }) => some.includes(source) && some.includes(target));
      const selected = await select(await built(rows), { actors: some });
      const over = await overlay(selected, { add: among(add) });
      const expected = await built({
        actors: rows.actors.filter(({ id }) => some.includes(id)),
        ties: [...among(rows.ties), ...among(add)],
        participations: rows.participations.filter(({ actor }) => some.includes(actor)),
      });
      expect(contents(over)).toEqual(contents(expected));
    }),
  ));

test("own columns may be new", async () => {
  const network = await built({ actors: [{ id: "a" }, { id: "b" }], ties: [], participations: [] });
  const add = [
    { source: "a", target: "b", visits: 3, tags: ["choir", "art"], word: "yes", sure: true },
    { source: "b", target: "a" },
  ];
  const { ties } = await overlay(network, { add });
  expect(Object.fromEntries([...ties.columns].map(([name, { type }]) => [name, type]))).toEqual({
    sure: "flag",
    tags: "list",
    visits: "number",
    word: "category",
  });
  expect(ties.directed).toBe(false);
});

test("ties that cannot be added are bad calls with a path", async () => {
  const network = await built({
    actors: [{ id: "a" }, { id: "b" }],
    ties: [{ source: "a", target: "b", directed: false, own: true }],
    participations: [],
  });
  const refusal = async (options: unknown): Promise<unknown> => {
    const error: unknown = await overlay(network, options as OverlayOptions).catch(
      (thrown: unknown) => thrown,
    );
    return isComityError(error) ? [error.code, ...error.path] : error;
  };
  expect(await refusal({ add: [{ source: "a", target: "c" }] })).toEqual([
    "unknown-actor",
    "add",
    0,
    "target",
  ]);
  expect(await refusal({ add: [{ source: "a", target: "b", strength: -1 }] })).toEqual([
    "bad-option",
    "add",
    0,
    "strength",
  ]);
  expect(await refusal({ add: [{ source: "a" }] })).toEqual(["bad-option", "add", 0, "target"]);
  expect(await refusal({ add: [{ source: "a", target: "b", own: "yes" }] })).toEqual([
    "bad-option",
    "add",
    0,
    "own",
  ]);
  expect(await refusal({ remove: { mehtod: "jazz" } })).toEqual(["unknown-attribute", "remove", "mehtod"]);
});

test("what is compiled of a network is kept, of an overlay not", async () => {
  const network = await built({
    actors: [{ id: "a" }, { id: "b" }],
    ties: [{ source: "a", target: "b", directed: false }],
    participations: [],
  });
  const over = await overlay(network, { add: [{ source: "b", target: "b" }] });
  const form: Form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" };
  const once = (of: typeof network): ReturnType<typeof compiled> => compiled(of, form, {}, plainMemory);
  expect(await once(network)).toBe(await once(network));
  expect(await once(over)).not.toBe(await once(over));
});

test("an overlay numbers its actors as its base does, whatever ties it has", async () => {
  const network = await built({
    actors: ["a", "b", "c", "d"].map((id) => ({ id })),
    ties: [
      { source: "a", target: "b", directed: false },
      { source: "a", target: "c", directed: false },
    ],
    participations: [],
  });
  const add = ["a", "b", "c"].map((source) => ({ source, target: "d" }));
  const once = await overlay(network, { add });
  const twice = await overlay(once, { add, remove: { source: "a" } });
  const form: Form = {
    ...{ directed: "respect", parallel: "collapse", strengths: false, distance: "hops" },
    ...{ asOf: undefined, status: undefined, projected: undefined },
  };
  const numbers = async (at: typeof network): Promise<number[]> =>
    Array.from((await compiled(at, form, {}, plainMemory)).actorOf);
  expect(await numbers(network)).toEqual([0, 1, 2, 3]);
  expect(await numbers(once)).toEqual([0, 1, 2, 3]);
  expect(await numbers(twice)).toEqual([0, 1, 2, 3]);
  const { csr } = await compiled(once, form, {}, plainMemory);
  expect(Array.from(csr.offsets)).toEqual([0, 3, 5, 7, 10]);
});
