import { paper, type Paper } from "./paper.js";

/** The papers behind part 4: positions and brokers, and how sure ranks are. */
export const placePapers: Readonly<Record<string, readonly Paper[]>> = {
  robustness: [
    paper(
      "Borgatti, S. P., Carley, K. M. & Krackhardt, D. (2006). On the robustness of centrality measures under conditions of imperfect data. Social Networks 28, 124–136.",
      "10.1016/j.socnet.2005.05.001",
    ),
  ],
  stability: [
    paper(
      "Epskamp, S., Borsboom, D. & Fried, E. I. (2018). Estimating psychological networks and their accuracy. Behavior Research Methods 50, 195–212.",
      "10.3758/s13428-017-0862-1",
    ),
  ],
  structuralHoles: [
    paper(
      "Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.",
      "10.4159/9780674029095",
    ),
  ],
  participation: [
    paper(
      "Guimerà, R. & Amaral, L. A. N. (2005). Functional cartography of complex metabolic networks. Nature 433, 895–900.",
      "10.1038/nature03288",
    ),
  ],
  profile: [
    paper(
      "Kempe, D., Kleinberg, J. & Tardos, É. (2003). Maximizing the spread of influence through a social network. KDD 2003, 137–146.",
      "10.1145/956750.956769",
    ),
    paper(
      "Brandes, U. (2008). On variants of shortest-path betweenness centrality and their generic computation. Social Networks 30, 136–145.",
      "10.1016/j.socnet.2007.11.001",
    ),
  ],
  influencers: [
    paper(
      "Kempe, D., Kleinberg, J. & Tardos, É. (2003). Maximizing the spread of influence through a social network. KDD 2003, 137–146.",
      "10.1145/956750.956769",
    ),
    paper(
      "Tang, J., Tang, X., Xiao, X. & Yuan, J. (2018). Online processing algorithms for influence maximization. SIGMOD 2018, 991–1005.",
      "10.1145/3183713.3183749",
    ),
  ],
  bridging: [
    paper(
      "Everett, M. G. & Valente, T. W. (2016). Bridging, brokerage and betweenness. Social Networks 44, 202–208.",
      "10.1016/j.socnet.2015.09.001",
    ),
  ],
  brokerageRoles: [
    paper(
      "Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction networks. Sociological Methodology 19, 89–126.",
      "10.2307/270949",
    ),
  ],
};
