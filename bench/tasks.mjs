import { asModular, close, closeTogether, modularity, sameGroups, within } from "./harness/agreement.mjs";

const quality = (groups, input) =>
  `Q ${modularity(groups, input).toFixed(5)}, ${new Set(groups).size} groups`;

const certificate = ([reach, low, high, best, guarantee, sets, bytes]) =>
  `${sets} sets, ${(bytes / 2 ** 20).toFixed(1)} MiB; reaches ${reach.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)}), nobody more than ${best.toFixed(0)}: at least ${(100 * guarantee).toFixed(1)} % of the best`;

/**
 * What is timed beside other packages: the title, and when another's result is the same as ours. A side offers a task by
 * having it in its own table (`sides/*.mjs`, `peers/with_*.py`). `note` says of a result what its time alone does not.
 */
export const tasks = {
  betweenness: { title: "betweenness, exact", agrees: close(1e-6) },
  directed: { title: "betweenness of directed ties, exact", agrees: close(1e-6) },
  weighted: { title: "betweenness by strength, exact", agrees: close(1e-6) },
  sampled: { title: "betweenness from samples (ε 0.01, δ 0.1)", agrees: within(0.02) },
  closeness: { title: "closeness within components, exact", agrees: close(1e-9) },
  harmonic: { title: "harmonic closeness, exact", agrees: close(1e-9) },
  histogram: { title: "pairs at each distance from 256 actors", agrees: close(0) },
  pagerank: { title: "PageRank to 1e-6", agrees: closeTogether(2e-5) },
  components: { title: "components", agrees: sameGroups },
  coreness: { title: "coreness", agrees: close(0) },
  clustering: { title: "local clustering (triangles)", agrees: close(1e-9) },
  constraint: { title: "Burt's constraint", agrees: close(1e-9) },
  links: { title: "Adamic–Adar of 100,000 pairs", agrees: close(1e-9) },
  roles: { title: "Gould and Fernandez' roles, 8 groups", agrees: close(0) },
  asking: { title: "50 to ask first, certified (ε 0.1, δ 0.01)", agrees: close(0), note: certificate },
  asking500: { title: "500 to ask first, certified (ε 0.05, δ 0.01)", agrees: close(0), note: certificate },
  communities: { title: "communities by modularity", agrees: asModular(0.05), note: quality },
  leiden: { title: "Leiden, two iterations", agrees: asModular(0.005), note: quality },
};
