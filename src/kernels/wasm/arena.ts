import { plan, views, type Places, type Shape } from "../../csr/arena.js";
import { openCsr, type Csr } from "../../csr/csr.js";
import type { Arena, Placed } from "../kernel.js";

/** Compiles the base64 text of a module; undefined where the host has no WebAssembly, lacks a feature or forbids it. */
export async function compileBinary(binary: string): Promise<WebAssembly.Module | undefined> {
  try {
    return await WebAssembly.compile(Uint8Array.from(atob(binary), (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

const pageBytes = 65536;
const mostPages = 65536;
/** Address 0 stays unused: an array that starts there would look like none. */
const start = 64;

/**
 * One memory with a copy of the graph, the scratch and the part of a job. The graph is copied once and kept for the next
 * job; memory is never grown, but replaced where it is too small.
 */
export class WasmArena implements Arena {
  #memory: WebAssembly.Memory | undefined;
  #loops: WebAssembly.Exports | undefined;
  #graph: Csr | undefined;
  #placed: Csr | undefined;

  constructor(private readonly module: WebAssembly.Module) {}

  place<S extends Shape, P extends Shape>(graph: Csr, scratch: S, part: P): Placed<S, P> | undefined {
    const scratchAt = start + graph.handle.buffer.byteLength;
    const scratchPlan = plan(scratch);
    const partAt = scratchAt + scratchPlan.bytes;
    const partPlan = plan(part);
    if (!this.#hold(graph, partAt + partPlan.bytes)) return undefined;
    const [memory, loops, placed] = [this.#memory, this.#loops, this.#placed];
    if (memory === undefined || loops === undefined || placed === undefined) return undefined;
    const { buffer } = memory;
    new Uint8Array(buffer, partAt, partPlan.bytes).fill(0);
    return {
      graph: placed,
      scratch: views<S>(buffer, moved(scratchPlan.places, scratchAt)),
      part: views<P>(buffer, moved(partPlan.places, partAt)),
      loops,
    };
  }

  /** Sees to it that there is a memory of so many bytes that starts with this graph. */
  #hold(graph: Csr, bytes: number): boolean {
    const pages = Math.ceil(bytes / pageBytes);
    if (pages > mostPages) return false;
    const fits = this.#memory !== undefined && this.#memory.buffer.byteLength >= pages * pageBytes;
    if (fits && this.#graph === graph) return true;
    try {
      this.#graph = undefined;
      if (!fits || this.#memory === undefined) {
        this.#memory = this.#loops = undefined;
        this.#memory = new WebAssembly.Memory({ initial: pages });
        this.#loops = new WebAssembly.Instance(this.module, { env: { memory: this.#memory } }).exports;
      }
    } catch {
      return false;
    }
    const { buffer } = this.#memory;
    new Uint8Array(buffer).set(new Uint8Array(graph.handle.buffer), start);
    this.#placed = openCsr({ ...graph.handle, buffer, places: moved(graph.handle.places, start) });
    this.#graph = graph;
    return true;
  }
}

function moved(places: Places, by: number): Places {
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, { ...place, offset: place.offset + by }]),
  );
}
