import { exp, log } from "../random/elementary.js";

/** Actors, or ties, that are thought to lie on the same share of paths and may err alike. */
export interface ErrorClass {
  /** The share of paths they are thought to lie on. */
  readonly share: number;
  /** How far a score may be above and below the true one, as shares; Infinity where it does not matter. */
  readonly below: number;
  readonly above: number;
  readonly members: number;
}

/** How the chance of error is divided among classes, and for how many samples that was worked out. */
export interface ErrorBudget {
  readonly samples: number;
  /** For each class −ln of the part of the whole chance that each lower and upper bound of it gets. */
  readonly below: Float64Array;
  readonly above: Float64Array;
}

/** The part of the chance that all get alike, whatever is thought of them. */
const evenPart = 0.1;

/**
 * Divides a chance of error so that all classes reach the errors they may have after about as few samples as possible:
 * the fewest for which the chances that Bernstein's bound then leaves add up to it. O(classes · log most).
 */
export function errorBudget(classes: readonly ErrorClass[], delta: number, most: number): ErrorBudget {
  let [fewest, enough] = [1, most];
  while (fewest < enough) {
    const middle = Math.floor((fewest + enough) / 2);
    if (chanceLeft(classes, middle) <= (1 - evenPart) * delta) enough = middle;
    else fewest = middle + 1;
  }
  const all = classes.reduce((sum, { members }) => sum + members, 0);
  const left = chanceLeft(classes, enough);
  const part = (exponent: number): number => {
    const own = left > 0 ? exp(-enough * exponent) / left : 0;
    return -log(evenPart / (2 * all) + (1 - evenPart) * own);
  };
  return {
    samples: enough,
    below: Float64Array.from(classes, (each) => part(belowExponent(each))),
    above: Float64Array.from(classes, (each) => part(aboveExponent(each))),
  };
}

function chanceLeft(classes: readonly ErrorClass[], samples: number): number {
  let sum = 0;
  for (const each of classes)
    sum += each.members * (exp(-samples * belowExponent(each)) + exp(-samples * aboveExponent(each)));
  return sum;
}

// Bernstein: a mean of s zeros and ones is off by e with a chance of at most exp(−s e² / (2 b + 2 e / 3)), b the true mean.
function belowExponent({ share, below }: ErrorClass): number {
  if (below >= share) return Infinity;
  return (below * below) / (2 * (share - below) + (2 * below) / 3);
}

function aboveExponent({ share, above }: ErrorClass): number {
  if (above === Infinity) return Infinity;
  return (above * above) / (2 * (share + above) + (2 * above) / 3);
}

/**
 * How far the true share may be below a share found in so many samples, but for a chance of exp(−exponent): the function
 * f of Borassi & Natale with ω = τ, for a number of samples that was fixed beforehand.
 */
export function errorBelow(share: number, samples: number, exponent: number): number {
  return (exponent / samples) * (Math.sqrt(4 / 9 + (2 * share * samples) / exponent) - 2 / 3);
}

/** How far it may be above: their function g, alike. */
export function errorAbove(share: number, samples: number, exponent: number): number {
  return (exponent / samples) * (Math.sqrt(16 / 9 + (2 * share * samples) / exponent) + 4 / 3);
}
