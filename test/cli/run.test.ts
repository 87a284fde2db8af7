import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { every } from "../../src/measures/every.js";
import { gatherings } from "../../src/measures/gatherings.js";
import { measures } from "../../src/measures/table.js";
import { call } from "./call.js";

const folder = mkdtempSync(join(tmpdir(), "comity-cli-"));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const actors = file(
  "actors.csv",
  "id,name,kind,country,consent.publish\nlyon,Lyon,local-government,FR,\nbonn,Bonn,local-government,DE,\nana,Ana Lampert,individual,DE,\nbo,Bo Ember,individual,FR,yes\n",
);
const ties = file(
  "ties.csv",
  "source,target,since\nlyon,bonn,1981\nana,bonn,1990\nbo,lyon,2001\nbo,nobody,2001\n",
);
const both = ["--actors", actors, "--ties", ties];

const csvRows = (text: string): Record<string, string>[] => parse(text, { columns: true });

interface Rows {
  readonly rows: Record<string, unknown>[];
  readonly meta: Record<string, { options: object }>;
}
const json = async (...args: string[]): Promise<Rows> =>
  JSON.parse((await call([...args, "--format", "json"])).stdout) as Rows;

describe("comity measure", () => {
  test("puts measures of actors side by side, who is withheld last and under a pseudonym", async () => {
    const { rows, meta } = await json("measure", "degree,betweenness", ...both);
    expect(rows).toEqual([
      { id: "bo", name: "Bo Ember", degree: 1, betweenness: 0 },
      { id: "bonn", name: "Bonn", degree: 2, betweenness: 2 },
      { id: "lyon", name: "Lyon", degree: 2, betweenness: 2 },
      { id: "person 1", name: "person 1", degree: 1, betweenness: 0 },
    ]);
    expect(Object.keys(meta)).toEqual(["degree", "betweenness"]);
    expect(meta.betweenness.options).toMatchObject({ distance: "hops", parallel: "collapse" });
  });

  test("shows every name to the steward, and says so", async () => {
    const { stdout, stderr } = await call(["measure", "degree", ...both, "--audience", "steward"]);
    expect(stdout).toContain("Ana Lampert");
    expect(stderr).toContain("steward");
  });

  test("ranks organizations and no people", async () => {
    const { rows } = await json("measure", "betweenness", ...both, "--top", "3");
    expect(rows.map(({ id }) => id)).toEqual(["bonn", "lyon"]);
  });

  test("gives figures of the whole, groups and ties", async () => {
    const whole = await json("measure", "cohesion,mixing", ...both, "--by", "country");
    expect(whole.rows.find(({ figure }) => figure === "density")?.value).toBe(0.5);
    expect(whole.rows.find(({ figure }) => figure === "internalShare")?.value).toBeCloseTo(2 / 3, 12);
    const parts = await json("measure", "components", ...both);
    expect(parts.rows.map(({ components }) => components)).toEqual([1, 1, 1, 1]);
    const edges = await json("measure", "betweenness", ...both, "--of", "ties");
    expect(edges.rows).toContainEqual({ source: "bonn", target: "lyon", directed: false, betweenness: 4 });
  });

  test("follows a message from one actor, or to one, in the order of time", async () => {
    const there = ["measure", "earliestArrival", "--example", "--source", "BR-town-1"];
    const { rows, meta } = await json(...there, "--from", "2010", "--until", "2020", "--delay", "30");
    expect(rows.find(({ id }) => id === "BR-town-1")).toMatchObject({ day: "2010-01-01", days: 0 });
    expect(rows.filter(({ days }) => days === null).every(({ reason }) => reason === "not-in-time")).toBe(
      true,
    );
    expect(meta.earliestArrival).toMatchObject({ options: { delay: 30, from: "2010", until: "2020" } });
    const { stdout } = await call(there);
    expect(stdout.split("\n")[0].trim().split(/\s+/)).toEqual(["id", "name", "day", "days", "reason"]);
    const back = await call(["measure", "latestDeparture", "--example", "--target", "BR-town-1", "--strict"]);
    expect(back.code).toBe(0);
    expect((await call(["measure", "earliestArrival", "--example"])).code).toBe(2);
    expect((await call([...there, "--top", "3"])).code).toBe(2);
    expect((await call(["measure", "degree", "--example", "--source", "BR-town-1"])).code).toBe(2);
  });

  test("scores pairs of actors: the highest, those of somebody, and one by its ends", async () => {
    const best = await json("measure", "linkScores", "--example", "--top", "3", "--by", "l3");
    expect(best.rows).toHaveLength(3);
    expect(best.meta.linkScores).toMatchObject({ options: { by: "l3", top: 3 } });
    const of = ["--actor", "BR-town-1", "--actor", "BR-town-2", "--score", "katz,jaccard", "--by-strength"];
    const { rows } = await json("measure", "linkScores", "--example", ...of, "--top", "2");
    expect(rows.map(({ source }) => source)).toEqual(["BR-town-1", "BR-town-1", "BR-town-2", "BR-town-2"]);
    expect(Object.keys(rows[0]).slice(5)).toEqual(["adamicAdar", "katz", "jaccard"]);
    const pair = ["measure", "linkScores", "--example", "--source", "BR-town-1"];
    expect((await json(...pair, "--target", "BR-town-2")).rows).toHaveLength(1);
    expect((await call(pair)).code).toBe(2);
    expect((await call(["measure", "degree", "--example", "--by-strength"])).code).toBe(2);
    for (const format of ["table", "csv"])
      expect((await call(["measure", "linkScores", "--example", "--format", format])).code).toBe(0);
  });

  test.for(Object.keys(measures))("%s runs from the terminal in every format", async (name) => {
    for (const format of ["table", "csv", "json"])
      expect((await call(["measure", name, "--example", "--format", format])).code, format).toBe(0);
  });

  test.for(Object.keys(gatherings))("%s of participations runs in every format", async (name) => {
    for (const format of ["table", "csv", "json"])
      expect((await call(["measure", name, "--example", "--format", format])).code, format).toBe(0);
    expect((await call(["measure", name, "--example", "--top", "3"])).code).toBe(2);
  });

  test("tables behind figures about participations are in text and in JSON", async () => {
    const { stdout } = await call(["measure", "hosting", "--example"]);
    expect(stdout).toContain("hosting, countries");
    const found = await json("measure", "copresence,hosting", "--example");
    expect(found).toMatchObject({
      tables: { "copresence, matrix": { length: 15 }, "hosting, kinds": { length: 5 } },
    });
  });

  test("projects participations first where asked, and says what made ties", async () => {
    const made = await call(["measure", "degree", "--example", "--project", "newman", "--largest", "20"]);
    expect(made.stderr).toContain("--project newman made 921 ties of 39 shared activities");
    expect(made.stderr.replaceAll("\n", " ")).toContain("no ties from 1 activity of more than 20");
    expect(made.stderr).toContain("921 of 1278 ties are projected from shared activities");
    const ignored = ["measure", "degree", "--example", "--project", "count", "--projected", "ignore"];
    expect((await json(...ignored)).rows).toEqual((await json("measure", "degree", "--example")).rows);
    const early = await json(
      "measure",
      "activities",
      "--example",
      "--window",
      "..2012",
      "--roles",
      "host,speaker",
    );
    expect(early.rows.length).toBeGreaterThan(0);
    expect(early.rows.every(({ since }) => String(since) < "2013")).toBe(true);
    for (const idle of [
      ["--largest", "5"],
      ["--window", "2011.."],
      ["--roles", "host"],
    ])
      expect((await call(["measure", "degree", "--example", ...idle])).code).toBe(2);
    expect((await call(["measure", "activities", "--example", "--window", "2011"])).code).toBe(2);
  });

  test("reads ties as participations with --two-mode", async () => {
    const went = file("went.csv", "source,target\nana,fair\nbo,fair\nbo,gala\n");
    const { rows } = await json("measure", "activities", went, "--two-mode", "--kind", "ngo");
    expect(rows).toMatchObject([
      { activity: "fair", actors: 2 },
      { activity: "gala", actors: 1 },
    ]);
  });

  test("writes CSV that reads back", async () => {
    const { stdout } = await call([
      "measure",
      "closeness",
      ...both,
      "--variant",
      "component",
      "--format",
      "csv",
    ]);
    const data = csvRows(stdout);
    expect(data.map(({ id, closeness }) => [id, Number(closeness)])).toEqual([
      ["bo", 0.5],
      ["bonn", 0.75],
      ["lyon", 0.75],
      ["person 1", 0.5],
    ]);
  });

  test("takes conditions", async () => {
    const { rows } = await json("measure", "degree", ...both, "--where", "kind=local-government");
    expect(rows.map(({ id, degree }) => [id, degree])).toEqual([
      ["bonn", 1],
      ["lyon", 1],
    ]);
    const wrong = await call(["measure", "degree", ...both, "--where", "kind=universty"]);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('"universty" is no kind; did you mean university?'),
    ]);
  });

  test("gives the same numbers with no dates at all", async () => {
    const dated = await json("measure", "pagerank", ...both, "--as-of", "2026-01-01");
    const undated = await json("measure", "pagerank", ...both, "--as-of", "none");
    expect(undated.rows).toEqual(dated.rows);
  });

  test("keeps lines within 80 columns", async () => {
    const { stdout } = await call(["measure", "betweenness,pagerank,closeness", "--example"]);
    expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThanOrEqual(80);
  });
});

test("what is above the limit is a wrong call, with its cost and the way on", async () => {
  const { code, stderr } = await call(["measure", "betweenness", "--example", "--limit", "10"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/visits up to .* the limit is 10; .*--limit Infinity.*too-large/);
  expect((await call(["measure", "betweenness", "--example", "--limit", "Infinity"])).code).toBe(0);
  expect((await call(["measure", "degree", "--example", "--limit", "some"])).code).toBe(2);
});

describe("comity check", () => {
  test("accounts for rows and says what to do", async () => {
    const { code, stdout } = await call(["check", ...both]);
    expect(code).toBe(0);
    expect(stdout).toContain("ties: 4 rows: 3 can be used, 1 set aside");
    expect(stdout).toContain("unknown-actor");
    expect(stdout).toContain("line 5");
  });

  test("gives the account as JSON and the findings as CSV", async () => {
    const { stdout } = await call(["check", ...both, "--format", "json"]);
    const told = JSON.parse(stdout) as { ties: object; findings: { code: string; line: number }[] };
    expect(told.ties).toEqual({ rows: 4, accepted: 3, merged: 0, quarantined: 1 });
    expect(told.findings.map(({ code, line }) => [code, line])).toEqual([["unknown-actor", 5]]);
    const listed = csvRows((await call(["check", ...both, "--format", "csv"])).stdout);
    expect(listed.map(({ code }) => code)).toEqual(["unknown-actor"]);
  });
});

describe("comity report", () => {
  test("prints a short form, or writes pages and JSON", async () => {
    expect((await call(["report", ...both])).stdout).toContain("One network or islands");
    const [page, data] = [join(folder, "report.html"), join(folder, "analysis.json")];
    const { code, stdout } = await call(["report", ...both, "--out", page, "--json", data]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/);
    expect(readFileSync(page, "utf8")).not.toContain("Ana Lampert");
    expect(readFileSync(data, "utf8")).not.toContain("Ana Lampert");
    expect(JSON.parse(readFileSync(data, "utf8"))).toMatchObject({ schemaVersion: "1.6" });
    expect((await call(["report", ...both, "--format", "markdown"])).stdout).toMatch(/^# /);
  });
});

describe("comity generate", () => {
  test("writes a network that reads back, the same for the same seed", async () => {
    const [a, b] = [join(folder, "a"), join(folder, "b")];
    for (const out of [a, b])
      expect(
        (await call(["generate", "--actors", "50", "--ties", "90", "--seed", "3", "--out", out])).code,
      ).toBe(0);
    expect(readdirSync(a).sort()).toEqual(["actors.csv", "dataset.json", "ties.csv"]);
    for (const name of readdirSync(a))
      expect(readFileSync(join(a, name), "utf8")).toBe(readFileSync(join(b, name), "utf8"));
    const { stdout } = await call([
      "check",
      "--actors",
      join(a, "actors.csv"),
      "--ties",
      join(a, "ties.csv"),
    ]);
    expect(stdout).toContain("ties: 90 rows: all can be used");
    expect(stdout).toContain("Nothing to mend");
  });
});

describe("a wrong call", () => {
  test.for([
    ["no command", [], 2, "Usage"],
    ["an unknown command", ["mesure"], 2, 'no command "mesure"'],
    ["an unknown measure", ["measure", "fame", ...both], 2, 'no measure "fame"'],
    ["an unknown option", ["measure", "degree", ...both, "--tpo", "3"], 2, "no option --tpo"],
    [
      "an option of another measure",
      ["measure", "degree", ...both, "--damping", "0.5"],
      2,
      "means nothing to degree",
    ],
    ["an option without its value", ["measure", "degree", ...both, "--top"], 2, "--top needs a value"],
    ["a number that is none", ["measure", "degree", ...both, "--top", "many"], 2, "--top"],
    ["a word outside the vocabulary", ["measure", "degree", ...both, "--direction", "up"], 2, "direction"],
    ["nothing to read", ["measure", "degree"], 2, "nothing to read"],
    ["a file that is not there", ["check", join(folder, "absent.csv")], 2, "cannot be opened"],
    ["an impossible date", ["check", ties, "--as-of", "2026-13"], 2, "--as-of"],
    ["an unknown attribute", ["measure", "mixing", ...both, "--by", "shoe"], 2, "shoe"],
    ["a command of pieces", ["report", ties, ties], 2, "one file is expected"],
  ] as const)("by %s ends with its code and says what is wrong", async ([, args, code, words]) => {
    const outcome = await call(args);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout + outcome.stderr).toContain(words);
    if (args.length > 0) expect(outcome.stdout).toBe("");
  });

  test.for([
    ["an empty file", file("empty.csv", ""), "empty-input"],
    ["a picture", file("picture.csv", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"), ""],
    [
      "addresses without kinds",
      file("mail.csv", "source,target\nana@example.org,bo@example.org\n"),
      "personal-ids",
    ],
    ["a table without ties in it", file("other.csv", "color,size\nred,3\n"), "missing-column"],
  ] as const)("data that is %s is refused", async ([, path, code]) => {
    const outcome = await call(["check", path]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(code);
    expect(outcome.stderr).not.toContain("ana@example.org");
  });

  test("an interrupted call ends with 130", async () => {
    const outcome = await call(["measure", "betweenness", "--example"], { signal: AbortSignal.abort() });
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toContain("interrupted");
  });
});

describe("participations", () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-parts-"));
  const file = join(folder, "parts.csv");
  writeFileSync(file, "actor,activity\nulm,fair\nlyon,fair\nkiel,camp\n");

  test("are data enough without actors and ties", async () => {
    const { code, stdout } = await call(["measure", "activities", "--participations", file]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("fair")]);
    expect((await call(["measure", "degree", "--dataset", file])).stderr).toContain(
      "--actors, --ties or --participations is missing",
    );
  });

  test("have headers in other words", async () => {
    const list = join(folder, "liste.csv");
    writeFileSync(list, "Teilnehmer;Veranstaltung;Rolle;Datum\nulm;fair;Gastgeber;2023-05-01\n");
    const { stdout } = await call(["check", "--participations", list]);
    for (const field of ["Teilnehmer → actor", "Veranstaltung → activity", "Datum → since"])
      expect(stdout).toContain(field);
  });

  test("that are missing, or that could make ties where there are none, are told of", async () => {
    const none = await call(["measure", "activities", ...both]);
    expect([none.code, none.stderr]).toEqual([0, expect.stringContaining("--two-mode")]);
    const flat = await call(["measure", "degree", "--participations", file]);
    expect([flat.code, flat.stderr]).toEqual([0, expect.stringContaining("--project newman")]);
    const made = ["measure", "degree", "--participations", file, "--project", "count"];
    expect((await call(made)).stderr).not.toContain("There is no tie");
    const parts = await call(["measure", "hosting", "--participations", file]);
    expect(parts.stderr).not.toContain("There is no tie");
  });
});

describe("help", () => {
  test.for([
    ...[
      "template",
      "check",
      "measure",
      "board",
      "mentors",
      "what-if",
      "backtest",
      "report",
      "convert",
      "generate",
      "doctor",
    ],
  ])("of %s has an example that is its own", async (name) => {
    const { code, stdout } = await call([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\\n  comity ${name}`));
    expect(Math.max(...stdout.split("\n").map((text) => text.length))).toBeLessThanOrEqual(84);
  });

  test("of measure names every measure", async () => {
    const { stdout } = await call(["measure", "--help"]);
    const words = new Set(stdout.match(/[a-zA-Z]+/g));
    const names = Object.keys(every);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  test("names every command and the version", async () => {
    const { stdout } = await call(["--help"]);
    for (const name of ["check", "measure", "report", "generate", "doctor"]) expect(stdout).toContain(name);
    expect((await call(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("colors appear only on terminals, and not where NO_COLOR asks for none", async () => {
  const escape = "\u001b[";
  expect((await call(["check", ...both], { tty: true })).stdout).toContain(escape);
  expect((await call(["check", ...both], { tty: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(
    escape,
  );
  expect((await call(["check", ...both])).stdout).not.toContain(escape);
});
