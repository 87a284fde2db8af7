import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { degree } from "../../../src/measures/degree.js";
import { twoMode } from "../../../src/network/two-mode.js";
import { linkScores, type LinkScoresOptions } from "../../../src/recommend/links/link-scores.js";
import { linkScoreNames, type LinkScoreName } from "../../../src/recommend/links/score-names.js";
import { awkwardGraphs } from "../../measures/awkward-graphs.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { linkScores as oracle } from "../../oracle/link-scores.js";

interface Golden {
  readonly beta: number;
  readonly networks: Readonly<
    Record<
      string,
      {
        readonly ids: readonly string[];
        readonly ties: readonly (readonly [string, string])[];
        readonly scores: Readonly<Record<LinkScoreName, readonly number[]>>;
      }
    >
  >;
}
const golden = JSON.parse(
  readFileSync(new URL("../../golden/link-scores.json", import.meta.url), "utf8"),
) as Golden;

const everyPair = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
const orderedPairs = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a) => ids.filter((b) => b !== a).map((b): [string, string] => [a, b]));

function plain(ids: readonly string[], ties: readonly (readonly [string, string])[]): PlainGraph {
  const sorted = [...ids].sort();
  const place = (id: string): number => sorted.indexOf(id);
  return {
    ids: sorted,
    ties: ties.map(([a, b]) => ({ source: place(a), target: place(b), directed: false, strength: 1 })),
  };
}

describe.each(Object.entries(golden.networks))("%s", (name, { ids, ties, scores }) => {
  test("every pair has the scores that NetworkX gives it", async () => {
    const network = await networkOf(plain(ids, ties));
    const options = { pairs: everyPair(ids), beta: golden.beta, push: 1e-11 };
    const found = (await linkScores(network, options)).rows();
    const sides = new Set(ties.map(([source]) => source));
    for (const [i, row] of found.entries()) {
      expect([row.source, row.target]).toEqual(options.pairs[i]);
      const across = sides.has(row.source) !== sides.has(row.target);
      for (const score of linkScoreNames) {
        const ofPaths = score === "l3" ? !across : across;
        const isLeftOut = name === "davis" && ofPaths && linkScoreNames.indexOf(score) < 5;
        if (isLeftOut) expect([row[score], row.reason]).toEqual([NaN, "two-sides"]);
        // Of two without ties NetworkX says 0.
        else if (row.reason === "no-contacts" && score === "jaccard") expect(scores[score][i]).toBe(0);
        else
          expect(Math.abs(Number(row[score]) - scores[score][i])).toBeLessThan(1e-9 * (1 + scores[score][i]));
      }
    }
  });
});

test("pairs of the karate club have the scores known from the literature's definitions", async () => {
  const { ids, ties } = golden.networks["karate"];
  const pairs = [
    ["2", "33"],
    ["0", "33"],
    ["13", "32"],
    ["14", "15"],
  ] as const;
  const rows = (await linkScores(await networkOf(plain(ids, ties)), { pairs })).rows();
  const near = (score: LinkScoreName, ...expected: readonly number[]): void => {
    for (const [i, value] of expected.entries()) expect(rows[i][score]).toBeCloseTo(value, 6);
  };
  near("adamicAdar", 4.719381, 2.71102);
  near("resourceAllocation", 1.566667, 0.9);
  near("l3", 3.65813, 2.335446, 2.251493);
  expect(rows[3].jaccard).toBe(1);
});

const rankings = fc.record({
  by: fc.constantFrom(...linkScoreNames),
  directed: fc.constantFrom<"respect" | "ignore">("respect", "ignore"),
  strengths: fc.boolean(),
  top: fc.integer({ min: 1, max: 6 }),
  of: fc.boolean(),
});

test("rankings have the untied pairs near by with the highest scores, of all and of each", async () => {
  const law = fc.asyncProperty(graphs({ maxActors: 8 }), rankings, async (graph, given) => {
    const { by, directed, strengths, top } = given;
    const network = await networkOf(graph);
    if (graph.ids.length < 2 || (await twoMode(network)).by !== undefined) return;
    const of = given.of ? graph.ids.slice(0, 2) : undefined;
    const rules = { directed, strengths, push: 1e-11 };
    const found = (await linkScores(network, { ...rules, by, top, of })).rows();
    const oneWay = directed === "respect" && graph.ties.some((tie) => tie.directed);
    const candidates = (oneWay || given.of ? orderedPairs : everyPair)(graph.ids).filter(
      ([source, target]) => {
        const [x, y] = [graph.ids.indexOf(source), graph.ids.indexOf(target)];
        const scores = oracle(graph, x, y, { directed });
        const tied = oracle(graph, x, y, { directed, longest: 1, beta: 1 }).katz > 0;
        return !tied && (by === "l3" ? scores.l3 : scores.commonNeighbors) > 0;
      },
    );
    const score = ([source, target]: readonly [string, string]): number => {
      const [x, y] = [graph.ids.indexOf(source), graph.ids.indexOf(target)];
      return oracle(graph, x, y, { directed, strengths })[by];
    };
    const best = (some: readonly [string, string][]): number[] =>
      some
        .map(score)
        .sort((a, b) => b - a)
        .slice(0, top);
    const expected =
      of === undefined
        ? best(candidates)
        : of.flatMap((id) => best(candidates.filter(([source]) => source === id)));
    expect(found.map((row) => Number(row[by]).toFixed(8))).toEqual(expected.map((each) => each.toFixed(8)));
    for (const row of found) {
      expect(candidates).toContainEqual(
        oneWay || given.of ? [row.source, row.target] : [row.source, row.target].sort(),
      );
      expect(row.tied).toBe(false);
    }
  });
  await fc.assert(law, { numRuns: 60 });
});

test("all pairs of a ranking may be asked for as pairs, with the same bytes", async () => {
  const law = fc.asyncProperty(graphs({ maxActors: 10 }), async (graph) => {
    const network = await networkOf(graph);
    const found = (await linkScores(network, { top: 1000 })).rows();
    const pairs = found.map(({ source, target }) => [source, target] as const);
    expect((await linkScores(network, { pairs })).rows()).toEqual(found);
    const turned = pairs.map(([a, b]) => [b, a] as const);
    if (graph.ties.some(({ directed }) => directed)) return;
    const back = (await linkScores(network, { pairs: turned })).rows();
    expect(back.map(({ source, target }) => [target, source])).toEqual(pairs);
    for (const name of linkScoreNames)
      expect(back.map((row) => row[name])).toEqual(found.map((row) => row[name]));
  });
  await fc.assert(law, { numRuns: 25 });
});

describe("does not care", () => {
  const told = async (graph: PlainGraph, options: LinkScoresOptions = {}) =>
    (await linkScores(await networkOf(graph), { push: 1e-9, ...options })).rows();

  test("in which order rows come", async () => {
    const law = fc.asyncProperty(graphs({ maxActors: 10 }), fc.boolean(), async (graph, strengths) => {
      const ties = graph.ties.toReversed();
      for (const options of [{ pairs: orderedPairs(graph.ids) }, { by: "l3" }, { of: graph.ids }] as const)
        expect(await told({ ids: graph.ids, ties }, { ...options, strengths })).toEqual(
          await told(graph, { ...options, strengths }),
        );
    });
    await fc.assert(law, { numRuns: 25 });
  });

  test("what actors are called", async () => {
    const law = fc.asyncProperty(graphs({ maxActors: 10 }), fc.boolean(), async (graph, strengths) => {
      const last = graph.ids.length - 1;
      const renamed = {
        ids: graph.ids.map((_, i) => String.fromCharCode(97 + i)),
        ties: graph.ties.map((tie) => ({ ...tie, source: last - tie.source, target: last - tie.target })),
      };
      const old = (id: string): string => graph.ids[last - renamed.ids.indexOf(id)];
      const rows = await told(renamed, { pairs: orderedPairs(renamed.ids), strengths });
      const pairs = rows.map(({ source, target }) => [old(source), old(target)] as const);
      const expected = await told(graph, { pairs, strengths });
      for (const [i, row] of rows.entries())
        for (const name of linkScoreNames) {
          const [one, other] = [Number(row[name]), Number(expected[i][name])];
          // Walks start from the end with more ties, of equal ones from the first by name.
          const allowed = name === "pagerank" ? 1e-6 : 1e-9 * Math.max(1, other);
          expect(Object.is(one, other) || Math.abs(one - other) <= allowed).toBe(true);
        }
    });
    await fc.assert(law, { numRuns: 25 });
  });
});

test.each(awkwardGraphs.filter(([, { ids }]) => ids.length < 10))(
  "%s: as by definition",
  async (_, graph) => {
    const pairs = orderedPairs(graph.ids);
    const rows = (await linkScores(await networkOf(graph), { pairs, push: 1e-11 })).rows();
    for (const [i, row] of rows.entries()) {
      const [x, y] = pairs[i].map((id) => graph.ids.indexOf(id));
      const expected = oracle(graph, x, y);
      for (const name of linkScoreNames)
        if (Number.isNaN(expected[name])) expect([row[name], row.reason]).toEqual([NaN, "no-contacts"]);
        else expect(row[name]).toBeCloseTo(expected[name], 8);
    }
  },
);

/** Towns in a ring, some of them not to be ranked before the public. */
async function ring() {
  const ids = [..."abcdefgh"];
  const unranked: Readonly<Record<string, object>> = {
    c: { kind: "individual", consent: "publish" },
    f: { kind: "individual" },
    h: { kind: "ngo", consent: "no publish" },
  };
  const { network } = await ingest({
    actors: ids.map((id) => ({ id, kind: "ngo", ...unranked[id] })),
    ties: ids.map((id, i) => ({ source: id, target: ids[(i + 1) % 8] })),
  } as Parameters<typeof ingest>[0]);
  return network;
}

describe("before the public", () => {
  test("people and actors under a pseudonym are in no ranking, and scored where they are asked for", async () => {
    const network = await ring();
    const all = (await linkScores(network, { top: 100 })).rows();
    // a – g over h, b – d over c; c, f and h are ends of none.
    expect(all.map(({ source, target }) => `${source}${target}`).sort()).toEqual(["ag", "bd", "eg"]);
    expect((await linkScores(network, { of: "c" })).rows()).toEqual([]);
    const everybody = (await linkScores(network, { top: 100, audience: "steward" })).rows();
    expect(everybody).toHaveLength(8);
    const hidden = (await degree(network)).rows().find(({ id }) => id.startsWith("organization"))?.id ?? "";
    const [row] = (await linkScores(network, { pairs: [["c", hidden]] })).rows();
    expect(row).toMatchObject({ target: hidden, targetName: hidden, commonNeighbors: 0, tied: false });
  });

  test("nobody is found under an id that is not shown", async () => {
    const network = await ring();
    for (const options of [{ pairs: [["a", "f"]] as const }, { of: "h" }]) {
      const error: unknown = await linkScores(network, options).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "unknown-actor" });
    }
  });
});

describe("people and events", () => {
  const { ids, ties } = golden.networks["davis"];
  const women = new Set(ties.map(([source]) => source));

  test.each(["l3", "katz", "pagerank", "preferentialAttachment"] as const)(
    "a ranking by %s is of pairs across the sides",
    async (by) => {
      const found = (await linkScores(await networkOf(plain(ids, ties)), { by, top: 20 })).rows();
      expect(found).toHaveLength(20);
      expect(found.every(({ source, target }) => women.has(source) !== women.has(target))).toBe(true);
      expect(found.every((row) => Number.isNaN(row.adamicAdar) && row.reason === "two-sides")).toBe(true);
    },
  );

  test("a ranking by neighbors in common is of pairs within a side", async () => {
    const table = await linkScores(await networkOf(plain(ids, ties)));
    expect(table.rows().every(({ source, target }) => women.has(source) === women.has(target))).toBe(true);
    expect(table.rows().every((row) => Number.isNaN(row.l3) && row.reason === "two-sides")).toBe(true);
    expect(table.meta.notes.join(" ")).toContain("two sides");
  });

  test("a tree proves no two sides", async () => {
    const tree = awkwardGraphs.find(([name]) => name === "a star")?.[1] ?? { ids: [], ties: [] };
    const [row] = (await linkScores(await networkOf(tree), { pairs: [["a", "b"]] })).rows();
    expect(row.commonNeighbors).toBe(0);
  });
});

test.each<[string, unknown]>([
  ["pairs", { pairs: "ab" }],
  ["pairs", { pairs: [["a"]] }],
  ["pairs", { pairs: [["a", "a"]] }],
  ["top", { pairs: [["a", "b"]], top: 3 }],
  ["of", { pairs: [["a", "b"]], of: "a" }],
  ["of", { of: 5 }],
  ["scores", { scores: [] }],
  ["scores", { scores: ["simrank"] }],
  ["by", { by: "likelihood" }],
  ["top", { top: 0 }],
  ["beta", { beta: -1 }],
  ["steps", { steps: 5 }],
  ["damping", { damping: 1 }],
  ["push", { push: 0 }],
])("says that %s is wrong in %j", async (name, options) => {
  const call = linkScores(await ring(), options as LinkScoresOptions);
  await expect(call).rejects.toMatchObject({
    code: "bad-option",
    path: expect.arrayContaining([name]) as unknown,
  });
});

test("what takes too long is refused, and an abort rejects", async () => {
  await expect(linkScores(await ring(), { by: "katz", limit: 0 })).rejects.toMatchObject({
    code: "too-large",
  });
  const pairs = [["a", "b"]] as const;
  await expect(linkScores(await ring(), { pairs, limit: 0 })).rejects.toMatchObject({ code: "too-large" });
  const controller = new AbortController();
  const call = linkScores(await ring(), {
    signal: controller.signal,
    onProgress({ phase }) {
      if (phase === "linkScores: block 1: neighbors in common") controller.abort(new Error("enough"));
    },
  });
  await expect(call).rejects.toThrow("enough");
});
