import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { dependence, type DependenceRow } from "../../../src/measures/dependence.js";

type Row = Readonly<Record<string, unknown>>;

const actors: readonly Row[] = ["a", "b", "c", "d", "e", "f"].map((id) => ({
  id,
  kind: "ngo",
  ...(id === "b" || id === "c" ? { onePerson: true } : {}),
}));

async function told(ties: readonly Row[], audience: "public" | "steward" = "steward") {
  const { network } = await ingest({ actors, ties });
  const found = await dependence(network, { audience });
  const rows = found.tables["parties"].rows() as unknown as readonly DependenceRow[];
  return { found, rows: new Map(rows.map((row) => [row.of, row])) };
}

const ties: readonly Row[] = [
  { source: "a", target: "b", programme: "Bridges", funder: "City" },
  { source: "b", target: "c", programme: "Bridges", funder: "State" },
  { source: "c", target: "d", programme: "Rivers" },
  { source: "d", target: "e", programme: "Bridges" },
  { source: "e", target: "f", reportedBy: "e" },
];

test("concentration, and what falls apart without the largest", async () => {
  const { found, rows } = await told(ties);
  expect(rows.get("programme")).toEqual({
    of: "programme",
    known: 4,
    parties: 2,
    hhi: 10 / 16,
    largestShare: 3 / 4,
    lost: 3,
    // a and b lose their only ties; c–d and e–f are left.
    cutOff: 2,
    partsBefore: 1,
    partsAfter: 2,
    largest: "Bridges",
  });
  // Of two funders with a tie each, the first by name.
  expect(rows.get("funder")).toMatchObject({ known: 2, hhi: 1 / 2, lost: 1, cutOff: 1, largest: "City" });
  expect(rows.get("reporter")).toMatchObject({ known: 1, hhi: 1, cutOff: 1, largest: "e" });
  // b and c have two ties each, and share one: it counts with b.
  expect(rows.get("onePerson")).toMatchObject({ known: 3, parties: 2, hhi: 5 / 9, lost: 2, largest: "b" });
  expect(found.get("withProgramme")).toBe(4 / 5);
  expect(found.get("onOnePerson")).toBe(3 / 5);
});

test("the public gets counts and no names", async () => {
  const { found, rows } = await told(ties, "public");
  expect(rows.get("programme")).toMatchObject({ hhi: 10 / 16, lost: 3 });
  expect(JSON.stringify(found)).not.toMatch(/Bridges|Rivers|City|State/);
  expect(String(found.tables["parties"])).not.toContain("Bridges");
});

test("what nobody tells of has no row, and shares without ties have a reason", async () => {
  const { rows } = await told([{ source: "d", target: "e" }]);
  expect(rows.size).toBe(0);
  const { found } = await told([]);
  expect(found.why("withFunder")).toMatch(/no ties/);
});

/** Parts with a tie, by walking through them. */
function parts(pairs: readonly (readonly [number, number])[]): { tied: number; parts: number } {
  const tied = new Set(pairs.flat());
  const left = new Set(tied);
  let count = 0;
  for (const start of tied) {
    if (!left.has(start)) continue;
    count++;
    const open = [start];
    for (let v = open.pop(); v !== undefined; v = open.pop()) {
      left.delete(v);
      for (const [a, b] of pairs)
        for (const other of a === v ? [b] : b === v ? [a] : []) if (left.has(other)) open.push(other);
    }
  }
  return { tied: tied.size, parts: count };
}

test("as counted by the definition, in whatever order rows come", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3)), { minLength: 1, maxLength: 15 }),
      async (drawn) => {
        // Rows that say the same word for word would be one tie.
        const listed = drawn.map(([a, b, party], i) => ({
          source: actors[a]["id"],
          target: actors[b]["id"],
          since: 1900 + i,
          ...(party > 0 ? { programme: `p${party}` } : {}),
        }));
        const { rows } = await told(listed);
        const back = await told([...listed].reverse());
        expect(back.rows).toEqual(rows);
        const row = rows.get("programme");
        const known = drawn.filter(([, , party]) => party > 0);
        if (row === undefined) {
          expect(known).toEqual([]);
          return;
        }
        // The chance that two ties share their programme.
        const same = known.flatMap(([, , p]) => known.filter(([, , q]) => p === q)).length;
        expect(row.hhi).toBeCloseTo(same / known.length ** 2, 12);
        const sizes = [1, 2, 3].map((p) => known.filter(([, , party]) => party === p).length);
        const largest = 1 + sizes.indexOf(Math.max(...sizes));
        const before = parts(drawn.map(([a, b]) => [a, b]));
        const after = parts(drawn.filter(([, , party]) => party !== largest).map(([a, b]) => [a, b]));
        expect(row).toMatchObject({
          largest: `p${largest}`,
          lost: Math.max(...sizes),
          cutOff: before.tied - after.tied,
          partsBefore: before.parts,
          partsAfter: after.parts,
        });
      },
    ),
    { numRuns: 60 },
  ));
