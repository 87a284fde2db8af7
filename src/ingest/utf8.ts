import { wrongEncoding } from "./encoding.js";

/** Decodes UTF-8 that arrives in pieces, and says which byte is none. Throws `wrong-encoding`. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #offset = 0;
  /** The bytes before this piece in which a character may have begun. */
  #tail = new Uint8Array(0);

  constructor(private readonly name: string) {}

  /** Counts bytes that come before those to decode. */
  skip(bytes: number): void {
    this.#offset += bytes;
  }

  /** The text of a piece; a character that is cut off at its end comes with the next one. */
  decode(bytes: Uint8Array): string {
    let text;
    try {
      text = this.#decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw this.#error(bytes, cause);
    }
    this.#offset += bytes.length;
    this.#tail = bytes.length < 3 ? joined(this.#tail, bytes).slice(-3) : bytes.slice(-3);
    return text;
  }

  /** Checks a piece as `decode` does, without making a text of it where it is plain ASCII. */
  check(bytes: Uint8Array): void {
    // No character goes on behind a byte of ASCII.
    if ((this.#tail.at(-1) ?? 0) >= 0x80 || bytes.length < 4 || !isAscii(bytes)) {
      this.decode(bytes);
      return;
    }
    this.#offset += bytes.length;
    this.#tail = bytes.slice(-3);
  }

  /** To be called after the last piece. */
  end(): void {
    try {
      this.#decoder.decode();
    } catch (cause) {
      throw this.#error(new Uint8Array(0), cause);
    }
  }

  #error(bytes: Uint8Array, cause: unknown): Error {
    const all = joined(this.#tail, bytes);
    return wrongEncoding(
      this.name,
      this.#offset - this.#tail.length + invalidAt(all, this.#tail.length === 3),
      cause,
    );
  }
}

function isAscii(bytes: Uint8Array): boolean {
  // The words of four bytes within, eight at a time, and what is before and behind them.
  const before = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, ((bytes.length - before) >> 5) << 3);
  const behind = before + 4 * words.length;
  return (
    highest(bytes, 0, before) < 0x80 && highest(bytes, behind, bytes.length) < 0x80 && highBits(words) === 0
  );
}

function highest(bytes: Uint8Array, from: number, to: number): number {
  let signs = 0;
  for (let at = from; at < to; at++) signs |= bytes[at];
  return signs;
}

/** The highest bit of each byte of some words, a multiple of eight. Nothing follows the loop: it is compiled once. */
function highBits(words: Int32Array): number {
  let high = 0;
  for (let i = 0; i < words.length; i += 8)
    high |=
      (words[i] |
        words[i + 1] |
        words[i + 2] |
        words[i + 3] |
        words[i + 4] |
        words[i + 5] |
        words[i + 6] |
        words[i + 7]) &
      0x80808080;
  return high;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where the first sequence begins that is not UTF-8, or is cut off; where they go on from before, the rest of a character is passed over. */
function invalidAt(bytes: Uint8Array, goesOn: boolean): number {
  let at = 0;
  while (goesOn && at < 3 && (bytes[at] & 0xc0) === 0x80) at++;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return Math.min(at, Math.max(0, bytes.length - 1));
}

/** The length of the character that begins there; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const [lead, second] = [bytes[at], bytes[at + 1]];
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}
