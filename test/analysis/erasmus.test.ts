import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.js";
import type { Analysis } from "../../src/analysis/analysis.js";
import { readNetwork } from "../../src/files/read-network.js";
import { markdownReport } from "../../src/report.js";
import { countryNames } from "../../src/schema/country-names.js";

const folder = fileURLToPath(new URL("../../../shared/data/erasmus-flows-2014-2024/", import.meta.url));
const here = existsSync(folder);
if (!here) console.warn("erasmus flows: the data is not beside this checkout, so its tests are skipped");

/** What the words of the source mean by country. */
const regions: Readonly<Record<string, readonly string[]>> = {
  Balkan: ["AL", "BA", "BG", "GR", "HR", "ME", "MK", "RO", "RS", "SI", "TR", "XK"],
  Baltic: ["EE", "LT", "LV"],
};

/** What the source says was published about the data: read from it, not from the analysis. */
function claims() {
  const source = readFileSync(`${folder}SOURCE.md`, "utf8");
  const attractor = /(\w+) is the main attractor/.exec(source)?.[1];
  const inside = /above-expected exchange[^.\n]*/.exec(source)?.[0] ?? "";
  const sets = Array.from(inside.matchAll(/\{([^}]*)\}/g), ([, codes]) => codes.split(/,\s*/));
  const named = Array.from(inside.matchAll(/(\w+) countries/g), ([, word]) => word);
  const goes = /Largest out-flow goes to Spain for (\d+) of 35/.exec(source)?.[1];
  return { attractor, sets, named, clusters: /two main clusters/.test(source) ? 2 : 0, goes: Number(goes) };
}

describe.skipIf(!here)("the Erasmus flows of 35 countries", () => {
  let analysis: Analysis;
  let report = "";
  const said = here ? claims() : undefined;
  // Fewer than a report makes, so that the test takes seconds.
  const repeats = { runs: 10, rewirings: 10, cores: 2, draws: 5, pathDraws: 2, drops: 1, positions: 5 };
  beforeAll(async () => {
    const { network, ledger } = await readNetwork(`${folder}ErasmusFlows.net`, {
      kind: "local-government",
      beside: { country: `${folder}ErasmusFlowsISO.nam` },
    });
    analysis = await analyze(network, { ledger, repeats, recommend: false });
    report = markdownReport(analysis);
  }, 120_000);
  const circles = (): readonly (readonly string[])[] =>
    (analysis.exchange?.beyond?.circles ?? []).map(({ countries }) => countries);
  const names = (codes: readonly string[]): string[] => codes.map((code) => countryNames.get(code) ?? code);

  test("the source makes the claims that are checked here", () => {
    expect(said).toEqual({
      ...{ attractor: "Spain", clusters: 2, goes: 18 },
      sets: [
        ["SK", "CZ", "HU"],
        ["IS", "DK", "NO"],
      ],
      named: ["Balkan", "Baltic"],
    });
  });

  test("the main attractor is named", () => {
    expect(report).toContain(`The main attractor is ${said?.attractor}: for ${said?.goes} of the 34 others`);
    const spain = analysis.exchange?.countries.find(({ name }) => name === "ES");
    expect(spain).toMatchObject({ sent: 873966, received: 1247509, firstFor: 18 });
  });

  test("circles of countries are found that exchange more than their totals give, those of the source among them", () => {
    for (const cited of [...(said?.sets ?? []), regions.Baltic]) {
      const circle = circles().find((countries) => cited.every((code) => countries.includes(code)));
      expect(circle, cited.join()).toBeDefined();
      expect(circle?.length, cited.join()).toBeLessThan(2 * cited.length);
    }
    const balkan = circles().find((countries) => countries.every((code) => regions.Balkan.includes(code)));
    expect(balkan?.length).toBeGreaterThan(4);
    for (const { flow, expected } of analysis.exchange?.beyond?.circles ?? [])
      expect(flow / expected).toBeGreaterThanOrEqual(2);
    const lines = report.split("\n").filter((line) => line.includes("times what their totals would give"));
    expect(lines).toHaveLength(circles().length);
    for (const [i, codes] of circles().entries())
      for (const name of names(codes)) expect(lines[i]).toContain(name);
  });

  test("there are two main clusters, the circles of the source lie within them, and chance is not blamed for them", () => {
    const { groups, certainty } = analysis.communities;
    expect(groups.filter(({ actors }) => actors > 1)).toHaveLength(said?.clusters ?? NaN);
    const clusterOf = new Map(analysis.actors.map(({ country, community }) => [country, community]));
    const together = (codes: readonly string[]) =>
      new Set(codes.map((code) => clusterOf.get(code))).size === 1;
    for (const cited of [...(said?.sets ?? []), regions.Baltic])
      expect(together(cited), cited.join()).toBe(true);
    expect(together(["ES", "DE", "FR", "IT"])).toBe(true);
    expect(clusterOf.get("ES")).not.toBe(clusterOf.get("RO"));
    const shared = certainty?.significance?.figures.find(({ figure }) => figure === "shared")?.value;
    expect(shared).toBeGreaterThan(0.9);
    expect(report).not.toContain("chance alone may have made these circles");
    const rows = report.split("\n").filter((line) => /^\| [12]: /.test(line));
    for (const [i, row] of rows.entries())
      for (const { community, name } of analysis.actors) if (community === i + 1) expect(row).toContain(name);
    expect(rows).toHaveLength(2);
  });
});
