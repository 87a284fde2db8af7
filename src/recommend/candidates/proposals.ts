/** What is proposed from one end: pairs in the order they came, a pair as often as it is proposed. */
export class Proposals {
  length = 0;
  by = new Int32Array(1024);
  to = new Int32Array(1024);
  bits = new Uint8Array(1024);
  /** By how much short walks speak for the pair; 0 where they say nothing. */
  scores = new Float64Array(1024);
  /** The place of the pair among those certain to be kept, from 0; `notCertain` where it is none of them. */
  ranks = new Uint16Array(1024);

  add(by: number, to: number, bits: number, score: number, rank: number): void {
    if (this.length === this.by.length) this.#grow();
    const at = this.length++;
    this.by[at] = by;
    this.to[at] = to;
    this.bits[at] = bits;
    this.scores[at] = score;
    this.ranks[at] = Math.min(rank, notCertain);
  }

  #grow(): void {
    const room = 2 * this.length;
    this.by = grown(this.by, new Int32Array(room));
    this.to = grown(this.to, new Int32Array(room));
    this.bits = grown(this.bits, new Uint8Array(room));
    this.scores = grown(this.scores, new Float64Array(room));
    this.ranks = grown(this.ranks, new Uint16Array(room));
  }
}

export const notCertain = 65535;

function grown<A extends Int32Array | Uint8Array | Uint16Array | Float64Array>(old: A, made: A): A {
  made.set(old as ArrayLike<number>);
  return made;
}
