import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import { htmlReport } from "../../src/report.js";
import { few, secrets, tell } from "./secrets.js";

type Row = Readonly<Record<string, unknown>>;
type Measure = (
  network: face.Network,
  options?: face.GatheringOptions,
) => Promise<{ toJSON(): { meta: face.Meta } }>;

const measures: Readonly<Record<string, Measure>> = {
  activities: face.activities,
  attendance: face.attendance,
  hosting: face.hosting,
  returning: face.returning,
  copresence: face.copresence,
  "copresence by country": (network, options) => face.copresence(network, { ...options, by: "country" }),
};

test.each(Object.entries(measures))("%s: who refused leaves no trace", (_, measure) =>
  fc.assert(
    fc.asyncProperty(secrets(), fc.constantFrom("public", "steward"), async (draft, audience) => {
      const known = await tell({ ...draft, refused: 1 + (draft.refused % 2) });
      const rest = (await known.without()).network;
      const said = async (network: face.Network): Promise<string> => {
        const result = await measure(network, { audience: audience as face.Audience });
        const { meta, ...json } = result.toJSON();
        const { refused, ...view } = meta.view;
        expect(refused.participations).toBe(network === rest ? 0 : 2 * known.refused.length);
        return JSON.stringify([json, { ...meta, view }, String(result)]);
      };
      expect(await said(known.network)).toBe(await said(rest));
    }),
    { numRuns: 12 },
  ),
);

/** Everything about a withheld person, and about what it alone took part in, as one value and as another. */
const hidden: Readonly<Record<string, readonly [unknown, unknown]>> = {
  name: ["Ada Byron", "Grace Hopper"],
  place: ["Ulm", "Caen"],
  nickname: ["Lady A", "Admiral"],
  risk: ["low", "high"],
  "label of its own meeting": ["Ada's dinner", "Grace's supper"],
  "what was remarked": ["was late", "was early"],
};

async function seen(changed?: string): Promise<string[]> {
  const value = (name: string): unknown => hidden[name][name === changed ? 1 : 0];
  const fields = Object.keys(hidden).slice(0, 4);
  const actors: Row[] = [
    {
      id: "ada",
      kind: "individual",
      country: "FR",
      ...Object.fromEntries(fields.map((name) => [name, value(name)])),
    },
    { id: "ben", kind: "individual", country: "DE" },
    { id: "t1", kind: "local-government", country: "DE" },
    { id: "t2", kind: "ngo", country: "PL" },
  ];
  const dinner = value("label of its own meeting");
  const remark = value("what was remarked");
  const participations: Row[] = [
    { actor: "ada", activity: dinner, role: "host", since: "2011", remark },
    { actor: "ben", activity: dinner, since: "2011" },
    { actor: "ada", activity: "fair", since: "2012", remark },
    { actor: "ben", activity: "fair", since: "2012" },
    { actor: "t1", activity: "fair", role: "host", since: "2012" },
    { actor: "t1", activity: "gala", since: "2013-05" },
    { actor: "t2", activity: "gala", role: "funder", since: "2013-05" },
  ];
  const { network } = await face.ingest({ actors, participations });
  const ways = [{}, { asOf: "2026" }, { roles: ["host"] as const }, { window: { to: "2012" } }];
  const calls = Object.values(measures).flatMap((measure) =>
    ways.map(async (options) => {
      const result = await measure(network, options);
      const tables =
        result instanceof Object && "tables" in result ? Object.entries(result.tables as object) : [];
      return [JSON.stringify(result), String(result), JSON.stringify(tables)].join("\n");
    }),
  );
  const projected = (await face.project(network)).network;
  const merged = await face.applyDecisions(projected, [{ a: "ada", b: "ben", decision: "same" }]);
  const handedOn = [network, projected, merged.network].flatMap((each) => [
    ...[face.toGexf, face.toGraphml, face.toPajek, face.toGraphologyJson].map(async (write) => {
      const written = await write(each, { asOf: "2026" });
      return JSON.stringify([written.losses, await written.text()]);
    }),
    face
      .toCsv(each)
      .then(async ({ losses, actors, ties, participations }) =>
        JSON.stringify([losses, await actors.text(), await ties.text(), await participations?.text()]),
      ),
    face.toGraph(each, { audience: "public" }).then((graph) =>
      // graphology numbers the graphs of a process in the keys of edges.
      JSON.stringify(graph.export()).replace(/geid_\d+_/g, ""),
    ),
    face.analyze(each, few).then((analysis) => JSON.stringify([analysis, htmlReport(analysis)])),
  ]);
  return Promise.all([...calls, ...handedOn]);
}

describe("what the public sees of participations", () => {
  test.each(Object.keys(hidden))("does not hang on %s of a withheld person", async (field) => {
    expect(await seen(field)).toEqual(await seen());
  });

  const known = face.ingest({
    actors: [
      { id: "ada", kind: "individual", consent: "publish; until 2030" },
      { id: "ben", kind: "individual" },
      { id: "town", kind: "local-government", country: "DE" },
    ],
    participations: [
      { actor: "ben", activity: "Ben at home", since: "2011-05-17" },
      { actor: "ben", activity: "fair", since: "2012" },
      { actor: "town", activity: "fair", since: "2012" },
      { actor: "ada", activity: "talk", since: "2013" },
    ],
  });

  test("shows a label only where a participant is shown by name, and no date of what is hidden", async () => {
    const { network } = await known;
    const rows = (await face.activities(network, { asOf: "2026" })).rows();
    expect(rows.map(({ activity, since }) => [activity, since])).toEqual([
      ["fair", "2012"],
      ["talk", "2013"],
      ["activity 1", undefined],
    ]);
    const today = (await face.activities(network, { asOf: "2031" })).rows();
    expect(today.map(({ activity }) => activity)).toEqual(["fair", "activity 1", "activity 2"]);
    const steward = (await face.activities(network, { audience: "steward" })).rows();
    expect(steward.map(({ activity }) => activity)).toEqual(["Ben at home", "fair", "talk"]);
    const people = (await face.attendance(network, { asOf: "2026" })).rows();
    expect(people.map(({ id, first }) => [id, first])).toEqual([
      ["ada", "2013"],
      ["town", "2012"],
      ["person 1", undefined],
    ]);
  });

  test("gives activities keyed pseudonyms that last, and that are no pseudonyms of actors", async () => {
    const { network } = await face.ingest({
      actors: [{ id: "ben", kind: "individual" }],
      participations: [{ actor: "ben", activity: "ben" }],
    });
    const key = { pseudonymKey: "sixteen signs or more" };
    const [{ activity }] = (await face.activities(network, key)).rows();
    const [{ id }] = (await face.attendance(network, key)).rows();
    expect(activity).toMatch(/^activity [0-9a-f]{12}$/);
    expect(activity.slice(-12)).not.toBe(id.slice(-12));
    expect((await face.activities(network, key)).rows()[0].activity).toBe(activity);
  });
});
