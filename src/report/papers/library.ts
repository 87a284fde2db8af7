import type { Paper } from "./paper.js";

/**
 * The papers that reports cite: key, sort, authors, year, title, where it appeared, volume, pages, DOI. Every one of them
 * is the source of a definition or of a computation in this package.
 */
const lines = `
adamic2003 | article | Adamic, L. A.; Adar, E. | 2003 | Friends and neighbors on the Web | Social Networks | 25 | 211–230 | 10.1016/S0378-8733(03)00009-1
barrat2004 | article | Barrat, A.; Barthélemy, M.; Pastor-Satorras, R.; Vespignani, A. | 2004 | The architecture of complex weighted networks | PNAS | 101 | 3747–3752 | 10.1073/pnas.0400087101
benjamini1995 | article | Benjamini, Y.; Hochberg, Y. | 1995 | Controlling the false discovery rate: a practical and powerful approach to multiple testing | Journal of the Royal Statistical Society B | 57 | 289–300 | 10.1111/j.2517-6161.1995.tb02031.x
boldi2011 | proceedings | Boldi, P.; Rosa, M.; Vigna, S. | 2011 | HyperANF: approximating the neighbourhood function of very large graphs on a budget | WWW ’11 | | 625–634 | 10.1145/1963405.1963493
boldi2013 | proceedings | Boldi, P.; Vigna, S. | 2013 | In-core computation of geometric centralities with HyperBall: a hundred billion nodes and beyond | ICDMW 2013 | | 621–628 | 10.1109/ICDMW.2013.10
boldi2014 | article | Boldi, P.; Vigna, S. | 2014 | Axioms for centrality | Internet Mathematics | 10 | 222–262 | 10.1080/15427951.2013.865686
borassi2019 | article | Borassi, M.; Natale, E. | 2019 | KADABRA is an adaptive algorithm for betweenness via random approximation | ACM Journal of Experimental Algorithmics | 24 | 1.2 | 10.1145/3284359
borgatti2000 | article | Borgatti, S. P.; Everett, M. G. | 2000 | Models of core/periphery structures | Social Networks | 21 | 375–395 | 10.1016/S0378-8733(99)00019-2
borgatti2006 | article | Borgatti, S. P. | 2006 | Identifying sets of key players in a social network | Computational & Mathematical Organization Theory | 12 | 21–34 | 10.1007/s10588-006-7084-x
borgatti2006b | article | Borgatti, S. P.; Carley, K. M.; Krackhardt, D. | 2006 | On the robustness of centrality measures under conditions of imperfect data | Social Networks | 28 | 124–136 | 10.1016/j.socnet.2005.05.001
brandes2001 | article | Brandes, U. | 2001 | A faster algorithm for betweenness centrality | Journal of Mathematical Sociology | 25 | 163–177 | 10.1080/0022250X.2001.9990249
brandes2008 | article | Brandes, U. | 2008 | On variants of shortest-path betweenness centrality and their generic computation | Social Networks | 30 | 136–145 | 10.1016/j.socnet.2007.11.001
brin1998 | article | Brin, S.; Page, L. | 1998 | The anatomy of a large-scale hypertextual Web search engine | Computer Networks and ISDN Systems | 30 | 107–117 | 10.1016/S0169-7552(98)00110-X
burt1992 | book | Burt, R. S. | 1992 | Structural Holes: The Social Structure of Competition | Harvard University Press |  |  | 10.4159/9780674029095
dorfman1979 | article | Dorfman, R. | 1979 | A formula for the Gini coefficient | Review of Economics and Statistics | 61 | 146–149 | 10.2307/1924845
epskamp2018 | article | Epskamp, S.; Borsboom, D.; Fried, E. I. | 2018 | Estimating psychological networks and their accuracy | Behavior Research Methods | 50 | 195–212 | 10.3758/s13428-017-0862-1
espinnoboa2022 | article | Espín-Noboa, L.; Wagner, C.; Strohmaier, M.; Karimi, F. | 2022 | Inequality and inequity in network-based ranking and recommendation algorithms | Scientific Reports | 12 | 2012 | 10.1038/s41598-022-05434-1
eswaran1976 | article | Eswaran, K. P.; Tarjan, R. E. | 1976 | Augmentation problems | SIAM Journal on Computing | 5 | 653–665 | 10.1137/0205044
everett2016 | article | Everett, M. G.; Valente, T. W. | 2016 | Bridging, brokerage and betweenness | Social Networks | 44 | 202–208 | 10.1016/j.socnet.2015.09.001
freeman1978 | article | Freeman, L. C. | 1978 | Centrality in social networks: conceptual clarification | Social Networks | 1 | 215–239 | 10.1016/0378-8733(78)90021-7
fruchterman1991 | article | Fruchterman, T. M. J.; Reingold, E. M. | 1991 | Graph drawing by force-directed placement | Software: Practice and Experience | 21 | 1129–1164 | 10.1002/spe.4380211102
garlaschelli2004 | article | Garlaschelli, D.; Loffredo, M. I. | 2004 | Patterns of link reciprocity in directed networks | Physical Review Letters | 93 | 268701 | 10.1103/PhysRevLett.93.268701
goodman1968 | article | Goodman, L. A. | 1968 | The analysis of cross-classified data: independence, quasi-independence, and interactions in contingency tables with or without missing entries | Journal of the American Statistical Association | 63 | 1091–1131 | 10.1080/01621459.1968.10480916
gould1989 | article | Gould, R. V.; Fernandez, R. M. | 1989 | Structures of mediation: a formal approach to brokerage in transaction networks | Sociological Methodology | 19 | 89–126 | 10.2307/270949
guimera2004 | article | Guimerà, R.; Sales-Pardo, M.; Amaral, L. A. N. | 2004 | Modularity from fluctuations in random graphs and complex networks | Physical Review E | 70 | 025101 | 10.1103/PhysRevE.70.025101
guimera2005 | article | Guimerà, R.; Amaral, L. A. N. | 2005 | Functional cartography of complex metabolic networks | Nature | 433 | 895–900 | 10.1038/nature03288
hoeffding1963 | article | Hoeffding, W. | 1963 | Probability inequalities for sums of bounded random variables | Journal of the American Statistical Association | 58 | 13–30 | 10.2307/2282952
hopcroft1973 | article | Hopcroft, J.; Tarjan, R. | 1973 | Algorithm 447: efficient algorithms for graph manipulation | Communications of the ACM | 16 | 372–378 | 10.1145/362248.362272
kaplan1958 | article | Kaplan, E. L.; Meier, P. | 1958 | Nonparametric estimation from incomplete observations | Journal of the American Statistical Association | 53 | 457–481 | 10.2307/2281868
kempe2003 | proceedings | Kempe, D.; Kleinberg, J.; Tardos, É. | 2003 | Maximizing the spread of influence through a social network | KDD 2003 |  | 137–146 | 10.1145/956750.956769
kojaku2018 | article | Kojaku, S.; Masuda, N. | 2018 | Core-periphery structure requires something else in the network | New Journal of Physics | 20 | 043012 | 10.1088/1367-2630/aab547
krackhardt1988 | article | Krackhardt, D.; Stern, R. N. | 1988 | Informal networks and organizational crises: an experimental simulation | Social Psychology Quarterly | 51 | 123–140 | 10.2307/2786835
kulldorff1997 | article | Kulldorff, M. | 1997 | A spatial scan statistic | Communications in Statistics – Theory and Methods | 26 | 1481–1496 | 10.1080/03610929708831995
lancichinetti2012 | article | Lancichinetti, A.; Fortunato, S. | 2012 | Consensus clustering in complex networks | Scientific Reports | 2 | 336 | 10.1038/srep00336
latora2001 | article | Latora, V.; Marchiori, M. | 2001 | Efficient behavior of small-world networks | Physical Review Letters | 87 | 198701 | 10.1103/PhysRevLett.87.198701
leskovec2007 | article | Leskovec, J.; Kleinberg, J.; Faloutsos, C. | 2007 | Graph evolution: densification and shrinking diameters | ACM TKDD | 1 | 2 | 10.1145/1217299.1217301
nemhauser1978 | article | Nemhauser, G. L.; Wolsey, L. A.; Fisher, M. L. | 1978 | An analysis of approximations for maximizing submodular set functions – I | Mathematical Programming | 14 | 265–294 | 10.1007/BF01588971
newman2003 | article | Newman, M. E. J. | 2003 | Mixing patterns in networks | Physical Review E | 67 | 026126 | 10.1103/PhysRevE.67.026126
newman2003b | article | Newman, M. E. J. | 2003 | The structure and function of complex networks | SIAM Review | 45 | 167–256 | 10.1137/S003614450342480
newman2004 | article | Newman, M. E. J.; Girvan, M. | 2004 | Finding and evaluating community structure in networks | Physical Review E | 69 | 026113 | 10.1103/PhysRevE.69.026113
phipson2010 | article | Phipson, B.; Smyth, G. K. | 2010 | Permutation p-values should never be zero | Statistical Applications in Genetics and Molecular Biology | 9 | 39 | 10.2202/1544-6115.1585
riondato2016 | article | Riondato, M.; Kornaropoulos, E. M. | 2016 | Fast approximation of betweenness centrality through sampling | Data Mining and Knowledge Discovery | 30 | 438–475 | 10.1007/s10618-015-0423-0
savric2019 | article | Šavrič, B.; Patterson, T.; Jenny, B. | 2019 | The Equal Earth map projection | International Journal of Geographical Information Science | 33 | 454–465 | 10.1080/13658816.2018.1504949
seidman1983 | article | Seidman, S. B. | 1983 | Network structure and minimum degree | Social Networks | 5 | 269–287 | 10.1016/0378-8733(83)90028-X
simpson1949 | article | Simpson, E. H. | 1949 | Measurement of diversity | Nature | 163 | 688 | 10.1038/163688a0
squartini2013 | article | Squartini, T.; Picciolo, F.; Ruzzenenti, F.; Garlaschelli, D. | 2013 | Reciprocity of weighted networks | Scientific Reports | 3 | 2729 | 10.1038/srep02729
tang2018 | proceedings | Tang, J.; Tang, X.; Xiao, X.; Yuan, J. | 2018 | Online processing algorithms for influence maximization | SIGMOD 2018 |  | 991–1005 | 10.1145/3183713.3183749
traag2019 | article | Traag, V. A.; Waltman, L.; van Eck, N. J. | 2019 | From Louvain to Leiden: guaranteeing well-connected communities | Scientific Reports | 9 | 5233 | 10.1038/s41598-019-41695-z
wasserman1994 | book | Wasserman, S.; Faust, K. | 1994 | Social Network Analysis: Methods and Applications | Cambridge University Press |  |  | 10.1017/CBO9780511815478
watts1998 | article | Watts, D. J.; Strogatz, S. H. | 1998 | Collective dynamics of ‘small-world’ networks | Nature | 393 | 440–442 | 10.1038/30918
zadrozny2002 | proceedings | Zadrozny, B.; Elkan, C. | 2002 | Transforming classifier scores into accurate multiclass probability estimates | KDD ’02 |  | 694–699 | 10.1145/775047.775151
zhou2009 | article | Zhou, T.; Lü, L.; Zhang, Y.-C. | 2009 | Predicting missing links via local information | European Physical Journal B | 71 | 623–630 | 10.1140/epjb/e2009-00335-8
`;

const sorts = { article: "article", book: "book", proceedings: "inproceedings" } as const;

/** The papers by their keys, which are those of the BibTeX. */
export const library: ReadonlyMap<string, Paper> = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [key, sort, authors, year, title, where, volume, pages, doi] = line
        .split("|")
        .map((field) => field.trim());
      const paper: Paper = {
        key,
        sort: sorts[sort as keyof typeof sorts],
        authors: authors.split("; "),
        year: Number(year),
        title,
        where,
        ...(volume !== "" && { volume }),
        ...(pages !== "" && { pages }),
        doi,
      };
      return [key, paper];
    }),
);
