import type { HubRows, TriangleSearch } from "./hub-triangles.js";
import type { Loops } from "./kernel.js";

/** What wasm/assembly/triangles.ts exports; it gives what is left of the budget. */
interface Exported {
  search(block: number, budget: number): number;
}

/** Where the vertex searched from stands: as in `Cell`. */
const vertex = 9;

/** `closeTriangles` in WebAssembly: the same sums in the same order, bit by bit. */
export function wasmCloseTriangles(rows: HubRows, loops: Loops): TriangleSearch {
  const { search } = loops as unknown as Exported;
  const { order, starts, hubs, shared, between, mark, invested, strongest, redundant, block } = rows;
  mark.fill(-1);
  // The order is that of `Cell`.
  const arrays = [starts, hubs, shared, between, mark, invested, strongest, redundant];
  block.fill(0);
  block.set(arrays.map(({ byteOffset, length }) => (length > 0 ? byteOffset : 0)));
  block[arrays.length] = order;
  return {
    done: () => block[vertex],
    go: (budget) => budget - search(block.byteOffset, Math.min(budget, 1e9)),
  };
}
