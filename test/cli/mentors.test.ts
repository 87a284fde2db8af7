import { describe, expect, test } from "vitest";
import { call } from "./call.js";

const mentors = (...args: string[]) => call(["mentors", "--example", ...args]);

interface Found {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly figures: { readonly mentors: Readonly<Record<string, { readonly value: number }>> };
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly meta: { readonly mentors: { readonly options: object } };
}

async function json(...args: string[]): Promise<Found> {
  const { code, stdout, stderr } = await mentors(...args, "--format", "json");
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Found;
}

describe("comity mentors", () => {
  test("prints pairs with reasons, who stays without, and how full mentors are", async () => {
    const { code, stdout, stderr } = await mentors();
    expect(code).toBe(0);
    expect(stderr).toContain("introduce them only if both say yes");
    expect(stderr).toContain("Experienced are those with 5 years or more");
    expect(stdout).toMatch(/^newcomerName +mentorName +fit +why/);
    expect(stdout).toMatch(/mentors: pairs \d+, newcomers \d+, matched \d+/);
    expect(stdout).toContain("mentors, unmatched");
    expect(stdout).toContain("states that it can take nothing on");
    expect(stdout).toContain("mentors, places");
  });

  test("takes its options", async () => {
    const found = await json("--newcomers-up-to", "3", "--differ", "country", "--mentors-each", "2");
    expect(found.meta.mentors.options).toMatchObject({ newcomersUpTo: 3, differ: "country", mentorsEach: 2 });
    for (const { mentor, newcomer } of found.rows)
      expect(String(mentor).slice(0, 2)).not.toBe(String(newcomer).slice(0, 2));
    const one = await json("--newcomer", "JP-ngo-2", "--mentor", "CA-ngo-1", "--topics", "preferred");
    expect(one.rows.map(({ mentor, newcomer }) => [mentor, newcomer])).toEqual([["CA-ngo-1", "JP-ngo-2"]]);
    const csv = await mentors("--format", "csv");
    expect(csv.stdout.split("\n")[0]).toBe(
      "mentor,mentorName,newcomer,newcomerName,fit,needsMet,interestsShared,inReturn,language,interpreter,between,why",
    );
  });

  test("a wrong call ends with 2 and says what to do", async () => {
    for (const [args, text] of [
      [["--experienced-from", "1"], "some would be both"],
      [["--topics", "some"], "required, preferred"],
      [["--mentor", "nobody"], "unknown-actor"],
      [["--capacity", "-1"], "capacity is -1"],
      [["--same", "knd"], "unknown-attribute"],
    ] as const) {
      const { code, stdout, stderr } = await mentors(...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(text);
    }
  });
});
