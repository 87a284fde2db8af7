import type { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { refuseBinary } from "./encoding.js";
import type { Input } from "./source.js";
import { Utf8Decoder } from "./utf8.js";

/** Bytes handed on at a time: small enough that the work on one piece stays within a few milliseconds. */
export const pieceBytes = 65536;

/**
 * The number of bytes or characters of an input, or 0 where only reading it would tell. Streams of known length may
 * say so in a property `size`, so that progress has a total.
 */
export function sizeOf(input: Input): number {
  if (typeof input === "string") return input.length;
  if (input instanceof Uint8Array) return input.byteLength;
  return "size" in input && typeof input.size === "number" ? input.size : 0;
}

/**
 * The bytes of any input in pieces of at most 64 KiB, without a UTF-8 byte order mark. Rests between pieces when the
 * slice is used up. Throws `bad-input`, `empty-input`, `binary-input` and `wrong-encoding`.
 */
export async function* bytesOf(
  input: Input,
  name: string,
  pace: Pace,
  onMark: () => void,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let offset = 0;
  for await (const piece of pieces(input, name)) {
    let bytes = piece;
    if (head !== undefined) {
      bytes = concat(head, piece);
      head = bytes.length < 16 ? bytes : undefined;
      if (head !== undefined) continue;
      bytes = opened(bytes, name, onMark);
    }
    refuseBinary(bytes, name, offset);
    offset += bytes.length;
    yield bytes;
    if (pace.due()) await pace.rest();
  }
  if (head !== undefined) {
    const bytes = opened(head, name, onMark);
    refuseBinary(bytes, name, 0);
    offset += bytes.length;
    if (bytes.length > 0) yield bytes;
  }
  if (offset === 0)
    throw new ComityError("empty-input", `${name} is empty`, {
      fix: "Give a file that has at least a header line",
    });
}

/** The text of any input in pieces; otherwise as `bytesOf`. Invalid UTF-8 throws `wrong-encoding`. */
export async function* textOf(
  input: Input,
  name: string,
  pace: Pace,
  onMark: () => void,
): AsyncGenerator<string> {
  const decoder = new Utf8Decoder(name);
  const marked = (): void => {
    decoder.skip(3);
    onMark();
  };
  for await (const bytes of bytesOf(input, name, pace, marked)) {
    const text = decoder.decode(bytes);
    if (text !== "") yield text;
  }
  decoder.end();
}

function opened(bytes: Uint8Array, name: string, onMark: () => void): Uint8Array {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return bytes;
  onMark();
  if (bytes.length === 3)
    throw new ComityError("empty-input", `${name} is empty`, {
      fix: "Give a file that has at least a header line",
    });
  return bytes.subarray(3);
}

/** The bytes of any input as they come, in pieces of at most 64 KiB. Throws `bad-input`. */
export async function* pieces(input: unknown, name: string): AsyncGenerator<Uint8Array> {
  if (typeof input === "string") yield* encoded(input);
  else if (input instanceof Uint8Array) yield* cut(input);
  else if (isBlob(input)) {
    for (let at = 0; at < input.size; at += 16 * pieceBytes)
      yield* cut(new Uint8Array(await input.slice(at, at + 16 * pieceBytes).arrayBuffer()));
  } else if (isIterable(input)) {
    for await (const piece of input)
      yield* typeof piece === "string" ? encoded(piece) : cut(bytesIn(piece, name));
  } else if (isStream(input)) {
    const reader = input.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        yield* cut(bytesIn(next.value, name));
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } else
    throw new ComityError("bad-input", `${name} is neither text, bytes, a file nor a stream`, {
      fix: "Give a string, a Uint8Array, a Blob, a ReadableStream or an async iterable of pieces",
    });
}

function* encoded(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + pieceBytes);
    if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
    yield encoder.encode(text.slice(at, end));
    at = end;
  }
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

function bytesIn(piece: unknown, name: string): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  throw new ComityError("bad-input", `${name} gave a piece that is neither text nor bytes`);
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function isBlob(input: unknown): input is Blob {
  return typeof Blob === "function" && input instanceof Blob;
}

function isIterable(input: unknown): input is AsyncIterable<Uint8Array | string> {
  return typeof input === "object" && input !== null && Symbol.asyncIterator in input;
}

function isStream(input: unknown): input is ReadableStream<Uint8Array> {
  return typeof input === "object" && input !== null && "getReader" in input;
}
