import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNetwork } from "../../src/files.js";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseDl } from "../../src/ingest/dl/parse-dl.js";
import { parseMatrixMarket } from "../../src/ingest/matrix-market/parse-matrix-market.js";
import { parsePajek } from "../../src/ingest/pajek/parse-pajek.js";
import { strengthCoreness } from "../../src/measures/coreness.js";
import { strength } from "../../src/measures/degree.js";
import { cellAt } from "../../src/network/columns.js";
import { call } from "../cli/call.js";
import { actorsOf, counts, fixture, found, partsOf, taken, tiesOf, totalOf } from "./numbered.js";
import { checkAccount, codeOf, pieces, plain } from "./support.js";

describe("Pajek files", () => {
  const whole = Object.entries(counts).filter(([path]) => path.startsWith("pajek/"));

  test.each(whole)("%s has what other libraries find in it", async (path, libraries) => {
    const { network, ledger } = await taken(parsePajek(fixture(path)));
    const twoMode = network.participations.length > 0;
    for (const { vertices = 0, lines, total, directed } of Object.values(libraries)) {
      expect(twoMode ? vertices - 2 : vertices).toBe(network.actors.length);
      expect(network.ties.length + network.participations.length).toBe(lines);
      if (!twoMode) expect(totalOf(network)).toBe(total);
      if (!twoMode) expect(network.ties.directed).toBe(directed);
    }
    expect(ledger.ties.quarantined + ledger.actors.quarantined).toBe(0);
  });

  test("what NetworkX writes: coordinates are left out, further pairs of words kept", async () => {
    const read = await taken(parsePajek(fixture("pajek/networkx-directed.net")));
    expect(tiesOf(read.network)).toEqual([
      "Aix-en-Provence → New York 2.5 programme=Seven Seas",
      "Aix-en-Provence → New York 1",
      "New York → Zürich 3",
      "Zürich → Zürich 1",
    ]);
    expect(actorsOf(read.network)[1]).toEqual({ id: "New York", region: "Atlantic" });
    expect(found(read)).toEqual(["left-out actors 2", "left-out actors 2"]);
  });

  test("what igraph writes: references stand for signs, a backslash for itself", async () => {
    const { network } = await taken(parsePajek(fixture("pajek/igraph-directed.net")));
    const ids = Array.from({ length: 5 }, (_, row) => network.actors.ids.at(row));
    expect(ids).toEqual(["back\\slash", "plain", 'say "hi"', "two words", "Łódź"]);
  });

  test("two modes are kept as participations", async () => {
    const { network, ledger } = await taken(parsePajek(fixture("pajek/igraph-two-mode.net")));
    expect(ledger.participations.rows).toBe(4);
    expect(partsOf(network)).toEqual(["1 @ 4", "2 @ 4", "2 @ 5", "3 @ 5"]);
    expect(network.ties.length).toBe(0);
  });

  test("the forms of the manual: comments, labels without quotation marks, times, lists, a vertex without a line", async () => {
    const read = await taken(parsePajek(fixture("pajek/manual-arcs-edges.net")));
    expect(tiesOf(read.network)).toEqual(
      [
        "Ann Lee → Bo 3 label=writes to",
        "Ann Lee – 4 2.5",
        "Bo → Cy",
        "Cy → Ann Lee",
        "Cy → Bo",
        "4 – Bo",
      ].sort(),
    );
    expect(actorsOf(read.network)).toContainEqual({ id: "Cy", time: "[1-5,7]" });
    expect(found(read)).toEqual(["left-out actors 3", "left-out actors 3"]);
  });

  test("a matrix is arcs of what is not zero", async () => {
    const { network } = await taken(parsePajek(fixture("pajek/manual-matrix.net")));
    expect(tiesOf(network)).toEqual(["a → b 1", "b → a 2", "c → b 0.5", "c → c 1"]);
  });

  test("the names of relations are methods, numbers alone an attribute", async () => {
    const { network, ledger } = await taken(parsePajek(fixture("pajek/manual-relations.net")));
    expect(tiesOf(network)).toEqual([
      "a → b 1 method=contact",
      "a – c 4 method=festival",
      "b → c 1 method=contact",
      "c → b 1 relation number=3",
    ]);
    expect(ledger.empty).toBe(true);
    const lines = '*Vertices 2\n*Arcs :1 "contact"\n*Arcs\n1: 1 2 5\n2: 2 1\n';
    expect(tiesOf((await taken(parsePajek(lines))).network)).toEqual([
      "1 → 2 5 method=contact",
      "2 → 1 relation number=2",
    ]);
  });

  test("a project gives its partitions, vectors and permutations to the actors, and says what is left out", async () => {
    const read = await taken(parsePajek(fixture("pajek/manual-project.paj")));
    expect(actorsOf(read.network)).toEqual([
      { id: "a", continent: 1, permutation: 3, population: 1000 },
      { id: "b", continent: 2, permutation: 1, population: 250.5 },
      { id: "c", continent: 1, permutation: 2, population: 30000 },
    ]);
    expect(read.network.ties.length).toBe(2);
    expect(found(read)).toEqual(["left-out actors 28", "left-out actors 33"]);
  });
});

const star = '*Vertices 3\n1 hub\n2 "one"\n3 two\n*Edges\n1 2\n1 3\n';

describe("how vertices are called", () => {
  const ids = async (vertices: string): Promise<unknown> =>
    actorsOf((await taken(parsePajek(`*Vertices 3\n${vertices}*Edges\n1 2\n`))).network);

  test("by labels where they differ", async () => {
    expect(await ids('1 "b"\n2 "a b"\n3 "c"\n')).toEqual([{ id: "a b" }, { id: "b" }, { id: "c" }]);
    expect(await ids('1 "b "\n2 ""\n3\n')).toEqual([{ id: "2" }, { id: "3" }, { id: "b" }]);
  });

  test("all by numbers where two labels are the same, also but for white space or as the number of another", async () => {
    const names = [
      { id: "1", name: "a" },
      { id: "2", name: "a" },
      { id: "3", name: "b" },
    ];
    expect(await ids('1 "a"\n2 a\n3 b\n')).toEqual(names);
    expect(await ids('1 "a"\n2 " a "\n3 b\n')).toEqual(names);
    expect(await ids('1 "3"\n2 b\n')).toEqual([{ id: "1", name: "3" }, { id: "2", name: "b" }, { id: "3" }]);
    expect(await ids('1 "3"\n2 b\n3 c\n')).toEqual([{ id: "3" }, { id: "b" }, { id: "c" }]);
    expect(found(await taken(parsePajek("*Vertices 2\n1 a\n2 a\n*Edges\n1 2")))).toEqual([
      "repeated-label actors 0",
    ]);
  });

  test("quotation marks within labels", async () => {
    expect(await ids('1 "say \\"hi\\""\n2 "say ""ho"""\n3 "C:\\"\n')).toEqual([
      { id: "C:\\" },
      { id: 'say "hi"' },
      { id: 'say "ho"' },
    ]);
    const open = await taken(parsePajek('*Vertices 1\n1 "never closed\n*Edges\n1 1'));
    expect(actorsOf(open.network)).toEqual([{ id: "never closed" }]);
    expect(found(open)).toEqual(["unclosed-quote actors 2"]);
  });

  test("names such as __proto__ are ordinary", async () => {
    const read = await taken(
      parsePajek("*Vertices 2\n1 __proto__ 0 0 constructor 1 __proto__ x\n2 toString\n*Edges\n1 2"),
    );
    expect(tiesOf(read.network)).toEqual(["__proto__ – toString"]);
    expect(Array.from(read.network.actors.columns.keys())).toEqual(["__proto__", "constructor"]);
  });
});

describe("files beside", () => {
  const names = '*Vertices 3\r\n1 "AT"\r\n2 "rW"\r\n3 "BE"\r\n';
  const vector = "% people\n*vertices 3\n9e+06\n11500000\n0\n";

  test("become columns of the actors, read as the fields that they name", async () => {
    const read = await taken(
      parsePajek(star, { beside: { country: names, population: vector, cluster: "*Vertices 3\n1\n2\n1" } }),
    );
    expect(actorsOf(read.network)).toEqual([
      { id: "hub", country: "AT", population: 9e6, cluster: 1 },
      { id: "one", "country (as given)": "rW", population: 11500000, cluster: 2 },
      { id: "two", country: "BE", population: 0, cluster: 1 },
    ]);
    expect(
      read.ledger.rows().map(({ code, effect, message }) => [code, effect, message.slice(0, 15)]),
    ).toEqual([["unknown-country", "blanked", 'country is "rW"']]);
  });

  test("called id become the ids, and labels names", async () => {
    const { network } = await taken(parsePajek(star, { beside: { id: names } }));
    expect(tiesOf(network)).toEqual(["AT – BE", "AT – rW"]);
    expect(actorsOf(network)).toContainEqual({ id: "rW", name: "one" });
  });

  test.each([
    ["as many vertices", "*Vertices 4\n1\n2\n3\n4\n", "bad-input"],
    ["a value for each", "*Vertices 3\n1\n2\n", "bad-input"],
    ["no vertex beyond the last", "4 x\n", "bad-input"],
    ["only values", "*Vertices 3\n*Arcs\n1 2", "unreadable-format"],
    ["something", "", "empty-input"],
  ])("must have %s", async (_, file, code) => {
    expect(await codeOf(() => parsePajek(star, { beside: { note: file } }))).toBe(code);
    expect(await codeOf(() => parsePajek(star, { beside: 3 as never }))).toBe("bad-option");
  });
});

describe("lines that are wrong", () => {
  test("are set aside one by one", async () => {
    const text = `*Vertices 3 % no comment\n`;
    expect(await codeOf(() => parsePajek(text))).toBe("unreadable-format");
    const read = await taken(
      parsePajek(
        "*Vertices 2\n1 a\n3 c\n1 again\nx y\n*Arcs\n1 2 0\n1 2 -4\n1 2 1,5\n1 2 NaN\n1 2 1e999\n1 3\n1\n1.5 2\n2 1 2\n",
      ),
    );
    expect(tiesOf(read.network)).toEqual(["2 → a 2"]);
    expect(found(read)).toEqual([
      "unknown-vertex actors 3",
      "bad-line actors 4",
      "unknown-vertex actors 5",
      ...[7, 8, 9, 10, 11].map((line) => `bad-strength ties ${line}`),
      "unknown-vertex ties 12",
      "bad-line ties 13",
      "unknown-vertex ties 14",
    ]);
  });

  test("in two modes lead from one to the other", async () => {
    const read = await taken(
      parsePajek("*Vertices 4 2\n1 ann\n2 bo\n3 fair\n4 ann\n*Edges\n1 3 2\n4 1\n1 2\n3 4\n2 3 0\n5 1\n"),
    );
    expect(partsOf(read.network)).toEqual(["ann @ ann", "ann @ fair 2"]);
    expect(found(read)).toEqual([
      "bad-line participations 9",
      "bad-line participations 10",
      "bad-strength participations 11",
      "unknown-vertex participations 12",
    ]);
  });

  test.each([
    ["no vertices", "*Arcs\n1 2\n", "unreadable-format"],
    ["an edge list", "1 2\n2 3\n", "unreadable-format"],
    ["events", "*Vertices 2\n*Events\nTI 1\n", "unreadable-format"],
    ["a matrix that is cut off", "*Vertices 2\n*Matrix\n0 1\n1\n", "unreadable-format"],
    ["a matrix that is too wide", "*Vertices 2\n*Matrix\n0 1 1\n1 0\n", "unreadable-format"],
    ["more vertices than it can tell of", "*Vertices 9999999999\n*Edges\n1 2\n", "unreadable-format"],
    ["a first mode that is larger than both", "*Vertices 2 3\n", "unreadable-format"],
  ])("refuse a file with %s", async (_, text, code) => {
    expect(await codeOf(() => parsePajek(text))).toBe(code);
  });
});

test("actors that have a file of their own are read from there, whatever its columns, and that is said", async () => {
  const actors = parseCsv("name,pop,id\nAnn,3,hub\nBo,4,one\nCy,5,two\n");
  const { network, ledger } = await ingest({ actors, ties: parsePajek(star) });
  checkAccount(ledger);
  expect(actorsOf(network)[0]).toEqual({ id: "hub", name: "Ann", population: 3 });
  expect(tiesOf(network)).toEqual(["hub – one", "hub – two"]);
  expect(ledger.rows().map(({ code, file, effect }) => [code, file, effect])).toEqual([
    ["left-out", "pajek", "noted"],
  ]);
});

test("Pajek read in pieces cut anywhere equals the whole", async () => {
  const text = new TextDecoder().decode(fixture("pajek/manual-project.paj")).replaceAll("\n", "\r\n");
  const whole = await taken(parsePajek(`\ufeff${text}`));
  const cutsAnywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  const law = fc.asyncProperty(cutsAnywhere, async (cuts) => {
    const cut = await taken(parsePajek(pieces(`\ufeff${text}`, cuts)));
    expect(plain(cut.network)).toEqual(plain(whole.network));
    expect(cut.ledger.toJSON()).toEqual(whole.ledger.toJSON());
  });
  await fc.assert(law, { numRuns: 60 });
});

describe("the Erasmus flows", () => {
  const folder = fileURLToPath(new URL("../../../shared/data/erasmus-flows-2014-2024/", import.meta.url));
  const here = existsSync(folder);
  const outFlows = {
    France: 961_659,
    Germany: 930_690,
    Spain: 873_966,
    Italy: 844_777,
    Poland: 562_090,
    Türkiye: 463_605,
  };
  const inFlows = {
    ...{ Spain: 1_247_509, Italy: 854_200, Germany: 748_044, France: 592_146 },
    ...{ "United Kingdom": 454_702, Portugal: 442_247 },
  };

  test("load with the files beside them, and have the counts and strengths that are known", async (context) => {
    if (!here) return context.skip("the Erasmus flows are not beside the repository");
    const { network, ledger } = await readNetwork(`${folder}ErasmusFlows.net`, {
      beside: { country: `${folder}ErasmusFlowsISO.nam`, population: `${folder}PopTotal.vec` },
    });
    expect(ledger.actors).toEqual({ rows: 35, accepted: 35, merged: 0, quarantined: 0 });
    expect(ledger.ties).toEqual({ rows: 1223, accepted: 1223, merged: 0, quarantined: 0 });
    expect(ledger.rows().map(({ code, row }) => [code, row])).toEqual([
      ["byte-order-mark", 0],
      ["unknown-country", 27],
    ]);
    const { source, target, columns } = network.ties;
    const values =
      columns.get("strength")?.type === "number"
        ? (columns.get("strength") as { values: Float64Array }).values
        : [];
    const loops = Array.from(source, (from, row) => (from === target[row] ? 1 : 0));
    const sum = (picked: (row: number) => boolean): number =>
      Array.from(values).reduce((total, value, row) => total + (picked(row) ? value : 0), 0);
    expect(loops.filter((loop) => loop === 1)).toHaveLength(35);
    expect([Math.min(...values), Math.max(...values)]).toEqual([1, 217_003]);
    expect([sum(() => true), sum((row) => loops[row] === 0)]).toEqual([9_244_781, 8_713_185]);
    for (const [direction, flows] of Object.entries({ out: outFlows, in: inFlows })) {
      const scores = await strength(network, { direction: direction as "out" | "in", selfTies: "ignore" });
      expect(scores.top(6).map(({ id, score }) => [id, score])).toEqual(Object.entries(flows));
    }
  });

  test("have the cores by strength that their author published", async (context) => {
    if (!here) return context.skip("the Erasmus flows are not beside the repository");
    const { network } = await readNetwork(`${folder}ErasmusFlows.net`, {
      beside: { code: `${folder}ErasmusFlowsISO.nam` },
    });
    const columns = readFileSync(`${folder}PsCores.csv`, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",").map((cell) => cell.trim()));
    const codes = network.actors.columns.get("code");
    if (codes === undefined) throw new Error("no codes");
    const codeOf = new Map(
      Array.from({ length: 35 }, (_, row) => [network.actors.ids.at(row), String(cellAt(codes, row))]),
    );
    for (const [at, direction] of [
      [1, "all"],
      [3, "in"],
      [5, "out"],
    ] as const) {
      const cores = await strengthCoreness(network, { direction, selfTies: "count" });
      const found = cores.rows().map(({ id, score }) => [codeOf.get(id), score]);
      const published = columns.map((cells) => [cells[at], Number(cells[at + 1])]);
      expect(new Map(found as [string, number][])).toEqual(new Map(published as [string, number][]));
    }
    const without = await strengthCoreness(network);
    expect(without.top(1).map(({ score }) => score)).toEqual([565_839]);
  });

  test("give the same from the terminal", async (context) => {
    if (!here) return context.skip("the Erasmus flows are not beside the repository");
    const beside = `country=${folder}ErasmusFlowsISO.nam,population=${folder}PopTotal.vec`;
    const input = [`${folder}ErasmusFlows.net`, "--beside", beside, "--as-of", "2026"];
    for (const [direction, flows] of Object.entries({ out: outFlows, in: inFlows })) {
      const options = ["--direction", direction, "--self-ties", "ignore", "--top", "6", "--format", "csv"];
      const { code, stdout } = await call(["measure", "strength", ...input, ...options]);
      expect(code).toBe(0);
      expect(stdout.trim().split(/\r?\n/).slice(1)).toEqual(
        Object.entries(flows).map(([id, flow]) => `${id},${id},${flow}`),
      );
    }
    const wrong = await call(["check", `${folder}ErasmusFlows.net`, "--beside", "country"]);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining("--beside needs a column and a file"),
    ]);
  });
});

test.each([
  ["Pajek", parsePajek("*Vertices 4 2\n1 a\n2 b\n3 fair\n4 gala\n*Edges\n1 3\n2 3\n")],
  [
    "DL",
    parseDl("dl nr=2 nc=2 format=fullmatrix\nrow labels:\na b\ncolumn labels:\nfair gala\ndata:\n1 0\n1 0\n"),
  ],
  ["Matrix Market", parseMatrixMarket("%%MatrixMarket matrix coordinate pattern general\n2 3 2\n1 1\n2 3\n")],
])("%s: an activity that nobody took part in is told of", async (_, source) => {
  const { network, ledger } = await ingest(source);
  expect(network.participations.length).toBe(2);
  expect(ledger.rows().map(({ code, message }) => [code, message])).toEqual([
    ["left-out", "1 activity that nobody took part in left no trace"],
  ]);
});
