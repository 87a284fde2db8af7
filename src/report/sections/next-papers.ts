import { paper, type Paper } from "./paper.js";

/** The papers behind part 8: what ties change, how they are chosen and how likely they are. */
export const nextPapers: Readonly<Record<string, readonly Paper[]>> = {
  recommend: [
    paper(
      "Latora, V. & Marchiori, M. (2001). Efficient behavior of small-world networks. Physical Review Letters 87, 198701.",
      "10.1103/PhysRevLett.87.198701",
    ),
    paper(
      "Adamic, L. A. & Adar, E. (2003). Friends and neighbors on the Web. Social Networks 25, 211–230.",
      "10.1016/S0378-8733(03)00009-1",
    ),
    paper(
      "Zhou, T., Lü, L. & Zhang, Y.-C. (2009). Predicting missing links via local information. European Physical Journal B 71, 623–630.",
      "10.1140/epjb/e2009-00335-8",
    ),
    paper(
      "Nemhauser, G. L., Wolsey, L. A. & Fisher, M. L. (1978). An analysis of approximations for maximizing submodular set functions – I. Mathematical Programming 14, 265–294.",
      "10.1007/BF01588971",
    ),
    paper(
      "Zadrozny, B. & Elkan, C. (2002). Transforming classifier scores into accurate multiclass probability estimates. KDD ’02, 694–699.",
      "10.1145/775047.775151",
    ),
  ],
};
