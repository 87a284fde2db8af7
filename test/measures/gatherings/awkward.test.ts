import { describe, expect, test } from "vitest";
import * as face from "../../../src/index.js";

const calls = {
  activities: face.activities,
  attendance: face.attendance,
  hosting: face.hosting,
  returning: face.returning,
  copresence: face.copresence,
} as const;

type Row = Readonly<Record<string, unknown>>;

const ngos = (ids: string, more: Row = {}): Row[] =>
  [...ids].map((id) => ({ id, kind: "ngo", country: "DE", ...more }));
const networkOf = async (actors: Row[], participations: Row[]): Promise<face.Network> =>
  (await face.ingest({ actors, participations })).network;
const nobody = networkOf(ngos("ab"), []);
const alone = networkOf(ngos("ab"), [{ actor: "a", activity: "fair" }]);
const refused = networkOf(ngos("ab", { consent: "no analyze" }), [{ actor: "a", activity: "fair" }]);

const figures = (found: face.Figures): Record<string, unknown> =>
  Object.fromEntries(found.rows().map(({ figure, value, reason }) => [figure, reason ?? value]));

describe("where there is little to see", () => {
  test("nobody took part, or all who did have refused", async () => {
    for (const network of [await nobody, await refused]) {
      const actors = network === (await nobody) ? 2 : 0;
      expect((await face.activities(network)).rows()).toEqual([]);
      expect((await face.attendance(network)).length).toBe(actors);
      expect(figures(await face.hosting(network))).toMatchObject({
        ...{ activities: 0, hosted: 0, hosts: 0, hostShare: "nobody-there", concentration: "no-hosts" },
        effectiveHosts: "no-hosts",
      });
      expect(figures(await face.returning(network))).toMatchObject({
        participants: 0,
        returnedShare: "nobody-could",
      });
      expect(figures(await face.copresence(network))).toMatchObject({
        ...{ pairs: 0, internalShare: "no-pairs-there", expectedInternalShare: "no-pairs-there" },
        ...{ eiIndex: "no-pairs-there", assortativity: "no-pairs-there" },
      });
    }
  });

  test("one actor at one activity without a date or a role", async () => {
    const network = await alone;
    expect((await face.activities(network)).rows()).toEqual([
      {
        ...{ activity: "fair", actors: 1, hosts: 0, countries: 1, kinds: 1, reason: "no-known-pair" },
        ...{ acrossCountries: NaN, acrossCountriesByChance: NaN, acrossKinds: NaN, acrossKindsByChance: NaN },
        ...{ firstTimers: 1, returners: 0, untold: 0 },
      },
    ]);
    expect((await face.attendance(network)).rows()[0]).toMatchObject({ activities: 1, met: 0, returns: 0 });
    expect(figures(await face.hosting(network))).toMatchObject({ participants: 1, hostShare: 0 });
    expect(figures(await face.returning(network))).toMatchObject({ participants: 1, undated: 1 });
  });

  test("all of one kind: likeness cannot be told from chance", async () => {
    const network = await networkOf(
      ngos("ab"),
      [..."ab"].map((actor) => ({ actor, activity: "fair" })),
    );
    const found = await face.copresence(network);
    expect(figures(found)).toMatchObject({ pairs: 1, internalShare: 1, assortativity: "no-variation" });
    expect(found.tables["matrix"].rows()).toEqual([
      { group: "ngo", other: "ngo", pairs: 1, expected: 1, ratio: 1 },
    ]);
  });

  test("what lies after asOf has not happened", async () => {
    const network = await networkOf(ngos("a"), [
      { actor: "a", activity: "past", since: "2011" },
      { actor: "a", activity: "future", since: "2031" },
      { actor: "a", activity: "someday" },
    ]);
    const found = await face.activities(network, { asOf: "2026" });
    expect(found.rows().map(({ activity }) => activity)).toEqual(["past", "someday"]);
    expect(found.meta.view).toMatchObject({ activities: 2, participations: 2, outside: 1 });
  });
});

describe.each(Object.entries(calls))("%s", (name, call) => {
  test("records what it looked at, and refuses calls that mean nothing", async () => {
    const network = await alone;
    const { meta } = await call(network, { roles: ["host"], window: { from: "2011" } });
    expect(meta).toMatchObject({
      measure: name,
      options: { roles: ["host"], window: [["from", "2011"]] },
      view: { actors: 2, activities: 0, participations: 0, refused: { actors: 0, participations: 0 } },
    });
    for (const options of [
      { within: -1 },
      { roles: "host" },
      { window: { to: "now" } },
      { asOf: "now" },
      { by: "nothing" },
      { nonsense: 1 },
    ])
      await expect(call(network, options as object)).rejects.toMatchObject({ name: "ComityError" });
    await expect(call(network, { signal: AbortSignal.abort() })).rejects.toThrow("abort");
    await expect(call(undefined as never)).rejects.toMatchObject({ code: "bad-input" });
  });
});
