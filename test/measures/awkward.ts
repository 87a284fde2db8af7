import type { MeasureName } from "../../src/measures/table.js";
import type { GraphName } from "./awkward-graphs.js";

/**
 * What every measure says, with its default options, about every awkward graph (awkward-graphs.ts has them drawn).
 *
 * Scores and group numbers come in the order of ids, of measures with several scores those of `columns` for each id,
 * figures in the order of `figures`; of the chain of diamonds some actors are asked by name. For mixing, actors are of DE and FR in turn. Worked out by
 * hand or from the oracles; the fractions show the definition.
 */
export interface Expected {
  readonly figures?: readonly string[];
  readonly columns?: readonly string[];
  readonly graphs: Readonly<Record<GraphName, readonly number[] | Readonly<Record<string, number>>>>;
}

/** 1 / from + 1 / (from + 2) + … + 1 / to: actors of one sort in the chain of diamonds are two steps apart. */
const everySecond = (from: number, to: number): number =>
  from > to ? 0 : 1 / from + everySecond(from + 2, to);

const half = Math.sqrt(1 / 2);
/** The middle of a path of four has the golden ratio times the score of its ends. */
const golden = (1 + Math.sqrt(5)) / 2;
const pathEnd = 1 / Math.sqrt(2 + 2 * golden ** 2);
const pathMiddle = golden * pathEnd;

/** Katz of two actors: a has a tie to itself of `self`, `toA` comes in at a and `toB` at b from the other. */
function inTurn(alpha: number, self: number, toA: number, toB: number): readonly [number, number] {
  const a = (1 + alpha * toA) / (1 - alpha * self - alpha * alpha * toA * toB);
  return [a, 1 + alpha * toB * a];
}
/** Katz of paths: of three actors, with λ = √2, and of four. */
const [threeMiddle, threeEnd] = inTurn(0.85 * half, 0, 2, 1);
const pathOfThree = [threeEnd, threeMiddle, threeEnd];
const [fourMiddle, fourEnd] = inTurn(0.85 / golden, 1, 1, 1);
const pathOfFour = [fourEnd, fourMiddle, fourMiddle, fourEnd];

const nobodyInReach = [0, NaN, NaN, NaN, NaN, NaN, NaN];
const oneStep = [1, 1, 1, 0.9, 1, 1, 1];
const noTies = [NaN, NaN, NaN];
const oneExternal = [0, 1, 0, 1 / 2, 1, 1, NaN, -1, 0];
const pair = [2, 1, 1, 1, 1, 2, 0, 0, NaN, 0, NaN, 1];

/** Participation of an actor all of whose ties go to the one other country. */
const across = [0, 0, 1];

/** Structural holes of an actor with one contact, and of one with none. */
const single = [1, 1, 1, 1];
const without = [NaN, NaN, NaN, NaN];

export const awkward: Readonly<Record<MeasureName, Expected>> = {
  // Distinct neighbors; a self-tie is 2 more.
  degree: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [2],
      "a self-tie and a tie": [3, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1, 2, 1, 1, 1],
      "a star": [4, 1, 1, 1, 1],
      "a path": [1, 2, 2, 1],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [1, 2, 2, 1, 1, 1],
      "40 diamonds": { h00: 2, x20: 2, h20: 4 },
    },
  },
  // Every tie adds up, parallel and opposite ones too.
  strength: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [2],
      "a self-tie and a tie": [3, 1],
      "two parallel ties": [2, 2],
      "a tie each way": [2, 2],
      "mixed on one pair": [2, 2],
      "two components": [1, 2, 1, 1, 1],
      "a star": [4, 1, 1, 1, 1],
      "a path": [1, 2, 2, 1],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [1, 2, 2, 1, 1, 1],
      "40 diamonds": { h00: 2, x20: 2, h20: 4 },
    },
  },
  // (r − 1)/(n − 1) · (r − 1)/Σd; 0 for who reaches nobody.
  closeness: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1 / 2, 1 / 2, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 4],
      "a star": [1, 4 / 7, 4 / 7, 4 / 7, 4 / 7],
      "a path": [3 / 6, 3 / 4, 3 / 4, 3 / 6],
      "a complete graph": [1, 1, 1, 1],
      "a directed cycle": [2 / 3, 2 / 3, 2 / 3],
      "odd ids": [(3 / 5) * (3 / 6), (3 / 5) * (3 / 4), (3 / 5) * (3 / 4), (3 / 5) * (3 / 6), 1 / 5, 1 / 5],
      "40 diamonds": { h00: 120 / (2 * 820 + 2 * 1600), h20: 120 / (4 * 210 + 4 * 400) },
    },
  },
  // Σ 1/d.
  harmonic: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1 + 1 / 2, 2, 1 + 1 / 2, 1, 1],
      "a star": [4, 2.5, 2.5, 2.5, 2.5],
      "a path": [1 + 1 / 2 + 1 / 3, 2 + 1 / 2, 2 + 1 / 2, 1 + 1 / 2 + 1 / 3],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [1.5, 1.5, 1.5],
      "odd ids": [1 + 1 / 2 + 1 / 3, 2.5, 2.5, 1 + 1 / 2 + 1 / 3, 1, 1],
      "40 diamonds": {
        h00: everySecond(2, 80) + 2 * everySecond(1, 79),
        h20: 2 * everySecond(2, 40) + 4 * everySecond(1, 39),
      },
    },
  },
  // Pairs that pass: unordered ones, but ordered in the directed cycle. 2^40 paths count without overflow.
  betweenness: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [0, 0],
      "an isolated actor": [0, 0, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [0, 0],
      "two parallel ties": [0, 0],
      "a tie each way": [0, 0],
      "mixed on one pair": [0, 0],
      "two components": [0, 1, 0, 0, 0],
      "a star": [6, 0, 0, 0, 0],
      "a path": [0, 2, 2, 0],
      "a complete graph": [0, 0, 0, 0],
      "a directed cycle": [1, 1, 1],
      "odd ids": [0, 2, 2, 0, 0, 0],
      "40 diamonds": { h00: 1 / 2, x20: 1769, h20: 3601 },
    },
  },
  // Damping 0.85: x = 0.85 · (what comes in along ties, and from those without ties) + 0.15 / n.
  pagerank: {
    graphs: {
      nobody: [],
      "one actor": [1],
      "one tie": [1 / 2, 1 / 2],
      "an isolated actor": [20 / 43, 20 / 43, 3 / 43],
      "a self-tie only": [1],
      "a self-tie and a tie": [111 / 154, 43 / 154],
      "two parallel ties": [1 / 2, 1 / 2],
      "a tie each way": [1 / 2, 1 / 2],
      "mixed on one pair": [1 / 2, 1 / 2],
      "two components": [57 / 370, 108 / 370, 57 / 370, 1 / 5, 1 / 5],
      "a star": [88 / 185, 97 / 740, 97 / 740, 97 / 740, 97 / 740],
      "a path": [10 / 57, 18.5 / 57, 18.5 / 57, 10 / 57],
      "a complete graph": [1 / 4, 1 / 4, 1 / 4, 1 / 4],
      "a directed cycle": [1 / 3, 1 / 3, 1 / 3],
      "odd ids": [20 / 171, 37 / 171, 37 / 171, 20 / 171, 1 / 6, 1 / 6],
      "40 diamonds": { h00: 0.0072074664, x20: 0.00636587, h20: 0.0120616484 },
    },
  },
  // λ x = what comes in. A tie alone has λ = 1, a path of three √2, one of four the golden ratio, the star 2.
  eigenvector: {
    graphs: {
      nobody: [],
      "one actor": [NaN],
      "one tie": [half, half],
      "an isolated actor": [half, half, 0],
      "a self-tie only": [1],
      "a self-tie and a tie": [0.9238795325, 0.3826834324],
      "two parallel ties": [half, half],
      "a tie each way": [half, half],
      "mixed on one pair": [1 / Math.sqrt(3), Math.sqrt(2 / 3)],
      "two components": [1 / 2, half, 1 / 2, 0, 0],
      "a star": [half, half / 2, half / 2, half / 2, half / 2],
      "a path": [pathEnd, pathMiddle, pathMiddle, pathEnd],
      "a complete graph": [1 / 2, 1 / 2, 1 / 2, 1 / 2],
      "a directed cycle": [1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3)],
      "odd ids": [pathEnd, pathMiddle, pathMiddle, pathEnd, 0, 0],
      "40 diamonds": {
        h00: Math.sin(Math.PI / 82) / Math.sqrt(41),
        x20: (Math.sin((40 * Math.PI) / 82) / Math.sqrt(41)) * half,
        h20: 1 / Math.sqrt(41),
      },
    },
  },
  // x = 1 + α · what comes in, α = 0.85 / λ.
  katz: {
    graphs: {
      nobody: [],
      "one actor": [1],
      "one tie": [20 / 3, 20 / 3],
      "an isolated actor": [20 / 3, 20 / 3, 1],
      "a self-tie only": [20 / 3],
      "a self-tie and a tie": inTurn(0.85 / (1 + Math.SQRT2), 2, 1, 1),
      "two parallel ties": [20 / 3, 20 / 3],
      "a tie each way": [20 / 3, 20 / 3],
      "mixed on one pair": inTurn(0.85 / Math.SQRT2, 0, 1, 2),
      "two components": [...pathOfThree, 1 / (1 - 0.85 * half), 1 / (1 - 0.85 * half)],
      "a star": [
        2.7 / 0.2775,
        1 + 0.425 * (2.7 / 0.2775),
        1 + 0.425 * (2.7 / 0.2775),
        1 + 0.425 * (2.7 / 0.2775),
        1 + 0.425 * (2.7 / 0.2775),
      ],
      "a path": pathOfFour,
      "a complete graph": [20 / 3, 20 / 3, 20 / 3, 20 / 3],
      "a directed cycle": [20 / 3, 20 / 3, 20 / 3],
      "odd ids": [...pathOfFour, 1 / (1 - 0.85 / golden), 1 / (1 - 0.85 / golden)],
      "40 diamonds": { h00: 3.4015152292, x20: 5.7932681428, h20: 7.969094675 },
    },
  },
  coreness: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1, 1, 1, 1, 1],
      "a star": [1, 1, 1, 1, 1],
      "a path": [1, 1, 1, 1],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [1, 1, 1, 1, 1, 1],
      "40 diamonds": { h00: 2, x20: 2, h20: 2 },
    },
  },
  // Parallel and opposite ties add up; self-ties do not count.
  strengthCoreness: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [2, 2],
      "a tie each way": [2, 2],
      "mixed on one pair": [2, 2],
      "two components": [1, 1, 1, 1, 1],
      "a star": [1, 1, 1, 1, 1],
      "a path": [1, 1, 1, 1],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [1, 1, 1, 1, 1, 1],
      "40 diamonds": { h00: 2, x20: 2, h20: 2 },
    },
  },
  // Within two steps.
  reach: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [2, 2, 2, 1, 1],
      "a star": [4, 4, 4, 4, 4],
      "a path": [2, 3, 3, 2],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [2, 3, 3, 2, 1, 1],
      "40 diamonds": { h00: 3, x20: 7, h20: 6 },
    },
  },
  // No tie has a date: everyone whom ties lead to.
  temporalReach: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [2, 2, 2, 1, 1],
      "a star": [4, 4, 4, 4, 4],
      "a path": [3, 3, 3, 3],
      "a complete graph": [3, 3, 3, 3],
      "a directed cycle": [2, 2, 2],
      "odd ids": [3, 3, 3, 3, 1, 1],
      "40 diamonds": { h00: 120, x20: 120, h20: 120 },
    },
  },
  // Undefined below two neighbors.
  clustering: {
    graphs: {
      nobody: [],
      "one actor": [NaN],
      "one tie": [NaN, NaN],
      "an isolated actor": [NaN, NaN, NaN],
      "a self-tie only": [NaN],
      "a self-tie and a tie": [NaN, NaN],
      "two parallel ties": [NaN, NaN],
      "a tie each way": [NaN, NaN],
      "mixed on one pair": [NaN, NaN],
      "two components": [NaN, 0, NaN, NaN, NaN],
      "a star": [0, NaN, NaN, NaN, NaN],
      "a path": [NaN, 0, 0, NaN],
      "a complete graph": [1, 1, 1, 1],
      "a directed cycle": [1, 1, 1],
      "odd ids": [NaN, 0, 0, NaN, NaN, NaN],
      "40 diamonds": { h00: 0, x20: 0, h20: 0 },
    },
  },
  components: {
    graphs: {
      nobody: [],
      "one actor": [1],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 2],
      "a self-tie only": [1],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1, 1, 1, 2, 2],
      "a star": [1, 1, 1, 1, 1],
      "a path": [1, 1, 1, 1],
      "a complete graph": [1, 1, 1, 1],
      "a directed cycle": [1, 1, 1],
      "odd ids": [1, 1, 1, 1, 2, 2],
      "40 diamonds": { h00: 1, x20: 1, h40: 1 },
    },
  },
  // Of the diamonds only that an end hangs together: another version of the method may draw other borders elsewhere.
  communities: {
    graphs: {
      nobody: [],
      "one actor": [1],
      "one tie": [1, 1],
      "an isolated actor": [1, 1, 2],
      "a self-tie only": [1],
      "a self-tie and a tie": [1, 1],
      "two parallel ties": [1, 1],
      "a tie each way": [1, 1],
      "mixed on one pair": [1, 1],
      "two components": [1, 1, 1, 2, 2],
      "a star": [1, 1, 1, 1, 1],
      "a path": [1, 1, 2, 2],
      "a complete graph": [1, 1, 1, 1],
      "a directed cycle": [1, 1, 1],
      "odd ids": [1, 1, 2, 2, 3, 3],
      "40 diamonds": { h00: 9, x01: 9, y01: 9 },
    },
  },
  cohesion: {
    figures: [
      ...["actors", "ties", "links", "density", "components", "largestComponent", "isolates", "triangles"],
      ...["transitivity", "meanClustering", "meanClusteringDefined", "maxCore"],
    ],
    graphs: {
      nobody: [0, 0, 0, NaN, 0, 0, 0, 0, NaN, NaN, NaN, 0],
      "one actor": [1, 0, 0, NaN, 1, 1, 1, 0, NaN, 0, NaN, 0],
      "one tie": pair,
      "an isolated actor": [3, 1, 1, 1 / 3, 2, 2, 1, 0, NaN, 0, NaN, 1],
      "a self-tie only": [1, 1, 0, NaN, 1, 1, 1, 0, NaN, 0, NaN, 0],
      "a self-tie and a tie": [2, 2, 1, 1, 1, 2, 0, 0, NaN, 0, NaN, 1],
      "two parallel ties": [2, 2, 1, 1, 1, 2, 0, 0, NaN, 0, NaN, 1],
      "a tie each way": [2, 2, 2, 1, 1, 2, 0, 0, NaN, 0, NaN, 1],
      "mixed on one pair": [2, 2, 2, 1, 1, 2, 0, 0, NaN, 0, NaN, 1],
      "two components": [5, 3, 3, 3 / 10, 2, 3, 0, 0, 0, 0, 0, 1],
      "a star": [5, 4, 4, 4 / 10, 1, 5, 0, 0, 0, 0, 0, 1],
      "a path": [4, 3, 3, 3 / 6, 1, 4, 0, 0, 0, 0, 0, 1],
      "a complete graph": [4, 6, 6, 1, 1, 4, 0, 4, 1, 1, 1, 3],
      "a directed cycle": [3, 3, 3, 3 / 6, 1, 3, 0, 1, 1, 1, 1, 2],
      "odd ids": [6, 4, 4, 4 / 15, 2, 4, 0, 0, 0, 0, 0, 1],
      "40 diamonds": [121, 160, 160, 160 / 7260, 1, 121, 0, 0, 0, 0, 0, 2],
    },
  },
  distances: {
    figures: [
      ...["reachablePairs", "meanDistance", "diameter", "effectiveDiameter", "efficiency"],
      ...["largestMeanDistance", "largestDiameter"],
    ],
    graphs: {
      nobody: nobodyInReach,
      "one actor": nobodyInReach,
      "one tie": oneStep,
      "an isolated actor": [1, 1, 1, 0.9, 1 / 3, 1, 1],
      "a self-tie only": nobodyInReach,
      "a self-tie and a tie": oneStep,
      "two parallel ties": oneStep,
      "a tie each way": [2, 1, 1, 0.9, 1, 1, 1],
      "mixed on one pair": [2, 1, 1, 0.9, 1, 1, 1],
      "two components": [4, 5 / 4, 2, 1.6, 3.5 / 10, 4 / 3, 2],
      "a star": [10, 16 / 10, 2, 1 + 5 / 6, 7 / 10, 16 / 10, 2],
      "a path": [6, 10 / 6, 3, 2.4, (4 + 1 / 3) / 6, 10 / 6, 3],
      "a complete graph": [6, 1, 1, 0.9, 1, 1, 1],
      "a directed cycle": [6, 1.5, 2, 1.8, 0.75, 1.5, 2],
      "odd ids": [7, 11 / 7, 3, 2.3, (5 + 1 / 3) / 15, 10 / 6, 3],
      "40 diamonds": { reachablePairs: 7260, meanDistance: 196880 / 7260, diameter: 80, largestDiameter: 80 },
    },
  },
  mixing: {
    figures: [
      ...["internal", "external", "internalShare", "expectedInternalShare", "eiIndex", "expectedEiIndex"],
      ...["eiIndexZ", "assortativity", "leftOut"],
    ],
    graphs: {
      nobody: [0, 0, NaN, NaN, NaN, NaN, NaN, NaN, 0],
      "one actor": [0, 0, NaN, NaN, NaN, NaN, NaN, NaN, 0],
      "one tie": oneExternal,
      // Of the three pairs two are across.
      "an isolated actor": [0, 1, 0, 1 / 2, 1, 1 / 3, half, -1, 0],
      "a self-tie only": [0, 0, NaN, NaN, NaN, NaN, NaN, NaN, 0],
      "a self-tie and a tie": oneExternal,
      "two parallel ties": oneExternal,
      "a tie each way": [0, 2, 0, 1 / 2, 1, 1, NaN, -1, 0],
      "mixed on one pair": [0, 2, 0, 1 / 2, 1, 1, NaN, -1, 0],
      // Deviations are those of all deals, listed one by one.
      "two components": [0, 3, 0, 1 / 2, 1, 1 / 5, 1.2 / Math.sqrt(0.76), -1, 0],
      "a star": [2, 2, 1 / 2, 10 / 16, 0, 1 / 5, -0.4 / Math.sqrt(0.24), -1 / 3, 0],
      "a path": [0, 3, 0, 1 / 2, 1, 1 / 3, Math.sqrt(1.5), -1, 0],
      "a complete graph": [2, 4, 1 / 3, 1 / 2, 1 / 3, 1 / 3, NaN, -1 / 3, 0],
      "a directed cycle": [1, 2, 1 / 3, 5 / 9, 1 / 3, 1 / 3, NaN, -1 / 2, 0],
      "odd ids": [0, 4, 0, 1 / 2, 1, 1 / 5, 1.6 / Math.sqrt(1.04), -1, 0],
      "40 diamonds": { internal: 80, external: 80, internalShare: 1 / 2, eiIndex: 0, assortativity: 0 },
    },
  },
  // Chance cannot be told from choice where everyone is tied to everyone.
  reciprocity: {
    figures: [
      ...["reciprocity", "chanceCorrected", "weighted", "mutual", "asymmetric", "unconnected"],
      "dyadic",
    ],
    graphs: {
      nobody: [...noTies, 0, 0, 0, NaN],
      "one actor": [...noTies, 0, 0, 0, NaN],
      "one tie": [1, NaN, 1, 1, 0, 0, 1],
      "an isolated actor": [1, 1, 1, 1, 0, 2, 1],
      "a self-tie only": [...noTies, 0, 0, 0, NaN],
      "a self-tie and a tie": [1, NaN, 1, 1, 0, 0, 1],
      "two parallel ties": [1, NaN, 1, 1, 0, 0, 1],
      "a tie each way": [1, NaN, 1, 1, 0, 0, 1],
      "mixed on one pair": [1, NaN, 2 / 3, 1, 0, 0, 1],
      "two components": [1, 1, 1, 3, 0, 7, 1],
      "a star": [1, 1, 1, 4, 0, 6, 1],
      "a path": [1, 1, 1, 3, 0, 3, 1],
      "a complete graph": [1, NaN, 1, 6, 0, 0, 1],
      "a directed cycle": [0, -1, 0, 0, 3, 0, 0],
      "odd ids": [1, 1, 1, 4, 0, 11, 1],
      "40 diamonds": [1, 1, 1, 160, 0, 7100, 1],
    },
  },
  // Contacts less what they have of each other, that by contact, Burt's constraint and hierarchy.
  structuralHoles: {
    columns: ["effectiveSize", "efficiency", "constraint", "hierarchy"],
    graphs: {
      nobody: [],
      "one actor": without,
      "one tie": [...single, ...single],
      "an isolated actor": [...single, ...single, ...without],
      "a self-tie only": without,
      "a self-tie and a tie": [...single, ...single],
      "two parallel ties": [...single, ...single],
      "a tie each way": [...single, ...single],
      "mixed on one pair": [...single, ...single],
      "two components": [...single, 2, 1, 1 / 2, 0, ...single, ...single, ...single],
      "a star": [4, 1, 1 / 4, 0, ...single, ...single, ...single, ...single],
      "a path": [...single, 2, 1, 1 / 2, 0, 2, 1, 1 / 2, 0, ...single],
      "a complete graph": [0, 1, 2, 3].flatMap(() => [1, 1 / 3, 3 * (1 / 3 + 2 / 9) ** 2, 0]),
      "a directed cycle": [0, 1, 2].flatMap(() => [1, 1 / 2, 2 * (1 / 2 + 1 / 4) ** 2, 0]),
      "odd ids": [...single, 2, 1, 1 / 2, 0, 2, 1, 1 / 2, 0, ...single, ...single, ...single],
      "40 diamonds": {
        "constraint of h00": 1 / 2,
        "constraint of h20": 1 / 4,
        "effectiveSize of x20": 2,
        "hierarchy of h20": 0,
      },
    },
  },
  // (2b + r) / k, and 0 where b is 0.
  bridging: {
    graphs: {
      nobody: [],
      "one actor": [0],
      "one tie": [0, 0],
      "an isolated actor": [0, 0, 0],
      "a self-tie only": [0],
      "a self-tie and a tie": [0, 0],
      "two parallel ties": [0, 0],
      "a tie each way": [0, 0],
      "mixed on one pair": [0, 0],
      "two components": [0, (2 + 2) / 2, 0, 0, 0],
      "a star": [(12 + 4) / 4, 0, 0, 0, 0],
      "a path": [0, (4 + 3) / 2, (4 + 3) / 2, 0],
      "a complete graph": [0, 0, 0, 0],
      "a directed cycle": [1 + 2, 1 + 2, 1 + 2],
      "odd ids": [0, (4 + 3) / 2, (4 + 3) / 2, 0, 0, 0],
      "40 diamonds": { h00: (1 + 120) / 2, x20: (2 * 1769 + 120) / 2, h20: (2 * 3601 + 120) / 4 },
    },
  },
  // How spread over countries, z within the own country, and role: DE and FR in turn.
  participation: {
    columns: ["participation", "withinGroupZ", "role"],
    graphs: {
      nobody: [],
      "one actor": [NaN, NaN, NaN],
      "one tie": [...across, ...across],
      "an isolated actor": [...across, ...across, NaN, NaN, NaN],
      "a self-tie only": [NaN, NaN, NaN],
      "a self-tie and a tie": [...across, ...across],
      "two parallel ties": [...across, ...across],
      "a tie each way": [...across, ...across],
      "mixed on one pair": [...across, ...across],
      "two components": [0, 1, 2, 3, 4].flatMap(() => across),
      // Within DE there are 2, 1 and 1.
      "a star": [1 / 2, Math.SQRT2, 2, ...across, 0, -half, 1, ...across, 0, -half, 1],
      "a path": [0, 1, 2, 3].flatMap(() => across),
      "a complete graph": [0, 1, 2, 3].flatMap(() => [4 / 9, 0, 2]),
      "a directed cycle": [1 / 2, 0, 2, ...across, 1 / 2, 0, 2],
      "odd ids": [0, 1, 2, 3, 4, 5].flatMap(() => across),
      "40 diamonds": { "participation of h00": 0, "participation of h20": 1 / 2, "role of h20": 2 },
    },
  },
  cutPoints: {
    figures: ["articulationPoints", "largestArticulationPoints", "bridges"],
    graphs: {
      nobody: [0, 0, 0],
      "one actor": [0, 0, 0],
      "one tie": [0, 0, 1],
      "an isolated actor": [0, 0, 1],
      "a self-tie only": [0, 0, 0],
      "a self-tie and a tie": [0, 0, 1],
      "two parallel ties": [0, 0, 0],
      "a tie each way": [0, 0, 0],
      "mixed on one pair": [0, 0, 0],
      "two components": [1, 1, 3],
      "a star": [1, 1, 4],
      "a path": [2, 2, 3],
      "a complete graph": [0, 0, 0],
      "a directed cycle": [0, 0, 0],
      "odd ids": [2, 2, 4],
      "40 diamonds": [39, 39, 0],
    },
  },
};
