import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComityError } from "../../src/errors/error.js";
import { actor } from "../../src/network/rows.js";
import { select } from "../../src/network/select.js";
import { built, contents, tables, type PlainActor, type PlainTie, type Tables } from "./tables.js";

/** The tables that keeping some rows gives, by the definition. */
function kept(
  { actors, ties, participations }: Tables,
  keepActor: (actor: PlainActor) => boolean,
  keepTie: (tie: PlainTie) => boolean = () => true,
): Tables {
  const left = actors.filter(keepActor);
  const has = new Set(left.map(({ id }) => id));
  return {
    actors: left,
    ties: ties.filter((tie) => keepTie(tie) && has.has(tie.source) && has.has(tie.target)),
    participations: participations.filter((part) => has.has(part.actor)),
  };
}

const twoTowns: Tables = {
  actors: [
    { id: "lyon", kind: "local-government", country: "FR", population: 500000, languages: ["fr"] },
    { id: "bonn", kind: "local-government", country: "DE", population: 300000, languages: ["de", "fr"] },
    { id: "choir", kind: "ngo", country: "DE" },
  ],
  ties: [
    { source: "lyon", target: "bonn", directed: false, since: "1963", method: "sister-city", strength: 2 },
    { source: "choir", target: "bonn", directed: true, method: "festival", since: "1990-05", own: true },
  ],
  participations: [],
};

async function ids(options: Parameters<typeof select>[1]): Promise<string[]> {
  const { actors } = await select(await built(twoTowns), options);
  return Array.from({ length: actors.length }, (_, row) => actors.ids.at(row));
}

async function methods(ties: NonNullable<Parameters<typeof select>[1]>["ties"]): Promise<unknown[]> {
  const { ties: left } = await select(await built(twoTowns), { ties });
  const column = left.columns.get("method");
  return column?.type === "category" ? Array.from(column.codes, (code) => column.words[code - 1]) : [];
}

async function refusal(
  options: Parameters<typeof select>[1],
): Promise<{ code: string; path: readonly unknown[] }> {
  const error: unknown = await select(await built(twoTowns), options).catch((thrown: unknown) => thrown);
  if (!isComityError(error)) throw new Error("no refusal");
  return { code: error.code, path: error.path };
}

describe("what a description matches", () => {
  test("words, one or several, and null for no value", async () => {
    expect(await ids({ actors: { kind: "ngo" } })).toEqual(["choir"]);
    expect(await ids({ actors: { country: ["DE", "FR"], kind: "local-government" } })).toEqual([
      "bonn",
      "lyon",
    ]);
    expect(await ids({ actors: { population: null } })).toEqual(["choir"]);
    expect(await ids({ actors: { region: null } })).toHaveLength(3);
    expect(await ids({ actors: { region: "Bavaria" } })).toEqual([]);
  });

  test("numbers by range, lists by any item", async () => {
    expect(await ids({ actors: { population: { atLeast: 3e5, below: 5e5 } } })).toEqual(["bonn"]);
    expect(await ids({ actors: { population: [500000] } })).toEqual(["lyon"]);
    expect(await ids({ actors: { languages: "fr" } })).toEqual(["bonn", "lyon"]);
    expect(await ids({ actors: { languages: null } })).toEqual(["choir"]);
  });

  test("ids, a predicate, a set of ids", async () => {
    expect(await ids({ actors: { id: ["lyon"] } })).toEqual(["lyon"]);
    expect(await ids({ actors: ({ population = 0 }) => population > 4e5 })).toEqual(["lyon"]);
    expect(await ids({ actors: new Set(["lyon", "choir"]) })).toEqual(["choir", "lyon"]);
  });

  test("dates that may overlap, directions, ends, own columns", async () => {
    expect(await methods({ since: { from: "1990", to: "1999" } })).toEqual(["festival"]);
    expect(await methods({ since: "1963-07" })).toEqual(["sister-city"]);
    expect(await methods({ since: { to: "1990-05-01" } })).toEqual(["festival", "sister-city"]);
    expect(await methods({ directed: true })).toEqual(["festival"]);
    expect(await methods({ source: "bonn" })).toEqual([]);
    expect(await methods({ target: ["lyon", "bonn"], own: true })).toEqual(["festival"]);
    expect(await methods((tie) => tie.strength === 2)).toEqual(["sister-city"]);
  });

  test("isolates go only when asked", async () => {
    expect(await ids({ ties: { method: "festival" } })).toHaveLength(3);
    expect(await ids({ ties: { method: "festival" }, isolates: "drop" })).toEqual(["bonn", "choir"]);
    expect(await ids({ actors: ["lyon", "choir"], isolates: "drop" })).toEqual([]);
  });
});

test("bad calls are refused with their place", async () => {
  expect(await refusal({ actors: { kidn: "ngo" } })).toEqual({
    code: "unknown-attribute",
    path: ["actors", "kidn"],
  });
  expect(await refusal({ actors: ["lyon", "lyonn"] })).toEqual({
    code: "unknown-actor",
    path: ["actors", 1],
  });
  expect(await refusal({ actors: { population: "many" } })).toMatchObject({ code: "bad-option" });
  expect(await refusal({ actors: { kind: { atLeast: 3 } } })).toMatchObject({ code: "bad-option" });
  expect(await refusal({ actors: { population: { from: "1990" } } })).toMatchObject({ code: "bad-option" });
  expect(await refusal({ ties: { since: "yesterday" } })).toEqual({
    code: "bad-option",
    path: ["ties", "since"],
  });
  expect(await refusal({ actors: "lyon" })).toMatchObject({ code: "bad-option" });
});

describe("laws", () => {
  test("everything selected is the same network", () =>
    fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const network = await built(rows);
        expect(contents(await select(network, { actors: () => true, ties: () => true }))).toEqual(
          contents(network),
        );
        expect(contents(await select(network, { actors: {}, ties: {} }))).toEqual(contents(network));
      }),
    ));

  test("a selection equals assembling the rows it keeps, whatever their order", () =>
    fc.assert(
      fc.asyncProperty(tables, fc.array(fc.boolean()), async (rows, picks) => {
        const some = kept(
          rows,
          ({ id, kind }) =>
            kind !== "ngo" && picks[rows.actors.findIndex((other) => other.id === id)] !== false,
          ({ method }) => method !== "festival",
        );
        const network = await built(rows);
        const selected = await select(network, {
          actors: some.actors.map(({ id }) => id).reverse(),
          ties: { method: ["sister-city", "jazz", null] },
        });
        const shuffled = { ...some, actors: [...some.actors].reverse(), ties: [...some.ties].reverse() };
        expect(contents(selected)).toEqual(contents(await built(shuffled)));
      }),
    ));

  test("a description and the predicate that says the same select alike", () =>
    fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const network = await built(rows);
        const described = await select(network, {
          actors: { country: ["DE", null], population: { atLeast: 1 }, languages: ["fr", "pl"] },
          ties: { since: { from: "1990-04", to: "2000" }, method: ["jazz", null] },
        });
        const predicated = await select(network, {
          actors: ({ country, population, languages }) =>
            (country === "DE" || country === undefined) &&
            (population ?? 0) >= 1 &&
            (languages ?? []).some((tag) => tag !== "de"),
          ties: ({ since, method }) =>
            (since === "1990" || since === "1990-05") && (method === "jazz" || method === undefined),
        });
        expect(contents(described)).toEqual(contents(predicated));
      }),
    ));
});

test("an actor is looked up by id, for the steward", async () => {
  const network = await built(twoTowns);
  expect(actor(network, "choir")).toEqual({ id: "choir", kind: "ngo", country: "DE" });
  expect(actor(network, "__proto__")).toBeUndefined();
});
