/**
 * SipHash-2-4: 64 bits that depend on a text and a secret of 128 bits, and tell nothing about the text to those who do not
 * have the secret. Returned as two unsigned halves, high first.
 *
 * Reference   Aumasson & Bernstein, INDOCRYPT 2012, LNCS 7668, 489–508, doi:10.1007/978-3-642-34931-7_28
 */
// The paper's v0 … v3 are pairs of halves here: state[2i] is the low half of vi, state[2i + 1] the high one.
export function sipHash(secret: Uint32Array, bytes: Uint8Array): readonly [high: number, low: number] {
  const state = new Uint32Array(8);
  const [k0, k1, k2, k3] = secret;
  state.set([k0 ^ 0x70736575, k1 ^ 0x736f6d65, k2 ^ 0x6e646f6d, k3 ^ 0x646f7261]);
  state.set([k0 ^ 0x6e657261, k1 ^ 0x6c796765, k2 ^ 0x79746573, k3 ^ 0x74656462], 4);
  const whole = bytes.length - (bytes.length % 8);
  for (let i = 0; i < whole; i += 8) absorb(state, word(bytes, i), word(bytes, i + 4));
  const tail = new Uint8Array(8);
  tail.set(bytes.subarray(whole));
  tail[7] = bytes.length & 0xff;
  absorb(state, word(tail, 0), word(tail, 4));
  state[4] ^= 0xff;
  for (let i = 0; i < 4; i++) round(state);
  return [
    (state[1] ^ state[3] ^ state[5] ^ state[7]) >>> 0,
    (state[0] ^ state[2] ^ state[4] ^ state[6]) >>> 0,
  ];
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

function absorb(state: Uint32Array, low: number, high: number): void {
  state[6] ^= low;
  state[7] ^= high;
  round(state);
  round(state);
  state[0] ^= low;
  state[1] ^= high;
}

function round(state: Uint32Array): void {
  mix(state, 0, 2, 13);
  turn(state, 0, 32);
  mix(state, 4, 6, 16);
  mix(state, 0, 6, 21);
  mix(state, 4, 2, 17);
  turn(state, 4, 32);
}

/** a += b; b turns left by `by`; b ^= a. */
function mix(state: Uint32Array, a: number, b: number, by: number): void {
  const low = state[a] + state[b];
  state[a + 1] += state[b + 1] + (low > 0xffffffff ? 1 : 0);
  state[a] = low;
  turn(state, b, by);
  state[b] ^= state[a];
  state[b + 1] ^= state[a + 1];
}

function turn(state: Uint32Array, at: number, by: number): void {
  const [low, high] = [state[at], state[at + 1]];
  state[at] = by === 32 ? high : (low << by) | (high >>> (32 - by));
  state[at + 1] = by === 32 ? low : (high << by) | (low >>> (32 - by));
}
