import { compileBinary } from "../../control/compile-binary.js";
import { plainMemory, plan, views, type Cells, type Places, type Shape } from "../../csr/arena.js";
import { openCsr, type Csr } from "../../csr/csr.js";
import type { Kernel, Loops } from "../kernel.js";
import { Workbench, type Started } from "../workbench.js";

/**
 * A maker of workbenches with the loops of a module, given as base64 text and compiled once. It makes none where the host
 * has no WebAssembly, lacks a feature or forbids it. `read` names the arrays of a graph that the kernel reads; all if not
 * given.
 */
export function wasmWorkbenches(
  binary: string,
  read?: readonly (keyof Csr)[],
): () => Promise<Workbench | undefined> {
  let compiled: Promise<WebAssembly.Module | undefined> | undefined;
  return async () => {
    compiled ??= compileBinary(binary);
    const module = await compiled;
    return module && new WasmWorkbench(module, read);
  };
}

const pageBytes = 65536;
const mostPages = 65536;
/** Address 0 stays unused: an array that starts there would look like none. */
const start = 64;

/**
 * A workbench with loops compiled to WebAssembly. One memory holds a copy of the graph, the scratch and the part of a job.
 * The graph is copied once and kept for the next job; memory is never grown, but replaced where it is too small. Where
 * there is no room jobs run as on any other workbench. For kernels that read only some arrays of a graph the others stay
 * behind: in the copy they are empty.
 */
class WasmWorkbench extends Workbench {
  #memory: WebAssembly.Memory | undefined;
  #loops: Loops | undefined;
  #graph: Csr | undefined;
  #placed: Csr | undefined;
  /** The bytes of the part of the last job, if it ran here. */
  #part: Uint8Array | undefined;

  constructor(
    private readonly module: WebAssembly.Module,
    private readonly read?: readonly (keyof Csr)[],
  ) {
    super();
  }

  override get backend(): string {
    return this.#part === undefined ? super.backend : "webassembly";
  }

  override start<J, P extends Shape>(kernel: Kernel<J, P>, graph: Csr, job: J): Started<P> {
    const arrays = this.#planned(graph);
    const scratchAt = start + arrays.bytes;
    const scratch = plan(kernel.scratch(graph, job));
    const partAt = scratchAt + scratch.bytes;
    const part = plan(kernel.part(graph, job));
    this.#part = undefined;
    this.#hold(graph, arrays.places, partAt + part.bytes);
    const [memory, loops, placed] = [this.#memory, this.#loops, this.#placed];
    if (memory === undefined || loops === undefined || placed === undefined)
      return super.start(kernel, graph, job);
    const { buffer } = memory;
    this.#part = new Uint8Array(buffer, partAt, part.bytes).fill(0);
    const made = views<P>(buffer, moved(part.places, partAt));
    const held = views(buffer, moved(scratch.places, scratchAt));
    return { run: kernel.start(placed, job, held, made, loops), part: made };
  }

  override handOver(): ArrayBufferLike {
    if (this.#part === undefined) return super.handOver();
    const given = super.handOver();
    const memory = given.byteLength < this.#part.length ? plainMemory(this.#part.length) : given;
    new Uint8Array(memory).set(this.#part);
    return memory;
  }

  /** Where the arrays of a graph go. */
  #planned({ handle }: Csr): ReturnType<typeof plan> {
    const read: readonly string[] | undefined = this.read;
    const shape = Object.entries(handle.places).map(
      ([name, { cells, length }]): [string, [Cells, number]] => [
        name,
        [cells, read === undefined || read.includes(name) ? length : 0],
      ],
    );
    return plan(Object.fromEntries(shape));
  }

  /** Sees to it that there is a memory of so many bytes that starts with this graph, if there can be. */
  #hold(graph: Csr, arrays: Places, bytes: number): void {
    const pages = Math.ceil(bytes / pageBytes);
    const fits = this.#memory !== undefined && this.#memory.buffer.byteLength >= pages * pageBytes;
    if (fits && this.#graph === graph) return;
    this.#graph = this.#placed = undefined;
    if (!fits) this.#memory = this.#loops = undefined;
    if (pages > mostPages) return;
    try {
      this.#memory ??= new WebAssembly.Memory({ initial: pages });
      this.#loops ??= new WebAssembly.Instance(this.module, { env: { memory: this.#memory } }).exports;
    } catch {
      return;
    }
    const { buffer } = this.#memory;
    const places = moved(arrays, start);
    const given = views<Shape>(graph.handle.buffer, graph.handle.places);
    for (const [name, copy] of Object.entries(views<Shape>(buffer, places)))
      if (copy.length > 0) copy.set(given[name]);
    this.#placed = openCsr({ ...graph.handle, buffer, places });
    this.#graph = graph;
  }
}

function moved(places: Places, by: number): Places {
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, { ...place, offset: place.offset + by }]),
  );
}
