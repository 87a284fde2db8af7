import { compileBinary } from "../../control/compile-binary.js";
import { pairsBinary } from "./compiled/pairs.js";

/** What assembly/pairs.ts exports: places in bytes, lengths in numbers of 32 bits. */
export interface PairLoops {
  count(numbers: number, length: number, shift: number, counts: number): void;
  places(counts: number, length: number): void;
  scatter(
    ...given: [
      ...[first: number, second: number, marks: number, length: number, bits: number, shift: number],
      ...[next: number, keys: number, names: number],
    ]
  ): void;
  sort(
    ...given: [
      ...[keys: number, names: number, length: number, shift: number, bits: number],
      ...[spare: number, spareNames: number, counts: number],
    ]
  ): void;
  unpack(
    ...given: [
      ...[keys: number, from: number, to: number, bucket: number, ends: number, bits: number, shift: number],
      ...[first: number, second: number],
    ]
  ): number;
  rows(block: number, room: number): number;
}

/** A memory, the loops that work in it, and all of it as whole numbers. */
export interface Arena {
  readonly memory: WebAssembly.Memory;
  readonly loops: PairLoops;
}

const pageBytes = 65536;
const mostPages = 65536;

let compiled: Promise<WebAssembly.Module | undefined> | undefined;
/** The arena used last, until it is collected: pages that were touched once cost nothing the next time. */
let left: WeakRef<Arena> | undefined;

/** Lends an arena of at least so many bytes, with anything in it; undefined where there can be none. */
export async function borrowArena(bytes: number): Promise<Arena | undefined> {
  compiled ??= compileBinary(pairsBinary);
  const module = await compiled;
  const pages = Math.ceil(bytes / pageBytes);
  if (module === undefined || pages > mostPages) return undefined;
  const known = left?.deref();
  left = undefined;
  try {
    if (known !== undefined) {
      enlarge(known, bytes);
      return known;
    }
    const memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { memory, loops: exports as unknown as PairLoops };
  } catch {
    return undefined;
  }
}

/** Gives an arena at least so many bytes; what it held stays. Throws where there is no room. */
export function enlarge({ memory }: Arena, bytes: number): void {
  const pages = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
  if (pages > 0) memory.grow(pages);
}

/** Takes an arena back. */
export function returnArena(arena: Arena): void {
  left = new WeakRef(arena);
}
