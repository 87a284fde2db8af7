import { describe, expect, test } from "vitest";
import { attribute, fixture, plain, smallFixtures, type FixtureName } from "../fixtures/load.js";
import { betweenness } from "../oracle/betweenness.js";
import { closeness } from "../oracle/closeness.js";
import { clustering } from "../oracle/clustering.js";
import { cohesion } from "../oracle/cohesion.js";
import { components } from "../oracle/components.js";
import { coreness } from "../oracle/coreness.js";
import { cutPoints } from "../oracle/cut-points.js";
import { degree } from "../oracle/degree.js";
import { degreeAssortativity } from "../oracle/degree-assortativity.js";
import { distanceFigures } from "../oracle/distance-figures.js";
import { eigenvector } from "../oracle/eigenvector.js";
import type { PlainGraph } from "../oracle/graph.js";
import { harmonic } from "../oracle/harmonic.js";
import { katz } from "../oracle/katz.js";
import { mixing } from "../oracle/mixing.js";
import { modularity } from "../oracle/modularity.js";
import { numericAssortativity } from "../oracle/numeric-assortativity.js";
import { pagerank } from "../oracle/pagerank.js";
import { reach } from "../oracle/reach.js";
import { reciprocity } from "../oracle/reciprocity.js";
import { strength } from "../oracle/strength.js";
import { strongComponents } from "../oracle/strong-components.js";
import { tieBetweenness } from "../oracle/tie-betweenness.js";
import { agrees, figuresOf, golden, membershipOf, scoresOf, titleOf, type GoldenEntry } from "./load.js";

/** What an oracle has to say to an entry, in the entry's own shape. */
interface Answer {
  readonly scores?: number[];
  readonly ties?: readonly (readonly [source: number, target: number, score: number])[];
  readonly groups?: number[][];
  readonly figures?: Readonly<Record<string, number>>;
  readonly histogram?: number[];
  readonly actors?: number[];
  readonly pairs?: string[][];
}

const oracles: Record<string, (graph: PlainGraph, entry: GoldenEntry, name: FixtureName) => Answer> = {
  degree: (graph, { options }) => ({ scores: degree(graph, options) }),
  strength: (graph, { options }) => ({ scores: strength(graph, options) }),
  closeness: (graph, { options }) => ({ scores: closeness(graph, options) }),
  harmonic: (graph, { options }) => ({ scores: harmonic(graph, options) }),
  betweenness: (graph, { options }) =>
    options.of === "ties"
      ? { ties: tieBetweenness(graph, options) }
      : { scores: betweenness(graph, options) },
  pagerank: (graph, { options }) => ({ scores: pagerank(graph, options) }),
  eigenvector: (graph, { options }) => ({ scores: eigenvector(graph, options).scores }),
  katz: (graph, { options }) => ({ scores: katz(graph, options) }),
  coreness: (graph, { options }) => ({ scores: coreness(graph, options) }),
  reach: (graph, { options }) => ({ scores: reach(graph, { ...options, steps: options.steps ?? NaN }) }),
  components: (graph, { options }) => ({
    groups: options.mode === "strong" ? strongComponents(graph, options) : components(graph),
  }),
  clustering: (graph) => ({ scores: clustering(graph).local }),
  cohesion: (graph, { options }) => ({ figures: cohesion(graph, options) }),
  distances: (graph, { options }) => {
    const { histogram, ...figures } = distanceFigures(graph, options);
    return { figures, histogram };
  },
  mixing: (graph, { options }, name) => {
    if (options.by === "degree") return { figures: { assortativity: degreeAssortativity(graph, options) } };
    const labels = attribute(fixture(name), "group");
    const values = attribute(fixture(name), "value");
    return options.by === "group"
      ? { figures: mixing(graph, { ...options, labels }) }
      : { figures: { assortativity: numericAssortativity(graph, { ...options, values }) } };
  },
  reciprocity: (graph, { options }) => ({ figures: reciprocity(graph, options) }),
  cutPoints: (graph) => {
    const { articulationPoints, bridges } = cutPoints(graph);
    const ends = bridges.map((tie) => graph.ties[tie]).map(({ source, target }) => [source, target]);
    return {
      figures: { articulationPoints: articulationPoints.length, bridges: bridges.length },
      actors: articulationPoints,
      pairs: ends.map((pair) => pair.map((actor) => graph.ids[actor]).sort()).sort(byText),
    };
  },
  modularity: (graph, entry, name) => {
    const membership = membershipOf(name, entry);
    return { figures: { modularity: modularity(graph, { ...entry.options, membership }) } };
  },
};

function byText(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function expectNumber(what: string, actual: number | undefined, expected: number, tolerance: number): void {
  const close = agrees(actual ?? Infinity, expected, tolerance);
  expect(close, `${what}: ${String(actual)} where the golden has ${expected}`).toBe(true);
}

for (const name of smallFixtures)
  describe(name, () => {
    const graph = plain(fixture(name));
    for (const entry of golden(name).entries)
      test(`the oracle of ${titleOf(entry)} agrees with ${entry.source}`, () => {
        const oracle = oracles[entry.measure];
        const answer = oracle(graph, entry, name);
        const close = (what: string, actual: number | undefined, expected: number) => {
          expectNumber(what, actual, expected, entry.tolerance);
        };
        const named = (actors: readonly number[] = []) => actors.map((actor) => graph.ids[actor]);
        let checked = 0;

        if (entry.scores) {
          const expected = scoresOf(entry);
          expect([...expected.keys()].sort()).toEqual(graph.ids);
          graph.ids.forEach((id, i) => close(id, answer.scores?.[i], expected.get(id) ?? NaN));
          checked++;
        }
        if (entry.ties) {
          expect(answer.ties?.map(([source, target]) => named([source, target]))).toEqual(
            entry.ties.map(([source, target]) => [source, target]),
          );
          entry.ties.forEach(([source, target, score], i) => {
            close(`${source} to ${target}`, answer.ties?.[i]?.[2], score);
          });
          checked++;
        }
        for (const [key, figure] of figuresOf(entry)) {
          close(key, answer.figures?.[key], figure);
          checked++;
        }
        if (entry.groups) {
          expect(answer.groups?.map(named)).toEqual(entry.groups);
          checked++;
        }
        if (entry.histogram) expect(answer.histogram).toEqual(entry.histogram);
        if (entry.actors) expect(named(answer.actors)).toEqual(entry.actors);
        if (entry.pairs) expect(answer.pairs).toEqual(entry.pairs.toSorted(byText));
        expect(checked, "an entry must hold something to check").toBeGreaterThan(0);
      });
  });
