/**
 * Elementary functions that return equal bytes on every engine and in WebAssembly: additions, multiplications and
 * divisions in a fixed order, nothing else. Relative error below 4e-16 over the stated ranges.
 */

const ln2High = 6.93147180369123816e-1;
const ln2Low = 1.9082149292705877e-10;
const scratch = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a finite x > 0; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  scratch.setFloat64(0, x);
  const high = scratch.getUint32(0);
  exponent += ((high >>> 20) & 0x7ff) - 1023;
  scratch.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let mantissa = scratch.getFloat64(0);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  let series = z * (2 / 23);
  series = z * (series + 2 / 21);
  series = z * (series + 2 / 19);
  series = z * (series + 2 / 17);
  series = z * (series + 2 / 15);
  series = z * (series + 2 / 13);
  series = z * (series + 2 / 11);
  series = z * (series + 2 / 9);
  series = z * (series + 2 / 7);
  series = z * (series + 2 / 5);
  series = z * (series + 2 / 3);
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + series) + exponent * ln2Low) - f);
}

/** e to the power x; 0 below −745.2, Infinity above 709.8. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x / (ln2High + ln2Low));
  const r = x - k * ln2High - k * ln2Low;
  let term = 1;
  for (let i = 17; i >= 1; i--) term = 1 + (r / i) * term;
  return scale(term, k);
}

/**
 * base to the power exponent, for base ≥ 0 and a finite exponent. The relative error is that of exponent · log(base), at most about
 * 3e-16 · (2 + |exponent · log(base)|): exact enough for weights, not for counting digits of large powers.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}

function scale(value: number, by: number): number {
  while (by > 1000) {
    value *= powerOfTwo(1000);
    by -= 1000;
  }
  while (by < -1000) {
    value *= powerOfTwo(-1000);
    by += 1000;
  }
  return value * powerOfTwo(by);
}

function powerOfTwo(exponent: number): number {
  scratch.setUint32(0, (exponent + 1023) << 20);
  scratch.setUint32(4, 0);
  return scratch.getFloat64(0);
}
