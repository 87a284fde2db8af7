import { inChunks } from "../control/pace.js";
import { tiedPairs } from "./actions/tied-pairs.js";
import { PairSet } from "./constraints/pair-set.js";
import type { Ground, VertexPairs } from "./ground.js";
import { chosen } from "./selection/chosen-pairs.js";

/** Pairs with a tie on record that is not in the view: dormant, ended, planned or of another year. */
export interface OnRecord {
  /** The pairs without such a tie. */
  without(pairs: VertexPairs): Promise<VertexPairs>;
}

/** Looks through all ties that the view leaves out. O(m + pairs). */
export async function onRecord(ground: Ground): Promise<OnRecord> {
  const { network, opened } = ground;
  const inView = new Uint8Array(network.ties.length);
  for (const row of opened.admitted.ties) inView[row] = 1;
  const tied = await tiedPairs(
    ground,
    Int32Array.from({ length: inView.length }, (_, row) => row).filter((row) => inView[row] === 0),
  );
  const known = new PairSet(opened.csr.order);
  for (let i = 0; i < tied.length; i++) known.add(tied.a[i], tied.b[i]);
  return {
    async without(pairs) {
      if (tied.length === 0) return pairs;
      const left: number[] = [];
      await inChunks(opened.pace, pairs.length, 4096, (from, to) => {
        for (let i = from; i < to; i++) if (!known.has(pairs.a[i], pairs.b[i])) left.push(i);
      });
      return chosen(pairs, Int32Array.from(left));
    },
  };
}
