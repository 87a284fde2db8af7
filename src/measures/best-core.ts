/** A graph whose arcs are symmetric, each link an arc each way; rows need no order. */
interface Rows {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** A cut of the actors into a core and a periphery, with how well ties follow it. */
export interface Core {
  readonly size: number;
  /** The least number of neighbors in the core; Infinity where there is no core. */
  readonly least: number;
  /** Correlation of ties with the pattern "all within the core, none within the periphery", pairs across left out. */
  readonly fit: number;
  /** The same where pairs across count as pairs that should be tied. */
  readonly fitAcross: number;
  /** Shares of the pairs within the core, across and within the periphery that are tied. */
  readonly within: number;
  readonly across: number;
  readonly outside: number;
}

const none: Core = {
  ...{ size: 0, least: Infinity, fit: NaN, fitAcross: NaN },
  ...{ within: NaN, across: NaN, outside: NaN },
};

/** Correlation of two yes-or-no values over pairs, from counts of pairs and of tied pairs on both sides. */
function phi(pairsIn: number, tiedIn: number, pairsOut: number, tiedOut: number): number {
  const tied = tiedIn + tiedOut;
  const open = pairsIn + pairsOut - tied;
  if (pairsIn === 0 || pairsOut === 0 || tied === 0 || open === 0) return NaN;
  const spread = Math.sqrt(pairsIn) * Math.sqrt(pairsOut) * Math.sqrt(tied) * Math.sqrt(open);
  return (tiedIn * (pairsOut - tiedOut) - (pairsIn - tiedIn) * tiedOut) / spread;
}

/**
 * The best core among those that hold every actor with at least so many neighbors.
 *
 * A core S of k actors misses k(k − 1)/2 − e(S) ties within and has m − Σ_S degree + e(S) too many outside: e(S) falls out,
 * so that for each k the actors with the most neighbors miss the least (Lip). Among these cuts the one with the highest
 * correlation of Borgatti and Everett wins, the smaller core where two are equal; actors with equally many neighbors stay
 * together, so that names decide nothing. A core of one has no pair within and is none: that is a hub. O(n + m).
 *
 * Borgatti & Everett, Soc. Networks 21 (2000) 375–395, doi:10.1016/S0378-8733(99)00019-2; Lip (2011), arXiv:1102.5511.
 */
export function bestCore({ order, offsets, targets }: Rows): Core {
  const degreeOf = (v: number): number => offsets[v + 1] - offsets[v];
  const byDegree = Int32Array.from({ length: order }, (_, v) => v).sort((a, b) => degreeOf(b) - degreeOf(a));
  const links = offsets[order] / 2;
  const inCore = new Uint8Array(order);
  const pairs = (k: number): number => (k * (k - 1)) / 2;
  let [tiedIn, ends] = [0, 0];
  let best = none;
  for (let k = 0; k < order;) {
    const least = degreeOf(byDegree[k]);
    for (; k < order && degreeOf(byDegree[k]) === least; k++) {
      const v = byDegree[k];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) tiedIn += inCore[targets[arc]];
      inCore[v] = 1;
      ends += least;
    }
    const tiedOut = links - ends + tiedIn;
    const [pairsIn, pairsOut] = [pairs(k), pairs(order - k)];
    const fit = phi(pairsIn, tiedIn, pairsOut, tiedOut);
    if (!(fit > (Number.isNaN(best.fit) ? -Infinity : best.fit + 1e-12))) continue;
    const crossing = pairs(order) - pairsIn - pairsOut;
    best = {
      ...{ size: k, least, fit },
      fitAcross: phi(pairsIn + crossing, links - tiedOut, pairsOut, tiedOut),
      within: tiedIn / pairsIn,
      across: (links - tiedIn - tiedOut) / crossing,
      outside: tiedOut / pairsOut,
    };
  }
  return best;
}
