import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { BitLevel, BitLoops } from "./bit-loops.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { rowsAlong } from "./kernel.js";
import type { Loops } from "./kernel.js";

/** What wasm/assembly/bits.ts exports; each gives what is left of the budget. */
type Loop = (block: number, budget: number) => number;
interface Exported {
  readonly spread: Loop;
  readonly weave: Loop;
  readonly pull: Loop;
  readonly collect: Loop;
  readonly push: Loop;
  readonly settle: Loop;
}

/** Where the cells begin that change from level to level, and among them those that the loops change: as in `Cell`. */
const [changing, changed] = [11, 22];

/** `bitLoops` in WebAssembly, a vertex in four registers: the same steps, bit by bit. */
export function wasmBitLoops(
  graph: Csr,
  job: DistancesJob,
  block: Int32Array,
  part: Views<DistancesPart>,
  loops: Loops,
): BitLoops {
  const exported = loops as unknown as Exported;
  const pulled = rowsAlong(graph, job.along);
  const pushed = rowsAlong(graph, job.along === "out" ? "in" : "out");
  const { reached, total, inverse, within, farthest, histogram } = part;
  const wanted = (array: Int32Array | Float64Array): number => (array.length > 0 ? array.byteOffset : 0);
  // The order is that of `Cell`.
  const graphs = [pulled.offsets, pulled.targets, pushed.offsets, pushed.targets];
  block.set([
    ...graphs.map(({ byteOffset }) => byteOffset),
    graph.order,
    ...[reached, total, inverse, farthest, histogram].map(wanted),
  ]);

  const called =
    (loop: Loop) =>
    (at: BitLevel, budget: number): number => {
      const { full, seen, next, open, list, nextList, touched, before, places, bits } = at;
      const arrays = [full, seen, next, open, list, nextList, touched, before, places, bits];
      block[changing - 1] = at.level <= job.steps ? wanted(within) : 0;
      block.set(
        arrays.map(({ byteOffset }) => byteOffset),
        changing,
      );
      block[changed - 1] = at.level;
      const { first, sources, length, openLength, cursor, nextLength, filled, ahead, kept, keptArcs } = at;
      block.set([length, openLength, cursor, nextLength, filled, ahead, kept, keptArcs], changed);
      block.set([first, sources], changed + 8);
      const left = loop(block.byteOffset, Math.min(budget, 1e9));
      [at.cursor, at.nextLength, at.filled, at.ahead, at.kept, at.keptArcs] = block.subarray(changed + 2);
      return left;
    };
  return {
    pullCost: 1,
    spread: called(exported.spread),
    weave: called(exported.weave),
    pull: called(exported.pull),
    collect: called(exported.collect),
    push: called(exported.push),
    settle: called(exported.settle),
  };
}
