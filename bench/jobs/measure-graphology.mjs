import graphology from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import * as comity from "../../dist/index.js";
import { timed } from "./timed.mjs";

const [measure, actors, ties] = process.argv.slice(2);
const network = await comity.generate({
  actors: Number(actors),
  ties: Number(ties),
  seed: 1,
  attributes: false,
});
const graph = new graphology.UndirectedGraph();
for (let i = 0; i < network.actors.length; i++) graph.addNode(i);
for (let i = 0; i < network.ties.length; i++) graph.addEdge(network.ties.source[i], network.ties.target[i]);
const run = {
  betweenness: () => betweenness(graph, { normalized: false, getEdgeWeight: null }),
  closeness: () => closeness(graph),
  pagerank: () => pagerank(graph, { maxIterations: 500, tolerance: 1e-12, getEdgeWeight: null }),
};
await timed(() => Math.max(...Object.values(run[measure]())));
