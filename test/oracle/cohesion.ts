import { arcs, type PlainGraph, type View } from "./graph.js";
import { clustering } from "./clustering.js";
import { components } from "./components.js";
import { coreness } from "./coreness.js";
import { density } from "./density.js";
import { links } from "./links.js";

/**
 * The whole network in a few figures.
 *
 * Counts  `ties` are all of them, self-ties too; `links` as in links.ts, under "collapse"; components are weak;
 *         an isolate has no tie to anyone else (it may have a self-tie); triangles, clustering and cores ignore
 *         directions; `largestComponent` is its number of actors.
 */
export function cohesion(graph: PlainGraph, options: Pick<View, "directed"> = {}) {
  const parts = components(graph);
  const { triangles, transitivity, meanClustering } = clustering(graph);
  const tied = new Set(arcs(graph, { directed: "ignore" }).map((arc) => arc.source));
  return {
    actors: graph.ids.length,
    ties: graph.ties.length,
    links: links(graph, options).length,
    density: density(graph, options),
    components: parts.length,
    largestComponent: parts[0]?.length ?? 0,
    isolates: graph.ids.length - tied.size,
    triangles,
    transitivity,
    meanClustering,
    maxCore: Math.max(0, ...coreness(graph)),
  };
}
