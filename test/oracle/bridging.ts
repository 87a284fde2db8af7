import { betweenness } from "./betweenness.js";
import { distances } from "./distances.js";
import { arcs, near, unordered, type PlainGraph, type View } from "./graph.js";
import { links } from "./links.js";
import { pathCounts } from "./path-counts.js";

type Index = "everett-valente" | "bridgeness" | "bridging-centrality" | "valente-fujimoto";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Bridging by each of its definitions. Directions as in `betweenness`. */
export function bridging(graph: PlainGraph, options: View & { readonly index?: Index } = {}): number[] {
  const { index = "everett-valente", ...view } = options;
  return {
    "everett-valente": mean,
    bridgeness,
    "bridging-centrality": centrality,
    "valente-fujimoto": drops,
  }[index](graph, view);
}

/** The mean betweenness of ties, with pairs ordered; 0 where nobody needs the actor. */
function mean(graph: PlainGraph, view: View): number[] {
  const steps = arcs(graph, view);
  const away = distances(graph, view);
  const ordered = unordered(graph, view) ? 2 : 1;
  return betweenness(graph, view).map((b, v) => {
    const others = graph.ids.map((_, u) => u).filter((u) => u !== v);
    const out = ordered * b + others.filter((u) => away[v][u] < Infinity).length;
    const into = ordered * b + others.filter((u) => away[u][v] < Infinity).length;
    const ways = (end: "source" | "target") => steps.filter((step) => step[end] === v).length;
    return b === 0 ? 0 : (into / ways("target") + out / ways("source")) / 2;
  });
}

function bridgeness(graph: PlainGraph, view: View): number[] {
  const away = distances(graph, view);
  const paths = pathCounts(graph, view);
  const all = graph.ids.map((_, v) => v);
  return all.map((v) => {
    const far = all.flatMap((s) =>
      all
        .filter(
          (t) => s !== t && away[s][v] > 1 && away[v][t] > 1 && near(away[s][v] + away[v][t], away[s][t]),
        )
        .map((t) => (paths[s][v] * paths[v][t]) / paths[s][t]),
    );
    return sum(far) / (unordered(graph, view) ? 2 : 1);
  });
}

function centrality(graph: PlainGraph, view: View): number[] {
  const tied = arcs(graph, { directed: "ignore" });
  const around = (v: number) => tied.filter(({ source }) => source === v).map(({ target }) => target);
  return betweenness(graph, view).map((b, v) =>
    b === 0 ? 0 : b / around(v).length / sum(around(v).map((u) => 1 / around(u).length)),
  );
}

/** Taking away a tie takes away all ties of its link. */
function drops(graph: PlainGraph, view: View): number[] {
  const n = graph.ids.length;
  const cohesion = (some: readonly { source: number; target: number; directed: boolean }[]) => {
    const ties = some.map((tie) => ({ ...tie, strength: 1 }));
    const away = distances({ ids: graph.ids, ties });
    return (
      sum(away.flatMap((row, s) => row.map((d, t) => (s === t || d === Infinity ? 0 : 1 / d)))) /
      (n * (n - 1))
    );
  };
  const every = links(graph, view).map(({ bothWays, ...ends }) => ({ ...ends, directed: !bothWays }));
  const falls = every.map((_, i) => cohesion(every) - cohesion(every.filter((__, j) => j !== i)));
  return graph.ids.map((_, v) => {
    const own = falls.filter((__, i) => every[i].source === v || every[i].target === v);
    return sum(own) / own.length;
  });
}
