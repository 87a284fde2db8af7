import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { DecimalCache } from "../../src/ingest/edge-list/decimal-cache.js";
import { parseEdgeList } from "../../src/ingest/edge-list/parse-edge-list.js";
import { TokenTable, tokenSlack } from "../../src/ingest/edge-list/token-table.js";
import type { Edges } from "../../src/ingest/source.js";
import { Utf8Decoder } from "../../src/ingest/utf8.js";
import { pieces } from "./support.js";

interface Line {
  readonly row: number;
  readonly line: number;
  readonly ends?: readonly [string, string];
  readonly strength?: number;
  readonly flaw?: string;
}

/** What the lines of an edge list say, read as texts cell by cell. */
function linesOf(text: string): Line[] {
  const found: Line[] = [];
  const space = "[ \\t-\\r]";
  let tabs: boolean | undefined;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const trimmed = raw.replace(new RegExp(`^${space}+|${space}+$`, "g"), "");
    if (trimmed === "" || /^[#%]/.test(trimmed)) return;
    tabs ??= raw.includes("\t");
    const cells = trimmed
      .split(tabs ? new RegExp(`${space}*\\t${space}*`) : new RegExp(`${space}+`))
      .filter((cell) => cell !== "");
    const place = { row: found.length + 1, line: index + 1 };
    const [source, target, strength] = cells;
    if (cells.length < 2) found.push({ ...place, flaw: "too-few-cells" });
    else if (cells.length > 3) found.push({ ...place, flaw: "too-many-cells" });
    else if (strength === undefined) found.push({ ...place, ends: [source, target] });
    else if (/^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(strength) && Number(strength) > 0)
      found.push({ ...place, ends: [source, target], strength: Number(strength) });
    else found.push({ ...place, flaw: "bad-strength" });
  });
  return found;
}

/** An edge list as lines again, in their order. */
async function told(edges: Edges): Promise<Line[]> {
  const ids = await edges.ids.texts(new Pace({}));
  const { source, target, strength } = edges;
  const lines: Line[] = edges.flawed.map(({ row, line, flaw }) => ({
    ...{ row, line },
    flaw: /number|strength/.test(flaw.code) ? "bad-strength" : flaw.code,
  }));
  source.forEach((end, edge) => {
    const value = strength?.[edge] ?? NaN;
    lines.push({
      ...{ row: edges.row(edge), line: edges.line(edge), ends: [ids[end], ids[target[edge]]] },
      ...(Number.isNaN(value) ? {} : { strength: value }),
    });
  });
  return lines.sort((a, b) => a.row - b.row);
}

const number = fc.oneof(
  fc.nat(40).map(String),
  fc.integer({ min: 99_999_990, max: 1_000_000_010 }).map(String),
  fc.constantFrom("0", "00", "007", "1234567890", "12345678901234567890", "4294967297", "1048576"),
);
const word = fc.oneof(
  { weight: 6, arbitrary: number },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...["a", "12a", "a12", "-1", "0.5", ".5", "2e3", "x#", "Köln", "日本", "twelve-bytes", "12 bytes"],
      ...["thirteen-byte", "thirteen-bytf", "an id that takes many more bytes"],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("#note", "%note", "") },
);
const separator = fc.oneof(
  { weight: 8, arbitrary: fc.constant(" ") },
  fc.constantFrom("\t", "  ", " \t", "\v"),
);
const lineEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant("\n") },
  fc.constantFrom("\r\n", "\r", "\n\n", " \n"),
);
const oddLine = fc
  .tuple(fc.array(fc.tuple(word, separator), { maxLength: 4 }), lineEnd)
  .map(([cells, end]) => cells.map(([cell, gap]) => cell + gap).join("") + end);
const plainLine = fc
  .tuple(number, fc.constantFrom(" ", "\t"), number, fc.constantFrom("", "", " 3", "\t12"))
  .map(([source, gap, target, strength]) => `${source}${gap}${target}${strength}\n`);
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: plainLine }, oddLine), { minLength: 1, maxLength: 30 })
  .map((lines) => lines.join(""));

describe("an edge list", () => {
  test("read in pieces cut anywhere says what its lines say as texts", async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 })), async (list, cuts) => {
        const edges = await parseEdgeList(pieces(list, cuts)).edges(new Pace({}));
        expect(await told(edges)).toEqual(linesOf(list));
        const met = linesOf(list).flatMap(({ ends = [] }) => ends);
        expect(await edges.ids.texts(new Pace({}))).toEqual([...new Set(met)]);
      }),
      { numRuns: 400 },
    );
  });

  test("of many rows keeps rows and lines apart behind comments", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i * 7} ${(i * 31) % 1000}`);
    const list = rows.map((row, i) => (i % 5000 === 4999 ? `# ${i}\n\n${row}` : row)).join("\n");
    const edges = await parseEdgeList(list).edges(new Pace({}));
    expect(await told(edges)).toEqual(linesOf(list));
  });
});

test("bytes are numbered as their texts are, whatever their length", () => {
  const token = fc.oneof(number, fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }));
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), fc.nat(3), (texts, shift) => {
      const table = new TokenTable();
      const numbers = new Map<string, number>();
      for (const each of texts) {
        const bytes = new TextEncoder().encode(each.replaceAll("\0", "0"));
        const buffer = new Uint8Array(shift + bytes.length + tokenSlack).fill(120);
        buffer.set(bytes, shift);
        const key = String(bytes);
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        const found = table.number(new DataView(buffer.buffer), shift, shift + bytes.length);
        expect(found).toBe(numbers.get(key));
        expect(table.bytes(found, found + 1)).toEqual(bytes);
      }
      expect(table.length).toBe(numbers.size);
    }),
  );
});

test("a table of ten thousand sequences still tells them apart", () => {
  const table = new TokenTable();
  const encoder = new TextEncoder();
  for (const round of [0, 1])
    for (let i = 0; i < 10_000; i++) {
      const bytes = encoder.encode(`${i % 2 === 0 ? "a rather long id " : ""}${i}${" ".repeat(tokenSlack)}`);
      const number = table.number(new DataView(bytes.buffer), 0, bytes.length - tokenSlack);
      if (number !== i) expect([round, i]).toBe(number);
    }
});

test("numbers of decimals are remembered, or not, but never wrong", () => {
  const values = fc.array(fc.oneof(fc.nat(50), fc.nat(3_000_000), fc.constant(-1)), { maxLength: 80 });
  fc.assert(
    fc.property(values, (list) => {
      const cache = new DecimalCache();
      const known = new Map<number, number>();
      list.forEach((value, i) => {
        const found = cache.get(value);
        if (found >= 0) expect(found).toBe(known.get(value));
        else {
          known.set(value, i);
          cache.set(value, i);
        }
        if (value >= 0 && value < 1 << 20) expect(cache.get(value)).toBe(known.get(value));
      });
    }),
  );
});

test("checking UTF-8 says what decoding says", () => {
  const byte = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 32, max: 126 }) }, fc.nat(255));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.array(byte, { maxLength: 40 }).map((list) => Uint8Array.from(list)),
    fc.string({ unit: "binary", maxLength: 20 }).map((each) => new TextEncoder().encode(each)),
  );
  const outcome = (list: readonly Uint8Array[], how: "check" | "decode"): string => {
    const decoder = new Utf8Decoder("x");
    try {
      for (const each of list) decoder[how](each);
      decoder.end();
      return "fine";
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), fc.nat(3), (list, shift) => {
      const moved = list.map((each) => {
        const buffer = new Uint8Array(each.length + shift);
        buffer.set(each, shift);
        return buffer.subarray(shift);
      });
      expect(outcome(moved, "check")).toBe(outcome(list, "decode"));
    }),
    { numRuns: 500 },
  );
});

test("a byte that is no UTF-8 is found wherever it stands in a piece, however the piece lies in memory", () => {
  for (let shift = 0; shift < 4; shift++)
    for (const length of [4, 31, 32, 35, 64, 75])
      for (let at = 0; at < length; at++) {
        const bytes = new Uint8Array(new ArrayBuffer(80), shift, length).fill(48);
        new Utf8Decoder("list").check(bytes);
        bytes[at] = 0xff;
        expect(() => new Utf8Decoder("list").check(bytes)).toThrow(
          expect.objectContaining({ code: "wrong-encoding" }),
        );
      }
});
