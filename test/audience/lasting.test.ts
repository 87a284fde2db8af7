import { expect, test } from "vitest";
import * as face from "../../src/index.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";
import { few } from "./secrets.js";

type Row = Readonly<Record<string, unknown>>;

const towns = Array.from({ length: 8 }, (_, i) => ({
  ...{ id: `town ${i}`, kind: "local-government", country: i % 2 === 0 ? "DE" : "FR", onePerson: i === 1 },
}));
const people = ["zq ada", "zq ben"].map((id) => ({ id, kind: "individual", country: "DE", onePerson: true }));

/** Thirty ties between towns, and four of people who are not shown; two programmes, funders and reporters. */
function ties(word: (of: string, i: number) => string, withheld: Row = {}): Row[] {
  const between = Array.from({ length: 30 }, (_, i) => ({
    ...{
      source: towns[i % 8].id,
      target: towns[(3 * i + 1) % 8].id,
      method: i % 2 === 0 ? "sports" : "dialogue",
    },
    ...{
      since: `${1990 + i}-03-01`,
      ...(i % 3 === 0 ? { until: `${1994 + i}-05-01`, status: "ended" } : {}),
    },
    ...{
      programme: word("programme", i % 2),
      funder: word("funder", i % 2),
      reportedBy: word("reporter", i % 2),
    },
  }));
  const hidden = people.flatMap(({ id }, i) =>
    [0, 1].map((j) => ({
      ...{ source: id, target: towns[2 * i + j].id, method: "sports", since: `20${10 + i}-06-0${1 + j}` },
      ...{ programme: word("programme", j), reportedBy: id, remark: "zq said so", ...withheld },
    })),
  );
  return [...between, ...hidden];
}

async function analyzed(
  rows: readonly Row[],
  actors: readonly Row[] = [...towns, ...people],
): Promise<face.Analysis> {
  const { network } = await face.ingest({ actors, ties: rows });
  return face.analyze(network, { ...few, asOf: "2025-06" });
}

const written = (analysis: face.Analysis): string =>
  [JSON.stringify(analysis), htmlReport(analysis), markdownReport(analysis), textReport(analysis)].join("\n");

test("what ties hang on and how long they last is counted for the public, and nobody is named", async () => {
  const analysis = await analyzed(ties((of, i) => `zq ${of} ${i}`));
  expect(analysis.durability?.all.ties).toBe(34);
  expect(analysis.durability?.groups.map(({ by }) => by)).toEqual(["method", "decade"]);
  expect(analysis.dependence?.parties.map(({ of }) => of)).toEqual([
    "programme",
    "funder",
    "reporter",
    "onePerson",
  ]);
  for (const party of analysis.dependence?.parties ?? []) expect(party).not.toHaveProperty("largest");
  expect(written(analysis)).not.toContain("zq");
});

test("groups of few ties are counted and not listed, so that no tie tells its own dates", async () => {
  const analysis = await analyzed(
    ties((of, i) => `${of} ${i}`, { method: "mentorship", until: "2014-02-03" }),
  );
  const [method] = analysis.durability?.groups ?? [];
  expect(method.rows.map(({ group }) => group)).toEqual(["dialogue", "sports"]);
  expect(method.small).toEqual({ groups: 1, ties: 4 });
});

test("other names of programmes, funders and reporters change no byte", async () => {
  const [one, other] = [
    (of: string, i: number) => `${of} ${i}`,
    (of: string, i: number) => `another ${of} ${9 - i}`,
  ];
  // One of each has more ties than the other, or the first by name would be looked at.
  const tilted = (word: typeof one): Row[] => [
    ...ties(word),
    { ...ties(word)[0], since: "2001", until: "2003" },
  ];
  expect(written(await analyzed(tilted(one)))).toBe(written(await analyzed(tilted(other))));
});

test("who refused leaves no trace in how long ties last, nor in what they hang on", async () => {
  const rows = ties((of, i) => `${of} ${i}`);
  const refused = { id: "zq eve", kind: "ngo", consent: "no analyze", onePerson: true };
  const own = {
    source: refused.id,
    target: towns[0].id,
    since: "1950-01-01",
    until: "1951",
    formality: "treaty",
  };
  const strip = ({ durability, dependence, methods }: face.Analysis): string =>
    JSON.stringify([
      durability,
      dependence,
      methods.map(({ measure, options, notes }) => [measure, options, notes]),
    ]);
  const withRefused = await analyzed(
    [...rows, { ...own, programme: "zq fund" }],
    [...towns, ...people, refused],
  );
  expect(strip(withRefused)).toBe(strip(await analyzed(rows)));
});
