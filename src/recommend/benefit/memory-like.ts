import { plainMemory, sharedMemory, type Allocate } from "../../csr/arena.js";
import { canShare } from "../../exec/graph-shelf.js";
import type { Csr } from "../../csr/csr.js";

/** Memory of the kind that a graph lies in: what workers see of the one they see of the other. */
export function memoryLike({ handle }: Csr): Allocate {
  return canShare() && handle.buffer instanceof SharedArrayBuffer ? sharedMemory : plainMemory;
}
