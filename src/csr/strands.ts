import { inChunks, type Pace } from "../control/pace.js";
import type { Network } from "../network/network.js";
import { orderPairs } from "../network/pair-order.js";
import type { Form } from "./form.js";
import { rowAt, type Rows } from "./view.js";

/** The ties of a view as pairs of vertices, by their position in its list. */
export interface VertexTies {
  readonly length: number;
  /** False where all ties lead one way or none does. */
  readonly mixed: boolean;
  tail(tie: number): number;
  head(tie: number): number;
  /** True where the tie leads one way only. */
  oneWay(tie: number): boolean;
}

/** The ties of the given rows in a form. */
export function vertexTies(
  { ties: { source, target, directed } }: Network,
  rows: Rows,
  form: Form,
  vertexOf: Int32Array,
): VertexTies {
  const flags = form.directed === "ignore" ? false : directed;
  return {
    length: rows.length,
    mixed: typeof flags !== "boolean",
    tail: (tie) => vertexOf[source[rowAt(rows, tie)]],
    head: (tie) => vertexOf[target[rowAt(rows, tie)]],
    oneWay: (tie) => (typeof flags === "boolean" ? flags : flags[rowAt(rows, tie)] === 1),
  };
}

/** The ties of a view without self-ties, by tail, then by head, those of one pair in the order of the ties. */
export interface Strands {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** Where the strands of each tail begin, and those of each head if they were by heads. */
  readonly starts: readonly Int32Array[];
  /** Position in the view's list of the tie behind each strand, where that is asked for. */
  readonly ties: Int32Array | undefined;
  /** True where every tie is undirected: each has one strand, from its lower to its higher vertex. Else one each way. */
  readonly symmetric: boolean;
  /** The self-ties. */
  readonly loops: readonly number[];
}

/** Lays out the strands of ties between vertices: counting passes alone. `named` keeps the tie behind each. O(n + m). */
export async function strandsOf(
  order: number,
  ties: VertexTies,
  named: boolean,
  pace: Pace,
): Promise<Strands> {
  const { length } = ties;
  let directed = 0;
  if (ties.mixed)
    await inChunks(pace, length, 65536, (from, to) => {
      for (let tie = from; tie < to; tie++) if (ties.oneWay(tie)) directed++;
    });
  else if (length > 0 && ties.oneWay(0)) directed = length;
  const symmetric = directed === 0;
  const size = symmetric ? length : 2 * length - directed;
  const [tails, heads] = [new Int32Array(size), new Int32Array(size)];
  const behind = named || size > length ? new Int32Array(size) : undefined;
  const loops: number[] = [];
  let count = 0;
  const put = (tail: number, head: number, tie: number): void => {
    tails[count] = tail;
    heads[count] = head;
    if (behind) behind[count] = tie;
    count++;
  };
  await inChunks(pace, length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const u = ties.tail(tie);
      const v = ties.head(tie);
      if (u === v) loops.push(tie);
      else if (symmetric) put(Math.min(u, v), Math.max(u, v), tie);
      else {
        put(u, v, tie);
        if (!ties.oneWay(tie)) put(v, u, tie);
      }
    }
  });
  const some = <A extends Int32Array | undefined>(values: A): A => values?.subarray(0, count) as A;
  const pairs = { first: some(tails), second: some(heads), mark: some(behind) };
  const { first, second, mark, starts } = await orderPairs(order, pairs, true, pace);
  return { tails: first, heads: second, starts, ties: mark, symmetric, loops };
}
