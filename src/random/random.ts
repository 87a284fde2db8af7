/**
 * Seeded random streams.
 *
 * A stream is named by a seed and a path of labels; each logical unit (a source, a sample, an actor) takes its own
 * stream, so results never depend on how work is divided. Same version, same seed, same labels: same numbers, on every
 * engine (32-bit integer arithmetic only).
 *
 * Method      xoshiro128** seeded by splitmix32 over an FNV-1a hash of the labels
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
  const state = new Uint32Array(4);
  let hash = fold(0x811c9dc5, String(seed));
  for (const label of labels) hash = fold(Math.imul(hash ^ 0x1f, 0x01000193), String(label));
  for (let i = 0; i < 4; i++) {
    hash = (hash + 0x9e3779b9) | 0;
    state[i] = mix(hash);
  }
  if ((state[0] | state[1] | state[2] | state[3]) === 0) state[0] = 1;

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

function fold(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
