import { inChunks, type Pace } from "../control/pace.js";
import type { Network } from "../network/network.js";
import { byTail, type Arcs } from "./arcs.js";
import type { Form } from "./form.js";

/** The ties of a view as pairs of vertices, by their position in its list. */
export interface VertexTies {
  readonly length: number;
  tail(tie: number): number;
  head(tie: number): number;
  /** True where the tie leads one way only. */
  oneWay(tie: number): boolean;
}

/** The ties of the given rows in a form. */
export function vertexTies(
  { ties: { source, target, directed } }: Network,
  rows: Int32Array,
  form: Form,
  vertexOf: Int32Array,
): VertexTies {
  const flags = form.directed === "ignore" ? false : directed;
  return {
    length: rows.length,
    tail: (tie) => vertexOf[source[rows[tie]]],
    head: (tie) => vertexOf[target[rows[tie]]],
    oneWay: (tie) => (typeof flags === "boolean" ? flags : flags[rows[tie]] === 1),
  };
}

/** The ties of a view without self-ties, by tail, then by head, those of one pair in the order of the ties. */
export interface Strands extends Arcs {
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
  await inChunks(pace, length, 65536, (from, to) => {
    for (let tie = from; tie < to; tie++) if (ties.oneWay(tie)) directed++;
  });
  const size = directed === 0 ? length : 2 * length - directed;
  const [tails, heads] = [new Int32Array(size), new Int32Array(size)];
  const behind = named || size > length ? new Int32Array(size) : undefined;
  const loops: number[] = [];
  let count = 0;
  await inChunks(pace, length, 32768, (from, to) => {
    let at = count;
    const add = (u: number, v: number, tie: number): void => {
      tails[at] = u;
      heads[at] = v;
      if (behind) behind[at] = tie;
      at++;
    };
    for (let tie = from; tie < to; tie++) {
      const u = ties.tail(tie);
      const v = ties.head(tie);
      if (u === v) loops.push(tie);
      else if (directed === 0) add(Math.min(u, v), Math.max(u, v), tie);
      else {
        add(u, v, tie);
        if (!ties.oneWay(tie)) add(v, u, tie);
      }
    }
    count = at;
  });
  const first = <A extends Int32Array | undefined>(values: A): A => values?.subarray(0, count) as A;
  const turned = { tails: first(heads), heads: first(tails), ties: first(behind) };
  const byHead = await byTail(order, turned, pace);
  const sorted = await byTail(order, { tails: byHead.heads, heads: byHead.tails, ties: byHead.ties }, pace);
  return { ...sorted, symmetric: directed === 0, loops };
}
