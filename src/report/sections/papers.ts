import { paper, type Paper } from "./paper.js";
import { nextPapers } from "./next-papers.js";
import { placePapers } from "./place-papers.js";

/** The papers that define each measure or its computation. */
const papers: Readonly<Record<string, readonly Paper[]>> = {
  ...placePapers,
  ...nextPapers,
  withoutActor: [
    paper(
      "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational & Mathematical Organization Theory 12, 21–34.",
      "10.1007/s10588-006-7084-x",
    ),
    paper(
      "Eswaran, K. P. & Tarjan, R. E. (1976). Augmentation problems. SIAM Journal on Computing 5, 653–665.",
      "10.1137/0205044",
    ),
  ],
  durability: [
    paper(
      "Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457–481.",
      "10.2307/2281868",
    ),
  ],
  waves: [
    paper(
      "Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics – Theory and Methods 26, 1481–1496.",
      "10.1080/03610929708831995",
    ),
    paper(
      "Hoeffding, W. (1963). Probability inequalities for sums of bounded random variables. Journal of the American Statistical Association 58, 13–30.",
      "10.2307/2282952",
    ),
  ],
  inclusion: [
    paper(
      "Dorfman, R. (1979). A formula for the Gini coefficient. Review of Economics and Statistics 61, 146–149.",
      "10.2307/1924845",
    ),
    paper(
      "Espín-Noboa, L., Wagner, C., Strohmaier, M. & Karimi, F. (2022). Inequality and inequity in network-based ranking and recommendation algorithms. Scientific Reports 12, 2012.",
      "10.1038/s41598-022-05434-1",
    ),
  ],
  exchange: [
    paper(
      "Goodman, L. A. (1968). The analysis of cross-classified data: independence, quasi-independence, and interactions in contingency tables with or without missing entries. Journal of the American Statistical Association 63, 1091–1131.",
      "10.1080/01621459.1968.10480916",
    ),
  ],
  hosting: [paper("Simpson, E. H. (1949). Measurement of diversity. Nature 163, 688.", "10.1038/163688a0")],
  copresence: [
    paper(
      "Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.",
      "10.1103/PhysRevE.67.026126",
    ),
  ],
  degree: [
    paper(
      "Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1, 215–239.",
      "10.1016/0378-8733(78)90021-7",
    ),
  ],
  strength: [
    paper(
      "Barrat, A. et al. (2004). The architecture of complex weighted networks. PNAS 101, 3747–3752.",
      "10.1073/pnas.0400087101",
    ),
  ],
  betweenness: [
    paper(
      "Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25, 163–177.",
      "10.1080/0022250X.2001.9990249",
    ),
  ],
  closeness: [
    paper(
      "Wasserman, S. & Faust, K. (1994). Social Network Analysis. Cambridge University Press.",
      "10.1017/CBO9780511815478",
    ),
  ],
  harmonic: [
    paper(
      "Boldi, P. & Vigna, S. (2014). Axioms for centrality. Internet Mathematics 10, 222–262.",
      "10.1080/15427951.2013.865686",
    ),
  ],
  pagerank: [
    paper(
      "Brin, S. & Page, L. (1998). The anatomy of a large-scale hypertextual Web search engine. Computer Networks and ISDN Systems 30, 107–117.",
      "10.1016/S0169-7552(98)00110-X",
    ),
  ],
  coreness: [
    paper(
      "Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269–287.",
      "10.1016/0378-8733(83)90028-X",
    ),
  ],
  clustering: [
    paper(
      "Watts, D. J. & Strogatz, S. H. (1998). Collective dynamics of ‘small-world’ networks. Nature 393, 440–442.",
      "10.1038/30918",
    ),
  ],
  components: [
    paper(
      "Hopcroft, J. & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM 16, 372–378.",
      "10.1145/362248.362272",
    ),
  ],
  cutPoints: [
    paper(
      "Hopcroft, J. & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM 16, 372–378.",
      "10.1145/362248.362272",
    ),
  ],
  communities: [
    paper(
      "Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9, 5233.",
      "10.1038/s41598-019-41695-z",
    ),
    paper(
      "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E 69, 026113.",
      "10.1103/PhysRevE.69.026113",
    ),
  ],
  communityNames: [
    paper(
      "Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289–300.",
      "10.1111/j.2517-6161.1995.tb02031.x",
    ),
  ],
  consensus: [
    paper(
      "Lancichinetti, A. & Fortunato, S. (2012). Consensus clustering in complex networks. Scientific Reports 2, 336.",
      "10.1038/srep00336",
    ),
    paper(
      "Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9, 5233.",
      "10.1038/s41598-019-41695-z",
    ),
    paper(
      "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E 69, 026113.",
      "10.1103/PhysRevE.69.026113",
    ),
  ],
  communitySignificance: [
    paper(
      "Guimerà, R., Sales-Pardo, M. & Amaral, L. A. N. (2004). Modularity from fluctuations in random graphs and complex networks. Physical Review E 70, 025101.",
      "10.1103/PhysRevE.70.025101",
    ),
    paper(
      "Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.",
      "10.2202/1544-6115.1585",
    ),
  ],
  corePeriphery: [
    paper(
      "Borgatti, S. P. & Everett, M. G. (2000). Models of core/periphery structures. Social Networks 21, 375–395.",
      "10.1016/S0378-8733(99)00019-2",
    ),
    paper(
      "Kojaku, S. & Masuda, N. (2018). Core-periphery structure requires something else in the network. New Journal of Physics 20, 043012.",
      "10.1088/1367-2630/aab547",
    ),
  ],
  cohesion: [
    paper(
      "Wasserman, S. & Faust, K. (1994). Social Network Analysis. Cambridge University Press.",
      "10.1017/CBO9780511815478",
    ),
    paper(
      "Newman, M. E. J. (2003). The structure and function of complex networks. SIAM Review 45, 167–256.",
      "10.1137/S003614450342480",
    ),
  ],
  distances: [
    paper(
      "Latora, V. & Marchiori, M. (2001). Efficient behavior of small-world networks. Physical Review Letters 87, 198701.",
      "10.1103/PhysRevLett.87.198701",
    ),
    paper(
      "Leskovec, J., Kleinberg, J. & Faloutsos, C. (2007). Graph evolution: densification and shrinking diameters. ACM TKDD 1, 2.",
      "10.1145/1217299.1217301",
    ),
  ],
  mixing: [
    paper(
      "Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.",
      "10.1103/PhysRevE.67.026126",
    ),
    paper(
      "Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly 51, 123–140.",
      "10.2307/2786835",
    ),
  ],
  reciprocity: [
    paper(
      "Garlaschelli, D. & Loffredo, M. I. (2004). Patterns of link reciprocity in directed networks. Physical Review Letters 93, 268701.",
      "10.1103/PhysRevLett.93.268701",
    ),
    paper(
      "Squartini, T. et al. (2013). Reciprocity of weighted networks. Scientific Reports 3, 2729.",
      "10.1038/srep02729",
    ),
  ],
  map: [
    paper(
      "Šavrič, B., Patterson, T. & Jenny, B. (2019). The Equal Earth map projection. International Journal of Geographical Information Science 33, 454–465.",
      "10.1080/13658816.2018.1504949",
    ),
  ],
};

/** The papers for the measures named, each once, by author. */
export function papersOf(measures: readonly string[]): Paper[] {
  const found = new Map<string, Paper>();
  for (const measure of measures)
    if (Object.hasOwn(papers, measure)) for (const entry of papers[measure]) found.set(entry.doi, entry);
  return Array.from(found.values()).sort((a, b) => (a.text < b.text ? -1 : 1));
}
