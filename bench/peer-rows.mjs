import { tasks } from "./tasks.mjs";

/**
 * What `npm run bench:peers` measures and at which sizes. `kind` is how its sides are started (peer-sides.mjs). Where we are
 * `searching` from many sources, ours is also run without WebAssembly and on two workers; at the sizes `alone`, ours on
 * two workers is all that is run.
 */
export const rows = {
  betweenness: { ...tasks.betweenness, sizes: ["MS", "M"], searching: true },
  directed: { ...tasks.directed, sizes: ["S", "MS", "M"], searching: true },
  weighted: { ...tasks.weighted, sizes: ["MS", "M"] },
  sampled: { ...tasks.sampled, sizes: ["L"] },
  harmonic: { ...tasks.harmonic, sizes: ["M", "L"], searching: true, alone: ["L", "XL"] },
  closeness: { ...tasks.closeness, sizes: ["M"], searching: true },
  histogram: { ...tasks.histogram, sizes: ["L"] },
  pagerank: { ...tasks.pagerank, sizes: ["L"] },
  components: { ...tasks.components, sizes: ["L"] },
  coreness: { ...tasks.coreness, sizes: ["L"] },
  clustering: { ...tasks.clustering, sizes: ["L"] },
  constraint: { ...tasks.constraint, sizes: ["L"] },
  links: { ...tasks.links, sizes: ["M", "L"] },
  // No package of Python offers it; sna is out of breath beyond M.
  roles: { ...tasks.roles, sizes: ["S", "M", "L"] },
  communities: { ...tasks.communities, sizes: ["M", "L"] },
  leiden: { ...tasks.leiden, sizes: ["L"] },
  load: {
    title: "load .el",
    kind: "load",
    sizes: ["L"],
    agrees: (ours, theirs) => (ours.ties === theirs.ties ? undefined : `it has ${theirs.ties} ties`),
  },
  linear: { title: "everything linear", kind: "linear", sizes: ["XL"], compared: false },
};
