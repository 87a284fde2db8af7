import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import { measures, type MeasureName } from "../../src/measures/table.js";
import { few } from "./secrets.js";

type Row = Readonly<Record<string, unknown>>;
const key = "sixteen signs or more";

/** Everything about a withheld person that a pseudonym hides, as one value and as another. */
const hidden: Readonly<Record<string, readonly [unknown, unknown, ...unknown[]]>> = {
  name: ["Ada Byron", "Grace Hopper"],
  region: ["Bavaria", "Normandy"],
  place: ["Ulm", "Caen"],
  latitude: [48.4, -17.25],
  longitude: [9.99, 120.5],
  interests: [["choirs"], ["rivers", "maps"]],
  offers: [["rooms"], ["a van"]],
  needs: [["hosts"], ["funds"]],
  groups: [["youth"], ["elders"]],
  risk: ["low", "high"],
  riskDate: ["2025-01", "2019"],
  nickname: ["Lady A", "Admiral"],
  salary: [1234, 99],
  // An own column that nobody shown by name has, and a country that is none.
  diary: ["dear diary", "none"],
  "diary number": [7, 8],
  country: ["Atlantis", "Lemuria"],
};

function actors(changed: string | undefined): Row[] {
  const person = (id: string): Row => ({
    id,
    kind: "individual",
    ...Object.fromEntries(
      Object.entries(hidden).map(([field, [one, other]], i) => [
        field,
        field === changed && id === "ada" ? other : id === "ada" || i % 2 === 0 ? one : other,
      ]),
    ),
  });
  const town = (id: string, latitude: number): Row => ({
    id,
    kind: "local-government",
    country: "DE",
    name: `Town ${id}`,
    region: "Hesse",
    place: "Town hall",
    latitude,
    longitude: 8,
    interests: ["choirs"],
    offers: ["rooms"],
    needs: ["hosts"],
    groups: ["youth"],
    nickname: id === "t1" ? "Lady A" : "the old one",
    salary: latitude,
    population: 1000,
  });
  return [
    person("ada"),
    person("ben"),
    person("cleo"),
    town("t1", 50),
    town("t2", 51.5),
    town("t3", 48),
    { id: "t4", kind: "university", country: "Nowhereland", risk: "low", consent: "publish" },
  ];
}

const ties: readonly Row[] = [
  ["ada", "t1"],
  ["ada", "t2"],
  ["ada", "ben"],
  ["ben", "t3"],
  ["cleo", "t1"],
  ["t1", "t2"],
  ["t2", "t3"],
  ["t3", "t4"],
].map(([source, target], i) => ({ source, target, directed: i % 3 === 0, since: 2001 + i }));

/** All that the public gets of a network, to the byte. */
async function seen(changed?: string): Promise<Map<string, string>> {
  const { network } = await face.ingest({ actors: actors(changed), ties });
  const heard = new Map<string, string>();
  const note = async (title: string, call: () => Promise<unknown>): Promise<void> => {
    const said = await call().then(
      (result) => [JSON.stringify(result), String(result)],
      (error: unknown) => [String(error), JSON.stringify(error)],
    );
    heard.set(title, said.join("\n"));
  };
  for (const options of [{}, { pseudonymKey: key, asOf: "2026" }]) {
    const way = JSON.stringify(options);
    for (const name of Object.keys(measures) as MeasureName[])
      await note(`${name} ${way}`, () => (measures[name] as unknown as typeof face.degree)(network, options));
    for (const top of [1, 3])
      for (const name of ["closeness", "harmonic"] as const)
        await note(`${name} top ${top} ${way}`, () => face[name](network, { ...options, top }));
    for (const by of [...Object.keys(hidden), "kind", "degree", "country (as given)", "nobody"])
      for (const parallel of ["collapse", "count"] as const)
        await note(`mixing by ${by}, ${parallel} ${way}`, async () => {
          const found = await face.mixing(network, { ...options, by, parallel });
          return [found, Object.entries(found.tables)];
        });
    for (const by of ["country", "groups", "nickname", "interests"])
      await note(`composeBoard by ${by} ${way}`, async () => {
        const quotas = [{ by, value: "*", atMost: 1 }];
        const found = await face.composeBoard(network, { ...options, by, quotas, size: 2, samples: 5 });
        return [found, Object.entries(found.tables)];
      });
    for (const more of [{}, { by: "l3" }, { of: "t1" }, { pairs: [["t1", "ada"]] }] as const)
      await note(`linkScores ${JSON.stringify(more)} ${way}`, () =>
        face.linkScores(network, { ...options, ...more }),
      );
    for (const more of [
      { newcomers: ["t1", "t2"], mentors: ["t3"] },
      { newcomers: ["t1"], mentors: ["ada"] },
      {},
    ])
      await note(`matchMentors ${JSON.stringify(more)} ${way}`, async () => {
        const found = await face.matchMentors(network, { ...options, ...more });
        return [found, Object.entries(found.tables)];
      });
    for (const by of ["country", "groups", "nickname", "interests"])
      await note(`recommend across ${by} ${way}`, async () => {
        const found = await face.recommend(network, {
          ...options,
          ...{ likelihood: "off", missing: 0, budget: 4, mustCross: by, least: by },
          actions: { introduce: 1, revive: 1, deepen: 1, protect: 1 },
          tension: [{ attribute: by, between: by === "country" ? ["DE", "ZZ"] : ["youth", "the old one"] }],
        });
        return [found, Object.entries(found.tables), found.explanations];
      });
    for (const by of ["country", "groups", "nickname", "interests"])
      await note(`whatIf by ${by} ${way}`, async () => {
        const add = [{ source: "t1", target: "t2" }];
        const found = await face.whatIf(network, { add, remove: () => false }, { ...options, by });
        return [found, Object.entries(found.tables)];
      });
    for (const more of [
      { share: 0.5, objective: "join-up", budget: 1 },
      { by: "time", until: "2005" },
    ] as const)
      await note(`backtest ${JSON.stringify(more)} ${way}`, async () => {
        const found = await face.backtest(network, { ...options, ...more, holdOuts: 1, samples: 20 });
        return [found, Object.entries(found.tables)];
      });
    await note(`profile ${way}`, () => face.profile(network, { ...options, samples: 2 }));
    await note(`analyze ${way}`, () => face.analyze(network, { ...few, ...options }));
    for (const write of [face.toGexf, face.toGraphml, face.toPajek, face.toGraphologyJson])
      await note(`${write.name} ${way}`, async () => {
        const written = await write(network, options);
        return [written.losses, await written.text()];
      });
    await note(`beside ${way}`, async () => {
      const { beside } = await face.toPajek(network, { ...options, beside: true });
      return Promise.all(Array.from(beside, async ([name, pieces]) => [name, await pieces.text()]));
    });
    await note(`toCsv ${way}`, async () => {
      const written = await face.toCsv(network, options);
      return [written.losses, await written.actors.text(), await written.ties.text()];
    });
  }
  return heard;
}

describe("what the public sees does not hang on what is withheld", () => {
  test.each(Object.keys(hidden))("another %s of a withheld person changes no byte", async (field) => {
    const [before, after] = [await seen(), await seen(field)];
    for (const [title, said] of before) expect(after.get(title), title).toBe(said);
  });

  test("values of withheld actors count as absent, and their ties are left out", async () => {
    const { network } = await face.ingest({ actors: actors(undefined), ties });
    const leftOut = async (options: face.MixingOptions): Promise<number | undefined> =>
      (await face.mixing(network, options)).rows().find(({ figure }) => figure === "leftOut")?.value;
    expect(await leftOut({ by: "latitude" })).toBe(6);
    expect(await leftOut({ by: "latitude", audience: "steward" })).toBe(1);
    expect(await leftOut({ by: "country" })).toBe(5);
    const groups = (await face.mixing(network, { by: "nickname" })).tables.groups.rows();
    expect(groups.map(({ group }) => group)).toEqual(["Lady A", "the old one"]);
    expect(groups.map(({ actors: count }) => count)).toEqual([1, 2]);
    await expect(face.mixing(network, { by: "diary" })).rejects.toMatchObject({ code: "unknown-attribute" });
  });

  test("columns with several values to an actor are refused", async () => {
    const { network } = await face.ingest({ actors: [...actors(undefined)], ties });
    for (const by of ["languages", "interests", "consent"])
      await expect(face.mixing(network, { by })).rejects.toMatchObject({
        code: "bad-option",
        path: ["by"],
        message: expect.stringContaining("one word, number, date or yes or no") as string,
      });
  });
});
