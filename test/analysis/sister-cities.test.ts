import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.js";
import type { Analysis, ActorEntry, ScoreName } from "../../src/analysis/analysis.js";
import { readNetwork } from "../../src/files/read-network.js";
import { communities } from "../../src/measures/communities.js";
import { components } from "../../src/measures/components.js";
import type { Network } from "../../src/network/network.js";
import { select } from "../../src/network/select.js";
import { htmlReport } from "../../src/report.js";

const path = fileURLToPath(
  new URL("../../../shared/data/sister-cities-wikidata-2022/sister_cities.gexf", import.meta.url),
);
const here = existsSync(path);
if (!here) console.warn("sister cities: the data is not beside this checkout, so its tests are skipped");

/** Computed with NetworkX 3.6.1 and R igraph 1.3.5 on the same file; cities looked up by id, since names repeat. */
describe.skipIf(!here)("the sister cities of Wikidata", () => {
  let network: Network;
  let analysis: Analysis;
  let report = "";
  let of: (id: string, score: ScoreName) => number;
  // Fewer than a report makes, so that the tests take seconds.
  const repeats = { runs: 10, rewirings: 20, cores: 5, draws: 40, pathDraws: 20, drops: 5, positions: 20 };
  beforeAll(async () => {
    const read = await readNetwork(path, { kind: "local-government" });
    network = read.network;
    analysis = await analyze(network, { ledger: read.ledger, repeats, recommend: false });
    report = htmlReport(analysis);
    const byId = new Map<string, ActorEntry>(analysis.actors.map((actor) => [actor.id, actor]));
    of = (id, score) => byId.get(id)?.scores[score] ?? NaN;
  }, 600_000);
  const figure = (section: "cohesion" | "distances" | "cutPoints", name: string): number =>
    analysis[section].figures.find((entry) => entry.figure === name)?.value ?? NaN;
  const mixed = (by: string, name: string): number =>
    analysis.mixing.find((section) => section.by === by)?.figures.find((entry) => entry.figure === name)
      ?.value ?? NaN;

  test("have as many actors, ties and parts", () => {
    expect(analysis.network).toMatchObject({ actors: 4566, ties: 8182, undirected: true });
    expect(analysis.components.sizes).toHaveLength(221);
    expect(analysis.components.sizes[0]).toBe(3990);
    expect(analysis.intake?.tables).toEqual([
      { table: "actors", rows: 4566, accepted: 4566, merged: 0, quarantined: 0 },
      { table: "ties", rows: 8182, accepted: 8182, merged: 0, quarantined: 0 },
    ]);
  });

  test.for([
    ["Buenos Aires", "Q1486", 342944.9],
    ["Shanghai", "Q8686", 285441.6],
    ["Sarajevo", "Q11194", 272913.9],
    ["Bethlehem", "Q5776", 261843.8],
    ["Saint Petersburg", "Q656", 257030.3],
    ["Lublin", "Q37333", 256032.4],
  ] as const)("%s has its betweenness", ([, id, expected]) => {
    expect(of(id, "betweenness")).toBeCloseTo(expected, 0);
    expect(Math.abs(of(id, "betweenness") - expected)).toBeLessThan(0.05);
  });

  test("Saint Petersburg has its closeness, within its part and scaled by reach", () => {
    expect(of("Q656", "closenessInComponent")).toBeCloseTo(0.27006, 5);
    expect(of("Q656", "closeness")).toBeCloseTo(0.235981, 6);
    expect(of("Q1486", "closenessInComponent")).toBeCloseTo(0.27002, 5);
  });

  test("the cities with the most partners are known", () => {
    const degrees = {
      Q8686: 76,
      Q956: 67,
      Q1486: 67,
      Q1489: 59,
      Q1867: 56,
      Q5776: 55,
      Q1524: 52,
      Q216: 49,
      Q2807: 48,
    };
    for (const [id, degree] of Object.entries(degrees)) expect(of(id, "degree")).toBe(degree);
  });

  test("clustering, core and cut points are those of other libraries", () => {
    expect(figure("cohesion", "transitivity")).toBeCloseTo(0.056167, 6);
    expect(figure("cohesion", "meanClustering")).toBeCloseTo(0.026842, 6);
    expect(figure("cohesion", "triangles")).toBe(1675);
    expect(figure("cohesion", "maxCore")).toBe(9);
    expect(figure("cutPoints", "largestArticulationPoints")).toBe(1067);
    expect(figure("distances", "largestMeanDistance")).toBeCloseTo(5.701764, 6);
    expect(figure("distances", "largestDiameter")).toBe(16);
  });

  test("ties mix by degree and country as other libraries say", () => {
    expect(mixed("degree", "assortativity")).toBeCloseTo(0.196179, 6);
    expect(mixed("country", "internalShare")).toBeCloseTo(0.048643, 6);
    // 0.023816 on the raw labels, where "Netherlands" and "Kingdom of the Netherlands" are two countries.
    expect(mixed("country", "assortativity")).toBeCloseTo(0.0238, 4);
  });

  test("say how sure they are", () => {
    const { certainty } = analysis.communities;
    const against = (name: string): number =>
      certainty?.significance?.figures.find(({ figure: found }) => found === name)?.value ?? NaN;
    expect(against("quality")).toBeGreaterThan(against("nullMean"));
    expect(against("z")).toBeGreaterThan(20);
    expect(certainty?.consensus.agreement).toBeLessThan(0.6);
    expect(analysis.ranks?.[0].ranks[0]).toMatchObject({ id: "Q1486", rank: 1, low: 1, inTop: 1 });
    expect(analysis.brokers?.lists.countries.slice(0, 2)).toEqual(["Q8686", "Q956"]);
    expect(analysis.brokers?.actors.find(({ id }) => id === "Q956")?.partners).toBe(67);
  });

  test("the report says so", () => {
    for (const text of [
      "342,944.9",
      "285,441.6",
      "272,913.9",
      "257,030.3",
      "0.27006",
      "0.23598",
      "0.0561666",
      "0.196179",
      "0.0486434",
      "1,067",
      "4.9%",
    ])
      expect(report, text).toContain(text);
    expect(report).not.toContain("no structure");
  });

  test("the largest part and the large cities are those that were counted elsewhere", async () => {
    const members = (await components(network)).rows().filter(({ group }) => group === 1);
    const largest = await select(network, { actors: members.map(({ id }) => id) });
    expect(largest.ties.length).toBe(7825);
    // Louvain finds about 0.613 there.
    expect((await communities(largest)).figures().modularity).toBeGreaterThan(0.62);
    const large = await select(network, { actors: { population: { atLeast: 1e6 } } });
    expect([large.actors.length, large.ties.length]).toEqual([458, 927]);
    expect((await select(large, { isolates: "drop" })).actors.length).toBe(310);
  });
});
