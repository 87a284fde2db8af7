import { inChunks, Pace } from "../control/pace.js";
import { sharedMemory } from "../csr/arena.js";
import type { Csr, CsrHandle } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";

/** A graph that workers can be given, and how many folds use it. */
export interface ShelvedGraph {
  readonly number: number;
  readonly handle: Promise<CsrHandle>;
  users: number;
}

/** Graphs nobody uses are kept up to this number, so that the next measure finds them sent already. */
const kept = 2;
const copyChunk = 4194304;

/** True where threads can see the same memory: in Node, and in pages that are isolated from other origins. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer === "function" && globalThis.crossOriginIsolated !== false;
}

/** The graphs a pool has sent to its workers: each in shared memory if possible, the two used last kept for reuse. */
export class GraphShelf {
  readonly #graphs = new Map<Csr, ShelvedGraph>();
  #next = 0;

  /** `dropped` hears the numbers of graphs that workers should forget. */
  constructor(private readonly dropped: (number: number) => void) {}

  /** Takes a graph into use. */
  take(csr: Csr): ShelvedGraph {
    const graph = this.#graphs.get(csr) ?? this.#fresh(csr);
    this.#graphs.delete(csr);
    this.#graphs.set(csr, graph);
    graph.users++;
    this.#trim();
    return graph;
  }

  /** Ends one use of a graph. */
  give(graph: ShelvedGraph): void {
    graph.users--;
    this.#trim();
  }

  /** Forgets every graph. */
  clear(): void {
    this.#graphs.clear();
  }

  /** A copy that fails is forgotten, so that the next measure may try again. */
  #fresh(csr: Csr): ShelvedGraph {
    const graph = { number: this.#next++, handle: shared(csr.handle), users: 0 };
    graph.handle.catch(() => {
      if (this.#graphs.get(csr) === graph) this.#graphs.delete(csr);
    });
    return graph;
  }

  #trim(): void {
    for (const [csr, graph] of this.#graphs) {
      if (this.#graphs.size <= kept) return;
      if (graph.users > 0) continue;
      this.#graphs.delete(csr);
      this.dropped(graph.number);
    }
  }
}

async function shared(handle: CsrHandle): Promise<CsrHandle> {
  if (!canShare() || handle.buffer instanceof SharedArrayBuffer) return handle;
  const from = new Uint8Array(handle.buffer);
  const buffer = sharedCopy(from.length);
  const to = new Uint8Array(buffer);
  await inChunks(new Pace({}), from.length, copyChunk, (start, end) => {
    to.set(from.subarray(start, end), start);
  });
  return { ...handle, buffer };
}

function sharedCopy(bytes: number): ArrayBufferLike {
  try {
    return sharedMemory(bytes);
  } catch (cause) {
    throw new ComityError("out-of-memory", `${bytes} bytes are needed and could not be had`, { cause });
  }
}
