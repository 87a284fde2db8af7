import { exp, log } from "../random/elementary.js";

const rootOfPi = Math.sqrt(Math.PI);
const mostTerms = 10_000;

/**
 * The chance that a chi-square variable with so many degrees of freedom (whole, at least 1) is at least `x`: the upper
 * incomplete gamma function, by its series below df + 2, by its continued fraction above.
 *
 * DLMF, NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2, https://dlmf.nist.gov/8.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  const [a, z] = [df / 2, x / 2];
  // zᵃ e⁻ᶻ / Γ(a), of which both forms are multiples.
  const scale = exp(a * log(z) - z - logGamma(df));
  return z < a + 1 ? 1 - scale * series(a, z) : scale * fraction(a, z);
}

/** Σ zⁿ / (a (a + 1) … (a + n)). */
function series(a: number, z: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < mostTerms && term > sum * 1e-17; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (z + 1 − a − (1 − a) / (z + 3 − a − …)), after Lentz. */
function fraction(a: number, z: number): number {
  let b = z + 1 - a;
  let [c, d] = [Infinity, 1 / b];
  let value = d;
  for (let n = 1; n < mostTerms; n++) {
    const up = n * (a - n);
    b += 2;
    d = 1 / (b + up * d);
    c = b + up / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** ln Γ(df / 2). */
function logGamma(df: number): number {
  let sum = df % 2 === 0 ? 0 : log(rootOfPi);
  for (let a = df % 2 === 0 ? 1 : 0.5; a < df / 2; a++) sum += log(a);
  return sum;
}
