import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { mayRank } from "../values/may-rank.js";
import type { Walk } from "./walk.js";

/** A tie that would keep two pieces together when some actors are gone. */
export type RemedyRow = {
  /** Whom to tie, by id; left out where nobody of the piece may be named. */
  readonly one?: string;
  readonly other?: string;
  /** How many actors each piece has. */
  readonly actorsOfOne: number;
  readonly actorsOfOther: number;
};

/** What is left of the graph without some vertices, and what would hold it together. */
export interface Pieces {
  /** Parts before and after, isolates included. */
  readonly before: number;
  readonly after: number;
  /** Actors left who are cut off from the largest piece of what their part was. */
  readonly cutOff: number;
  /** Unordered pairs of actors left that were connected and are not any more. */
  readonly pairsLost: number;
  readonly remedy: readonly RemedyRow[];
}

/**
 * Takes vertices out of a graph without directions, and ties where the graph that is `left` has fewer. The remedy ties, in each part that falls apart, every smaller piece to
 * the largest: pieces less one ties, and fewer cannot do. It names the best tied of each piece who may be ranked.
 */
export async function piecesWithout(
  { csr, shown, actorOf, pace }: Walk,
  gone: readonly number[],
  left = csr,
): Promise<Pieces> {
  const whole = await partsOf(csr, new Uint8Array(csr.order), pace);
  const out = new Uint8Array(csr.order);
  for (const v of gone) out[v] = 1;
  const after = await partsOf(left, out, pace);
  const partOf = new Int32Array(csr.order);
  whole.forEach((members, i) => members.forEach((v) => (partOf[v] = i)));
  const piecesOf = new Map<number, Int32Array[]>();
  for (const piece of after) {
    const part = partOf[piece[0]];
    const known = piecesOf.get(part);
    if (known === undefined) piecesOf.set(part, [piece]);
    else known.push(piece);
  }
  // Vertices are numbered by falling number of ties: the first who may be named is the best tied.
  const named = (piece: Int32Array): string | undefined => {
    let best = Infinity;
    for (const v of piece) if (v < best && mayRank(shown, shown.placeOf[actorOf[v]])) best = v;
    return best === Infinity ? undefined : shown.id(shown.placeOf[actorOf[best]]);
  };
  let [cutOff, pairsLost] = [0, 0];
  const remedy: RemedyRow[] = [];
  for (const pieces of piecesOf.values()) {
    const [largest, ...rest] = pieces.sort((a, b) => b.length - a.length);
    const one = named(largest);
    let seen = largest.length;
    for (const piece of rest) {
      cutOff += piece.length;
      pairsLost += seen * piece.length;
      seen += piece.length;
      const other = named(piece);
      remedy.push({
        ...(one === undefined ? {} : { one }),
        ...(other === undefined ? {} : { other }),
        actorsOfOne: largest.length,
        actorsOfOther: piece.length,
      });
    }
  }
  return { before: whole.length, after: after.length, cutOff, pairsLost, remedy };
}

/** The parts of those who are not out, by their first vertices. */
async function partsOf({ order, offsets, targets }: Csr, out: Uint8Array, pace: Pace): Promise<Int32Array[]> {
  const seen = Uint8Array.from(out);
  const line = new Int32Array(order);
  const parts: Int32Array[] = [];
  let tail = 0;
  for (let v = 0; v < order; v++) {
    if (seen[v] === 1) continue;
    const from = tail;
    const meet = (u: number): void => {
      if (seen[u] === 1) return;
      seen[u] = 1;
      line[tail++] = u;
    };
    meet(v);
    for (let head = from; head < tail; head++) {
      const u = line[head];
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) meet(targets[arc]);
      if ((head & 255) === 255 && pace.due()) await pace.rest();
    }
    parts.push(line.subarray(from, tail));
  }
  return parts;
}
