import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { measures, type MeasureName } from "../../src/measures/table.js";
import { assemble } from "../../src/network/assemble.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Cell, Column } from "../../src/network/columns.js";
import type { Network } from "../../src/network/network.js";
import { Figures } from "../../src/values/figures.js";
import { Partition } from "../../src/values/partition.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { betweenness } from "../oracle/betweenness.js";
import { bridging } from "../oracle/bridging.js";
import { closeness } from "../oracle/closeness.js";
import { centralization } from "../oracle/centralization.js";
import { brokered, moments, roleNames, roleOf, triplesOf } from "../oracle/brokerage.js";
import { clustering } from "../oracle/clustering.js";
import { cohesion } from "../oracle/cohesion.js";
import { components } from "../oracle/components.js";
import { corePeriphery } from "../oracle/core-periphery.js";
import { coreness } from "../oracle/coreness.js";
import { strengthCoreness, type StrengthCores } from "../oracle/strength-coreness.js";
import { cutPoints } from "../oracle/cut-points.js";
import { degreeAssortativity } from "../oracle/degree-assortativity.js";
import { degree } from "../oracle/degree.js";
import { distanceFigures } from "../oracle/distance-figures.js";
import { distances } from "../oracle/distances.js";
import { arcs, unordered, type PlainGraph, type View } from "../oracle/graph.js";
import { eigenvector, type SpectralOptions } from "../oracle/eigenvector.js";
import { harmonic } from "../oracle/harmonic.js";
import { inEighths } from "../oracle/in-eighths.js";
import { katz, type KatzOptions } from "../oracle/katz.js";
import { labelChance } from "../oracle/label-chance.js";
import { links } from "../oracle/links.js";
import { mixing } from "../oracle/mixing.js";
import { modularity } from "../oracle/modularity.js";
import { numericAssortativity } from "../oracle/numeric-assortativity.js";
import { participation } from "../oracle/participation.js";
import { pagerank } from "../oracle/pagerank.js";
import { reciprocity } from "../oracle/reciprocity.js";
import { stageFigures, stageOf } from "../oracle/stage.js";
import { strength } from "../oracle/strength.js";
import { structuralHoles } from "../oracle/structural-holes.js";
import { strongComponents } from "../oracle/strong-components.js";
import { tieBetweenness } from "../oracle/tie-betweenness.js";
import { differences, flat, flatGroups, flatTies, run, type Flat, type Options } from "./flat.js";

const direction = fc.constantFrom("out", "in", "all");
const directed = fc.constantFrom("respect", "ignore");
const parallel = fc.constantFrom("collapse", "count");
const selfTies = fc.constantFrom("count", "ignore");
const distance = fc.constantFrom("hops", "inverse", "linear");
const normalized = fc.boolean();
const paths = { direction, directed, distance };

/** Words and numbers of eight actors, some without. */
interface Attributes {
  readonly team: readonly (string | undefined)[];
  readonly size: readonly (number | undefined)[];
}
const attributes: fc.Arbitrary<Attributes> = fc.record({
  team: fc.array(fc.constantFrom("red", "blue", "__proto__", undefined), { minLength: 8, maxLength: 8 }),
  size: fc.array(fc.constantFrom(0, 1, 2.5, -3, undefined), { minLength: 8, maxLength: 8 }),
});

/** A slow twin: the options it can be asked with, and its answer, which may look at the groups that were found. */
interface Twin {
  readonly options: Readonly<Record<string, fc.Arbitrary<unknown>>>;
  readonly tolerance?: number;
  answer(graph: PlainGraph, options: never, attributes: Attributes, found: Flat): Flat;
}

const byId = ({ ids }: PlainGraph, scores: readonly number[]): Flat =>
  new Map(ids.map((id, i) => [id, scores[i]]));
/** Several scores of each actor, as `flat` names them. */
const byColumns = ({ ids }: PlainGraph, columns: object): Flat =>
  new Map(
    Object.entries(columns as Record<string, readonly number[]>).flatMap(([name, scores]) =>
      ids.map((id, i) => [`${name} of ${id}`, scores[i]] as const),
    ),
  );
const figures = (values: Readonly<Record<string, number>>): Flat => new Map(Object.entries(values));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type BetweennessOptions = View & { of?: "actors" | "ties"; normalized?: boolean };
type Restart = { restart?: Readonly<Record<string, number>> | ReadonlyMap<string, number> };

const twins: Readonly<Record<MeasureName, Twin>> = {
  degree: {
    options: { direction, directed, parallel, selfTies, normalized },
    answer: (graph, options: View) => byId(graph, degree(graph, options)),
  },
  strength: {
    options: { direction, directed, selfTies },
    answer: (graph, options: View) => byId(graph, strength(graph, options)),
  },
  closeness: {
    options: { ...paths, variant: fc.constantFrom("wasserman-faust", "component") },
    answer: (graph, options: View) => byId(graph, closeness(graph, options)),
  },
  harmonic: {
    options: { ...paths, normalized },
    answer: (graph, options: View) => byId(graph, harmonic(graph, options)),
  },
  reach: {
    options: { ...paths, normalized, steps: fc.constantFrom(0, 1, 2, 3, 5, Infinity) },
    answer(graph, { steps = 2, normalized: share = false, ...view }: View & Partial<Reached>) {
      const within = distances(graph, view).map(
        (away, v) => away.filter((d, u) => u !== v && d < Infinity && d <= steps).length,
      );
      return byId(graph, share ? within.map((count) => count / (graph.ids.length - 1)) : within);
    },
  },
  temporalReach: {
    options: {
      direction,
      directed,
      normalized,
      delay: fc.constantFrom(0, 2),
      strict: fc.boolean(),
      dates: fc.constantFrom("certain", "possible"),
    },
    // Without dates; test/measures/time has them.
    answer(graph, { normalized: share = false, ...view }: View & { normalized?: boolean }) {
      const others = graph.ids.length - 1;
      const found = distances(graph, view).map((away) => away.filter((d) => d < Infinity).length - 1);
      return byId(graph, share ? found.map((count) => count / others) : found);
    },
  },
  betweenness: {
    options: { of: fc.constantFrom("actors", "ties"), distance, directed, parallel, normalized },
    answer(graph, { of, ...options }: BetweennessOptions) {
      if (of !== "ties") return byId(graph, betweenness(graph, options));
      const ways = links(graph, options).map(({ bothWays }) => !bothWays);
      return flatTies(
        tieBetweenness(graph, options).map(([source, target, score], i) => [
          [graph.ids[source], graph.ids[target]],
          ways[i],
          score,
        ]),
      );
    },
  },
  pagerank: {
    options: {
      damping: fc.constantFrom(0, 0.3, 0.85, 0.95),
      tolerance: fc.constantFrom(1e-11, 1e-12),
      maxIterations: fc.constantFrom(2000, 5000),
      selfTies,
      directed,
      precision: fc.constant("double"),
      restart: fc.tuple(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), fc.boolean()),
    },
    tolerance: 1e-8,
    answer(graph, { restart, ...options }: View & Restart) {
      if (restart === undefined) return byId(graph, pagerank(graph, options));
      const shares = new Map(restart instanceof Map ? restart : Object.entries(restart));
      const total = sum([...shares.values()]);
      const at = graph.ids.map((id) => (shares.get(id) ?? 0) / total);
      return byId(graph, pagerank(graph, { ...options, restart: at }));
    },
  },
  eigenvector: {
    options: {
      tolerance: fc.constantFrom(1e-12, 1e-13),
      maxIterations: fc.constantFrom(3000, 5000),
      selfTies,
      directed,
    },
    tolerance: 1e-7,
    answer: (graph, options: SpectralOptions) => byId(graph, eigenvector(graph, options).scores),
  },
  katz: {
    options: {
      alpha: fc.constantFrom(0, 0.001, 0.01, undefined),
      beta: fc.constantFrom(0.5, 1, 3),
      tolerance: fc.constantFrom(1e-12, 1e-13),
      maxIterations: fc.constantFrom(20000, 50000),
      selfTies,
      directed,
      normalized,
    },
    tolerance: 1e-8,
    answer: (graph, options: KatzOptions) => byId(graph, katz(graph, options)),
  },
  coreness: {
    options: { parallel },
    answer: (graph, options: View) => byId(graph, coreness(graph, options)),
  },
  strengthCoreness: {
    options: { direction, selfTies, directed },
    answer: (graph, options: StrengthCores) => byId(graph, strengthCoreness(graph, options)),
  },
  clustering: { options: {}, answer: (graph) => byId(graph, clustering(graph).local) },
  structuralHoles: {
    options: { directed, strengths: fc.boolean() },
    answer: (graph, options: View & { strengths?: boolean }) =>
      byColumns(graph, structuralHoles(graph, options)),
  },
  bridging: {
    options: {
      directed,
      index: fc.constantFrom("everett-valente", "bridgeness", "bridging-centrality", "valente-fujimoto"),
    },
    answer: (graph, options: View) => byId(graph, bridging(graph, options)),
  },
  participation: {
    options: { direction, strengths: fc.boolean(), by: fc.constant("team") },
    answer(graph, { by, ...view }: View & { by?: string; strengths?: boolean }, { team }) {
      const labels = graph.ids.map((_, i) => (by === undefined ? undefined : team[i]));
      return byColumns(graph, participation(graph, labels, view));
    },
  },
  components: {
    options: { mode: fc.constantFrom("weak", "strong") },
    answer(graph, { mode }: { mode?: string }) {
      const parts = mode === "strong" ? strongComponents(graph) : components(graph);
      return flatGroups(parts.map((part) => part.map((actor) => graph.ids[actor])));
    },
  },
  communities: {
    options: {
      algorithm: fc.constant("leiden"),
      quality: fc.constant("modularity"),
      resolution: fc.constantFrom(0.5, 1, 2),
      directed,
      iterations: fc.constantFrom(1, 2, 100),
    },
    // Which borders the method finds is its own affair; the figures have a test of their own below.
    answer: (_graph, _options, _attributes, found) => found,
  },
  cohesion: {
    options: {},
    answer: (graph) =>
      figures({
        ...{ ...cohesion(graph), meanClusteringDefined: clustering(graph).meanClusteringDefined },
        degreeCentralization: centralization(graph).degree,
        coreFit: corePeriphery(graph)?.fit ?? NaN,
      }),
  },
  centralization: {
    options: { direction },
    answer: (graph, options: { direction?: "all" | "out" | "in" }) =>
      figures(centralization(graph, options.direction)),
  },
  inclusion: {
    // Scores given and tables are held to definitions in inclusion.test.ts.
    options: { by: fc.constantFrom("team", "size") },
    answer(graph, { by }: { by: "team" | "size" }, known) {
      const of = known[by];
      const ties = degree(graph, { directed: "ignore", selfTies: "ignore" });
      const own = graph.ids.flatMap((_, v) => (of[v] === undefined ? [] : [ties[v]]));
      const words = new Set(graph.ids.flatMap((_, v) => of[v] ?? []));
      const apart = sum(own.flatMap((a) => own.map((b) => Math.abs(a - b))));
      return figures({
        ...{ groups: words.size, actors: own.length, leftOut: graph.ids.length - own.length },
        gini: apart / (2 * own.length * sum(own)),
      });
    },
  },
  corePeriphery: {
    // Rewired networks are held to their own test.
    options: { rewirings: fc.constant(0) },
    answer(graph) {
      const found = corePeriphery(graph);
      const rows = graph.ids.flatMap((id, v): [string, number][] => [
        [`core of ${id}`, found === undefined ? NaN : Number(found.core[v])],
        [`coreTies of ${id}`, found?.coreTies[v] ?? NaN],
      ]);
      const whole = Object.entries(found ?? noCore).flatMap(([name, value]): [string, number][] =>
        typeof value === "number" ? [[name, value]] : [],
      );
      return new Map([...rows, ...whole]);
    },
  },
  stage: {
    options: {},
    answer(graph) {
      const found = stageFigures(graph);
      return figures({ stage: stageOf(found, graph.ids.length), ...found });
    },
  },
  distances: {
    options: { directed },
    answer(graph, view: View) {
      const { histogram, ...rest } = distanceFigures(graph, view);
      return figures({ ...rest, effectiveDiameter: effectiveDiameter(histogram), ...largest(graph, view) });
    },
  },
  mixing: {
    options: {
      ...{ directed, parallel, by: fc.constantFrom("team", "size", "degree") },
      // Drawn permutations are held to all of them in label-chance.test.ts.
      permutations: fc.constant(0),
    },
    answer(graph, { by, ...view }: View & { by: "team" | "size" | "degree" }, { team, size }) {
      const of = graph.ids.map((_, i) => i);
      if (by === "degree") return figures({ assortativity: degreeAssortativity(graph, view), leftOut: 0 });
      if (by === "size") {
        const lacking = links(graph, view).filter(
          (link) => size[link.source] === undefined || size[link.target] === undefined,
        );
        return figures({
          assortativity: numericAssortativity(graph, { ...view, values: of.map((i) => size[i]) }),
          leftOut: lacking.length,
        });
      }
      const labels = of.map((i) => team[i]);
      return figures({
        ...mixing(graph, { ...view, labels }),
        expectedInternalShare: expectedShare(graph, view, labels),
        ...labelChance(graph, labels, view),
      });
    },
  },
  modularity: {
    options: { directed, resolution: fc.constantFrom(0.5, 1, 2), by: fc.constantFrom("team", "size") },
    answer(graph, { directed: way = "ignore", ...rest }: ModularityAsk, attributes) {
      const { resolution = 1, by } = rest;
      const label = (i: number) => attributes[by][i];
      const inGroup = graph.ids.map((_, i) => i).filter((i) => label(i) !== undefined);
      const known = {
        ids: inGroup.map((i) => graph.ids[i]),
        ties: graph.ties
          .filter(({ source, target }) => inGroup.includes(source) && inGroup.includes(target))
          .map((tie) => ({
            ...tie,
            source: inGroup.indexOf(tie.source),
            target: inGroup.indexOf(tie.target),
          })),
      };
      const membership = inGroup.map((i) => label(i) ?? 0);
      const of = (times: number) => modularity(known, { membership, resolution: times, directed: way });
      return figures({
        modularity: of(resolution),
        withinShare: of(0),
        expectedShare: of(0) - of(1),
        groups: new Set(membership).size,
        leftOut: graph.ids.length - inGroup.length,
      });
    },
  },
  reciprocity: { options: {}, answer: (graph) => figures({ ...reciprocity(graph) }) },
  brokerageRoles: {
    options: {
      by: fc.constant("team"),
      unknown: fc.constantFrom("group", "exclude"),
      threshold: fc.constantFrom(1, 2, 3),
      permutations: fc.constant(0),
      permute: fc.constantFrom("labels", "ties"),
    },
    answer: (graph, options: Roles, { team }) => roles(graph, options, team),
  },
  cutPoints: {
    options: {},
    answer(graph) {
      const { articulationPoints, bridges } = cutPoints(graph);
      return figures({
        articulationPoints: articulationPoints.length,
        largestArticulationPoints: articulationPoints.filter((v) => largestParts(graph).flat().includes(v))
          .length,
        bridges: bridges.length,
      });
    },
  },
};

const noCore = {
  ...{ coreSize: 0, fit: NaN, fitAcross: NaN, attached: NaN },
  ...{ coreDensity: NaN, acrossDensity: NaN, peripheryDensity: NaN },
};

interface Roles {
  readonly unknown?: "group" | "exclude";
  readonly threshold?: number;
}

/** Roles by the attribute team: counts, and z from covariances of every two pairs. */
function roles(
  graph: PlainGraph,
  { unknown = "group", threshold = 0 }: Roles,
  team: Attributes["team"],
): Flat {
  const groups = graph.ids.map((_, v) => team[v] ?? "nobody's");
  const members = graph.ids.flatMap((_, v) => (unknown === "exclude" && team[v] === undefined ? [] : [v]));
  const tied = arcs(graph).filter(
    ({ source, target, strength: s }) =>
      s >= threshold && members.includes(source) && members.includes(target),
  );
  const density = tied.length / (members.length * (members.length - 1));
  const all = triplesOf(members);
  const open = brokered(graph, all, threshold);
  const found = new Map<string, number>([
    ["actors", members.length],
    ["groups", new Set(members.map((v) => groups[v])).size],
    ["withoutValue", graph.ids.filter((_, v) => team[v] === undefined).length],
    ["density", density],
  ]);
  graph.ids.forEach((id, v) => {
    for (const role of [...roleNames, "total"] as const) {
      const own = (some: typeof all) =>
        some.filter((each) => each.v === v && (role === "total" || roleOf(each, groups) === role));
      const { expected, variance } = moments(own(all), density);
      const count = own(open).length;
      const isIn = members.includes(v);
      found.set(`${role} of ${id}`, isIn ? count : NaN);
      found.set(
        `${role}Z of ${id}`,
        isIn && variance > 1e-12 ? (count - expected) / Math.sqrt(variance) : NaN,
      );
    }
  });
  return found;
}

interface Reached {
  readonly steps: number;
  readonly normalized: boolean;
}

/** Where the cumulative share of pairs, drawn as straight lines from step to step, crosses 90 %. */
function effectiveDiameter(histogram: readonly number[]): number {
  const within = histogram.map((_, d) => sum(histogram.slice(0, d + 1)) / sum(histogram));
  const d = within.findIndex((share) => share >= 0.9 - 1e-12);
  return d < 1 ? NaN : d - 1 + (0.9 - within[d - 1]) / (within[d] - within[d - 1]);
}

/** The largest component, or all of those that are equally large. */
function largestParts(graph: PlainGraph): number[][] {
  const parts = components(graph);
  return parts.filter((part) => part.length === parts[0].length);
}

/** Mean and maximum of the distances within the largest component; of equally large ones, of all of them together. */
function largest(graph: PlainGraph, view: View): Readonly<Record<string, number>> {
  const away = distances(graph, view);
  const inside = largestParts(graph)
    .flatMap((part) => part.flatMap((u) => part.map((v) => away[u][v])))
    .filter((d) => d > 0 && d < Infinity);
  return {
    largestMeanDistance: sum(inside) / inside.length,
    largestDiameter: inside.length === 0 ? NaN : Math.max(...inside),
  };
}

/** Σ a_g b_g: a the share of arcs that leave a group, b the share that arrive there. */
function expectedShare(graph: PlainGraph, view: View, labels: readonly (string | undefined)[]): number {
  const known = arcs(graph, view).filter(
    ({ source, target }) => labels[source] !== undefined && labels[target] !== undefined,
  );
  return (
    sum(
      [...new Set(labels)].map((label) => {
        const out = known.filter(({ source }) => labels[source] === label).length;
        const into = known.filter(({ target }) => labels[target] === label).length;
        return (out * into) / known.length ** 2;
      }),
    ) / (known.length > 0 ? 1 : 0)
  );
}

function column(type: Column["type"], values: readonly Cell[]): Column {
  const builder = columnBuilder(type);
  for (const value of values) builder.push(value);
  return builder.finish();
}

/** The network of a graph, with the attributes of its actors; mixing needs some actor to have one. */
function withAttributes(graph: PlainGraph, { team, size }: Attributes): Promise<Network> {
  const given = graph.ids.map((_, i) => i);
  return networkOf(
    graph,
    new Map([
      [
        "size",
        column(
          "number",
          given.map((i) => size[i]),
        ),
      ],
      [
        "team",
        column(
          "category",
          given.map((i) => team[i]),
        ),
      ],
    ]),
  );
}

/** Options as a call would give them: a restart names only actors there are, and is left out where nobody has a share. */
function asGiven({ ids }: PlainGraph, options: Options): Options {
  const { restart, ...rest } = withoutTies(options) as { restart?: [number[], boolean] };
  if (restart === undefined) return rest;
  const [shares, asMap] = restart;
  const entries = ids.map((id, i) => [id, shares[i]] as const).filter(([, share]) => share > 0);
  if (entries.length === 0) return rest;
  return { ...rest, restart: asMap ? new Map(entries) : Object.fromEntries(entries) };
}

/** Steps that no sum of lengths comes near, so that rounding does not decide who is within reach. */
function withoutTies(options: Options): Options {
  const { steps, distance: length = "hops" } = options;
  return typeof steps === "number" && length !== "hops" ? { ...options, steps: steps + 0.137 } : options;
}

/** Calls that a measure refuses for a reason of the data: nobody has the attribute. */
function refusedByData({ ids }: PlainGraph, { by }: Options, { team, size }: Attributes): boolean {
  if (by === "team") return ids.every((_, i) => team[i] === undefined);
  return by === "size" && ids.every((_, i) => size[i] === undefined);
}

interface ModularityAsk {
  readonly by: "team" | "size";
  readonly resolution?: number;
  readonly directed?: "respect" | "ignore";
}

/** Measures of groups that an attribute makes. */
const grouped: readonly string[] = ["mixing", "modularity", "inclusion", "brokerageRoles"];

describe.each(Object.entries(twins))("%s", (name, { options, tolerance, answer }) => {
  const measure = name as MeasureName;
  const drawn = fc.record(options, {
    requiredKeys: grouped.includes(measure) ? ["by"] : [],
    noNullPrototype: true,
  });

  test("agrees with its slow twin on any graph and with any options", async () => {
    const law = fc.asyncProperty(graphs(), drawn, attributes, async (drawnGraph, given, known) => {
      // Whether a sum reaches a threshold must not hang on the order in which it was rounded.
      const graph = "threshold" in given ? inEighths(drawnGraph) : drawnGraph;
      const asked = asGiven(graph, given);
      fc.pre(!refusedByData(graph, asked, known));
      const result = await run(measure, await withAttributes(graph, known), asked);
      const found = flat(result);
      expect(differences(found, answer(graph, asked as never, known, found), tolerance)).toEqual([]);
      const flatPairs = measure !== "temporalReach" && unordered(graph, measureView(measure, asked));
      expect(result.meta.pairs).toBe(flatPairs ? "unordered" : "ordered");
    });
    await fc.assert(law, { numRuns: 60 + 80 * Object.keys(options).length });
  });

  test("has a twin for every option it has", async () => {
    const graph = { ids: ["a", "b"], ties: [] };
    const network = await withAttributes(graph, { team: ["red", "blue"], size: [1, 2] });
    const { meta } = await run(measure, network, grouped.includes(measure) ? { by: "team" } : {});
    expect(Object.keys(options)).toEqual(expect.arrayContaining(Object.keys(meta.options)));
  });
});

test("every measure has a twin", () => {
  expect(Object.keys(twins).sort()).toEqual(Object.keys(measures).sort());
});

/** The view in which a measure counts pairs: those that never look at directions count unordered ones. */
function measureView(measure: MeasureName, options: Options): View {
  const { directed: given, direction: way, mode } = options as View & { mode?: string };
  const both =
    ["coreness", "clustering", "cutPoints", "corePeriphery", "stage", "inclusion"].includes(measure) ||
    (["communities", "modularity"].includes(measure) && given === undefined) ||
    (measure === "components" && mode !== "strong") ||
    (["degree", "strength", "strengthCoreness", "centralization", "participation"].includes(measure)
      ? (way ?? "all") === "all"
      : way === "all");
  return { directed: both ? "ignore" : (given ?? "respect") };
}

describe("what the table does not ask", () => {
  const unit = { max: 0.99, min: 0.01, noNaN: true };
  const chances = fc.array(fc.double(unit), { minLength: 40, maxLength: 40 });
  const pathMeasures = ["closeness", "harmonic", "betweenness"] as const;

  test.each(pathMeasures)("%s by negative logarithms is that by 1 / −ln(strength)", async (measure) => {
    const law = fc.asyncProperty(graphs(), chances, async ({ ids, ties }, chance) => {
      const likely = { ids, ties: ties.map((tie, i) => ({ ...tie, strength: chance[i] })) };
      const far = { ids, ties: ties.map((tie, i) => ({ ...tie, strength: -1 / Math.log(chance[i]) })) };
      const found = flat(await run(measure, await networkOf(likely), { distance: "negative-log" }));
      const options = { distance: "inverse" } as never;
      expect(differences(found, twins[measure].answer(far, options, noAttributes, found))).toEqual([]);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test.each(pathMeasures)("%s by a column of lengths is that by 1 / (1 / length)", async (measure) => {
    const law = fc.asyncProperty(graphs(), chances, async (graph, lengths) => {
      const { ids, ties } = graph;
      fc.pre(ties.length > 0);
      const parts = {
        ids,
        actorColumns: new Map<string, Column>(),
        source: Int32Array.from(ties, ({ source }) => source),
        target: Int32Array.from(ties, ({ target }) => target),
        directed: Uint8Array.from(ties, (tie) => Number(tie.directed)),
        tieColumns: new Map([
          [
            "hours",
            column(
              "number",
              ties.map((_, i) => lengths[i]),
            ),
          ],
        ]),
      };
      const found = flat(await run(measure, await assemble(parts, new Pace({})), { distance: "hours" }));
      const far = { ids, ties: ties.map((tie, i) => ({ ...tie, strength: 1 / lengths[i] })) };
      const options = { distance: "inverse" } as never;
      expect(differences(found, twins[measure].answer(far, options, noAttributes, found))).toEqual([]);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("communities report the modularity of their groups, and none falls below that of strangers", async () => {
    const law = fc.asyncProperty(graphs(), fc.constantFrom(0.5, 1, 2), async (graph, resolution) => {
      const found = await run("communities", await networkOf(graph), { resolution, seed: 3 });
      if (!(found instanceof Partition)) throw new Error("communities are a partition");
      const rule = { resolution, directed: "ignore" } as const;
      const membership = graph.ids.map((id) => found.of(id) ?? 0);
      const expected = modularity(graph, { ...rule, membership });
      const own = figures({ communities: new Set(membership).size, modularity: expected });
      expect(differences(new Map(Object.entries(found.figures())), own)).toEqual([]);
      expect(found.count).toBe(own.get("communities"));
      const alone = modularity(graph, { ...rule, membership: graph.ids });
      expect(Number.isNaN(expected) || expected >= alone - 1e-9).toBe(true);
    });
    await fc.assert(law, { numRuns: 200 });
  });

  test("the histogram of distances counts the pairs at each number of steps", async () => {
    const law = fc.asyncProperty(graphs(), fc.constantFrom("respect", "ignore"), async (graph, way) => {
      const result = await run("distances", await networkOf(graph), { directed: way });
      const rows = "tables" in result ? result.tables.histogram.rows() : [];
      const { histogram } = distanceFigures(graph, { directed: way });
      const expected = histogram
        .map((pairs, distance) => ({ distance, pairs }))
        .filter(({ pairs }) => pairs > 0);
      expect(rows).toEqual(expected);
    });
    await fc.assert(law, { numRuns: 150 });
  });

  test.each([
    ["three actors", 3, 1 / 3, 0.1],
    ["three actors that hardly touch", 3, 1e-4, 1e-4],
    ["a chain longer than what is put together at once", 40, 0.1, 0.1],
  ])("strong ties to oneself at both ends of a chain need no patience: %s", async (_, length, near, far) => {
    // The two largest eigenvalues are nearly the same: plain multiplication would tell them apart after 10⁹ steps or so.
    const ids = Array.from({ length }, (__, i) => String(100 + i));
    const links = ids.slice(1).map((__, i) => ({
      source: i,
      target: i + 1,
      directed: false,
      strength: i === 0 ? near : far,
    }));
    const loops = [0, length - 1].map((v) => ({ source: v, target: v, directed: false, strength: 4 }));
    const oneWay = { source: 1, target: 0, directed: true, strength: near / 100 };
    const graph = { ids, ties: [...links, ...loops, oneWay] };
    const network = await networkOf(graph);
    const [found, walks] = [await run("eigenvector", network), await run("katz", network)];
    expect([found.meta.converged, walks.meta.converged]).toEqual([true, true]);
    const { value } = eigenvector(graph);
    expect(Math.abs((walks.meta.eigenvalue ?? NaN) / value - 1)).toBeLessThan(1e-12);
    expect(differences(flat(walks), byId(graph, katz(graph)), 1e-9)).toEqual([]);
  });

  test("pagerank in single precision is that in double precision, but for what it says", async () => {
    const law = fc.asyncProperty(graphs(), async (graph) => {
      const network = await networkOf(graph);
      const single = await run("pagerank", network, { precision: "single", tolerance: 1e-6 });
      const { converged, residual = NaN, options: recorded } = single.meta;
      expect([converged, recorded["precision"], recorded["tolerance"]]).toEqual([true, "single", 1e-6]);
      const bound = (residual * 0.85 + 2 ** -24) / 0.15;
      const exact = byId(graph, pagerank(graph));
      const off = Array.from(flat(single), ([id, score]) => Math.abs(score - (exact.get(id) ?? NaN)));
      expect(sum(off)).toBeLessThanOrEqual(1.01 * bound + 1e-12);
    });
    await fc.assert(law, { numRuns: 150 });
    const network = await networkOf({ ids: ["a", "b"], ties: [] });
    const call = run("pagerank", network, { precision: "single", tolerance: 1e-7 });
    await expect(call).rejects.toMatchObject({ code: "bad-option", path: ["tolerance"] });
  });

  test("pagerank by pushes is never too high, and misses what it says", async () => {
    const damped = fc.constantFrom(0, 0.5, 0.85, 0.95);
    const pushes = fc.constantFrom(1, 0.1, 1e-2, 1e-4, 1e-9);
    const restarts = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
    const law = fc.asyncProperty(
      graphs(),
      fc.record({ damping: damped, push: pushes, directed, selfTies }),
      restarts,
      async (graph, options, shares) => {
        const { restart } = asGiven(graph, { restart: [shares, true] }) as { restart?: Map<string, number> };
        fc.pre(restart !== undefined);
        const found = await run("pagerank", await networkOf(graph), { ...options, restart });
        const { residual = NaN, errorBound } = found.meta;
        const total = sum([...(restart?.values() ?? [])]);
        const at = graph.ids.map((id) => (restart?.get(id) ?? 0) / total);
        const exact = byId(graph, pagerank(graph, { ...options, restart: at }));
        const missing = Array.from(flat(found), ([id, score]) => (exact.get(id) ?? NaN) - score);
        expect(Math.min(...missing)).toBeGreaterThanOrEqual(-1e-12);
        expect(Math.max(...missing)).toBeLessThanOrEqual(residual + 1e-12);
        expect(sum(missing)).toBeCloseTo(residual, 10);
        expect(errorBound).toBe(residual);
        const ends = 2 * graph.ties.length + graph.ids.length;
        expect(residual).toBeLessThanOrEqual(options.push * ends + 1e-12);
      },
    );
    await fc.assert(law, { numRuns: 300 });
    const network = await networkOf({ ids: ["a", "b"], ties: [] });
    const wrong: readonly [string, Options][] = [
      ["push", { push: 1e-3 }],
      ["push", { restart: { a: 1 }, push: 0 }],
      ["push", { restart: { a: 1 }, push: 2 }],
      ["tolerance", { restart: { a: 1 }, push: 1e-3, tolerance: 1e-9 }],
      ["maxIterations", { restart: { a: 1 }, push: 1e-3, maxIterations: 9 }],
      ["precision", { restart: { a: 1 }, push: 1e-3, precision: "single" }],
    ];
    for (const [name, options] of wrong) {
      const call = run("pagerank", network, options);
      await expect(call).rejects.toMatchObject({ code: "bad-option", path: [name] });
    }
  });

  test("the tables of mixing add up to its figures", async () => {
    const law = fc.asyncProperty(graphs(), attributes, parallel, async (graph, known, policy) => {
      fc.pre(!refusedByData(graph, { by: "team" }, known));
      const result = await run("mixing", await withAttributes(graph, known), {
        by: "team",
        parallel: policy,
      });
      if (!(result instanceof Figures)) throw new Error("mixing is made of figures");
      const groups = result.tables.groups.rows();
      const cells = result.tables.matrix.rows();
      const labels = graph.ids.map((_, i) => known.team[i]);
      for (const { group, actors } of groups)
        expect(actors).toBe(labels.filter((label) => label === group).length);
      expect(groups.map(({ group }) => group)).toEqual(
        [...new Set(labels.filter((label) => label !== undefined))].sort(),
      );
      expect(sum(groups.map(({ internal }) => Number(internal)))).toBe(result.get("internal"));
      expect(sum(groups.map(({ external }) => Number(external))) / 2).toBe(result.get("external"));
      const between = arcs(graph, { parallel: policy as "collapse" | "count" });
      for (const { source, target, ties } of cells)
        expect(ties).toBe(
          between.filter((arc) => labels[arc.source] === source && labels[arc.target] === target).length,
        );
      expect(sum(cells.map(({ ties }) => Number(ties)))).toBe(
        between.filter((arc) => labels[arc.source] !== undefined && labels[arc.target] !== undefined).length,
      );
    });
    await fc.assert(law, { numRuns: 150 });
  });
});

const noAttributes: Attributes = { team: [], size: [] };
