import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { brokerageRoles, communities } from "../../src/index.js";
import { actorMoments, wholeMoments } from "../../src/measures/brokerage-moments.js";
import { roleNames } from "../../src/measures/brokerage-tables.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Network } from "../../src/network/network.js";
import { fixture, type FixtureName } from "../fixtures/load.js";
import { networkOf, networkOfFixture } from "../network-of.js";
import { brokered, moments, roleOf, triplesOf, type Triple } from "../oracle/brokerage.js";
import type { PlainGraph, PlainTie } from "../oracle/graph.js";

type Numbers = readonly (number | null)[];
interface Entry {
  readonly counts: Readonly<Record<string, Numbers>>;
  readonly expected: Readonly<Record<string, Numbers>>;
  readonly sd: Readonly<Record<string, Numbers>>;
  readonly whole: { readonly pairs: Numbers; readonly expected: Numbers; readonly snaSd: Numbers };
  readonly regions?: Readonly<Record<string, string>>;
  readonly ties?: readonly (readonly [string, string, number])[];
  readonly threshold?: number;
}

const golden = JSON.parse(readFileSync(new URL("../golden/brokerage.json", import.meta.url), "utf8")) as {
  readonly entries: Readonly<Record<string, Entry>>;
};

function grouped(graph: PlainGraph, groups: readonly (string | undefined)[]): Promise<Network> {
  const group = columnBuilder("category");
  for (const each of groups) group.push(each);
  return networkOf(graph, new Map([["group", group.finish()]]));
}

function networkOfEntry(name: string, { regions = {}, ties = [] }: Entry): Promise<Network> {
  if (ties.length === 0) return networkOfFixture(fixture(name as FixtureName));
  const ids = Object.keys(regions).sort();
  const plainTies = ties.map(([source, target, strength]): PlainTie => ({
    source: ids.indexOf(source),
    target: ids.indexOf(target),
    strength,
    directed: true,
  }));
  return grouped(
    { ids, ties: plainTies },
    ids.map((id) => regions[id]),
  );
}

const close = (actual: number | undefined, expected: number): void => {
  expect(actual).toBeDefined();
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe.each(Object.entries(golden.entries))("of %s, as R's sna has them", (name, entry) => {
  const options = { by: "group", threshold: entry.threshold, audience: "steward" } as const;

  test("counts, expectations and standard deviations of every actor", async () => {
    const found = await brokerageRoles(await networkOfEntry(name, entry), options);
    const groupOf = new Map(
      entry.regions === undefined
        ? fixture(name as FixtureName).actors.map(({ id, group }) => [id, group])
        : Object.entries(entry.regions),
    );
    const rows = found.tables.expected.rows();
    expect(Object.keys(entry.counts)).toHaveLength(found.length);
    for (const [id, counts] of Object.entries(entry.counts))
      roleNames.forEach((role, i) => {
        const scores = found.of(id);
        expect(scores?.[role]).toBe(counts[i]);
        const row = rows.find((each) => each.group === groupOf.get(id) && each.role === role);
        close(Number(row?.expected), entry.expected[id][i] ?? NaN);
        close(Number(row?.sd), entry.sd[id][i] ?? NaN);
        const sd = entry.sd[id][i] ?? 0;
        if (sd > 1e-9) close(scores?.[`${role}Z`], ((counts[i] ?? 0) - (entry.expected[id][i] ?? 0)) / sd);
        else expect(found.reasonFor(id, `${role}Z`)).toBe("no-spread");
      });
  });

  test("sums and their expectations; the spread of sna where it is asked for", async () => {
    const network = await networkOfEntry(name, entry);
    const same = (await brokerageRoles(network, { ...options, compat: "sna" })).tables.roles.rows();
    const corrected = (await brokerageRoles(network, options)).tables.roles.rows();
    roleNames.forEach((role, i) => {
      expect(same[i].role).toBe(role);
      expect(same[i].pairs).toBe(entry.whole.pairs[i]);
      close(Number(same[i].expected), entry.whole.expected[i] ?? NaN);
      close(Number(same[i].sd), entry.whole.snaSd[i] ?? NaN);
      if (role === "itinerant" || role === "liaison") expect(corrected[i].sd).toBe(same[i].sd);
      else expect(Number(corrected[i].sd)).toBeLessThan(Number(same[i].sd));
    });
  });
});

test("of the karate club: the published figures", async () => {
  const found = await brokerageRoles(await networkOfFixture(fixture("karate")), { by: "group" });
  expect(found.of("33")).toMatchObject({ coordinator: 156, itinerant: 6, representative: 40, liaison: 0 });
  expect(found.of("33")?.coordinatorZ).toBeCloseTo(38.6656, 4);
  expect(found.of("33")?.itinerantZ).toBeCloseTo(0.3429, 4);
  expect(found.of("33")?.gatekeeperZ).toBeCloseTo(8.1562, 4);
  expect(found.figures().density).toBeCloseTo(0.1390374, 7);
  expect(found.tables.groups.rows().map(({ group, actors }) => [group, actors])).toEqual([
    ["Mr. Hi", 17],
    ["Officer", 17],
  ]);
  expect(found.tables.roles.rows().map(({ pairs }) => pairs)).toEqual([510, 20, 128, 128, 0, 786]);
  expect(found.top(2).map(({ id }) => id)).toEqual(["33", "0"]);
});

describe("moments on four actors are those of all 4,096 directed graphs", () => {
  const members = [0, 1, 2, 3];
  const pairs = members.flatMap((a) => members.filter((b) => b !== a).map((b) => [a, b] as const));
  const arcAt = (a: number, b: number): number => 1 << pairs.findIndex(([x, y]) => x === a && y === b);
  const bits = (graph: number): number => graph.toString(2).replaceAll("0", "").length;

  /** Mean and variance of how many triples are brokered, from every graph. */
  function enumerated(some: readonly Triple[], d: number): { expected: number; variance: number } {
    const masks = some.map(({ a, v, b }) => [arcAt(a, v) | arcAt(v, b), arcAt(a, b)] as const);
    let [mean, square] = [0, 0];
    for (let graph = 0; graph < 4096; graph++) {
      const arcs = bits(graph);
      const chance = d ** arcs * (1 - d) ** (12 - arcs);
      const count = masks.filter(([both, bar]) => (graph & both) === both && (graph & bar) === 0).length;
      mean += chance * count;
      square += chance * count * count;
    }
    return { expected: mean, variance: square - mean * mean };
  }

  test.each([
    [[3, 1], 0.6],
    [[2, 1, 1], 0.3],
    [[2, 2], 0.45],
    [[1, 1, 1, 1], 0.5],
  ] as const)("groups of %j", (sizes, d) => {
    const groups = sizes.flatMap((size, g) => Array.from({ length: size }, () => g));
    const all = triplesOf(members);
    const [whole, each] = [wholeMoments(sizes, d, false), actorMoments(sizes, d)];
    roleNames.forEach((role, i) => {
      const some = all.filter((triple) => role === "total" || roleOf(triple, groups) === role);
      const expected = enumerated(some, d);
      close(whole[i].expected, expected.expected);
      close(whole[i].variance, expected.variance);
      for (const v of members) {
        const own = enumerated(
          some.filter((triple) => triple.v === v),
          d,
        );
        close(each[groups[v]][i].expected, own.expected);
        close(each[groups[v]][i].variance, own.variance);
      }
      // The slow twin that larger graphs are compared with.
      close(moments(some, d).variance, expected.variance);
    });
  });

  test("the variances that METHODS prints, corrected and of sna", () => {
    const rounded = (sizes: readonly number[], d: number, sna: boolean) =>
      wholeMoments(sizes, d, sna).map(({ variance }) => Number(variance.toFixed(6)));
    expect(rounded([3, 1], 0.6, false)).toEqual([0.65664, 0.905472, 0.635904, 0.635904, 0, 2.709504]);
    expect(rounded([3, 1], 0.6, true)).toEqual([0.905472, 0.905472, 1.009152, 1.009152, 0, 3.704832]);
    expect(rounded([2, 1, 1], 0.3, false)).toEqual([0, 0.242928, 0.257292, 0.257292, 0.926856, 2.219616]);
  });
});

test("with ties drawn whole, an actor's spread is that of the note", () => {
  const members = [0, 1, 2, 3, 4];
  const groups = [0, 0, 0, 1, 1];
  const pairs = members.flatMap((a) => members.filter((b) => b > a).map((b) => [a, b] as const));
  const d = 0.35;
  const each = actorMoments([3, 2], d);
  const own = triplesOf(members).filter(({ v }) => v === 0);
  const tie = (a: number, b: number): number =>
    1 << pairs.findIndex(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b));
  for (const [role, i, factor] of [
    ["coordinator", 0, 2],
    ["itinerant", 1, 2],
    ["representative", 2, 1],
    ["gatekeeper", 3, 1],
  ] as const) {
    const some = own.filter((triple) => roleOf(triple, groups) === role);
    let [mean, square] = [0, 0];
    for (let graph = 0; graph < 2 ** pairs.length; graph++) {
      const ties = graph.toString(2).replaceAll("0", "").length;
      const chance = d ** ties * (1 - d) ** (pairs.length - ties);
      const count = some.filter(({ a, v, b }) => {
        const both = tie(a, v) | tie(v, b);
        return (graph & both) === both && (graph & tie(a, b)) === 0;
      }).length;
      mean += chance * count;
      square += chance * count * count;
    }
    close(each[0][i].expected, mean);
    close(factor * each[0][i].variance, square - mean * mean);
  }
});

/** Two groups with some ties within and across, and one actor without a group. */
const small: PlainGraph = {
  ids: ["a", "b", "c", "d", "e", "f"],
  ties: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [1, 4],
    [4, 0],
    [5, 1],
  ].map(([source, target]) => ({ source, target, directed: true, strength: 1 })),
};
const teams = ["red", "red", "blue", "blue", "red", "blue"];

describe("chance", () => {
  function* dealt(left: readonly string[]): Generator<string[]> {
    if (left.length === 0) yield [];
    for (let i = 0; i < left.length; i++)
      for (const rest of dealt([...left.slice(0, i), ...left.slice(i + 1)])) yield [left[i], ...rest];
  }

  test("p from groups dealt anew comes near that of every way to deal them", async () => {
    const found = await brokerageRoles(await grouped(small, teams), {
      by: "group",
      permutations: 2000,
      seed: 4,
    });
    expect(found.meta).toMatchObject({ exact: false, samples: 2000, seed: 4 });
    const pairs = brokered(small, triplesOf([0, 1, 2, 3, 4, 5]));
    const count = (groups: readonly string[], role: string, v: number): number =>
      pairs.filter((triple) => triple.v === v && roleOf(triple, groups) === role).length;
    const ways = [...dealt(teams)];
    for (const role of ["coordinator", "liaison", "representative"] as const)
      small.ids.forEach((id, v) => {
        const own = count(teams, role, v);
        const exact = ways.filter((groups) => count(groups, role, v) >= own).length / ways.length;
        expect(Math.abs((found.of(id)?.[`${role}P`] ?? NaN) - exact)).toBeLessThan(0.05);
      });
    for (const { pAsMany, pAsFew } of found.tables.roles.rows())
      expect(Number(pAsMany) + Number(pAsFew)).toBeGreaterThanOrEqual(1);
  });

  test("rewired ties keep every number of ties: the pairs beside a tied one vary, those in all do not fall below", async () => {
    const network = await networkOfFixture(fixture("karate"));
    const found = await brokerageRoles(network, {
      by: "group",
      permutations: 40,
      permute: "ties",
      seed: 2,
    });
    const again = await brokerageRoles(network, {
      by: "group",
      permutations: 40,
      permute: "ties",
      seed: 2,
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(found));
    const rows = new Map(found.tables.roles.rows().map((row) => [row.role, row]));
    // The club split along its ties: more brokering within, less across than in graphs of the same degrees.
    expect(Number(rows.get("coordinator")?.pairs)).toBeGreaterThan(
      Number(rows.get("coordinator")?.chanceMean),
    );
    expect(Number(rows.get("itinerant")?.pAsFew)).toBeLessThan(0.05);
    expect(Number(rows.get("itinerant")?.pAsMany)).toBeGreaterThan(0.95);
  });
});

describe("actors without a group", () => {
  const some = ["red", undefined, "blue", "blue", undefined, "red"];

  test("are a group of their own, under a name that no other has", async () => {
    const found = await brokerageRoles(await grouped(small, some), { by: "group" });
    const names = found.tables.groups.rows().map(({ group, actors }) => [group, actors]);
    expect(names).toEqual([
      ["blue", 2],
      ["red", 2],
      ["unknown", 2],
    ]);
    expect(found.meta.notes.join()).toContain("2 actors have no group");
    const taken = some.map((word) => (word === "red" ? "unknown" : word));
    const other = await brokerageRoles(await grouped(small, taken), { by: "group" });
    expect(other.tables.groups.rows().map(({ group }) => group)).toEqual([
      "blue",
      "unknown",
      "unknown (no value)",
    ]);
  });

  test("or are left out with their ties, and have no score", async () => {
    const found = await brokerageRoles(await grouped(small, some), { by: "group", unknown: "exclude" });
    expect(found.of("b")?.total).toBeNaN();
    expect(found.reasonFor("b", "total")).toBe("not-in-a-group");
    expect(found.figures()).toMatchObject({ actors: 4, withoutValue: 2, density: 1 / 12 });
  });
});

test("groups may be those of a partition", async () => {
  const network = await networkOfFixture(fixture("karate"));
  const parts = await communities(network, { seed: 1 });
  const found = await brokerageRoles(network, { by: parts });
  expect(found.meta.options).toMatchObject({ by: "communities" });
  expect(found.tables.groups.rows().map(({ actors }) => actors)).toEqual([...parts.sizes()]);
});

test.each([
  ["unknown", "ignore"],
  ["permute", "everything"],
  ["compat", "ucinet"],
  ["threshold", -1],
  ["threshold", "5"],
  ["permutations", 1.5],
])("refuses %s %j", async (name, value) => {
  const call = brokerageRoles(await grouped(small, teams), { by: "group", [name]: value });
  await expect(call).rejects.toMatchObject({ code: "bad-option", path: [name] });
});
