import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { activities } from "../../../src/measures/activities.js";
import { attendance } from "../../../src/measures/attendance.js";
import { copresence } from "../../../src/measures/copresence.js";
import { hosting } from "../../../src/measures/hosting.js";
import { mixing } from "../../../src/measures/mixing.js";
import { returning } from "../../../src/measures/returning.js";
import type { Network } from "../../../src/network/network.js";
import { project } from "../../../src/network/project/project.js";
import * as oracle from "./oracle.js";

const ids = [..."abcdefg"];
const people = fc.array(
  fc.record(
    {
      kind: fc.constantFrom("ngo", "business", "university"),
      country: fc.constantFrom("DE", "FR", "JP", undefined),
    },
    { noNullPrototype: true },
  ),
  { minLength: ids.length, maxLength: ids.length },
);
const parts = fc.array(
  fc.record(
    {
      actor: fc.constantFrom(...ids),
      activity: fc.constantFrom("ball", "fair", "gala", "tour", "visit"),
      role: fc.constantFrom("host", "speaker", "funder", undefined),
      since: fc.constantFrom("2011", "2011-05", "2012-05", "2012-05-03", "2013-01-02", "2015", undefined),
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 30 },
);

type People = readonly { kind: string; country?: string | undefined }[];

async function networkOf(some: People, rows: readonly oracle.Part[]): Promise<Network> {
  return (await ingest({ actors: some.map((each, i) => ({ id: ids[i], ...each })), participations: rows }))
    .network;
}

function law(
  body: (some: People, rows: readonly oracle.Part[], network: Network) => Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(people, parts, async (some, rows) => body(some, rows, await networkOf(some, rows))),
    { numRuns: 150 },
  );
}

/** Equal up to rounding; NaN equals NaN. */
function close(found: number | undefined, expected: number | undefined, what?: string): void {
  if (Number.isNaN(expected)) expect(found, what).toBeNaN();
  else expect(found, what).toBeCloseTo(expected ?? Infinity, 10);
}

const word = (some: People, id: string, by: "kind" | "country"): string | undefined =>
  some[ids.indexOf(id)][by];
const words = (some: People, actors: readonly string[], by: "kind" | "country"): string[] =>
  actors.flatMap((id) => word(some, id, by) ?? []);

test("activities are as their definition says", () =>
  law(async (some, rows, network) => {
    const found = (await activities(network)).rows();
    expect(found.map(({ activity }) => activity)).toEqual(oracle.allActivities(rows));
    const everyone = oracle.allActivities(rows).flatMap((activity) => oracle.actorsOf(rows, activity));
    for (const row of found) {
      const there = oracle.actorsOf(rows, row.activity);
      const { firstTimers, returners } = oracle.turnout(rows, row.activity);
      const hosts = rows.filter((part) => part.activity === row.activity && part.role === "host");
      expect(row).toMatchObject({
        actors: there.length,
        hosts: new Set(hosts.map(({ actor }) => actor)).size,
        countries: new Set(words(some, there, "country")).size,
        kinds: new Set(words(some, there, "kind")).size,
        firstTimers,
        returners,
        untold: there.length - firstTimers - returners,
      });
      for (const [share, by] of [
        ["acrossCountries", "country"],
        ["acrossKinds", "kind"],
      ] as const) {
        close(row[share], oracle.shareAcross(words(some, there, by)));
        close(row[`${share}ByChance`], oracle.shareAcross(words(some, everyone, by)));
      }
      expect(row.reason).toBe(
        Number.isNaN(row.acrossCountries + row.acrossKinds) ? "no-known-pair" : undefined,
      );
    }
  }));

test("attendance is as its definition says", () =>
  law(async (some, rows, network) => {
    const found = (await attendance(network)).rows();
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const row of found) {
      const own = oracle.activitiesOf(rows, row.id);
      const others = new Set(own.flatMap((activity) => oracle.actorsOf(rows, activity)));
      others.delete(row.id);
      const lands = new Set(words(some, [...others], "country"));
      lands.delete(word(some, row.id, "country") ?? "");
      const did = (role: string): number =>
        new Set(
          rows.filter((part) => part.actor === row.id && part.role === role).map(({ activity }) => activity),
        ).size;
      const days = own.flatMap((activity) => oracle.beginning(rows, activity) ?? []);
      const soonest = Math.min(...days.map(({ to }) => to));
      expect(row).toMatchObject({
        activities: own.length,
        hosted: did("host"),
        spoke: did("speaker"),
        funded: did("funder"),
        interpreted: 0,
        met: others.size,
        countriesMet: lands.size,
        returns: days.filter(({ from }) => from > soonest).length,
      });
      expect(row.first !== undefined).toBe(days.length > 0);
    }
  }));

test("hosting is as its definition says", () =>
  law(async (some, rows, network) => {
    const found = await hosting(network);
    const held = [
      ...new Set(rows.filter(({ role }) => role === "host").map((part) => `${part.actor} ${part.activity}`)),
    ];
    const hosts = new Set(held.map((pair) => pair[0]));
    const share = (of: (id: string) => string | undefined): number => {
      const known = held.flatMap((pair) => of(pair[0]) ?? []);
      if (known.length === 0) return NaN;
      return [...new Set(known)].reduce(
        (sum, one) => sum + (known.filter((each) => each === one).length / known.length) ** 2,
        0,
      );
    };
    expect(found.get("hosts")).toBe(hosts.size);
    expect(found.get("hosted")).toBe(new Set(held.map((pair) => pair.slice(2))).size);
    close(found.get("hostShare"), hosts.size / oracle.allActors(rows).length);
    close(
      found.get("concentration"),
      share((id) => id),
    );
    close(found.get("effectiveHosts"), 1 / share((id) => id));
    close(
      found.get("countryConcentration"),
      share((id) => word(some, id, "country")),
    );
    expect(found.why("concentration") !== undefined).toBe(held.length === 0);
    for (const row of found.tables["kinds"].rows() as {
      group: string;
      hosted: number;
      participants: number;
    }[]) {
      expect(row.hosted).toBe(held.filter((pair) => word(some, pair[0], "kind") === row.group).length);
      expect(row.participants).toBe(
        oracle.allActors(rows).filter((id) => word(some, id, "kind") === row.group).length,
      );
    }
  }));

test("returning is as its definition says, in all and by kind", () =>
  law(async (some, rows, network) => {
    for (const within of [1, 2, 3]) {
      const found = await returning(network, { within });
      const count = (of: readonly string[], what: "could" | "returned" | "couldSoon" | "soon"): number =>
        of.filter((id) => oracle.course(rows, id, within)?.[what] === true).length;
      const all = oracle.allActors(rows);
      expect(found.get("couldReturn")).toBe(count(all, "could"));
      expect(found.get("returned")).toBe(count(all, "returned"));
      close(found.get("returnedShare"), count(all, "returned") / count(all, "could"));
      close(found.get("soonShare"), count(all, "soon") / count(all, "couldSoon"));
      expect(found.get("undated")).toBe(
        all.filter((id) => oracle.course(rows, id, within) === undefined).length,
      );
      for (const row of found.tables["kinds"].rows() as { group: string; returned: number; soon: number }[]) {
        const kind = all.filter((id) => word(some, id, "kind") === row.group);
        expect(row.returned).toBe(count(kind, "returned"));
        expect(row.soon).toBe(count(kind, "soon"));
      }
    }
  }));

test("copresence is mixing over the projected ties, each shared activity a tie of its own", () =>
  law(async (some, rows, network) => {
    for (const by of ["kind", "country"] as const) {
      const found = await copresence(network, { by });
      // One network of parallel ties: a projection for each activity by itself.
      const pairs = oracle.allActivities(rows).flatMap((activity) => {
        const there = oracle.actorsOf(rows, activity);
        return there.flatMap((source, i) => there.slice(i + 1).map((target) => ({ source, target })));
      });
      const actors = some.map((each, i) => ({ id: ids[i], ...each }));
      const tied = await mixing((await ingest({ actors, ties: pairs })).network, { by, parallel: "count" });
      for (const name of [
        "internal",
        "external",
        "internalShare",
        "expectedInternalShare",
        "eiIndex",
        "assortativity",
        "leftOut",
      ])
        close(found.get(name), tied.get(name), name);
      const matrix = found.tables["matrix"].rows() as {
        group: string;
        other: string;
        pairs: number;
        expected: number;
      }[];
      const sum = (name: "pairs" | "expected"): number => matrix.reduce((total, row) => total + row[name], 0);
      expect(sum("pairs")).toBe(found.get("pairs"));
      close(sum("expected"), sum("pairs"));
      for (const { group, other, pairs: count } of matrix)
        expect(count).toBe(
          pairs.filter(({ source, target }) => {
            const ends = [word(some, source, by), word(some, target, by)].sort();
            return ends[0] === group && ends[1] === other;
          }).length,
        );
    }
    expect((await project(network)).made.ties).toBeLessThanOrEqual(
      (await copresence(network)).get("pairs") ?? 0,
    );
  }));

test("row order and projected ties change no byte of any of them", () =>
  law(async (some, rows, network) => {
    const other = await networkOf(some, [...rows].reverse());
    const both = (await project(network)).network;
    for (const measure of [activities, attendance, hosting, returning, copresence]) {
      const said = JSON.stringify(await measure(network));
      expect(JSON.stringify(await measure(other))).toBe(said);
      expect(JSON.stringify(await measure(both))).toBe(said);
    }
  }));
