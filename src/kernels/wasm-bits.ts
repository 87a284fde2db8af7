import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { BitLevel, BitLoops } from "./bit-loops.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { rowsAlong } from "./kernel.js";

/** What wasm/assembly/bits.ts exports; each gives what is left of the budget. */
type Loop = (block: number, budget: number) => number;
interface Exported {
  readonly pull: Loop;
  readonly push: Loop;
  readonly settle: Loop;
}

/** Where the cells begin that change from level to level, and that of `cursor` and of `nextLength`: as in `Cell`. */
const [changing, cursorCell, nextLengthCell] = [12, 18, 20];

/** `bitLoops` in WebAssembly, a vertex in four registers: the same steps, bit by bit. */
export function wasmBitLoops(
  graph: Csr,
  job: DistancesJob,
  block: Int32Array,
  part: Views<DistancesPart>,
  loops: WebAssembly.Exports,
): BitLoops {
  const exported = loops as unknown as Exported;
  const pulled = rowsAlong(graph, job.along);
  const pushed = rowsAlong(graph, job.along === "out" ? "in" : "out");
  const { reached, total, inverse, within, farthest, histogram } = part;
  const arrays = [
    ...[pulled.offsets, pulled.targets, pushed.offsets, pushed.targets],
    ...[reached, total, inverse, within, farthest, histogram],
  ];
  // The order is that of `Cell`.
  block.set([...arrays.map(({ byteOffset }) => byteOffset), graph.order, Number(job.histogram)]);

  const called =
    (loop: Loop) =>
    (at: BitLevel, budget: number): number => {
      const { full, seen, frontier, next, list, nextList, cursor, length, nextLength, level } = at;
      const places = [full, seen, frontier, next, list, nextList].map(({ byteOffset }) => byteOffset);
      block.set([...places, cursor, length, nextLength, level, Number(level <= job.steps)], changing);
      const left = loop(block.byteOffset, Math.min(budget, 1e9));
      at.cursor = block[cursorCell];
      at.nextLength = block[nextLengthCell];
      return left;
    };
  return { pull: called(exported.pull), push: called(exported.push), settle: called(exported.settle) };
}
