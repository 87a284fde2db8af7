import type { Random } from "../random/random.js";

/**
 * The registers of HyperLogLog: m = 2^log2 bytes that stand for a set of vertices. Each vertex is hashed to 64 bits; the
 * first log2 of them choose a register, which keeps the largest number of leading zeros (plus one) seen in the rest.
 * The registers of a union are the larger of each two.
 *
 * Reference   Flajolet, Fusy, Gandouet & Meunier, AofA '07, DMTCS Proc. AH (2007) 137–156, doi:10.46298/dmtcs.3545; the
 *             correction for small sets: Ertl, arXiv:1702.01284 (2017), doi:10.48550/arXiv.1702.01284.
 */

/** The relative standard error of an estimate from m = 2^log2 registers: 1.04 / √m, somewhat more where m is small. */
export function relativeError(log2: number): number {
  const factor = [1.106, 1.07, 1.054, 1.046].at(log2 - 4) ?? 1.04;
  return factor / Math.sqrt(2 ** log2);
}

/** Powers 2^−k for all k that a register can hold. */
const halves = new Float64Array(66).fill(1);
for (let k = 1; k < halves.length; k++) halves[k] = halves[k - 1] / 2;

/** Enters vertices into rows of 2^log2 registers; their hash is drawn from a stream. */
export function planting(
  draw: Random,
  log2: number,
): (v: number, registers: Uint8Array, row: number) => void {
  const [a, b, c, d] = [draw.bits(), draw.bits(), draw.bits(), draw.bits()];
  return (v, registers, row) => {
    const high = mixed(mixed(v ^ a) + b);
    const low = mixed(mixed(v ^ c) + d);
    // The bits behind those that choose the register: 32 − log2 of `high`, then `low`.
    const rest = high << log2;
    const zeros = rest === 0 ? 32 - log2 + Math.clz32(low) : Math.clz32(rest);
    const at = row + (high >>> (32 - log2));
    if (zeros >= registers[at]) registers[at] = zeros + 1;
  };
}

function mixed(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * Puts the union of vertex v and those of its neighbors, the targets start … end − 1, that are `fresh` into the words of
 * `into` from p on; rows have `rowWords` words of four registers. Gives the number of fresh neighbors, below 0 where
 * they added nothing.
 */
export function uniteRow(
  registers: Int32Array,
  rowWords: number,
  v: number,
  targets: Int32Array,
  start: number,
  end: number,
  fresh: Uint8Array,
  into: Int32Array,
  p: number,
): number {
  let changed = 0;
  let merged = 0;
  for (let k = 0; k < rowWords; k += 4) {
    const own = v * rowWords + k;
    const [r0, r1, r2, r3] = [registers[own], registers[own + 1], registers[own + 2], registers[own + 3]];
    let a0 = r0;
    let a1 = r1;
    let a2 = r2;
    let a3 = r3;
    merged = 0;
    for (let arc = start; arc < end; arc++) {
      const u = targets[arc];
      if (fresh[u] === 0) continue;
      merged++;
      const q = u * rowWords + k;
      a0 = larger(a0, registers[q]);
      a1 = larger(a1, registers[q + 1]);
      a2 = larger(a2, registers[q + 2]);
      a3 = larger(a3, registers[q + 3]);
    }
    into[p + k] = a0;
    into[p + k + 1] = a1;
    into[p + k + 2] = a2;
    into[p + k + 3] = a3;
    changed |= (a0 ^ r0) | (a1 ^ r1) | (a2 ^ r2) | (a3 ^ r3);
  }
  return changed === 0 ? -merged : merged;
}

/** Byte by byte the larger of two words. Registers stay below 128, so the top bits of the difference tell. */
function larger(a: number, b: number): number {
  const ofA = ((((a | 0x80808080) - b) | 0) >>> 7) & 0x01010101;
  return b ^ ((a ^ b) & Math.imul(ofA, 255));
}

/** The number of vertices that registers from…to−1 stand for. */
export function estimate(registers: Uint8Array, from: number, to: number): number {
  let sum = 0;
  let zeros = 0;
  for (let i = from; i < to; i++) {
    const rank = registers[i];
    sum += halves[rank];
    zeros += Number(rank === 0);
  }
  const m = to - from;
  return (alpha(m) * m * m) / (sum - zeros + m * sigma(zeros / m));
}

function alpha(m: number): number {
  if (m < 32) return 0.673;
  if (m < 64) return 0.697;
  return m < 128 ? 0.709 : 0.7213 / (1 + 1.079 / m);
}

/** x + Σ x^(2^k) · 2^(k−1) over k ≥ 1: what the empty registers would add if they had more room below (Ertl's σ). */
function sigma(x: number): number {
  if (x === 1) return Infinity;
  let sum = x;
  let before = -1;
  for (let weight = 1; sum !== before; weight += weight) {
    before = sum;
    x *= x;
    sum += x * weight;
  }
  return sum;
}
