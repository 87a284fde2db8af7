import { ComityError } from "../errors/error.js";

/** The number types an arena holds. */
export type Cells = "u8" | "i32" | "u32" | "f64";
export type CellArray<C extends Cells> = C extends "u8"
  ? Uint8Array
  : C extends "i32"
    ? Int32Array
    : C extends "u32"
      ? Uint32Array
      : Float64Array;

/** The arrays a region consists of: name → element type and length. */
export type Shape = Readonly<Record<string, readonly [Cells, number]>>;
export type Views<S extends Shape> = { readonly [K in keyof S]: CellArray<S[K][0]> };

/** Where one array of a region starts, in bytes from the start of the buffer. */
export interface Place {
  readonly cells: Cells;
  readonly offset: number;
  readonly length: number;
}
export type Places = Readonly<Record<string, Place>>;

/** Makes the one buffer of a region: an ArrayBuffer, a SharedArrayBuffer or part of a WebAssembly memory. */
export type Allocate = (bytes: number) => ArrayBufferLike;

export const plainMemory: Allocate = (bytes) => new ArrayBuffer(bytes);
export const sharedMemory: Allocate = (bytes) => new SharedArrayBuffer(bytes);

const width: Readonly<Record<Cells, number>> = { u8: 1, i32: 4, u32: 4, f64: 8 };
const alignment = 64;

/** The places of the arrays of a shape, each starting on a cache line, and the bytes they need together. */
export function plan(shape: Shape): { readonly places: Places; readonly bytes: number } {
  const places: Record<string, Place> = {};
  let offset = 0;
  for (const [name, [cells, length]] of Object.entries(shape)) {
    places[name] = { cells, offset, length };
    offset += Math.ceil((length * width[cells]) / alignment) * alignment;
  }
  return { places, bytes: offset };
}

/** The arrays of a shape as views of a buffer laid out by `plan`. */
export function views<S extends Shape>(buffer: ArrayBufferLike, places: Places): Views<S> {
  const made: Record<string, CellArray<Cells>> = {};
  for (const [name, { cells, offset, length }] of Object.entries(places))
    made[name] = view(buffer, cells, offset, length);
  return made as Views<S>;
}

function view(buffer: ArrayBufferLike, cells: Cells, offset: number, length: number): CellArray<Cells> {
  switch (cells) {
    case "u8":
      return new Uint8Array(buffer, offset, length);
    case "i32":
      return new Int32Array(buffer, offset, length);
    case "u32":
      return new Uint32Array(buffer, offset, length);
    case "f64":
      return new Float64Array(buffer, offset, length);
  }
}

/** A region for the given shape: sized first, allocated once, never grown. Throws `out-of-memory`. */
export function region<S extends Shape>(
  shape: S,
  allocate: Allocate = plainMemory,
): { readonly buffer: ArrayBufferLike; readonly places: Places; readonly views: Views<S> } {
  const { places, bytes } = plan(shape);
  let buffer: ArrayBufferLike;
  try {
    buffer = allocate(bytes);
  } catch (cause) {
    throw new ComityError("out-of-memory", `${bytes} bytes are needed and could not be had`, { cause });
  }
  return { buffer, places, views: views<S>(buffer, places) };
}
