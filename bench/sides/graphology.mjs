import { createRequire } from "node:module";
import graphology from "graphology";
import louvain from "graphology-communities-louvain";
import { oriented } from "../harness/orient.mjs";
import { random } from "../../dist/random/random.js";

const require = createRequire(import.meta.url);
const betweenness = require("graphology-metrics/centrality/betweenness.js");
const closeness = require("graphology-metrics/centrality/closeness.js");
const pagerank = require("graphology-metrics/centrality/pagerank.js");

export const packages = ["graphology", "graphology-metrics", "graphology-communities-louvain"];

export function build({ n, source, target }) {
  const graph = new graphology.UndirectedGraph();
  for (let actor = 0; actor < n; actor++) graph.addNode(actor);
  for (let i = 0; i < source.length; i++) graph.addEdge(source[i], target[i]);
  graph.ties = { source, target };
  return graph;
}

/** The same ties as arcs. */
function arcsOf({ order, ties }) {
  const graph = new graphology.DirectedGraph();
  const { source, target } = oriented(ties);
  for (let actor = 0; actor < order; actor++) graph.addNode(actor);
  for (let i = 0; i < source.length; i++) graph.addEdge(source[i], target[i]);
  return graph;
}

const values = (found, graph) => Float64Array.from({ length: graph.order }, (_, actor) => found[actor]);

export const tasks = {
  // Halved by itself, because the graph is declared undirected.
  betweenness: { run: (graph) => betweenness(graph, { normalized: false, getEdgeWeight: null }), values },
  directed: {
    prepare: arcsOf,
    run: (_, graph) => betweenness(graph, { normalized: false, getEdgeWeight: null }),
    values,
  },
  closeness: { run: (graph) => closeness(graph), values },
  // It stops when the scores change by less than n times its tolerance.
  pagerank: {
    run: (graph) =>
      pagerank(graph, { getEdgeWeight: null, tolerance: 1e-6 / graph.order, maxIterations: 500 }),
    values,
  },
  communities: {
    run: (graph) => louvain(graph, { getEdgeWeight: null, rng: random(0, "louvain").next }),
    values,
  },
};
