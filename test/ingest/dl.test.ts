import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDl } from "../../src/ingest/dl/parse-dl.js";
import { actorsOf, counts, fixture, found, partsOf, taken, tiesOf, totalOf } from "./numbered.js";
import { codeOf, pieces, plain } from "./support.js";

describe("DL files", () => {
  const whole = Object.entries(counts).filter(([path]) => path.startsWith("dl/"));

  test.each(whole)("%s has what igraph finds in it", async (path, { igraph }) => {
    const read = await taken(parseDl(fixture(path)));
    const { network } = read;
    expect(network.actors.length).toBe(igraph.vertices);
    // igraph knows no symmetric matrices: it counts both entries of a pair.
    const arcs = network.ties.directed === true ? 1 : 2;
    expect(arcs * network.ties.length).toBe(igraph.lines);
    expect(arcs * totalOf(network)).toBe(igraph.total);
    expect(found(read)).toEqual([]);
  });

  test.each([
    ["fullmatrix", ["ann → bo 1", "bo → cy dee 2", "cy dee → ann 1", "eve → eve 3"]],
    ["fullmatrix-embedded", ["x → y 1", "y → z 1", "z → x 1", "z → y 1"]],
    ["symmetric", ["a – b 1", "a – c 1"]],
    ["upperhalf", ["a – b 1", "b – c 2"]],
    ["lowerhalf", ["b – a 1", "c – b 2"]],
    [
      "edgelist1",
      ["billy → billy 2", "george → jim 4.5", "george → sally 6", "jim → george", "sally → jim 1"],
    ],
    ["nodelist1-embedded", ["billy → george", "george → jim", "george → sally", "jane → jim", "sally → jim"]],
    ["matrices", ["a → b 1 method=contact", "a – b 1 method=festival", "b → c 1 method=contact"]],
  ])("%s", async (name, ties) => {
    const { network, ledger } = await taken(parseDl(fixture(`dl/${name}.dl`)));
    expect(tiesOf(network).sort()).toEqual([...ties].sort());
    expect(ledger.empty).toBe(true);
  });

  test.each(["two-mode", "edgelist2"])("%s holds participations", async (name) => {
    const { network, ledger } = await taken(parseDl(fixture(`dl/${name}.dl`)));
    const parts = ["ann @ fair", "bo @ fair", "bo @ gala", "cy @ gala 2"];
    expect(partsOf(network).map((part) => part.replace(/ 1$/, ""))).toEqual(parts);
    expect([network.ties.length, ledger.participations.rows, ledger.actors.rows]).toEqual([0, 4, 3]);
  });

  test("that a symmetric matrix was read as undirected ties is said", async () => {
    const { ledger } = await taken(parseDl(fixture("dl/symmetric.dl")));
    expect(ledger.conversions).toEqual([
      {
        ...{ table: "ties", column: "directed", count: 2 },
        what: "two equal entries of a symmetric matrix read as one undirected tie",
      },
    ]);
  });

  test("a format that cannot be read is named", async () => {
    await expect(taken(parseDl(fixture("dl/blockmatrix.dl")))).rejects.toMatchObject({
      code: "unreadable-format",
      message: expect.stringContaining('"blockmatrix"') as unknown,
    });
  });
});

const ties = async (text: string): Promise<string[]> => tiesOf((await taken(parseDl(text))).network);

describe("the language", () => {
  test("case, equals signs, commas and lines mean nothing", async () => {
    for (const head of [
      "dl n=2 format=fm labels: a b",
      "DL\nN = 2,FORMAT\n=\nFullMatrix\nLABELS:\n\"a\"\n'b'\n",
    ])
      for (const data of ["0 1 0 0", "0,1\n0,0", "0\n1\n0\n0"])
        expect(await ties(`${head} data:\n${data}`)).toEqual(["a → b 1"]);
    expect(await ties("dl n=2 data: 0 1 0 0")).toEqual(["1 → 2 1"]);
  });

  test("several matrices without labels are numbered, in lists too", async () => {
    const numbered = ["1 → 2 1 relation number=1", "2 → 1 1 relation number=2"];
    expect(await ties("dl n=2 nm=2 data: 0 1 0 0  0 0 1 0")).toEqual(numbered);
    expect(await ties("dl n=2 nm=2 format=edgelist1 data:\n1 2 1\n!\n2 1 1\n")).toEqual(numbered);
    expect(await ties("dl n=2 nm=2 format=edgearray1 data:\n1 2 1 0\n2 1 0 1\n")).toEqual(numbered);
  });

  test("missing values are left out with a finding", async () => {
    const read = await taken(parseDl("dl n=2 data: 0 na 1 ."));
    expect(tiesOf(read.network)).toEqual(["2 → 1 1"]);
    expect(found(read)).toEqual(["left-out actors 0"]);
  });

  test("nr and nc that are equal are one mode unless the labels differ", async () => {
    expect(await ties("dl nr=2 nc=2 data: 0 1 0 0")).toEqual(["1 → 2 1"]);
    const two = await taken(parseDl("dl nr=2 nc=2 row labels: a b column labels: x y data: 0 1 0 0"));
    expect(partsOf(two.network)).toEqual(["a @ y 1"]);
  });

  test("labels that are the same give way to numbers", async () => {
    const read = await taken(parseDl("dl n=3 format=el1 labels: a a b data:\n1 3\n"));
    expect(tiesOf(read.network)).toEqual(["1 → 3"]);
    expect(actorsOf(read.network)[0]).toEqual({ id: "1", name: "a" });
    expect(found(read)).toEqual(["repeated-label actors 0"]);
  });

  test("lines that are wrong are set aside one by one", async () => {
    const read = await taken(
      parseDl("dl n=3 format=edgelist1\ndata:\n1 2\n1\n1 2 3 4\n1 9\n1 x\n2 3 0\n3 1 -1\n3 2 x\n"),
    );
    expect(tiesOf(read.network)).toEqual(["1 → 2"]);
    expect(found(read)).toEqual([
      "bad-line ties 4",
      "bad-line ties 5",
      "unknown-vertex ties 6",
      "unknown-vertex ties 7",
      "bad-strength ties 8",
      "bad-strength ties 9",
      "bad-strength ties 10",
    ]);
  });

  test("more embedded labels than actors are not taken in", async () => {
    const read = await taken(parseDl("dl n=2 format=edgelist1 labels embedded data:\na b\nb c\n"));
    expect(tiesOf(read.network)).toEqual(["a → b"]);
    expect(found(read)).toEqual(["unknown-vertex ties 3"]);
  });

  test.each([
    ["another language", "graph { a -- b }"],
    ["no data", "dl n=3 format=edgelist1\n1 2\n"],
    ["no number of actors", "dl format=edgelist1 data:\n1 2\n"],
    ["a number that is none", "dl n=many data:\n"],
    ["too few entries", "dl n=2 data: 0 1 0\n"],
    ["too many entries", "dl n=2 data: 0 1 0 0 1\n"],
    ["a half matrix that is not square", "dl nr=2 nc=3 format=uh data: 0 1 0 0 1\n"],
    ["labels within several matrices", "dl n=1 nm=2 labels embedded data: a\na 1 a\na 1\n"],
    ["more actors than it can tell of", "dl n=999999999 format=edgelist1 data:\n1 2\n"],
    ["a name of an object", "dl n=2 format=constructor data: 0 1 0 0"],
  ])("%s is refused", async (_, text) => {
    expect(await codeOf(() => parseDl(text))).toBe("unreadable-format");
  });
});

test("DL read in pieces cut anywhere equals the whole", async () => {
  const text = `\ufeff${new TextDecoder().decode(fixture("dl/edgelist1.dl")).replaceAll("\n", "\r\n")}`;
  const whole = await taken(parseDl(text));
  const cutsAnywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  const law = fc.asyncProperty(cutsAnywhere, async (cuts) => {
    const cut = await taken(parseDl(pieces(text, cuts)));
    expect(plain(cut.network)).toEqual(plain(whole.network));
    expect(cut.ledger.toJSON()).toEqual(whole.ledger.toJSON());
  });
  await fc.assert(law, { numRuns: 60 });
});
