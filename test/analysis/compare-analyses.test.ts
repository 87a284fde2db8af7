import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { analyze } from "../../src/analysis/analyze.js";
import { compareAnalyses } from "../../src/analysis/compare-analyses.js";
import { isComityError } from "../../src/errors/error.js";
import { ingest } from "../../src/ingest/ingest.js";
import { htmlReport, textReport } from "../../src/report.js";

type Row = Readonly<Record<string, unknown>>;
const off = { runs: 0, rewirings: 0, cores: 0, draws: 0, pathDraws: 0, drops: 0, positions: 0, messages: 0 };

async function analysisOf(
  actors: readonly Row[],
  pairs: readonly string[],
  options: object = {},
): Promise<Analysis> {
  const ties = pairs.map((pair) => ({
    source: pair.split(" ")[0],
    target: pair.split(" ")[1],
    directed: false,
  }));
  const { network } = await ingest({ actors, ties });
  return analyze(network, { repeats: off, recommend: false, picture: "none", ...options });
}

const town = (id: string, country: string): Row => ({ id, kind: "local-government", country });
const towns = [town("bonn", "DE"), town("graz", "AT"), town("lyon", "FR"), town("oslo", "NO")];
const ana = (consent: string): Row => ({ id: "ana", name: "Ana Lampert", kind: "individual", consent });

const earlier = await analysisOf(
  [...towns, ana("analyze, publish"), town("nara", "JP")],
  ["bonn graz", "bonn lyon", "ana bonn", "nara lyon"],
  { asOf: "2020" },
);
const later = await analysisOf(
  [...towns, ana("analyze"), town("pune", "IN"), town("kiel", "DE")],
  ["bonn graz", "bonn oslo", "graz oslo", "ana bonn", "pune oslo"],
  { asOf: "2026" },
);
const found = compareAnalyses(earlier, later);
const figure = (name: string) => found.figures.find((entry) => entry.figure === name);

describe("what changed between two analyses", () => {
  test("figures of the whole are those of the two", () => {
    expect(figure("actors")).toEqual({ figure: "actors", unit: "count", earlier: 6, later: 7 });
    expect(figure("ties")).toMatchObject({ earlier: 4, later: 5 });
    // oslo alone of six before; lyon and kiel of seven now.
    expect(figure("without")).toMatchObject({ unit: "share", earlier: 1 / 6, later: 2 / 7 });
    // Five in one part before, so 20 of 30 ordered pairs; five of seven now.
    expect(figure("connected")).toMatchObject({ earlier: 20 / 30, later: 20 / 42 });
    expect(figure("meanPartners")).toMatchObject({ earlier: 8 / 6, later: 10 / 7 });
    expect(figure("countryPairs")).toMatchObject({ earlier: 3, later: 4 });
    expect(figure("across")).toMatchObject({ earlier: 1, later: 1 });
    expect(figure("transitivity")).toMatchObject({ earlier: 0 });
    expect(figure("cutPoints")).toMatchObject({ earlier: 2 / 6, later: 2 / 7 });
  });

  test("those in both are compared by themselves, people under their own names too", () => {
    // Ana withdrew: she is named before and not now. bonn 3 → 3, graz 1 → 2, lyon 2 → 0, oslo 0 → 3.
    expect(found.inBoth).toEqual({
      ...{ actors: 4, more: 2, fewer: 1, same: 1, earlier: 1.5, later: 2, interval: null },
    });
    expect([found.onlyEarlier, found.onlyLater]).toEqual([2, 2]);
    expect(found.gained.map(({ id, earlier: was, later: is }) => [id, was, is])).toEqual([
      ["oslo", 0, 3],
      ["graz", 1, 2],
    ]);
    expect(found.lost).toEqual([{ id: "lyon", name: "lyon", country: "FR", earlier: 2, later: 0 }]);
  });

  test("pairs of countries that a tie joins now, and those that none joins any more", () => {
    expect(found.joined.map(({ source, target }) => `${source}–${target}`)).toEqual([
      "AT–NO",
      "DE–NO",
      "IN–NO",
    ]);
    expect(found.parted.map(({ source, target }) => `${source}–${target}`)).toEqual(["DE–FR", "FR–JP"]);
  });

  test("pairs that shared a circle and still do are counted over those in both", () => {
    const shared = (analysis: Analysis): Set<string> => {
      const ids = ["bonn", "graz", "lyon", "oslo"];
      const circle = new Map(analysis.actors.map(({ id, community }) => [id, community]));
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
      return new Set(pairs.filter(([a, b]) => circle.get(a) === circle.get(b)).map((pair) => pair.join(" ")));
    };
    const [before, now] = [shared(earlier), shared(later)];
    expect(before.size).toBeGreaterThan(0);
    const still = [...before].filter((pair) => now.has(pair)).length;
    expect(found.circles).toEqual({ pairs: before.size, still });
  });

  test("cautions: what was added, what went, dates, directions and draws", async () => {
    expect(found.cautions).toEqual(["grown", "shrunk"]);
    const undated = await analysisOf([...towns], ["bonn graz"], { seed: 4 });
    expect(compareAnalyses(undated, later).cautions).toEqual(["undated", "grown", "seed"]);
    expect(compareAnalyses(later, later).cautions).toEqual([]);
  });

  test("nothing changes between an analysis and itself", () => {
    const same = compareAnalyses(later, later);
    expect(same.figures.every((entry) => entry.earlier === entry.later)).toBe(true);
    expect([same.gained, same.lost, same.joined, same.parted]).toEqual([[], [], [], []]);
    expect(same.inBoth).toMatchObject({ more: 0, fewer: 0, same: 6, earlier: same.inBoth.later });
    expect(same.circles.still).toBe(same.circles.pairs);
  });

  test("the interval is that of independent actors, √2 times as wide", async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `t${i}`);
    const list = ids.map((id) => town(id, "DE"));
    const ring = ids.map((id, i) => `${id} ${ids[(i + 1) % 12]}`);
    const [was, is] = [
      await analysisOf(list, ring),
      await analysisOf(list, [...ring, "t0 t2", "t0 t3", "t5 t9"]),
    ];
    // Changes: t0 +2; t2, t3, t5, t9 +1; seven 0. Mean 6 / 12, squares 8 − 12 / 4.
    const error = Math.sqrt((2 * (8 - 3)) / (12 * 11));
    const [low, high] = compareAnalyses(was, is).inBoth.interval ?? [NaN, NaN];
    expect(low).toBeCloseTo(0.5 - 1.96 * error, 12);
    expect(high).toBeCloseTo(0.5 + 1.96 * error, 12);
  });

  test("what is not alike is refused", async () => {
    const own = await analysisOf([...towns], ["bonn graz"], { audience: "steward", asOf: "2020" });
    for (const call of [() => compareAnalyses(own, later), () => compareAnalyses(later, earlier)]) {
      let thrown: unknown;
      try {
        call();
      } catch (error) {
        thrown = error;
      }
      expect(isComityError(thrown) && thrown.code).toBe("bad-option");
    }
  });
});

describe("part 9 of the report", () => {
  test("tells the change, and names nobody who is not named now", () => {
    const text = textReport(later, { before: earlier, width: 200 });
    expect(JSON.stringify(earlier)).toContain("Ana Lampert");
    expect(text).not.toContain("Lampert");
    expect(text).not.toContain("nara");
    expect(text).toContain("9  Are we better than before?");
    expect(text).toContain("as of 2020, and this report’s, as of 2026");
    expect(text).toContain(
      "4 actors are named in both. Of them, 2 have more partners than before, 1 fewer and 1 as many. On average they had 1.5 partners and have 2",
    );
    expect(text).toContain("3 pairs of countries have a tie now and had none before: Austria – Norway");
    expect(text).toMatch(/Actors without any tie\s+16\.7%\s+28\.6%\s+\+11\.9 points/);
    expect(htmlReport(later, { before: earlier })).toContain('id="before"');
  });

  test("without an earlier analysis it says how to have one", () => {
    const text = textReport(later, { width: 200 });
    expect(text).toContain("No earlier analysis was given");
    expect(text).not.toContain("9  Are we better");
    expect(textReport(later, { before: earlier })).not.toContain("No earlier analysis was given");
  });
});
