import { readFileSync } from "node:fs";
import type { Network } from "../../src/network/network.js";
import { betweenness } from "../../src/measures/betweenness.js";
import { closeness } from "../../src/measures/closeness.js";
import { clustering } from "../../src/measures/clustering.js";
import { cohesion } from "../../src/measures/cohesion.js";
import { communities } from "../../src/measures/communities.js";
import { coreness } from "../../src/measures/coreness.js";
import { degree } from "../../src/measures/degree.js";
import { distances } from "../../src/measures/distances.js";
import { eigenvector } from "../../src/measures/eigenvector.js";
import { harmonic } from "../../src/measures/harmonic.js";
import { mixing } from "../../src/measures/mixing.js";
import { modularity } from "../../src/measures/modularity.js";
import { pagerank } from "../../src/measures/pagerank.js";
import { reciprocity } from "../../src/measures/reciprocity.js";
import { structuralHoles } from "../../src/measures/structural-holes.js";

/** One network of differences-graphs.json: a few ties, or a fixture. */
export interface Drawn {
  readonly row: string;
  readonly actors: readonly string[];
  readonly ties: readonly (readonly [source: string, target: string, strength?: number])[];
  readonly fixture?: "karate";
  readonly directed?: boolean;
  readonly of?: string;
}

/** What a package said, and how it was asked. */
export interface Said {
  readonly call: string;
  readonly value: number | "error" | null;
}

interface Golden {
  readonly sources: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, Said>>>>;
}

function read<T>(name: string): T {
  const parsed: unknown = JSON.parse(
    readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"),
  );
  return parsed as T;
}

export const drawn = read<readonly Drawn[]>("differences-graphs");
export const goldens = [read<Golden>("differences"), read<Golden>("differences-sna")];

/** A question, comity's answer by default, and the option, as README spells it, by which it answers as another does. */
export interface Difference {
  readonly title: string;
  readonly ours: (network: Network, of: string) => Promise<number | undefined>;
  readonly theirs?: {
    readonly like: string;
    readonly option: string;
    readonly ask: (network: Network, of: string) => Promise<number | undefined>;
  };
  /** Digits shown. Default 4. */
  readonly digits?: number;
}

export const differences: Readonly<Record<string, Difference>> = {
  "degree-undirected": { title: "Degree", ours: async (n, v) => (await degree(n)).of(v) },
  "degree-self-ties": {
    title: "Degree: parallel ties, ties to oneself",
    ours: async (n, v) => (await degree(n)).of(v),
    theirs: {
      like: "igraph",
      option: 'parallel: "count"',
      ask: async (n, v) => (await degree(n, { parallel: "count" })).of(v),
    },
  },
  "closeness-pieces": {
    title: "Closeness in pieces",
    ours: async (n, v) => (await closeness(n)).of(v),
    theirs: {
      like: "igraph",
      option: 'variant: "component"',
      ask: async (n, v) => (await closeness(n, { variant: "component" })).of(v),
    },
  },
  "closeness-isolate": {
    title: "Closeness without ties",
    ours: async (n, v) => (await closeness(n)).of(v),
    theirs: {
      like: "igraph",
      option: 'variant: "component"',
      ask: async (n, v) => (await closeness(n, { variant: "component" })).of(v),
    },
  },
  "closeness-direction": {
    title: "Closeness along directions",
    ours: async (n, v) => (await closeness(n)).of(v),
    theirs: {
      like: "NetworkX",
      option: 'direction: "in"',
      ask: async (n, v) => (await closeness(n, { direction: "in" })).of(v),
    },
  },
  "harmonic-scale": {
    title: "Harmonic closeness",
    ours: async (n, v) => (await harmonic(n)).of(v),
    theirs: {
      like: "igraph",
      option: "normalized: true",
      ask: async (n, v) => (await harmonic(n, { normalized: true })).of(v),
    },
  },
  "betweenness-scale": {
    title: "Betweenness",
    ours: async (n, v) => (await betweenness(n)).of(v),
    theirs: {
      like: "NetworkX",
      option: "normalized: true",
      ask: async (n, v) => (await betweenness(n, { normalized: true })).of(v),
    },
  },
  "betweenness-strengths": {
    title: "Betweenness by strength",
    ours: async (n, v) => (await betweenness(n, { distance: "inverse" })).of(v),
  },
  "betweenness-equal-lengths": {
    title: "Betweenness: ways of equal length",
    ours: async (n, v) => (await betweenness(n, { distance: "inverse" })).of(v),
  },
  "betweenness-parallel": {
    title: "Betweenness: parallel ties",
    ours: async (n, v) => (await betweenness(n)).of(v),
    theirs: {
      like: "igraph",
      option: 'parallel: "count"',
      ask: async (n, v) => (await betweenness(n, { parallel: "count" })).of(v),
    },
  },
  "pagerank-exactness": {
    title: "PageRank: when to stop",
    ours: async (n, v) => (await pagerank(n)).of(v),
    digits: 6,
  },
  "eigenvector-scale": {
    title: "Eigenvector centrality",
    ours: async (n, v) => (await eigenvector(n)).of(v),
  },
  "eigenvector-other-pieces": {
    title: "Eigenvector centrality in pieces",
    ours: async (n, v) => (await eigenvector(n)).of(v),
  },
  "clustering-one-neighbor": {
    title: "Clustering of one neighbor",
    ours: async (n, v) => (await clustering(n)).of(v),
  },
  "clustering-mean": {
    title: "Mean clustering",
    ours: async (n) => (await cohesion(n)).get("meanClustering"),
    theirs: {
      like: "igraph",
      option: "meanClusteringDefined",
      ask: async (n) => (await cohesion(n)).get("meanClusteringDefined"),
    },
  },
  "clustering-directed": {
    title: "Clustering along directions",
    ours: async (n, v) => (await clustering(n)).of(v),
  },
  "constraint-isolate": {
    title: "Constraint without ties",
    ours: async (n, v) => (await structuralHoles(n)).of(v)?.constraint,
  },
  "coreness-self-tie": {
    title: "Coreness with a tie to oneself",
    ours: async (n, v) => (await coreness(n)).of(v),
  },
  "reciprocity-dyads": {
    title: "Reciprocity",
    ours: async (n) => (await reciprocity(n)).get("reciprocity"),
  },
  "distance-pieces": {
    title: "Mean distance in pieces",
    ours: async (n) => (await distances(n)).get("meanDistance"),
  },
  "assortativity-constant": {
    title: "Assortativity where all are alike",
    ours: async (n) => (await mixing(n, { by: "degree" })).get("assortativity"),
  },
  "modularity-directed": {
    title: "Modularity along directions",
    ours: async (n) => (await modularity(n, { by: "group" })).get("modularity"),
    theirs: {
      like: "NetworkX",
      option: 'directed: "respect"',
      ask: async (n) => (await modularity(n, { by: "group", directed: "respect" })).get("modularity"),
    },
  },
  "communities-objective": {
    title: "How many communities",
    ours: async (n) => (await communities(n)).count,
    theirs: {
      like: "igraph",
      option: 'quality: "cpm", resolution: 1',
      ask: async (n) => (await communities(n, { quality: "cpm", resolution: 1 })).count,
    },
  },
};
