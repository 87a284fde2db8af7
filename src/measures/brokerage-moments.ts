/** Mean and variance of a count. */
export interface Moments {
  readonly expected: number;
  readonly variance: number;
}

/** Numbers of groups that formulas need: their sizes to the powers 1 to 4, summed. */
interface Powers {
  readonly n: number;
  readonly p2: number;
  readonly p3: number;
  readonly p4: number;
}

function powers(sizes: ArrayLike<number>): Powers {
  let [n, p2, p3, p4] = [0, 0, 0, 0];
  for (let g = 0; g < sizes.length; g++) {
    const x = sizes[g];
    n += x;
    p2 += x * x;
    p3 += x * x * x;
    p4 += x * x * x * x;
  }
  return { n, p2, p3, p4 };
}

/**
 * What an actor of a group of each size brokers where every arc exists with chance d, on its own: of each group the
 * moments of coordinator, itinerant, representative, gatekeeper, liaison and total.
 *
 * Method      two-paths through one actor share at most one arc with another; those that do have covariance d³(1 − d)³.
 * Reference   Gould & Fernandez, Sociol. Methodol. 19 (1989) 89–126, doi:10.2307/270949.
 */
export function actorMoments(sizes: ArrayLike<number>, d: number): readonly (readonly Moments[])[] {
  const { n, p2, p3 } = powers(sizes);
  const q = 1 - d;
  const e0 = d * d * q;
  const shared = d * d * d * q * q * q;
  /** Moments of so many pairs, of which so many (in order) share an end on the same side. */
  const of = (pairs: number, touching: number): Moments => ({
    expected: e0 * pairs,
    variance: e0 * pairs * (1 - e0) + shared * touching,
  });
  return Array.from(sizes, (x) => {
    const others = n - x;
    const [rest2, rest3] = [p2 - x * x, p3 - x * x * x];
    const side = of((x - 1) * others, (x - 1) * others * (others - 1) + others * (x - 1) * (x - 2));
    // Σ y, y(y − 1) … over the other groups of sizes y; y(y − 1)(y − 2) = y³ − 3y² + 2y.
    const alike = of(rest2 - others, 2 * (rest3 - 3 * rest2 + 2 * others));
    // Σ y(others − y) and Σ y(others − y)(others − y − 1).
    const apart = of(
      others * others - rest2,
      2 * (others * others * (others - 1) - (2 * others - 1) * rest2 + rest3),
    );
    return [
      of((x - 1) * (x - 2), 2 * (x - 1) * (x - 2) * (x - 3)),
      alike,
      side,
      side,
      apart,
      of((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)),
    ];
  });
}

/**
 * The moments of the sums over all actors, in the same order. `sna` repeats the variances of R's sna 2.7, which leave out
 * that of (a, v, b) and (a, b, v) only one can be brokered; they are too large for coordinator, representative, gatekeeper
 * and total.
 *
 * Method      covariances of all pairs of two-paths that share actors, by the arcs that they share, exclude or forbid.
 * Reference   Gould & Fernandez, Sociol. Methodol. 19 (1989) 89–126, doi:10.2307/270949.
 */
export function wholeMoments(sizes: ArrayLike<number>, d: number, sna: boolean): readonly Moments[] {
  const { n, p2, p3, p4 } = powers(sizes);
  const q = 1 - d;
  const e0 = d * d * q;
  const [a, b, c] = [d ** 3 * q ** 3, d ** 4 * q ** 2, d ** 5 * q];
  let [inside, insideMore, crossing, alikeMore, sideMore] = [0, 0, 0, 0, 0];
  for (let g = 0; g < sizes.length; g++) {
    const x = sizes[g];
    const triples = x * (x - 1) * (x - 2);
    inside += triples;
    insideMore += triples * ((4 * x - 10) * a - (sna ? 4 * (x - 3) : 4 * x - 10) * b + (x - 3) * c);
    crossing += x * (x - 1) * (n - x);
    // Σ over the other groups of sizes y: y((2x + 2y − 6)a + (n − x − 1)c).
    alikeMore += x * (x - 1) * ((n - x) * ((2 * x - 6) * a + (n - x - 1) * c) + 2 * a * (p2 - x * x));
    sideMore += x * (x - 1) * (n - x) * ((n - 3) * a - (sna ? 0 : (2 * x - 3) * b) + (x - 2) * c);
  }
  // Sums over three different groups i, j, k: of n_i n_j n_k, and of n_i² n_j n_k.
  const three = n * n * n - 3 * n * p2 + 2 * p3;
  const squared = n * n * p2 - 2 * n * p3 + 2 * p4 - p2 * p2;
  const apartMore = (a - b) * ((4 * n - 2) * three - 8 * squared) + c * ((n - 1) * three - 2 * squared);
  const all = n * (n - 1) * (n - 2);
  const allMore = all * ((4 * n - 10) * a - (sna ? 4 * (n - 3) : 4 * n - 10) * b + (n - 3) * c);
  const of = (count: number, more: number): Moments => ({
    expected: e0 * count,
    variance: e0 * count * (1 - e0) + more,
  });
  const side = of(crossing, sideMore);
  return [
    of(inside, insideMore),
    of(crossing, alikeMore),
    side,
    side,
    of(three, apartMore),
    of(all, allMore),
  ];
}
