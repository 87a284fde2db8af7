import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";
import { LeadingPairs } from "./leading-pairs.js";
import { NearPairs, type NearRules } from "./near-pairs.js";
import { pairScores } from "./pair-scores.js";
import type { LinkScoreName, LinkScoreRules } from "./score-names.js";

export interface Ranking extends NearRules {
  readonly by: LinkScoreName;
  /** How many pairs are kept: of all first ends together, or of each. */
  readonly top: number;
  readonly each: boolean;
  readonly rules: Partial<LinkScoreRules>;
  /** By vertex, what no score of a pair with it exceeds; undefined where that is not known. */
  readonly bounds: Float64Array | undefined;
  /** Whether a pair is let in at all. */
  admits(a: number, b: number): boolean;
}

/** How many pairs are scored at a time, about. Blocks grow to this, so that it is soon known what is too low. */
const blockPairs = 500_000;

/**
 * The untied pairs with the highest scores above 0, of each first end or of all together, the highest first; of equal ones
 * those with the smaller vertices. Pairs are found around the first ends and scored in blocks, so that memory stays small;
 * those that cannot come among the highest are passed over.
 */
export async function bestPairs(opened: Walk, firsts: Int32Array, ranking: Ranking): Promise<VertexPairs> {
  const { csr, pace } = opened;
  const near = new NearPairs(csr, ranking, pace);
  const all = new LeadingPairs(ranking.top);
  const chosen: { readonly a: number; readonly b: number }[] = [];
  let block = new Block();
  let blocks = 0;
  const canLead = (v: number): boolean => ranking.bounds === undefined || ranking.bounds[v] >= all.least;
  const score = async (): Promise<void> => {
    const { length, a, b } = block;
    if (length === 0) return;
    const about = `block ${++blocks}: `;
    const { [ranking.by]: scores } = await pairScores(opened, csr, block, [ranking.by], ranking.rules, about);
    let own = new LeadingPairs(ranking.top);
    for (let i = 0; i < length; i++) {
      (ranking.each ? own : all).offer(a[i], b[i], scores[i]);
      const isLast = i + 1 === length || a[i + 1] !== a[i];
      if (ranking.each && isLast) {
        chosen.push(...own.inOrder());
        own = new LeadingPairs(ranking.top);
      }
      if ((i & 8191) === 0 && pace.due()) await pace.rest();
    }
    block = new Block();
  };
  for (const x of firsts) {
    if (ranking.ends[x] === 0 || !canLead(x)) continue;
    const count = await near.around(x);
    for (let i = 0; i < count; i++) if (ranking.admits(x, near.found[i])) block.add(x, near.found[i]);
    if (block.length >= Math.min(blockPairs, 2 ** blocks)) await score();
    else if (pace.due()) await pace.rest();
  }
  await score();
  if (!ranking.each) chosen.push(...all.inOrder());
  return {
    length: chosen.length,
    a: Int32Array.from(chosen, ({ a }) => a),
    b: Int32Array.from(chosen, ({ b }) => b),
  };
}

/** Pairs as they are found. */
class Block implements VertexPairs {
  length = 0;
  a: Int32Array = new Int32Array(1024);
  b: Int32Array = new Int32Array(1024);

  add(a: number, b: number): void {
    if (this.length === this.a.length) {
      this.a = larger(this.a);
      this.b = larger(this.b);
    }
    this.a[this.length] = a;
    this.b[this.length++] = b;
  }
}

function larger(values: Int32Array): Int32Array {
  const grown = new Int32Array(2 * values.length);
  grown.set(values);
  return grown;
}
