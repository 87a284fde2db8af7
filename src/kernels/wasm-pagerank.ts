import type { Csr } from "../csr/csr.js";
import type { Loops } from "./kernel.js";
import type { PagerankArrays, PagerankLoops } from "./pagerank-loops.js";
import type { PagerankJob } from "./pagerank.js";

/** What wasm/assembly/pagerank.ts exports. */
type Spread = (block: number, from: number, to: number, dangling: number) => number;
type Pull = (
  block: number,
  from: number,
  to: number,
  damping: number,
  base: number,
  change: number,
) => number;
interface Exported {
  readonly spreadDouble: Spread;
  readonly spreadSingle: Spread;
  readonly pullDouble: Pull;
  readonly pullSingle: Pull;
}

/** `pagerankLoops` in WebAssembly: the same sums in the same order, bit by bit. */
export function wasmPagerankLoops(
  graph: Csr,
  { damping, loops, single }: PagerankJob,
  { share, inverse, scores, restart }: PagerankArrays,
  block: Int32Array,
  exports: Loops,
): PagerankLoops {
  const exported = exports as unknown as Exported;
  const [spread, pull] = single
    ? [exported.spreadSingle, exported.pullSingle]
    : [exported.spreadDouble, exported.pullDouble];
  const { inOffsets, inTargets, inStrengths, loopOutStrength } = graph;
  const arrays = [inOffsets, inTargets, inStrengths, loopOutStrength, share, inverse, scores, restart];
  const flags = [inStrengths.length > 0, restart.length === 0, loops];
  // The order is that of `Cell`.
  block.set([...arrays.map(({ byteOffset }) => byteOffset), ...flags.map(Number)]);
  const at = block.byteOffset;
  return {
    spread: (from, to, dangling) => spread(at, from, to, dangling),
    pull: (from, to, base, change) => pull(at, from, to, damping, base, change),
  };
}
