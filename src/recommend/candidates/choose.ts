import { inChunks, type Pace } from "../../control/pace.js";
import { orderPairs } from "../../network/pair-order.js";
import { notCertain, type Proposals } from "./proposals.js";

/** Pairs that are kept, in order, with who proposed them. */
export interface Chosen {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly proposedBy: Uint8Array;
  /** Pairs proposed, and pairs passed over because one end had as many as it may. */
  readonly proposed: number;
  readonly passed: number;
}

const bins = 65536;

/**
 * The pairs among the proposals that are kept: at most `budget`, and no actor in more than `most` of them. Those certain come
 * first, by their place; then those for which short walks speak most, in steps of a 65,536th of the highest score,
 * and within a step by their vertices. A pair proposed from both ends has the better place and the higher score. O(length + n).
 */
export async function choose(
  proposals: Proposals,
  order: number,
  { budget, most }: { readonly budget: number; readonly most: number },
  pace: Pace,
): Promise<Chosen> {
  const { length, by, to } = proposals;
  const first = new Int32Array(length);
  const second = new Int32Array(length);
  const mark = new Int32Array(length);
  await inChunks(pace, length, 32768, (from, end) => {
    for (let i = from; i < end; i++) {
      first[i] = Math.min(by[i], to[i]);
      second[i] = Math.max(by[i], to[i]);
      mark[i] = i;
    }
  });
  const sorted = await orderPairs(order, { first, second, mark }, false, pace);
  const [a, b, marks] = [sorted.first, sorted.second, sorted.mark ?? mark];
  const bits = new Uint8Array(length);
  const ranks = new Uint16Array(length).fill(notCertain);
  const scores = new Float64Array(length);
  let proposed = 0;
  let highest = 0;
  await inChunks(pace, length, 16384, (from, end) => {
    for (let i = from; i < end; i++) {
      if (proposed === 0 || a[i] !== a[proposed - 1] || b[i] !== b[proposed - 1]) {
        a[proposed] = a[i];
        b[proposed++] = b[i];
      }
      const [pair, mine] = [proposed - 1, marks[i]];
      bits[pair] |= proposals.bits[mine];
      ranks[pair] = Math.min(ranks[pair], proposals.ranks[mine]);
      scores[pair] = Math.max(scores[pair], proposals.scores[mine]);
      highest = Math.max(highest, scores[pair]);
    }
  });
  const line = await inTurn(ranks, scores, proposed, highest, pace);
  const has = new Int32Array(order);
  const kept = new Uint8Array(proposed);
  let [count, passed] = [0, 0];
  await inChunks(pace, proposed, 16384, (from, end) => {
    for (let i = from; i < end && count < budget; i++) {
      const pair = line[i];
      if (has[a[pair]] >= most || has[b[pair]] >= most) {
        passed++;
        continue;
      }
      has[a[pair]]++;
      has[b[pair]]++;
      kept[pair] = 1;
      count++;
    }
  });
  const chosen = { a: new Int32Array(count), b: new Int32Array(count), proposedBy: new Uint8Array(count) };
  let at = 0;
  await inChunks(pace, proposed, 32768, (from, end) => {
    for (let pair = from; pair < end; pair++) {
      if (kept[pair] === 0) continue;
      chosen.a[at] = a[pair];
      chosen.b[at] = b[pair];
      chosen.proposedBy[at++] = bits[pair];
    }
  });
  return { ...chosen, proposed, passed };
}

/** Pairs in the order in which they are kept: one counting pass. */
async function inTurn(
  ranks: Uint16Array,
  scores: Float64Array,
  length: number,
  highest: number,
  pace: Pace,
): Promise<Int32Array> {
  const keys = new Int32Array(length);
  const starts = new Int32Array(notCertain + bins + 1);
  const line = new Int32Array(length);
  await inChunks(pace, length, 32768, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      const step = highest === 0 ? 0 : Math.floor((scores[pair] / highest) * (bins - 1));
      keys[pair] = ranks[pair] < notCertain ? ranks[pair] : notCertain + bins - 1 - step;
      starts[keys[pair] + 1]++;
    }
  });
  for (let key = 0; key + 1 < starts.length; key++) starts[key + 1] += starts[key];
  await inChunks(pace, length, 32768, (from, to) => {
    for (let pair = from; pair < to; pair++) line[starts[keys[pair]]++] = pair;
  });
  return line;
}
