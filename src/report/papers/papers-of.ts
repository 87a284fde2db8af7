import type { MethodEntry } from "../../analysis/analysis.js";
import { byCodeUnit } from "../../text/order.js";
import { library } from "./library.js";
import { reference, type Paper } from "./paper.js";

/** The papers that define each measure or its computation, by their keys. */
const defined: Readonly<Record<string, readonly string[]>> = {
  withoutActor: ["borgatti2006", "eswaran1976"],
  durability: ["kaplan1958"],
  waves: ["kulldorff1997", "hoeffding1963"],
  inclusion: ["dorfman1979", "espinnoboa2022"],
  exchange: ["goodman1968"],
  hosting: ["simpson1949"],
  copresence: ["newman2003"],
  degree: ["freeman1978"],
  strength: ["barrat2004"],
  betweenness: ["brandes2001"],
  closeness: ["wasserman1994"],
  harmonic: ["boldi2014"],
  pagerank: ["brin1998"],
  coreness: ["seidman1983"],
  clustering: ["watts1998"],
  components: ["hopcroft1973"],
  cutPoints: ["hopcroft1973"],
  communities: ["traag2019", "newman2004"],
  communityNames: ["benjamini1995"],
  consensus: ["lancichinetti2012", "traag2019", "newman2004"],
  communitySignificance: ["guimera2004", "phipson2010"],
  corePeriphery: ["borgatti2000", "kojaku2018"],
  cohesion: ["wasserman1994", "newman2003b"],
  distances: ["latora2001", "leskovec2007"],
  mixing: ["newman2003", "krackhardt1988"],
  reciprocity: ["garlaschelli2004", "squartini2013"],
  map: ["savric2019"],
  layout: ["fruchterman1991"],
  robustness: ["borgatti2006b"],
  stability: ["epskamp2018"],
  structuralHoles: ["burt1992"],
  participation: ["guimera2005"],
  profile: ["kempe2003", "brandes2008"],
  influencers: ["kempe2003", "tang2018"],
  bridging: ["everett2016"],
  brokerageRoles: ["gould1989"],
  recommend: ["latora2001", "adamic2003", "zhou2009", "nemhauser1978", "zadrozny2002"],
};

/** What estimates rest on. */
const sampledPaths = ["borassi2019", "riondato2016"];
const balls = ["boldi2013"];
const allBalls = ["boldi2011"];

/** The papers behind one measure as it ran; none where it only counts. */
export function papersBehind(method: Pick<MethodEntry, "measure" | "epsilon" | "standardError">): Paper[] {
  const { measure, epsilon, standardError } = method;
  const keys = Object.hasOwn(defined, measure) ? [...defined[measure]] : [];
  if (measure === "betweenness" && epsilon !== undefined) keys.push(...sampledPaths);
  if (standardError !== undefined) keys.push(...(measure === "distances" ? allBalls : balls));
  return keys.flatMap((key) => library.get(key) ?? []);
}

/** The papers behind all measures that ran, each once, by author. */
export function papersOf(
  methods: readonly Pick<MethodEntry, "measure" | "epsilon" | "standardError">[],
): Paper[] {
  const found = new Map<string, Paper>();
  for (const method of methods) for (const paper of papersBehind(method)) found.set(paper.key, paper);
  return Array.from(found.values()).sort((a, b) => byCodeUnit(reference(a), reference(b)));
}
