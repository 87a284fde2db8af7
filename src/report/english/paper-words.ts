import { own, say, type Text } from "../say.js";

/** What a paper calls what was computed. */
const terms: Readonly<Record<string, string>> = {
  pagerank: "PageRank",
  coreness: "coreness",
  clustering: "local clustering",
  harmonic: "harmonic closeness",
  reach: "reach in steps",
  components: "components",
  consensus: "consensus communities",
  communityNames: "over-represented attributes of communities",
  communitySignificance: "modularity beside networks of the same degrees",
  cohesion: "density, transitivity and clustering of the whole",
  stage: "stage of the whole",
  corePeriphery: "core and periphery",
  distances: "distances between all pairs",
  cutPoints: "articulation points and bridges",
  robustness: "ranks under missing data",
  stability: "correlation stability",
  structuralHoles: "constraint and effective size",
  participation: "participation coefficient and within-group degree",
  brokerageRoles: "brokerage roles",
  profile: "positions to convene, connect and mobilize",
  influencers: "seed set of greatest expected reach",
  hosting: "concentration of hosting",
  returning: "return of participants",
  copresence: "mixing at shared activities",
  withoutActor: "loss of single actors",
  inclusion: "shares of groups among high ranks",
  exchange: "flows between groups beside quasi-independence",
  funding: "flows of funding",
  waves: "waves of new ties",
  durability: "survival of ties",
  dependence: "dependence of ties on programmes and single persons",
  layout: "positions in the picture",
  recommend: "recommendation of ties",
};

/** What `methods` writes for a paper. */
export const paperWords = {
  term: (measure: string): Text => (terms[measure] === undefined ? say`${measure}` : own(terms[measure])),
  software: (version: string, form: string, seed: number, effort: string): Text =>
    say`All figures were computed with comity ${version} (form of the analysis ${form}, seed ${seed}, effort “${effort}”).`,
  network: (actors: number, ties: number, asOf: string | undefined): Text =>
    asOf === undefined
      ? say`The network has ${actors} actors and ${ties} ties.`
      : say`The network, as of ${asOf}, has ${actors} actors and ${ties} ties.`,
  publicView: (withheld: number, refused: number): Text =>
    say`It is the view for the public: ${withheld} of the actors stand under a pseudonym, and ${refused} who refused to be in the data were left out beforehand.`,
  stewardView: (refused: number): Text =>
    say`It is the view for those who keep the data; ${refused} actors who refused to be in it were left out beforehand.`,
  ties: own("Active ties and ties without a stated status were used."),
  undirected: own("All of them go both ways, so a pair of actors counts once."),
  directed: own(
    "Some of them have a direction, so a pair of actors counts once each way where paths are counted.",
  ),
  source: (source: string): Text => say`Source of the data: ${source}.`,
  exact: (list: Text): Text => say`Computed exactly: ${list}.`,
  estimated: (list: Text): Text => say`Computed from random samples or by randomized search: ${list}.`,
  unsettled: (list: Text): Text =>
    say`Not settled within the iterations allowed, and so approximate: ${list}.`,
  samples: (n: number): Text => say`${n} ${own(n === 1 ? "sample" : "samples")}`,
  within: (epsilon: number, delta: number): Text => say`ε = ${epsilon}, δ = ${delta}`,
  standardError: (share: number): Text => say`standard error ${share}`,
  undefinedValues: own("A value that is not defined is given as such, with its reason, and not as 0."),
  more: own("The table of parameters has every option of every measure."),
  title: own("Methods"),
  parametersTitle: own("Parameters"),
  referencesTitle: own("References"),
  heads: [own("Run"), own("Measure"), own("Parameter"), own("Value")],
};
