import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { settle } from "../../../src/measures/options.js";
import { walk } from "../../../src/measures/walk.js";
import type { Audience } from "../../../src/network/audience.js";
import { actionNames } from "../../../src/recommend/actions.js";
import { mayTakeOn } from "../../../src/recommend/asked.js";
import { answeredPairs, barredPairs } from "../../../src/recommend/decisions/answered-pairs.js";
import type { Proposal } from "../../../src/recommend/decisions/proposal.js";
import { readProposals } from "../../../src/recommend/decisions/read-proposals.js";
import { writeProposals } from "../../../src/recommend/decisions/write-proposals.js";
import type { Ground } from "../../../src/recommend/ground.js";

async function groundOf(actors: readonly object[], audience: Audience = "steward"): Promise<Ground> {
  const { network } = await ingest({ actors, ties: [] } as Parameters<typeof ingest>[0]);
  const settled = settle("recommend", {}, { audience });
  const opened = await walk(network, "recommend", settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await mayTakeOn(network, opened, undefined)) eligible[v] = 1;
  return { network, opened, asOf: undefined, eligible };
}

const read = async (...lines: readonly string[]) =>
  readProposals(["source,target,action,asked,accepted,declined,date,proposed,outcome", ...lines].join("\n"));
const codes = (file: Awaited<ReturnType<typeof read>>): string[] =>
  file.findings.map(({ row, column, code, effect }) => `${row} ${column} ${code} ${effect}`);

describe("decisions.csv is read", () => {
  test("as who was asked and what they said, in the words of an office", async () => {
    const { proposals, findings } = await read(
      "lyon,bonn,,,,,,,",
      "lyon,graz,introduce,source,,,,2026-01,",
      "lyon,oslo,revive,,beide,,2026-03-01,2026-01,they meet in May",
      "lyon,NO,deepen,yes,lyon,NO,,,",
    );
    expect(findings).toEqual([]);
    expect(proposals).toEqual([
      { source: "lyon", target: "bonn", action: "introduce", standing: "proposed" },
      {
        ...{ source: "lyon", target: "graz", action: "introduce", asked: "source", proposed: "2026-01" },
        standing: "waiting",
      },
      {
        ...{ source: "lyon", target: "oslo", action: "revive", asked: "both", accepted: "both" },
        ...{ proposed: "2026-01", date: "2026-03-01", outcome: "they meet in May", standing: "accepted" },
      },
      {
        ...{ source: "lyon", target: "NO", action: "deepen", asked: "both", accepted: "source" },
        ...{ declined: "target", standing: "declined" },
      },
    ]);
  });

  test("with every row accounted for, and what cannot be understood said", async () => {
    const file = await read(
      "lyon,,,,,,,,",
      "lyon,lyon,,,,,,,",
      "lyon,bonn,marry,,,,,,",
      "lyon,bonn,,,perhaps,,,,",
      "lyon,bonn,,,both,source,,,",
      "lyon,bonn,,,both,,yesterday,,",
      "lyon,graz,,,both,,2025,2026-01-02,",
      "lyon,graz,,,both,,,2026-01-02,",
      "lyon,oslo,,,both",
      'lyon,"oslo"x,,,,,,,',
    );
    expect(codes(file)).toEqual([
      "1 target missing-value quarantined",
      "2 target same-ends quarantined",
      "3 action unknown-word quarantined",
      "4 accepted unknown-word quarantined",
      "5 declined both-answers quarantined",
      "6 date bad-date blanked",
      "7 date reversed-dates blanked",
      "8  duplicate-row quarantined",
      "9  too-few-cells quarantined",
      "10  stray-quote quarantined",
    ]);
    expect(file.rows).toBe(10);
    expect(file.proposals.length + file.quarantined).toBe(file.rows);
    for (const { message, fix, line, row } of file.findings) {
      expect(message).not.toBe("");
      expect(fix).toMatch(/\.$/);
      expect(line).toBe(row + 1);
    }
  });

  test("from row objects, and not without its columns", async () => {
    const { proposals } = await readProposals([{ Source: "a", TARGET: "b", Date: 2026, accepted: "both" }]);
    expect(proposals).toEqual([
      {
        ...{ source: "a", target: "b", action: "introduce", asked: "both", accepted: "both" },
        ...{ date: "2026", standing: "accepted" },
      },
    ]);
    const odd = await readProposals([{ source: "a", target: { id: "b" } }, 7]);
    expect(codes(odd)).toEqual(["1 target bad-id quarantined", "2  not-a-row quarantined"]);
    await expect(readProposals("from,to\nlyon,bonn\n")).rejects.toMatchObject({ code: "missing-column" });
    await expect(readProposals(7 as never)).rejects.toMatchObject({ code: "bad-input" });
  });

  test("whatever is in it", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string(), { maxLength: 10 }), { maxLength: 8 }),
        async (cells) => {
          const file = await read(...cells.map((row) => row.join(",")));
          expect(file.proposals.length + file.quarantined).toBe(file.rows);
          for (const { source, target } of file.proposals) expect(source).not.toBe(target);
        },
      ),
    ));
});

describe("decisions.csv is written", () => {
  const hostile = [
    "=1+1",
    "@cmd",
    "+49",
    "-5",
    "'=x",
    'a"b',
    "semi;colon",
    "comma,comma",
    "two\nlines",
    "\tx",
  ];

  test("so that it is read back as it was, with cells that a spreadsheet would run made harmless", async () => {
    const ids = ["=HYPERLINK(1)", "@b", "+c", "-d", "'=e", "f,g", "NO"];
    const ground = await groundOf(ids.map((id) => ({ id, kind: "ngo" })));
    const ends = fc.constantFrom("source", "target", "both", undefined);
    const proposal = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 })),
      action: fc.constantFrom(...actionNames),
      yes: ends,
      no: ends,
      outcome: fc.constantFrom(undefined, ...hostile),
      date: fc.constantFrom(undefined, "2026", "2026-02", "2026-02-28"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(proposal, { maxLength: 6 }), async (drawn) => {
        const rows = drawn.flatMap(({ at: [from, step], action, yes, no, outcome, date }) => {
          const clash =
            yes !== undefined && no !== undefined && (yes === no || yes === "both" || no === "both");
          return clash
            ? []
            : [{ ...{ source: ids[from], target: ids[(from + step) % 7] }, action, yes, no, outcome, date }];
        });
        const given = await readProposals(
          rows.map(({ source, target, action, yes, no, outcome, date }) => ({
            ...{ source, target, action, accepted: yes, declined: no, outcome, date },
          })),
        );
        expect(given.findings.filter(({ code }) => code !== "duplicate-row")).toEqual([]);
        const { text } = await writeProposals([], ground, { earlier: given.proposals });
        expect(text).not.toMatch(/(^|[\r\n,]|,")[=+\-@\t]/);
        const again = await readProposals(text);
        expect(again.proposals).toEqual(given.proposals);
      }),
      { numRuns: 40 },
    );
  });

  test("with what is new after what was there, and nobody proposed twice", async () => {
    const ground = await groundOf(["a", "b", "c"].map((id) => ({ id, name: `Town ${id}`, kind: "ngo" })));
    const { proposals } = await read("a,b,introduce,source,,,,2026-01,");
    const made = await writeProposals(
      [
        { source: "b", target: "a", action: "introduce" },
        { source: "a", target: "c", action: "introduce", method: "sister-city", why: "both need rain" },
      ],
      ground,
      { earlier: proposals, proposed: "2026-02-01" },
    );
    expect(
      made.rows.map(({ source, target, proposed, asked, why }) => [source, target, proposed, asked, why]),
    ).toEqual([
      ["a", "b", "2026-01", "source", ""],
      ["a", "c", "2026-02-01", "", "both need rain"],
    ]);
    expect(made.rows[1].targetName).toBe("Town c");
    expect(made.leftOut).toBe(0);
  });

  test("without who may not be asked, and for the public without the words of the office and names not shown", async () => {
    const actors = [
      { id: "a", kind: "ngo" },
      { id: "b", kind: "ngo" },
      { id: "shy", name: "Ada Secret", kind: "ngo", "consent.publish": "no" },
      { id: "busy", kind: "ngo", capacity: 0 },
      { id: "never", kind: "ngo", "consent.recommend": "no" },
    ];
    const { proposals } = await read("a,shy,,,,target,,,word of Ada", "a,b,,,,target,2026,,between us");
    const suggested = ["shy", "busy", "never", "b"].map((target) => ({
      ...{ source: "a", target, action: "revive" as const, why: target === "b" ? "Ada Secret" : "" },
    }));
    const open = await writeProposals(suggested, await groundOf(actors, "public"), { earlier: proposals });
    expect(open.rows.map(({ target, action }) => `${target} ${action}`)).toEqual(["b revive"]);
    expect(open.leftOut).toBe(3);
    for (const column of ["asked", "accepted", "declined", "date", "outcome"])
      expect(open.columns).not.toContain(column);
    for (const secret of ["shy", "Ada", "between us", "never", "busy", "2026"])
      expect(open.text).not.toContain(secret);
    const kept = await writeProposals(suggested, await groundOf(actors), { earlier: proposals });
    expect(kept.text).toContain("between us");
    expect(kept.rows.map(({ target }) => target)).toEqual(["shy", "b", "shy", "b"]);
    const gone = await writeProposals([], await groundOf(actors.slice(0, 1)), { earlier: proposals });
    expect((await readProposals(gone.text)).proposals).toEqual(proposals);
  });
});

describe("pairs on record", () => {
  const rows = async (...proposals: readonly Partial<Omit<Proposal, "standing">>[]) =>
    (await readProposals(proposals)).proposals;

  test("are barred where somebody said no or has still to answer, with when and who", async () => {
    const { opened } = await groundOf(["a", "b", "c", "d"].map((id) => ({ id, kind: "ngo" })));
    const proposals = await rows(
      { source: "b", target: "a", declined: "target", date: "2026-05" },
      { source: "a", target: "c", asked: "source", proposed: "2026-06" },
      { source: "a", target: "d", accepted: "both" },
      { source: "c", target: "d" },
      { source: "c", target: "gone", declined: "both" },
    );
    const barred = barredPairs(proposals, opened);
    expect(
      barred.map(({ standing, on, asked, declined, why }) => ({ standing, on, asked, declined, why })),
    ).toEqual([
      { standing: "declined", on: "2026-05", asked: ["a"], declined: ["a"], why: "declined by a (2026-05)" },
      {
        standing: "waiting",
        on: "2026-06",
        asked: ["a"],
        declined: [],
        why: "a was asked and an answer is missing (2026-06)",
      },
    ]);
    for (const { a, b } of barred) expect(a).toBeLessThan(b);
    expect(
      answeredPairs(proposals, opened)
        .map(({ standing }) => standing)
        .sort(),
    ).toEqual(["accepted", "declined", "proposed", "waiting"]);
  });

  test("count by their latest answer, in whichever order the ends are written", async () => {
    const { opened } = await groundOf(["a", "b"].map((id) => ({ id, kind: "ngo" })));
    const no = { source: "a", target: "b", declined: "target", date: "2026-05" } as const;
    const yes = { source: "b", target: "a", accepted: "both", date: "2027" } as const;
    for (const proposals of [await rows(no, yes), await rows(yes, no)])
      expect(answeredPairs(proposals, opened).map(({ standing }) => standing)).toEqual(["accepted"]);
    const later = await rows(no, { source: "a", target: "b", asked: "both", proposed: "2028" });
    expect(barredPairs(later, opened).map(({ standing }) => standing)).toEqual(["declined"]);
  });
});
