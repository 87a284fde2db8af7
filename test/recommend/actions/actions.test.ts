import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import type { MeasureOptions } from "../../../src/measures/options.js";
import type { Network } from "../../../src/network/network.js";
import type { ActionCandidates } from "../../../src/recommend/actions/candidates.js";
import { deepenCandidates } from "../../../src/recommend/actions/deepen.js";
import { protectCandidates } from "../../../src/recommend/actions/protect.js";
import { reviveCandidates } from "../../../src/recommend/actions/revive.js";
import type { Ground } from "../../../src/recommend/ground.js";
import { groundOf } from "../ground-of.js";

type Row = Readonly<Record<string, unknown>>;

async function read(actors: readonly Row[], ties: readonly Row[]): Promise<Network> {
  const { network } = await ingest({ actors, ties } as Parameters<typeof ingest>[0]);
  return network;
}

/** The facts of each pair by the ids of its ends, "a–b". */
function told<F>({ opened }: Ground, { pairs, facts }: ActionCandidates<F>): Map<string, F> {
  const { shown, actorOf } = opened;
  const id = (v: number): string => shown.id(shown.placeOf[actorOf[v]]);
  return new Map(
    Array.from(pairs.a, (a, i) => {
      expect(a).toBeLessThan(pairs.b[i]);
      return [[id(a), id(pairs.b[i])].sort().join("–"), facts(i)] as const;
    }),
  );
}

const towns = (...ids: string[]): Row[] => ids.map((id) => ({ id, kind: "local-government" }));
const ids = ["a", "b", "c", "d", "e"];
const end = fc.constantFrom(...ids);
const drafts = fc.record({
  ties: fc.array(
    fc.record({
      source: end,
      target: end,
      directed: fc.boolean(),
      status: fc.constantFrom(undefined, "active", "dormant", "ended", "planned"),
      method: fc.constantFrom(undefined, "dialogue", "festival"),
      programme: fc.constantFrom(undefined, "Open", "Wide"),
      funder: fc.constantFrom(undefined, "Fund"),
      until: fc.constantFrom(undefined, "2019", "2026-03", "2031"),
      term: fc.constantFrom(undefined, "fixed", "open"),
    }),
    { maxLength: 14 },
  ),
  actors: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        kind: fc.constantFrom("local-government", "individual"),
        onePerson: fc.constantFrom(undefined, true),
        consent: fc.constantFrom(
          undefined,
          "recommend; contact; publish",
          "no recommend",
          "publish",
          "no analyze",
        ),
        capacity: fc.constantFrom(undefined, 0, 2),
      }),
    ),
  ),
});

const given = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** Whether an actor may be an end of something new, from what it states. */
function mayBeAsked({ kind, onePerson, consent, capacity }: Row): boolean {
  if (capacity === 0) return false;
  if (consent === "recommend; contact; publish") return true;
  const isPrivate = kind === "individual" || onePerson === true;
  return !isPrivate && (consent === undefined || consent === "publish");
}

describe("against the definition, on any network and whatever was agreed to", () => {
  const asOf = "2025-06";
  const inView = ({ status, until }: Row): boolean =>
    (status === undefined || status === "active") && until !== "2019";
  const isEnded = ({ status, until }: Row): boolean =>
    status === "ended" || (status !== "planned" && until === "2019");

  test("revive, deepen and protect", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ({ actors, ties }) => {
        const rows = ties.map(given);
        const network = await read(actors.map(given), rows);
        const ground = await groundOf(network, { asOf });
        const asked = new Set(actors.filter((each) => mayBeAsked(each)).map(({ id }) => id));
        // Equal rows of a list are one tie.
        const distinct = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
        const between = (a: string, b: string): Row[] =>
          distinct.filter(
            ({ source, target }) => JSON.stringify([source, target].sort()) === JSON.stringify([a, b]),
          );
        const expected: Record<string, string[]> = { revive: [], reviveEnded: [], deepen: [], protect: [] };
        const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
        for (const [a, b] of pairs) {
          if (!asked.has(a) || !asked.has(b)) continue;
          const all = between(a, b);
          const active = all.filter(inView);
          const name = `${a}–${b}`;
          if (active.length === 0) {
            const sleeping = all.filter((row) => row["status"] === "dormant" && row["until"] !== "2019");
            if (sleeping.length > 0) expected["revive"].push(name);
            if (sleeping.length > 0 || all.some(isEnded)) expected["reviveEnded"].push(name);
            continue;
          }
          const same = (field: string): boolean =>
            active[0][field] !== undefined && active.every((row) => row[field] === active[0][field]);
          if (same("method")) expected["deepen"].push(name);
          const one = actors.some(({ id, onePerson }) => (id === a || id === b) && onePerson === true);
          const soon = active.every(({ until, term }) => until === "2026-03" && term !== "open");
          if (same("programme") || same("funder") || one || soon) expected["protect"].push(name);
        }
        const names = (found: Map<string, unknown>): string[] => [...found.keys()].sort();
        expect(names(told(ground, await reviveCandidates(ground)))).toEqual(expected["revive"]);
        expect(names(told(ground, await reviveCandidates(ground, { ended: true })))).toEqual(
          expected["reviveEnded"],
        );
        expect(names(told(ground, await deepenCandidates(ground)))).toEqual(expected["deepen"]);
        const protect = told(ground, await protectCandidates(ground));
        expect(names(protect)).toEqual(expected["protect"]);
        const seen = distinct.filter(
          (row) =>
            inView(row) &&
            actors.every(
              ({ id, consent }) => consent !== "no analyze" || (row["source"] !== id && row["target"] !== id),
            ),
        );
        for (const { hangsOn } of protect.values())
          for (const { of, party, ties: count } of hangsOn)
            if (party !== undefined && of !== "onePerson")
              expect(count).toBe(seen.filter((row) => row[of] === party).length);
      }),
      { numRuns: 150 },
    );
  });
});

function keyOf({ source, target, directed, ...rest }: Row): string {
  const ends = directed === true ? [source, target] : [source, target].sort();
  return JSON.stringify([ends, directed, Object.entries(rest).sort()]);
}

const open = async (ties: readonly Row[], options: MeasureOptions = {}): Promise<Ground> =>
  groundOf(await read(towns("a", "b", "c", "d"), ties), options);

describe("facts", () => {
  test("of a tie that sleeps: methods, when it was last active and how long it lasted", async () => {
    const ground = await open([
      {
        source: "a",
        target: "b",
        status: "dormant",
        method: "festival",
        since: "1990-01-01",
        lastActive: "2001-07-02",
      },
      { source: "b", target: "a", status: "dormant", method: "dialogue", since: "1995", lastActive: "1998" },
      { source: "c", target: "d", status: "dormant", method: "dialogue" },
    ]);
    const found = told(ground, await reviveCandidates(ground));
    expect(found.get("a–b")).toEqual({
      ...{ ties: 2, methods: ["dialogue", "festival"], status: "dormant" },
      ...{ since: "1990-01-01", lastActive: "2001-07-02", years: 11.5 },
    });
    expect(found.get("c–d")).toEqual({ ties: 1, methods: ["dialogue"], status: "dormant" });
  });

  test("of ties that ended: until when", async () => {
    const ground = await open([{ source: "a", target: "b", status: "ended", since: "1990", until: "2000" }]);
    expect((await reviveCandidates(ground)).pairs.length).toBe(0);
    const found = told(ground, await reviveCandidates(ground, { ended: true }));
    expect(found.get("a–b")).toEqual({
      ...{ ties: 1, methods: [], status: "ended", since: "1990", until: "2000", years: 10 },
    });
  });

  test("of ties that hang on something: on what, and how much else does", async () => {
    const ties = [
      { source: "a", target: "b", method: "dialogue", programme: "Open", funder: "Fund" },
      {
        source: "b",
        target: "c",
        method: "festival",
        programme: "Open",
        since: "2020",
        until: "2026",
        term: "fixed",
      },
      { source: "c", target: "d", method: "dialogue" },
    ];
    const ground = await open(ties, { asOf: "2026-02", audience: "steward" });
    const found = told(ground, await protectCandidates(ground));
    expect([...found.keys()].sort()).toEqual(["a–b", "b–c"]);
    expect(found.get("a–b")?.hangsOn).toEqual([
      { of: "programme", party: "Open", ties: 2 },
      { of: "funder", party: "Fund", ties: 1 },
    ]);
    expect(found.get("b–c")).toMatchObject({ runsOut: "2026", since: "2020", methods: ["festival"] });
    const later = await open(ties, { asOf: "2024" });
    expect(told(later, await protectCandidates(later)).get("b–c")).not.toHaveProperty("runsOut");
    expect(told(later, await protectCandidates(later, { months: 24 })).get("b–c")).toHaveProperty("runsOut");
    const never = await open(ties);
    expect(told(never, await protectCandidates(never)).get("b–c")).not.toHaveProperty("runsOut");
  });

  test("a programme and a funder stay unnamed for the public", async () => {
    const network = await read(
      [...towns("a", "b"), { id: "zoe", kind: "individual" }],
      [{ source: "a", target: "b", funder: "Zoe", programme: "zoe" }],
    );
    const hangsOn = async (options: MeasureOptions): Promise<unknown> => {
      const ground = await groundOf(network, options);
      return told(ground, await protectCandidates(ground)).get("a–b")?.hangsOn;
    };
    expect(await hangsOn({})).toEqual([
      { of: "programme", ties: 1 },
      { of: "funder", ties: 1 },
    ]);
    expect(await hangsOn({ audience: "steward" })).toEqual([
      { of: "programme", party: "zoe", ties: 1 },
      { of: "funder", party: "Zoe", ties: 1 },
    ]);
  });
});
