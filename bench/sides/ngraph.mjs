import centrality from "ngraph.centrality";
import createGraph from "ngraph.graph";

export const packages = ["ngraph.graph", "ngraph.centrality"];

export function build({ n, source, target }) {
  const graph = createGraph();
  for (let actor = 0; actor < n; actor++) graph.addNode(actor);
  for (let i = 0; i < source.length; i++) graph.addLink(source[i], target[i]);
  return graph;
}

const values = (found, graph) =>
  Float64Array.from({ length: graph.getNodesCount() }, (_, actor) => found[actor]);

export const tasks = {
  betweenness: { run: (graph) => centrality.betweenness(graph), values },
  closeness: { run: (graph) => centrality.closeness(graph), values },
};
