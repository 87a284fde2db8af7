import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecisions, writeDecisions } from "../../src/files.js";
import * as face from "../../src/index.js";
import { consentAt } from "../../src/network/consent-columns.js";
import { parsePartialDate } from "../../src/schema/dates.js";
import { call } from "../cli/call.js";
import { built, contents, tables } from "../network/tables.js";

type Row = Readonly<Record<string, unknown>>;

const actors: readonly Row[] = [
  {
    id: "u1",
    name: "Univ. of Vienna",
    kind: "university",
    country: "AT",
    languages: "de",
    population: 90000,
  },
  { id: "u2", name: "Universität Wien", kind: "university", country: "AT", languages: "en", place: "Wien" },
  { id: "u3", name: "TU Wien", kind: "university", country: "AT" },
  { id: "c1", name: "Köln", kind: "local-government", country: "DE" },
];
const ties: readonly Row[] = [
  { source: "u1", target: "c1", since: "1990" },
  { source: "u2", target: "c1", since: "1990" },
  { source: "u1", target: "u2", since: "2001" },
  { source: "u3", target: "u2", since: "2002" },
];
const participations: readonly Row[] = [{ actor: "u1", activity: "fair" }];
const same = (a: string, b: string): face.Decision => ({ a, b, decision: "same" });
const different = (a: string, b: string): face.Decision => ({ a, b, decision: "different" });

const network = async (): Promise<face.Network> =>
  (await face.ingest({ actors, ties, participations })).network;

describe("applyDecisions", () => {
  test("merges nothing by itself", async () => {
    const before = await network();
    const { network: after, merges } = await face.applyDecisions(before, []);
    expect(after).toBe(before);
    expect(merges).toEqual([]);
  });

  test("pools values, keeps what differs, rewires ties and says what became of them", async () => {
    const {
      network: merged,
      merges,
      counts,
    } = await face.applyDecisions(await network(), [same("u2", "u1")]);
    expect(face.actor(merged, "u1")).toEqual({
      id: "u1",
      name: "Univ. of Vienna",
      "name (as given)": "Universität Wien",
      kind: "university",
      country: "AT",
      place: "Wien",
      population: 90000,
      languages: ["de", "en"],
      mergedFrom: ["u2"],
    });
    expect(face.actor(merged, "u2")).toBeUndefined();
    expect(counts).toEqual({ merged: 1, rewired: 3, selfTies: 1, duplicates: 1 });
    expect(merged.ties.length).toBe(4);
    expect(merges.map(({ id, members }) => [id, members])).toEqual([["u1", ["u1", "u2"]]]);
    const given = merged.ties.columns.get("source (as given)");
    expect(given?.type === "text" && given.values.filter((id) => id !== undefined)).toEqual(["u2"]);
  });

  test("takes scores only from those that are asked for, and never against a decision", async () => {
    const linz = ["Universität Linz", "University of Linz", "Univ. Linz"].map((name, i) => ({
      ...{ id: `l${i}`, name, kind: "university", country: "AT", place: "Linz" },
    }));
    const { network: three } = await face.ingest({ actors: linz, ties: [] });
    const all = await face.applyDecisions(three, [], { accept: 0.9 });
    expect(all.merges.map(({ members }) => members)).toEqual([["l0", "l1", "l2"]]);
    const torn = await face.applyDecisions(three, [different("l0", "l1")], { accept: 0.9 });
    expect(torn.merges).toEqual([]);
    expect(torn.conflicts).toMatchObject([{ a: "l0", b: "l1", why: "different" }]);
    await expect(face.applyDecisions(three, [], { accept: 0.4 })).rejects.toMatchObject({
      code: "bad-option",
    });
  });

  test("reports what contradicts itself, what is unknown and what is open", async () => {
    const open = { a: "u1", b: "c1", decision: "undecided" } as const;
    const decisions = [same("u1", "u2"), same("u2", "u3"), different("u1", "u3"), same("u1", "nobody"), open];
    const { merges, conflicts, unused } = await face.applyDecisions(await network(), decisions);
    expect(merges).toEqual([]);
    expect(conflicts).toMatchObject([{ members: ["u1", "u2", "u3"], a: "u1", b: "u3", why: "different" }]);
    expect(unused.map(({ decision, reason }) => [decision.b, reason])).toEqual([
      ["nobody", "unknown-actor"],
      ["c1", "undecided"],
    ]);
  });
});

const pairs = (ids: readonly string[]): fc.Arbitrary<face.Decision[]> =>
  ids.length < 2
    ? fc.constant([])
    : fc.array(
        fc
          .tuple(
            fc.constantFrom(...ids),
            fc.constantFrom(...ids),
            fc.constantFrom("same", "same", "different"),
          )
          .filter(([a, b]) => a !== b)
          .map(([a, b, decision]) => ({ a, b, decision }) as face.Decision),
        { maxLength: 5 },
      );

describe("for any network and any decisions", () => {
  const cases = tables.chain((rows) => fc.tuple(fc.constant(rows), pairs(rows.actors.map(({ id }) => id))));

  test("taking merges back gives the network that there was, to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([rows, decisions]) => {
        const before = await built(rows);
        const { network: merged, merges } = await face.applyDecisions(before, decisions);
        expect(contents(await face.separate(merged, merges))).toEqual(contents(before));
      }),
      { numRuns: 150 },
    );
  });

  test("one merge after the other and back again does as well", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([rows, decisions]) => {
        const before = await built(rows);
        const first = await face.applyDecisions(before, decisions.slice(0, 1));
        const second = await face.applyDecisions(first.network, decisions.slice(1));
        const half = await face.separate(second.network, second.merges);
        expect(contents(half)).toEqual(contents(first.network));
        expect(contents(await face.separate(half, first.merges))).toEqual(contents(before));
      }),
      { numRuns: 100 },
    );
  });

  test("their order, and the order of the rows, leave no trace", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([rows, decisions]) => {
        const turned = {
          actors: [...rows.actors].reverse(),
          ties: [...rows.ties].reverse(),
          participations: [...rows.participations].reverse(),
        };
        const one = await face.applyDecisions(await built(rows), decisions);
        const swapped = [...decisions].reverse().map(({ a, b, decision }) => ({ a: b, b: a, decision }));
        const other = await face.applyDecisions(await built(turned), swapped);
        expect(contents(other.network)).toEqual(contents(one.network));
        expect(other.merges).toEqual(one.merges);
      }),
      { numRuns: 100 },
    );
  });
});

describe("consent and risk of a merged actor", () => {
  const answer = fc.constantFrom("yes", "no", "unstated", undefined);
  const person = fc.record(
    {
      kind: fc.constantFrom("individual", "ngo", "university", undefined),
      onePerson: fc.constantFrom(true, false, undefined),
      risk: fc.constantFrom(
        "low",
        "high 2026-01",
        "low 2025-06",
        "low 2020-01",
        "elevated 2026-05",
        undefined,
      ),
      analyze: answer,
      recommend: answer,
      contact: answer,
      publish: answer,
      until: fc.constantFrom("2024", "2026-06-30", "2030", undefined),
    },
    { requiredKeys: [] },
  );

  test("protect at least as much as before, for each of those it was made of and on every day", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 4 }), async (people) => {
        const rows = people.map(({ analyze, recommend, contact, publish, until, ...rest }, i) => ({
          id: `p${i}`,
          ...rest,
          "consent.analyze": analyze,
          "consent.recommend": recommend,
          "consent.contact": contact,
          "consent.publish": publish,
          "consent.until": until,
        }));
        const { network: before } = await face.ingest({
          actors: [...rows, { id: "z", kind: "ngo" }],
          ties: [],
        });
        const decisions = people.slice(1).map((_, i) => same("p0", `p${i + 1}`));
        const { network: after, merges } = await face.applyDecisions(before, decisions);
        const rank = { no: 0, unstated: 1, yes: 2 };
        for (const date of [undefined, "2023", "2026-06", "2027-01", "2029", "2035"]) {
          const day = date === undefined ? undefined : parsePartialDate(date);
          const now = consentAt(after, after.actors.ids.find(merges[0].id), day);
          people.forEach((_, i) => {
            const then = consentAt(before, before.actors.ids.find(`p${i}`), day);
            for (const purpose of ["analyze", "recommend", "contact", "publish"] as const)
              expect(rank[now[purpose]], `${purpose} ${date}`).toBeLessThanOrEqual(rank[then[purpose]]);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing public shows what a merged actor was called", async () => {
    const { network: before } = await face.ingest({
      actors: [
        { id: "ada.secret", name: "Ada Byron", kind: "individual", consent: "no publish" },
        { id: "choir", name: "Choir", kind: "ngo", country: "GB" },
        { id: "band", name: "Band", kind: "ngo", country: "GB" },
      ],
      ties: [{ source: "choir", target: "band" }],
    });
    const { network: merged } = await face.applyDecisions(before, [same("ada.secret", "choir")]);
    const analysis = JSON.stringify(await face.analyze(merged));
    for (const word of ["ada.secret", "Ada", "Choir"]) expect(analysis).not.toContain(word);
    await expect(face.mixing(merged, { by: "mergedFrom" })).rejects.toThrow();
  });
});

describe("the decisions file", () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-identity-"));
  const path = join(folder, "identities.csv");
  const files = {
    actors: join(folder, "actors.csv"),
    ties: join(folder, "ties.csv"),
  };
  const table = (rows: readonly Row[]): string => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "")))]
      .map((cells) => `${cells.join(",")}\n`)
      .join("");
  };
  writeFileSync(files.actors, table(actors));
  writeFileSync(files.ties, table(ties));
  const both = ["--actors", files.actors, "--ties", files.ties];

  test("is written by resolve, filled in by people, applied by every command, and keeps its answers", async () => {
    const first = await call(["resolve", ...both, "--out", path]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("Univ. of Vienna  =  Universität Wien");
    expect(first.stderr).toContain("For the steward of the data");
    const filled = readFileSync(path, "utf8").replace(/^(u1,u2,.*),,,,\r$/m, "$1,Same,Eva,2026-05,\r");
    writeFileSync(path, filled);
    const measured = await call(["measure", "degree", ...both, "--decisions", path, "--format", "csv"]);
    expect(measured.stderr).toContain("2 actors merged into 1, 3 ends of ties rewired");
    expect(measured.stdout).not.toContain("u2");
    const second = await call(["resolve", ...both, "--decisions", path, "--out", path]);
    expect(second.stdout).not.toContain("Univ. of Vienna  =  Universität Wien");
    expect(readFileSync(path, "utf8")).toContain(",Same,Eva,2026-05,");
    const { decisions } = await readDecisions(path);
    expect(decisions.filter(({ decision }) => decision === "same")).toEqual([
      { a: "u1", b: "u2", decision: "same", by: "Eva", on: "2026-05" },
    ]);
  });

  test("understands semicolons and words of other languages, and says what it does not understand", async () => {
    writeFileSync(path, "\ufeffa;b;decision\nx;y;ja\nx;z;verschieden\ny;z;vielleicht\n;z;same\n");
    const { decisions, problems } = await readDecisions(path);
    expect(decisions).toEqual([same("x", "y"), different("x", "z")]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
    writeFileSync(path, "id,name\nx,y\n");
    await expect(readDecisions(path)).rejects.toMatchObject({ code: "missing-column" });
    await expect(readDecisions(join(folder, "none.csv"))).rejects.toMatchObject({ code: "missing-file" });
  });

  test("gives the same bytes when it is written again", async () => {
    const { network: data } = await face.ingest({ actors, ties });
    const resolution = await face.resolve(data);
    await writeDecisions(path, resolution);
    const bytes = readFileSync(path, "utf8");
    // Spreadsheet programs take the file for UTF-8.
    expect(bytes.charCodeAt(0)).toBe(0xfeff);
    await writeDecisions(path, resolution, await readDecisions(path));
    expect(readFileSync(path, "utf8")).toBe(bytes);
  });
});
