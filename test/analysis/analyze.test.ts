import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.js";
import { readAnalysis } from "../../src/analysis/read-analysis.js";
import { repeatsOf } from "../../src/analysis/effort.js";
import { schemaVersion } from "../../src/analysis/schema-version.js";
import { analysisSchema } from "../../src/analysis/schema.js";
import { readNetwork } from "../../src/files/read-network.js";
import { ingest } from "../../src/ingest/ingest.js";
import { suggestingOf } from "../../src/analysis/suggesting.js";
import type { Csr } from "../../src/csr/csr.js";
import { readProposals } from "../../src/recommend/decisions/read-proposals.js";
import { recommend as suggest } from "../../src/recommend/recommend.js";
import { settle } from "../../src/measures/options.js";
import { walk } from "../../src/measures/walk.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { generate } from "../../src/network/generate/generate.js";
import { project } from "../../src/network/project/project.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";

const folder = new URL("../../examples/lantern-league/", import.meta.url).pathname;
const league = await readNetwork({
  actors: `${folder}actors.csv`,
  ties: `${folder}ties.csv`,
  participations: `${folder}participations.csv`,
  dataset: `${folder}dataset.json`,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const repeats = {
  ...{ runs: 5, rewirings: 10, cores: 3, draws: 20, pathDraws: 10, drops: 3, positions: 10 },
  messages: 5000,
};
const none = {
  ...{ runs: 0, rewirings: 0, cores: 0, draws: 0, pathDraws: 0, drops: 0, positions: 0 },
  messages: 0,
};
const recommend = {
  ...{ budget: 6, actions: { introduce: 3, revive: 1, deepen: 1, protect: 1 } },
  ...{ looks: 60, draws: 2, likelihood: "off" as const },
} as const;
const options = { ledger: league.ledger, asOf: "2025-11-30", repeats, recommend };
const found = await analyze(league.network, options);

test("an analysis reads back from its JSON unchanged", async () => {
  expect(await readAnalysis(JSON.parse(JSON.stringify(found)))).toEqual(JSON.parse(JSON.stringify(found)));
});

test("the schema knows every key that an analysis has", () => {
  const parsed = analysisSchema.parse(found);
  expect(parsed).toEqual(found);
  const strict = analysisSchema.keyof().options;
  expect(Object.keys(found).filter((key) => !(strict as readonly string[]).includes(key))).toEqual([]);
});

test("the same network and options give the same bytes", async () => {
  expect(JSON.stringify(await analyze(league.network, options))).toBe(JSON.stringify(found));
});

test("every undefined number has a reason, and every number is finite", () => {
  const figures = [
    found.cohesion,
    found.distances,
    found.reciprocity,
    found.cutPoints,
    ...found.mixing,
    ...[found.gatherings?.hosting, found.gatherings?.returning, found.gatherings?.copresence].filter(
      (section) => section !== undefined,
    ),
  ].flatMap((section) => section.figures);
  expect(figures.filter(({ value, reason }) => (value === null) !== (reason !== undefined))).toEqual([]);
  expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
});

test("the counts of an analysis agree with each other", () => {
  const { network, actors, components, communities, countries, cohesion } = found;
  expect(actors).toHaveLength(network.actors);
  expect(sum(components.sizes)).toBe(network.actors);
  expect(sum(communities.groups.map((group) => group.actors))).toBe(network.actors);
  expect(sum(network.kinds.map(({ count }) => count))).toBe(network.actors);
  expect(sum(network.methods.map(({ count }) => count))).toBe(network.ties);
  expect(sum(countries.countries.map((country) => country.actors)) + countries.unknown.actors).toBe(
    network.actors,
  );
  expect(actors.filter(({ named }) => !named)).toHaveLength(network.withheld);
  expect(cohesion.figures.find(({ figure }) => figure === "ties")?.value).toBe(network.ties);
  const within = sum(countries.countries.map((country) => country.within));
  const across = sum(countries.links.map(({ ties }) => ties));
  expect(within + across + countries.unknown.ties).toBe(network.ties);
});

test.for(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"])(
  "what version %s wrote is still read and drawn",
  async (version) => {
    const file = new URL(`./version-${version}.json`, import.meta.url);
    const stored: unknown = JSON.parse(readFileSync(file, "utf8"));
    const analysis = await readAnalysis(stored);
    expect(htmlReport(analysis)).toContain("<!doctype html>");
    expect(markdownReport(analysis).length).toBeGreaterThan(1000);
    expect(textReport(analysis).length).toBeGreaterThan(1000);
  },
);

test("participations have their section only where somebody took part", async () => {
  const { gatherings, actors, network, methods } = found;
  expect(gatherings?.activities).toBe(40);
  expect(sum(actors.map(({ took }) => took?.hosted ?? 0))).toBe(
    sum((gatherings?.hosting.kinds ?? []).map(({ hosted }) => hosted)),
  );
  expect(actors.filter(({ took }) => took !== undefined)).toHaveLength(
    gatherings?.hosting.figures.find(({ figure }) => figure === "participants")?.value ?? -1,
  );
  expect(sum((gatherings?.copresence.matrix ?? []).map(({ pairs }) => pairs))).toBe(1540);
  expect(methods.map(({ measure }) => measure)).toEqual(
    expect.arrayContaining(["hosting", "returning", "copresence"]),
  );
  expect(network.projected).toBeUndefined();
  const none = await analyze(await fromEdges([0], [1]));
  expect(none.gatherings).toBeUndefined();
  expect(none.actors[0].took).toBeUndefined();
  const before = await analyze(league.network, { asOf: "1999", recommend: false });
  expect(before.gatherings).toBeUndefined();
});

test("losses, groups and directions have their sections, and nobody without a name stands in them", () => {
  const { fragility, inclusion, exchange, waves, actors, cutPoints } = found;
  expect(waves?.found.every(({ ties, expected, p }) => ties > expected && p <= 0.05)).toBe(true);
  expect(waves?.recordEnds).toBe(2025);
  const organizations = new Set(
    actors.flatMap(({ id, named, personal }) => (named && !personal ? [id] : [])),
  );
  const cuts = cutPoints.figures.find(({ figure }) => figure === "articulationPoints")?.value ?? 0;
  expect(fragility?.fewestTies).toBeGreaterThanOrEqual(Math.ceil(cuts / 2) / 2);
  expect(fragility?.severe).toBeLessThanOrEqual(cuts);
  expect(inclusion?.map(({ by }) => by)).toEqual(["country", "kind", "languages", "groups"]);
  for (const { groups, gini } of inclusion ?? []) {
    expect(Object.keys(gini)).toEqual(["degree", "harmonic", "betweenness"]);
    for (const { highest } of groups)
      for (const { share, least, most, reading } of Object.values(highest))
        expect(reading).toBe(share < least - 1e-9 ? "fewer" : share > most + 1e-9 ? "more" : "as chance");
  }
  const [byCountry] = inclusion ?? [];
  expect(sum(byCountry.groups.map(({ shares }) => shares.degree ?? 0))).toBeCloseTo(1, 9);
  const flows = exchange?.countries ?? [];
  expect(sum(flows.map(({ sent }) => sent))).toBeCloseTo(sum(flows.map(({ received }) => received)), 9);
  expect((exchange?.attractors ?? []).filter(({ id }) => !organizations.has(id))).toEqual([]);
  expect(exchange?.attractors.every(({ sent, received }) => received > sent)).toBe(true);
});

test("whose loss cuts many off is named to the public only where it is an organization, with ties that hold them", async () => {
  const towns = (hub: string) =>
    ["a", "b", "c", "d", "e", "f"].map((end) => ({ source: hub, target: `${hub}-${end}` }));
  const ties = [...towns("lyon"), ...towns("ada"), { source: "lyon", target: "ada" }];
  const ids = [...new Set(ties.flatMap(({ source, target }) => [source, target]))];
  const { network } = await ingest({
    actors: ids.map((id) =>
      id === "ada" ? { id, kind: "individual", consent: "publish" } : { id, kind: "local-government" },
    ),
    ties,
  });
  const open = (await analyze(network)).fragility;
  expect(open).toMatchObject({ severe: 2, most: 6, fewestTies: 6 });
  expect(open?.actors.map(({ id, cutOff, pieces }) => [id, cutOff, pieces])).toEqual([["lyon", 6, 6]]);
  expect(open?.actors[0].remedy).toHaveLength(3);
  expect(JSON.stringify(open)).not.toContain('"ada"');
  const own = (await analyze(network, { audience: "steward" })).fragility;
  expect(own?.actors.map(({ id }) => id)).toEqual(["ada", "lyon"]);
});

test("projected ties are told on top of everything, and no agreements among them run out", async () => {
  const both = (await project(league.network)).network;
  const analysis = await analyze(both, options);
  const { projected, ties } = analysis.network;
  expect(projected).toBe(1442);
  const notice = `1442 of ${ties} ties are projected from shared activities; nobody reported them.`;
  expect(analysis.notices).toContain(notice);
  expect(htmlReport(analysis)).toContain(notice);
  expect(analysis.methods.flatMap(({ notes }) => notes)).not.toContain(notice);
  expect(analysis.activity).toEqual(found.activity);
  const ignoring = await analyze(both, { ...options, projected: "ignore" });
  expect(ignoring.actors).toEqual(found.actors);
  expect(ignoring.notices).toEqual(found.notices);
});

test("how sure circles, ranks and brokers are is told of organizations under their own names alone", async () => {
  const steward = await analyze(league.network, { ...options, audience: "steward" });
  for (const analysis of [found, steward]) {
    const { communities, ranks = [], brokers, shape, actors } = analysis;
    const known = new Map(actors.map((actor) => [actor.id, actor]));
    const ids = [
      ...(communities.certainty?.consensus.between ?? []).map(({ id }) => id),
      ...ranks.flatMap((section) => section.ranks.map(({ id }) => id)),
      ...(brokers?.actors ?? []).map(({ id }) => id),
    ];
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => known.get(id)?.personal !== false || !known.get(id)?.named)).toEqual([]);
    expect(ranks.map(({ measure }) => measure)).toEqual(["betweenness", "degree"]);
    for (const { rank, low, high, inTop } of ranks.flatMap((section) => section.ranks)) {
      expect(low).toBeLessThanOrEqual(high);
      expect(rank).toBeGreaterThan(0);
      expect(inTop).toBeLessThanOrEqual(1);
    }
    expect(shape?.evidence.length).toBeGreaterThan(10);
    const listed = Object.values(brokers?.lists ?? {}).flat();
    expect(new Set(listed)).toEqual(new Set(brokers?.actors.map(({ id }) => id)));
  }
});

test("positions are told of organizations under their own names alone, in bands, each with what it rests on", async () => {
  const steward = await analyze(league.network, { ...options, audience: "steward" });
  for (const { profile, actors } of [found, steward]) {
    expect(profile?.positions.map(({ position }) => position)).toEqual(["convene", "connect", "mobilize"]);
    const open = actors.filter(({ named, personal }) => named && !personal);
    const banded = actors.filter(({ bands }) => bands !== undefined);
    expect(banded.length).toBeGreaterThan(20);
    expect(banded.filter((actor) => !open.includes(actor))).toEqual([]);
    for (const { position, kinds, actors: listed } of profile?.positions ?? []) {
      expect(kinds.map(({ kind }) => kind)).not.toContain("individual");
      for (const { kind, bands } of kinds)
        for (const [band, count] of Object.entries(bands))
          expect(count).toBe(
            banded.filter((actor) => actor.kind === kind && actor.bands?.[position] === band).length,
          );
      expect(listed.length).toBeGreaterThan(0);
      for (const { id, standing } of listed) {
        const [low, middle, high] = standing;
        expect(open.find((actor) => actor.id === id)?.bands?.[position]).toBe("clear");
        expect(low).toBeGreaterThanOrEqual(0.75);
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(middle);
      }
    }
  }
  const without = await analyze(league.network, { ...options, repeats: { ...none } });
  expect(without.profile).toBeUndefined();
  expect(without.actors.filter(({ bands }) => bands !== undefined)).toEqual([]);
});

test("partners, countries and circles of a broker are those of its ties", async () => {
  const network = await ingest({
    actors: ["a", "b", "c", "d", "e"].map((id, i) => ({
      ...{ id, name: id, kind: "ngo" },
      ...(i < 4 && { country: ["PL", "PL", "DE", "FR"][i] }),
    })),
    ties: ["b", "c", "d", "e"].map((target) => ({ source: "a", target, directed: false })),
  });
  const { brokers } = await analyze(network.network);
  expect(brokers?.least).toBe(4);
  expect(brokers?.lists.countries).toEqual(["a"]);
  expect(brokers?.actors[0]).toMatchObject({
    ...{ id: "a", partners: 4, effectiveSize: 4, constraint: 0.25 },
    abroad: { known: 3, home: 1, countries: 2 },
  });
  // Of the pairs with countries b–c and b–d have one end at home, c–d none; each counts in both directions.
  expect(brokers?.actors[0].roles).toMatchObject({
    liaison: { pairs: 2 },
    gatekeeper: { pairs: 2 },
    representative: { pairs: 2 },
  });
});

test("repeats follow the published table, and a limit", async () => {
  const { csr } = await walk(league.network, "analyze", settle("analyze", {}, {}));
  expect(repeatsOf("exact", {}, csr)).toEqual({
    ...{ runs: 50, rewirings: 100, cores: 20 },
    draws: 100,
    pathDraws: 100,
    drops: 20,
    positions: 100,
    messages: 100_000,
  });
  expect(repeatsOf("exact", {}, csr, { runs: 3, drops: 0 })).toMatchObject({ runs: 3, draws: 100, drops: 0 });
  expect(() => repeatsOf("exact", {}, csr, { runs: 1 })).toThrow(/nothing to agree with/);
  expect(() => repeatsOf("exact", {}, csr, { draw: 1 } as object)).toThrow(/no "draw"/);
  expect(() => repeatsOf("exact", {}, csr, { draws: -1 })).toThrow(/draws/);
  expect(repeatsOf("skipped", {}, csr)).toMatchObject({ draws: 100, pathDraws: 0 });
  expect(repeatsOf("exact", { limit: 1000 }, csr)).toMatchObject({
    runs: 0,
    draws: 0,
    pathDraws: 0,
    positions: 0,
    messages: 0,
  });
  expect(repeatsOf("exact", {}, { ...csr, order: 60_000 })).toMatchObject({
    runs: 10,
    draws: 40,
  });
  expect(repeatsOf("exact", {}, { ...csr, order: 600_000 })).toMatchObject({
    runs: 0,
    draws: 0,
    positions: 0,
    messages: 100_000,
  });
});

test("who to ask first may be asked, is named, and before the public is no person", async () => {
  const steward = await analyze(league.network, { ...options, audience: "steward" });
  for (const { askFirst, actors, audience, methods } of [found, steward]) {
    const byId = new Map(actors.map((actor) => [actor.id, actor]));
    const asked = (askFirst?.asked ?? []).map(({ id }) => byId.get(id));
    expect(asked).toHaveLength(10);
    expect(asked.filter((actor) => actor?.named !== true)).toEqual([]);
    if (audience === "public") expect(asked.filter((actor) => actor?.personal)).toEqual([]);
    expect(askFirst?.messages).toBeGreaterThanOrEqual(5000);
    const { reach = NaN, low = NaN, high = NaN, best = NaN, curve = [] } = askFirst ?? {};
    expect(sum((askFirst?.asked ?? []).map(({ adds }) => adds))).toBeCloseTo(reach, 9);
    expect(low).toBeLessThan(reach);
    expect(reach).toBeLessThan(high);
    expect((askFirst?.guarantee ?? NaN) * best).toBeLessThanOrEqual(low + 1e-9);
    expect(curve.map((point) => point.asked)).toEqual(asked.map((_, i) => i + 1));
    expect(curve.at(-1)?.reach).toBeCloseTo(reach, 9);
    expect(askFirst?.groups.map(({ by }) => by)).toEqual(["country", "kind", "groups"]);
    for (const { share, low: least, high: most } of askFirst?.groups.flatMap(({ groups }) => groups) ?? []) {
      expect(least).toBeLessThanOrEqual(share);
      expect(most).toBeGreaterThanOrEqual(share);
    }
    expect(methods.map(({ measure }) => measure)).toContain("influencers");
  }
  const without = await analyze(league.network, { ...options, repeats: none });
  expect(without.askFirst).toBeUndefined();
});

test("where nobody agreed to be asked, the section says so", async () => {
  const actors = ["a", "b", "c"].map((id) => ({ id, kind: "ngo", consent: "analyze;publish;recommend=no" }));
  const { network } = await ingest({ actors, ties: [{ source: "a", target: "b" }] });
  const { askFirst } = await analyze(network, { repeats: { messages: 200 } });
  expect(askFirst).toMatchObject({ mayBeAsked: 0, asked: [], curve: [], guarantee: null });
});

test("a later minor version is read, its new sections kept", async () => {
  const later = { ...found, schemaVersion: "1.7", novelty: { figures: [] } };
  expect(await readAnalysis(later)).toMatchObject({ novelty: { figures: [] } });
});

test.for([
  ["another major version", { ...found, schemaVersion: "2.0" }, "unsupported-version", "schemaVersion"],
  ["no version", { actors: [] }, "bad-input", "schemaVersion"],
  ["null", null, "bad-input", "schemaVersion"],
  [
    "a count that is a text",
    { ...found, network: { ...found.network, actors: "3" } },
    "bad-input",
    "network",
  ],
  ["a section that is missing", { ...found, actors: undefined }, "bad-input", "actors"],
] as const)("%s is refused", async ([, value, code, path]) => {
  await expect(readAnalysis(value)).rejects.toMatchObject({ name: "ComityError", code });
  await expect(readAnalysis(value)).rejects.toSatisfy(
    (error) => (error as { path: string[] }).path[0] === path,
  );
});

test("this package writes the version it reads", () => {
  expect(found.schemaVersion).toBe(schemaVersion);
});

test("an empty network has an analysis and a report", async () => {
  const empty = await analyze(await fromEdges([], []));
  expect(empty.network.actors).toBe(0);
  expect(empty.cohesion.figures.find(({ figure }) => figure === "density")).toMatchObject({
    value: null,
    reason: "too-few-actors",
  });
  expect(htmlReport(empty)).toContain("<!doctype html>");
});

test("in very large networks shortest paths are left out only when nobody insists, and that is said", async () => {
  const { autoPathLimit } = await import("../../src/analysis/effort.js");
  const order = 150_000;
  const target = Int32Array.from({ length: order - 1 }, (_, i) => i + 1);
  const network = await fromEdges(
    target.map(() => 0),
    target,
  );
  expect(order * 2 * (order - 1)).toBeGreaterThan(autoPathLimit);
  const analysis = await analyze(network, { repeats: none });
  expect(analysis.distances.skipped).toMatch(/exact/);
  expect(analysis.notices.join(" ")).toMatch(/left out/);
  expect(analysis.actors[0].scores.betweenness).toBeUndefined();
});

test("effort sampled estimates what needs shortest paths, with intervals around the exact scores, and says so", async () => {
  const network = await generate({ actors: 400, ties: 1600, seed: 4 });
  const exact = await analyze(network, { effort: "exact", repeats: none });
  const sampled = await analyze(network, { effort: "sampled", seed: 3, repeats: none });
  expect(JSON.stringify(await analyze(network, { effort: "sampled", seed: 3, repeats: none }))).toBe(
    JSON.stringify(sampled),
  );
  for (const name of ["betweenness", "harmonic", "reach"] as const) {
    const inside = sampled.actors.filter(({ bounds, scores }, i) => {
      const [low, high] = bounds?.[name] ?? [NaN, NaN];
      const value = Number(exact.actors[i].scores[name]);
      expect(low).toBeLessThanOrEqual(Number(scores[name]));
      expect(high).toBeGreaterThanOrEqual(Number(scores[name]));
      return low <= value + 1e-9 && value - 1e-9 <= high;
    });
    // Those of betweenness hold all together with 90 %, those of balls each with about 95 %.
    expect(inside.length).toBeGreaterThanOrEqual(0.9 * sampled.actors.length);
  }
  expect(sampled.actors.some(({ scores }) => "closeness" in scores)).toBe(false);
  expect(sampled.notices.join(" ")).toMatch(/estimated from samples/);
  const between = sampled.methods.find(({ measure }) => measure === "betweenness");
  expect(between).toMatchObject({ exact: false, epsilon: 0.005, delta: 0.1 });
  const meanDistance = ({ distances }: typeof exact): number =>
    Number(distances.figures.find(({ figure }) => figure === "meanDistance")?.value);
  expect(Math.abs(meanDistance(sampled) / meanDistance(exact) - 1)).toBeLessThan(0.1);
  expect(await readAnalysis(JSON.parse(JSON.stringify(sampled)))).toEqual(sampled);
  expect(textReport(sampled)).toMatch(/about [\d,.]+ \([\d,.]+ to [\d,.]+\)/);
});

test("ties between kinds stand beside chance, each pair once where no tie has a direction", async () => {
  const kinds = ["ngo", "university", "ngo", "business", "university"];
  const actors = kinds.map((kind, i) => ({ id: `a${i}`, kind }));
  const pairs = [
    [0, 1],
    [0, 2],
    [2, 3],
    [3, 4],
    [1, 4],
    [0, 4],
  ] as const;
  const made = async (directed: boolean) => {
    const ties = pairs.map(([a, b]) => ({ source: `a${a}`, target: `a${b}`, directed }));
    const { mixing } = await analyze((await ingest({ actors, ties })).network, { repeats: none });
    return mixing.find(({ by }) => by === "kind")?.matrix ?? [];
  };
  const [both, one] = [await made(false), await made(true)];
  expect(sum(both.map(({ ties }) => ties))).toBe(pairs.length);
  expect(sum(both.map(({ expected }) => expected))).toBeCloseTo(pairs.length, 9);
  expect(both.find(({ source, target }) => source === "ngo" && target === "ngo")?.ties).toBe(1);
  expect(both.filter(({ source, target }) => source > target)).toEqual([]);
  expect(sum(one.map(({ ties }) => ties))).toBe(pairs.length);
});

test("a no on record is not proposed again, and only the steward's file has answers", async () => {
  const actors = ["a", "b", "c"].map((id) => ({ id, kind: "ngo" }));
  const ties = [
    { source: "a", target: "b" },
    { source: "b", target: "c" },
  ];
  const { network } = await ingest({ actors, ties });
  const { proposals } = await readProposals("source,target,declined,date,outcome\nc,a,source,2025,too far\n");
  const call = { repeats: none, recommend: { decisions: proposals } } as const;
  const open = await analyze(network, { ...call, recommend: true });
  expect(open.recommendations?.suggestions).toMatchObject([{ source: "a", target: "c" }]);
  expect(open.recommendations?.answers).toBeUndefined();
  const shown = (await analyze(network, call)).recommendations;
  expect(shown?.suggestions).toEqual([]);
  expect(shown?.answers).toEqual({ proposals: 1 });
  const own = (await analyze(network, { ...call, audience: "steward" })).recommendations;
  expect(own?.answers).toEqual({
    proposals: 1,
    pairs: [
      { source: "c", target: "a", action: "introduce", standing: "declined", declined: ["c"], on: "2025" },
    ],
  });
  expect(JSON.stringify(own)).not.toContain("too far");
});

test("suggestions are those of recommend, about actors who are shown by name, with those who stand around them", async () => {
  const { recommendations, actors } = found;
  const alone = await suggest(league.network, { ...recommend, asOf: "2025-11-30" });
  expect(recommendations?.suggestions.map(({ source, target, score }) => [source, target, score])).toEqual(
    alone.rows().map(({ source, target, score }) => [source, target, score]),
  );
  expect(recommendations?.asked.map(({ action, made }) => [action, made])).toEqual(
    Object.entries(recommend.actions),
  );
  const [objective] = recommendations?.objectives ?? [];
  expect(objective.after - objective.before).toBeCloseTo(alone.get("change") ?? NaN, 12);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const {
    source,
    target,
    around,
    introducers,
    action,
    reasons,
    score,
  } of recommendations?.suggestions ?? []) {
    for (const id of [
      source,
      target,
      ...introducers.flatMap(({ id: who, through }) => [who, through ?? who]),
    ])
      expect(byId.get(id)?.named).toBe(true);
    const beside = [around.source, around.target, around.both];
    for (const { count, unnamed, some } of beside) {
      expect(some.every((id) => byId.get(id)?.named === true)).toBe(true);
      expect(some).toHaveLength(Math.min(6, count - unnamed));
    }
    const tied = action === "deepen" || action === "protect" ? 1 : 0;
    expect(around.source.count + around.both.count + tied).toBe(byId.get(source)?.scores.degree);
    expect(around.target.count + around.both.count + tied).toBe(byId.get(target)?.scores.degree);
    expect(sum(reasons.map(({ points }) => points))).toBeCloseTo(score, 12);
  }
});

test("suggestions are left out where the network is large or nobody wants them, and made where they are asked for", async () => {
  const quick = { repeats: none, effort: "auto" } as const;
  const ring = await fromEdges([0, 1, 2, 3, 4], [1, 2, 3, 4, 5]);
  expect((await analyze(ring, { ...quick, recommend: false })).recommendations).toBeUndefined();
  expect((await analyze(ring, quick)).recommendations?.suggestions.length).toBeGreaterThan(0);
  expect((await analyze(ring, { ...quick, limit: 200 })).recommendations).toBeUndefined();
  const size = { order: 15_000, linkCount: 5001 } as Csr;
  expect(suggestingOf(undefined, "exact", size)).toBe("none");
  expect(suggestingOf(undefined, "exact", { ...size, linkCount: 5000 } as Csr)).toBe("usual");
  expect(suggestingOf(undefined, "skipped", { ...size, linkCount: 5 } as Csr)).toBe("none");
  expect(suggestingOf(true, "skipped", size)).toEqual({});
  await expect(analyze(ring, { ...quick, recommend: "yes" as never })).rejects.toThrow(
    expect.objectContaining({ code: "bad-option" }),
  );
});
