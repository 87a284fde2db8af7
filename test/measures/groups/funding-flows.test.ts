import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analysis/analyze.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { fundingFlows, type FundingFlows } from "../../../src/measures/funding-flows.js";
import { settle } from "../../../src/measures/options.js";
import { walk } from "../../../src/measures/walk.js";

interface Tie {
  readonly source: string;
  readonly target: string;
  readonly method?: string | undefined;
  readonly funder?: string | undefined;
  readonly directed: boolean;
}

const countries: Readonly<Record<string, string | undefined>> = {
  ...{ a: "DE", b: "DE", c: "FR", d: "PL", e: undefined, p: "FR" },
};
const ids = Object.keys(countries);
const actors = ids.map((id) => ({
  ...{ id, name: id === "b" || id === "c" ? "Twin" : `The ${id}`, kind: id === "p" ? "individual" : "ngo" },
  ...(countries[id] !== undefined && { country: countries[id] }),
}));

async function found(ties: readonly Tie[], audience: "public" | "steward" = "public"): Promise<FundingFlows> {
  const { network } = await ingest({ actors, ties: ties.map((tie, i) => ({ ...tie, programme: `p${i}` })) });
  return fundingFlows(network, await walk(network, "funding", settle("funding", {}, { audience })));
}

/** Cent by cent: every tie says who pays, who is paid for and how much of it. */
function slowly(ties: readonly Tie[]): { unknown: number; lost: number; flows: Record<string, number> } {
  const flows: Record<string, number> = {};
  let [unknown, lost] = [0, 0];
  for (const { source, target, method, funder, directed } of ties) {
    if (method !== "funding" && funder === undefined) continue;
    const known = actors.filter(
      ({ id, name, kind }) => kind !== "individual" && (id === funder || name === funder),
    );
    const payer =
      method === "funding" ? (directed ? source : undefined) : known.length === 1 ? known[0].id : undefined;
    const from = countries[payer ?? ""];
    if (from === undefined) {
      unknown++;
      continue;
    }
    for (const end of method === "funding" ? [target, target] : [source, target]) {
      const to = countries[end];
      if (to === undefined) lost += 0.5;
      else flows[`${from} ${to}`] = (flows[`${from} ${to}`] ?? 0) + 0.5;
    }
  }
  return { unknown, lost, flows };
}

const someTies = fc.array(
  fc.record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    method: fc.constantFrom("funding", "dialogue", undefined),
    funder: fc.constantFrom("a", "The d", "Twin", "The e", "p", "The p", "Somebody", undefined),
    directed: fc.boolean(),
  }),
  { maxLength: 15 },
);

describe("who pays for whom", () => {
  test("is what each tie says, told one by one", async () => {
    const law = fc.asyncProperty(someTies, async (ties) => {
      const { unknown, lost, flows } = slowly(ties);
      const result = await found(ties);
      expect(result.ties).toBe(
        ties.filter(({ method, funder }) => method === "funding" || funder !== undefined).length,
      );
      expect(result.payerUnknown).toBe(unknown);
      expect(result.takerUnknown).toBe(lost);
      const sum = (of: (from: string, to: string) => boolean): number =>
        Object.entries(flows).reduce((total, [pair, flow]) => {
          const [from, to] = pair.split(" ");
          return of(from, to) ? total + flow : total;
        }, 0);
      for (const name of ["DE", "FR", "PL"]) {
        const row = result.countries.find((each) => each.name === name);
        expect(row?.gives ?? 0).toBe(sum((from, to) => from === name && to !== name));
        expect(row?.gets ?? 0).toBe(sum((from, to) => from !== name && to === name));
        expect(row?.own ?? 0).toBe(sum((from, to) => from === name && to === name));
      }
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("gives as much as it gets, and counts every tie once", async () => {
    const law = fc.asyncProperty(someTies, async (ties) => {
      const { ties: all, payerUnknown, takerUnknown, countries: rows } = await found(ties);
      const sum = (name: "gives" | "gets" | "own"): number =>
        rows.reduce((total, row) => total + row[name], 0);
      expect(sum("gives")).toBe(sum("gets"));
      expect(sum("gives") + sum("own") + payerUnknown + takerUnknown).toBe(all);
    });
    await fc.assert(law, { numRuns: 40 });
  });

  test("a person who is not shown by name is no known payer, but to the steward", async () => {
    const ties = [{ source: "a", target: "d", funder: "The p", directed: false }];
    expect(await found(ties)).toMatchObject({ ties: 1, payerUnknown: 1, countries: [] });
    expect(await found(ties, "steward")).toMatchObject({ payerUnknown: 0 });
  });

  test("has its section only where a tie says who pays", async () => {
    const none = { runs: 0, rewirings: 0, cores: 0, draws: 0, pathDraws: 0, drops: 0, positions: 0 };
    const of = async (tie: object) =>
      (await analyze((await ingest({ actors, ties: [tie as Tie] })).network, { repeats: none })).funding;
    expect(await of({ source: "a", target: "c", method: "dialogue" })).toBeUndefined();
    expect(await of({ source: "a", target: "c", method: "funding", directed: true })).toEqual({
      ...{ ties: 1, payerUnknown: 0, takerUnknown: 0 },
      countries: [
        { name: "DE", gives: 1, gets: 0, own: 0 },
        { name: "FR", gives: 0, gets: 1, own: 0 },
      ],
    });
  });
});
