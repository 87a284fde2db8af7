import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMatrixMarket } from "../../src/ingest/matrix-market/parse-matrix-market.js";
import { actorsOf, counts, fixture, found, partsOf, taken, tiesOf, totalOf } from "./numbered.js";
import { codeOf, pieces, plain } from "./support.js";

describe("Matrix Market files", () => {
  const whole = Object.entries(counts).filter(([path]) => path.startsWith("mtx/"));

  test.each(whole)("%s has what SciPy finds in it", async (path, { scipy }) => {
    const { rows = 0, columns, entries, total, symmetry } = scipy;
    const read = await taken(parseMatrixMarket(fixture(path)));
    const { network } = read;
    expect(network.actors.length).toBe(rows);
    expect(found(read)).toEqual([]);
    if (rows !== columns) return expect(network.participations.length).toBe(entries);
    const loops = network.ties.source.filter((from, row) => from === network.ties.target[row]).length;
    // SciPy unfolds what is stored once for two entries; of a skew-symmetric pair only one can be a strength.
    const unfolded = symmetry === "general" ? network.ties.length : 2 * network.ties.length - loops;
    expect(unfolded).toBe(entries);
    if (symmetry === "general") expect(totalOf(network)).toBe(total);
    expect(network.ties.directed).toBe(symmetry !== "symmetric");
  });

  test.each([
    ["general", ["1 → 2 1.5", "2 → 3 2", "3 → 3 7"]],
    ["dense", ["1 → 2 1.5", "2 → 3 2", "3 → 3 7"]],
    ["pattern", ["1 → 2", "2 → 3", "3 → 3"]],
    ["symmetric", ["2 – 1 2", "4 – 4 5"]],
    ["skew", ["1 → 3 2", "2 → 1 3"]],
  ])("%s", async (name, ties) => {
    expect(tiesOf((await taken(parseMatrixMarket(fixture(`mtx/scipy-${name}.mtx`)))).network)).toEqual(ties);
  });

  test("a matrix that is not square holds participations", async () => {
    const { network, ledger } = await taken(parseMatrixMarket(fixture("mtx/scipy-two-mode.mtx")));
    expect(partsOf(network)).toEqual(["1 @ 1 1", "1 @ 3 2", "2 @ 2 1"]);
    expect(ledger.ties.rows).toBe(0);
  });

  test("complex values are refused", async () => {
    expect(await codeOf(() => parseMatrixMarket(fixture("mtx/scipy-complex.mtx")))).toBe("unreadable-format");
  });
});

const head = "%%MatrixMarket matrix coordinate real general\n";

test("rows without entries are actors all the same; ids are numbers as they stand and sort as texts", async () => {
  const { network } = await taken(parseMatrixMarket(`${head}% note\n\n11 11 1\n10 2 4\n`));
  expect(actorsOf(network).slice(0, 4)).toEqual([{ id: "1" }, { id: "10" }, { id: "11" }, { id: "2" }]);
  expect(tiesOf(network)).toEqual(["10 → 2 4"]);
});

test("dense symmetric and skew-symmetric matrices are stored by columns", async () => {
  const dense = async (symmetry: string, values: string): Promise<string[]> =>
    tiesOf(
      (await taken(parseMatrixMarket(`%%MatrixMarket MATRIX Array Integer ${symmetry}\n3 3\n${values}`)))
        .network,
    );
  expect(await dense("symmetric", "1\n2\n3\n0\n5\n6\n")).toEqual([
    "1 – 1 1",
    "2 – 1 2",
    "3 – 1 3",
    "3 – 2 5",
    "3 – 3 6",
  ]);
  expect(await dense("skew-symmetric", "2\n-3\n5\n")).toEqual(["1 → 3 3", "2 → 1 2", "3 → 2 5"]);
});

test("entries that are wrong are set aside one by one", async () => {
  const lines = [
    "1 2 0",
    "1 2 -1",
    "1 2 x",
    "1 2 NaN",
    "1 2 1e999",
    "4 1 1",
    "0 1 1",
    "1.5 1 1",
    "1 2",
    "1 2 3 4",
    "2 1 7",
  ];
  const read = await taken(parseMatrixMarket(`${head}3 3 ${lines.length}\n${lines.join("\r\n")}`));
  expect(tiesOf(read.network)).toEqual(["2 → 1 7"]);
  const codes = [
    ...Array<string>(5).fill("bad-strength"),
    ...Array<string>(3).fill("unknown-vertex"),
    "bad-line",
    "bad-line",
  ];
  expect(found(read)).toEqual(codes.map((code, i) => `${code} ties ${i + 3}`));
  const two = await taken(parseMatrixMarket(`${head}2 3 3\n1 1 0\n1 2 -1\n2 3 1\n`));
  expect(found(two)).toEqual([
    "bad-strength participations 3",
    "bad-strength participations 4",
    "left-out participations 0",
  ]);
});

test.each([
  ["another beginning", "1 2 3\n"],
  ["a vector", "%%MatrixMarket vector coordinate real general\n1 1\n"],
  ["hermitian symmetry", "%%MatrixMarket matrix coordinate real hermitian\n1 1 0\n"],
  ["a pattern array", "%%MatrixMarket matrix array pattern general\n1 1\n"],
  ["no size", head],
  ["a size of words", `${head}a b c\n`],
  ["fewer entries than it says", `${head}2 2 2\n1 2 1\n`],
  ["more entries than it says", `${head}2 2 1\n1 2 1\n2 1 1\n`],
  ["a symmetric matrix that is not square", "%%MatrixMarket matrix coordinate real symmetric\n2 3 0\n"],
  ["more rows than it can tell of", `${head}999999999999 999999999999 0\n`],
])("%s is refused", async (_, text) => {
  expect(await codeOf(() => parseMatrixMarket(text))).toBe("unreadable-format");
});

test("Matrix Market read in pieces cut anywhere equals the whole", async () => {
  const text = `\ufeff${head}30 30 40\r\n${Array.from({ length: 40 }, (_, i) => `${1 + (i % 30)} ${1 + ((i * 7) % 30)} ${i + 1}`).join("\r\n")}`;
  const whole = await taken(parseMatrixMarket(text));
  expect(whole.network.ties.length).toBe(40);
  const cutsAnywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  const law = fc.asyncProperty(cutsAnywhere, async (cuts) => {
    const cut = await taken(parseMatrixMarket(pieces(text, cuts)));
    expect(plain(cut.network)).toEqual(plain(whole.network));
    expect(cut.ledger.toJSON()).toEqual(whole.ledger.toJSON());
  });
  await fc.assert(law, { numRuns: 60 });
});
