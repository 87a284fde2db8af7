/** Marks of the hubs that a vertex leads to, and of those that lead to it. */
export const isOut = 1;
export const isIn = 2;

/** Takes off the pairs that are tied, of every triangle of v, its hub u and a marked hub of u; returns how many it looked at. */
export type TakeOff = (v: number, u: number) => number;

/** Triangles of undirected ties: of each of its three members the two others are tied, in both orders. */
export function undirectedTriangles(
  starts: Int32Array,
  hubs: Int32Array,
  mark: Uint8Array,
  label: Int32Array,
  counts: Float64Array,
): TakeOff {
  // What v and u lose is written once for all w: [coordinator, itinerant, one of the sides, liaison].
  const lose = (at: number, inside: number, odd: number, side: number, apart: number): void => {
    counts[at] -= 2 * inside;
    counts[at + 1] -= 2 * odd;
    counts[at + 2] -= side;
    counts[at + 3] -= side;
    counts[at + 4] -= 2 * apart;
  };
  return (v, u) => {
    const ofV = label[v];
    const ofU = label[u];
    const first = starts[u];
    const end = starts[u + 1];
    let [inside, oddV, oddU, oddW, apart] = [0, 0, 0, 0, 0];
    for (let at = first; at < end; at++) {
      const w = hubs[at];
      if (mark[w] === 0) continue;
      const ofW = label[w];
      if (ofW === ofU && ofU === ofV) {
        inside++;
        counts[5 * w] -= 2;
      } else if (ofW === ofU || ofW === ofV) {
        if (ofW === ofU) oddV++;
        else oddU++;
        counts[5 * w + 2]--;
        counts[5 * w + 3]--;
      } else if (ofU === ofV) {
        oddW++;
        counts[5 * w + 1] -= 2;
      } else {
        apart++;
        counts[5 * w + 4] -= 2;
      }
    }
    // The one of another group stands between two of the same; those two, between one of their own and the other.
    if (inside + oddV + oddU + oddW + apart > 0) {
      lose(5 * v, inside, oddV, oddU + oddW, apart);
      lose(5 * u, inside, oddU, oddV + oddW, apart);
    }
    return end - first + 1;
  };
}

interface Rows {
  readonly starts: Int32Array;
  readonly hubs: Int32Array;
  readonly inStarts: Int32Array;
  readonly inHubs: Int32Array;
  readonly mark: Uint8Array;
  readonly label: Int32Array;
}

/** Triangles of arcs: each broker with an arc past it from the one before to the one after. */
export function directedTriangles(
  { starts, hubs, inStarts, inHubs, mark, label }: Rows,
  counts: Float64Array,
): TakeOff {
  /** Takes off (a, b), between whom the broker stands. */
  const off = (broker: number, a: number, b: number): void => {
    const [own, ofA, ofB] = [label[broker], label[a], label[b]];
    const at = 5 * broker;
    if (ofA === own) counts[ofB === own ? at : at + 2]--;
    else if (ofB === own) counts[at + 3]--;
    else counts[ofA === ofB ? at + 1 : at + 4]--;
  };
  return (v, u) => {
    const way = mark[u];
    for (let at = starts[u]; at < starts[u + 1]; at++) {
      const w = hubs[at];
      // u → w
      if ((mark[w] & isOut) !== 0) {
        if ((way & isOut) !== 0) off(u, v, w);
        if ((way & isIn) !== 0) off(v, u, w);
      }
      if ((mark[w] & isIn) !== 0 && (way & isIn) !== 0) off(w, u, v);
    }
    for (let at = inStarts[u]; at < inStarts[u + 1]; at++) {
      const w = inHubs[at];
      // w → u
      if ((mark[w] & isIn) !== 0) {
        if ((way & isIn) !== 0) off(u, w, v);
        if ((way & isOut) !== 0) off(v, w, u);
      }
      if ((mark[w] & isOut) !== 0 && (way & isOut) !== 0) off(w, v, u);
    }
    return starts[u + 1] - starts[u] + inStarts[u + 1] - inStarts[u] + 1;
  };
}
