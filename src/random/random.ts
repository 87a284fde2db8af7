/**
 * Seeded random streams.
 *
 * A stream is named by a seed and a path of labels; each logical unit (a source, a sample, an actor) takes its own
 * stream, so results never depend on how work is divided. Same version, same seed, same labels: same numbers, on every
 * engine (32-bit integer arithmetic only).
 *
 * Method      xoshiro128** started from a 128-bit hash of seed and labels, so that millions of streams stay apart
 * Reference   Blackman & Vigna, ACM Trans. Math. Softw. 47 (2021) 36, doi:10.1145/3460772
 */
export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  next(): number;
  /** An integer in [0, bound), without bias; bound from 1 to 2^32. */
  below(bound: number): number;
  /** 32 random bits as an unsigned integer. */
  bits(): number;
}

/** The stream of a seed and a path of labels. Seeds are finite numbers; any two different paths give unrelated streams. */
export function random(seed: number, ...labels: readonly (string | number)[]): Random {
  return randomIn(new Uint32Array(4), seed, ...labels);
}

/** As `random`, with the state of the stream in four given cells, where others may draw from it as well. */
export function randomIn(state: Uint32Array, seed: number, ...labels: readonly (string | number)[]): Random {
  state.set(startOf([String(seed), ...labels.map(String)]));

  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 11);
    return result;
  };

  return {
    bits,
    next: () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992,
    below(bound) {
      const limit = 4294967296 - (4294967296 % bound);
      let draw = bits();
      while (draw >= limit) draw = bits();
      return draw % bound;
    },
  };
}

// No UTF-16 code unit, so the end of one label can't be mistaken for part of another.
const labelEnd = 0x10000;

function startOf(path: readonly string[]): Uint32Array {
  const lanes = new Uint32Array([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]);
  for (const label of path) {
    for (let i = 0; i < label.length; i++) absorb(lanes, label.charCodeAt(i));
    absorb(lanes, labelEnd);
  }
  // Two rounds in which every lane feeds the next let each bit of the path reach every bit of the state.
  for (let i = 0; i < 8; i++) lanes[i & 3] = mix(lanes[i & 3] + lanes[(i + 3) & 3] + 0x9e3779b9);
  if (lanes.every((lane) => lane === 0)) lanes[0] = 1;
  return lanes;
}

function absorb(lanes: Uint32Array, unit: number): void {
  lanes[0] = lanes[1] ^ Math.imul(lanes[0] ^ unit, 0x9e3779b1);
  lanes[1] = lanes[2] ^ Math.imul(lanes[1] ^ unit, 0x85ebca77);
  lanes[2] = lanes[3] ^ Math.imul(lanes[2] ^ unit, 0xc2b2ae3d);
  lanes[3] = lanes[0] ^ Math.imul(lanes[3] ^ unit, 0x27d4eb2f);
}

export function mix(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

export function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
