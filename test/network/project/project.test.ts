import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNetwork } from "../../../src/files/read-network.js";
import { writeNetwork } from "../../../src/files/write-network.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { analyze } from "../../../src/analysis/analyze.js";
import type { Network } from "../../../src/network/network.js";
import { project, type ProjectOptions } from "../../../src/network/project/project.js";
import { tieAt } from "../../../src/network/rows.js";
import { select } from "../../../src/network/select.js";
import { contents } from "../tables.js";
import { projected, type Part } from "./oracle.js";

const schemes = ["count", "newman", "hyperbolic"] as const;

async function networkOf(participations: readonly Part[], more: object = {}): Promise<Network> {
  return (await ingest({ participations, ...more })).network;
}

/** The projected ties by their ends. */
function tiesOf(network: Network): Map<string, { strength: number; activities: number }> {
  return new Map(
    Array.from({ length: network.ties.length }, (_, row) => {
      const tie = tieAt(network, row) as unknown as Record<string, unknown>;
      expect(tie).toMatchObject({ directed: false, projected: true });
      const { strength, activities } = tie as { strength: number; activities: number };
      return [[tie.source, tie.target].join(" "), { strength, activities }];
    }),
  );
}

const parts = fc.array(
  fc.record(
    {
      actor: fc.constantFrom(..."abcdefg"),
      activity: fc.constantFrom("fair", "gala", "tour", "visit"),
      role: fc.constantFrom("host", "speaker", undefined),
      since: fc.constantFrom("2011", "2012-05", "2013-01-02", undefined),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 24 },
);

describe("project", () => {
  test.each(schemes)("makes the ties of the definition, %s", (strength) =>
    fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(2, 3, Infinity), async (rows, largest) => {
        const { network, made } = await project(await networkOf(rows), { strength, largest });
        const expected = projected(rows, strength, largest);
        const found = tiesOf(network);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [pair, { strength: sum, activities }] of expected) {
          expect(found.get(pair)?.activities).toBe(activities);
          expect(found.get(pair)?.strength).toBeCloseTo(sum, 12);
        }
        expect(made.ties).toBe(expected.size);
      }),
    ),
  );

  test("makes the same bytes from rows in any order", () =>
    fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(...schemes), async (rows, strength) => {
        const one = await project(await networkOf(rows), { strength });
        const other = await project(await networkOf([...rows].reverse()), { strength });
        expect(contents(other.network)).toEqual(contents(one.network));
        expect(other.left).toEqual(one.left);
      }),
    ));

  test("accounts for every activity and every participation", () =>
    fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(2, Infinity), async (rows, largest) => {
        const actors = [..."abcdefg"].map((id) =>
          id === "a" ? { id, consent: "no analyze", kind: "ngo" } : { id, kind: "ngo" },
        );
        const network = await networkOf(rows, { actors });
        const { made, left } = await project(network, { largest, window: { from: "2012" }, roles: ["host"] });
        const refused = network.participations.actor.reduce((sum, row) => sum + Number(row === 0), 0);
        expect(left.refused).toBe(refused);
        const hosted = new Set(
          rows.filter(({ actor, role }) => actor !== "a" && role === "host").map(({ activity }) => activity),
        );
        expect(made.activities + left.single + left.large.activities + left.outside).toBe(hosted.size);
      }),
    ));

  test("agrees with NetworkX on the Davis southern women", async () => {
    const golden = JSON.parse(
      readFileSync(new URL("../../golden/davis.json", import.meta.url), "utf8"),
    ) as Record<"count" | "newman", [string, string, number][]> & { participations: [string, string][] };
    const network = await networkOf(golden.participations.map(([actor, activity]) => ({ actor, activity })));
    for (const strength of ["count", "newman"] as const) {
      const found = tiesOf((await project(network, { strength })).network);
      expect(found.size).toBe(golden[strength].length);
      for (const [a, b, weight] of golden[strength])
        expect(found.get(`${a} ${b}`)?.strength).toBeCloseTo(weight, 12);
    }
  });
});

const four: readonly Part[] = [
  { actor: "a", activity: "fair", role: "host", since: "2011" },
  { actor: "a", activity: "fair", role: "speaker", since: "2011-06" },
  { actor: "b", activity: "fair", since: "2011" },
  { actor: "a", activity: "gala", since: "2015-05-17" },
  { actor: "b", activity: "gala", since: "2015-05-17" },
  { actor: "c", activity: "gala", since: "2015-05-18" },
  { actor: "d", activity: "solo", since: "2016" },
  { actor: "c", activity: "undated" },
  { actor: "d", activity: "undated" },
];
const reported = { source: "a", target: "b", strength: 5, activities: "choirs", method: "sports" };

describe("projected ties", () => {
  test("stand beside the ties there are, with strength, dates and the number of shared activities", async () => {
    const { network, made, left } = await project(await networkOf(four, { ties: [reported] }));
    const rows = Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row));
    const gala = { since: "2015-05-17", lastActive: "2015-05-18", directed: false, projected: true };
    expect(rows).toEqual([
      { source: "a", target: "b", directed: false, method: "sports", strength: 5, activities: "choirs" },
      {
        ...gala,
        source: "a",
        target: "b",
        strength: 2,
        "activities (2)": 2,
        since: "2011",
        lastActive: "2015-05-18",
      },
      { ...gala, source: "a", target: "c", strength: 1, "activities (2)": 1 },
      { ...gala, source: "b", target: "c", strength: 1, "activities (2)": 1 },
      { source: "c", target: "d", directed: false, projected: true, strength: 1, "activities (2)": 1 },
    ]);
    expect(made).toEqual({ activities: 3, undated: 1, ties: 4 });
    expect(left).toEqual({
      refused: 0,
      roles: 0,
      outside: 0,
      single: 1,
      large: { activities: 0, pairs: 0 },
      replaced: 0,
    });
    expect(network.participations.length).toBe(four.length);
  });

  test("are read back from the tables that are written", async () => {
    const { network } = await project(await networkOf(four, { ties: [reported] }), { strength: "newman" });
    const folder = mkdtempSync(join(tmpdir(), "comity-project-"));
    await writeNetwork(network, folder, { format: "csv", audience: "steward" });
    const names = ["actors", "ties", "participations"] as const;
    const paths = Object.fromEntries(names.map((name) => [name, join(folder, `${name}.csv`)]));
    const { network: again, ledger } = await readNetwork(paths);
    expect(ledger.total).toBe(0);
    expect(contents(again)).toEqual(contents(network));
  });

  test("can be kept alone, chosen, left out and made anew", async () => {
    const network = await networkOf(four, { ties: [reported] });
    const both = await project(network);
    expect((await project(network, { keep: "projected" })).network.ties.length).toBe(4);
    expect((await select(both.network, { ties: { projected: true } })).ties.length).toBe(4);
    expect(contents(await select(both.network, { ties: { projected: null } }))).toEqual(contents(network));
    const again = await project(both.network, { strength: "newman" });
    expect(again.left.replaced).toBe(4);
    expect(contents(again.network)).toEqual(
      contents((await project(network, { strength: "newman" })).network),
    );
  });

  test("come from the window, the roles and activities that are not too large", async () => {
    const network = await networkOf(four);
    const of = async (options: ProjectOptions) => {
      const { network: found, left } = await project(network, options);
      return [[...tiesOf(found).keys()], left] as const;
    };
    expect(await of({ window: { to: "2012" } })).toMatchObject([["a b", "c d"], { outside: 2 }]);
    expect(await of({ window: { from: "2015-05-18", to: "2015-06" } })).toMatchObject([
      ["a b", "a c", "b c", "c d"],
      { outside: 2 },
    ]);
    expect(await of({ largest: 2 })).toMatchObject([["a b", "c d"], { large: { activities: 1, pairs: 3 } }]);
    expect(await of({ roles: ["host", "speaker"] })).toMatchObject([[], { roles: 7, single: 1 }]);
  });

  test("of people who refused do not exist, and these do not count in the size of an activity", async () => {
    const actors = [..."abcd"].map((id) => ({
      id,
      kind: "ngo",
      ...(id === "c" ? { consent: "no analyze" } : {}),
    }));
    const { network, left } = await project(await networkOf(four, { actors }), { strength: "newman" });
    expect(tiesOf(network)).toEqual(new Map([["a b", { strength: 2, activities: 2 }]]));
    expect(left).toMatchObject({ refused: 2, single: 2 });
  });

  test("are none where nobody took part", async () => {
    const { network, left } = await project((await ingest({ ties: [reported] })).network);
    expect(network.ties.length).toBe(1);
    expect(left.single).toBe(0);
  });

  test("keep people protected whose kinds are all blank", async () => {
    const known = await networkOf(four, {
      actors: [{ id: "x", kind: "ngo" }, ...[..."abcd"].map((id) => ({ id }))],
    });
    const some = await select(known, { actors: ["a", "b"] });
    const { actors } = await analyze((await project(some)).network);
    expect(actors.map(({ id }) => id)).toEqual(["person 1", "person 2"]);
  });
});

describe("calls", () => {
  test("that would make too many pairs are refused with the figures and a way out", async () => {
    const network = await networkOf(four);
    await expect(project(network, { limit: 4 })).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("5 pairs") as string,
      fix: expect.stringContaining("`largest` to 2") as string,
    });
    expect((await project(network, { limit: 4, largest: 2 })).made.ties).toBe(2);
    expect((await project(network, { limit: Infinity })).made.ties).toBe(4);
  });

  test.each([
    [{ strength: "sum" }, "strength"],
    [{ largest: 1 }, "largest"],
    [{ limit: NaN }, "limit"],
    [{ window: { from: "someday" } }, "window"],
    [{ window: { from: "2012", to: "2011" } }, "window"],
    [{ roles: [] }, "roles"],
    [{ roles: ["guest"] }, "roles"],
    [{ roles: "host" }, "roles"],
    [{ keep: "none" }, "keep"],
    [{ weight: 1 }, "weight"],
  ])("%j means nothing", async (options, name) => {
    const network = await networkOf(four);
    const error: unknown = await project(network, options as ProjectOptions).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "bad-option" });
    expect((error as { path: string[] }).path[0]).toBe(name);
  });

  test("can be aborted", async () => {
    const network = await networkOf(four);
    await expect(project(network, { signal: AbortSignal.abort() })).rejects.toThrow("abort");
  });
});
