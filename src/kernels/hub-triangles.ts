/**
 * Rows of hubs: those of v, ascending, are `hubs[starts[v]]` … `hubs[starts[v + 1] − 1]`, all of them smaller than v. What
 * triangles add to: `between` by link and `redundant` by vertex. `shared` are the strengths of links, empty where all are 1;
 * `invested` is 1 / their sum by vertex, and `strongest` the largest.
 */
export interface HubRows {
  readonly order: number;
  readonly starts: Int32Array;
  readonly hubs: Int32Array;
  readonly shared: Float64Array;
  readonly between: Float64Array;
  readonly mark: Int32Array;
  /** Cells for what is known between two calls. */
  readonly block: Int32Array;
  readonly invested: Float64Array;
  readonly strongest: Float64Array;
  readonly redundant: Float64Array;
}

/** The search for triangles: `go` visits about so many arcs, `done` says how many vertices are searched from. */
export interface TriangleSearch {
  go(budget: number): number;
  done(): number;
}

/**
 * Finds every triangle once, from its member with the largest number, by marking that one's hubs. It adds W_iq W_qj / s_q
 * to the link i–j opposite of each member q, and to each member i what j and q have of each other: W_jq (W_ij / M_q +
 * W_iq / M_j), M the strongest link of either.
 *
 * Time goes where memory is waited for, so the rows of all hubs are looked up before the first is searched.
 */
export function closeTriangles(rows: HubRows): TriangleSearch {
  const { order, starts, hubs, mark, block } = rows;
  const close = rows.shared.length === 0 ? plainClose(rows) : sharedClose(rows);
  mark.fill(-1);
  let v = 0;
  // Where the row of v goes on; its hubs are marked from the second on.
  let arc = 0;
  return {
    done: () => v,
    go(budget) {
      let left = budget;
      let ahead = 0;
      for (; v < order && left > 0; v++) {
        const [from, end] = [starts[v], starts[v + 1]];
        if (arc === from) {
          for (; arc < end; arc++) {
            const u = hubs[arc];
            mark[u] = arc;
            ahead ^= hubs[starts[u]];
          }
          left -= end - from + 1;
          // The smallest of them has no hubs among the others.
          arc = Math.min(from + 1, end);
        }
        for (; arc < end && left > 0; arc++) {
          const u = hubs[arc];
          close(v, u, arc);
          left -= starts[u + 1] - starts[u] + 1;
        }
        if (arc < end) break;
        for (let at = from; at < end; at++) mark[hubs[at]] = -1;
      }
      block[0] = ahead;
      return budget - left;
    },
  };
}

type Close = (v: number, u: number, arc: number) => void;

/** Where every strength is 1 a triangle takes 2 of the effective size of each member. */
function plainClose({ starts, hubs, between, mark, invested, redundant }: HubRows): Close {
  return (v, u, arc) => {
    const [ofV, ofU] = [invested[v], invested[u]];
    const end = starts[u + 1];
    let sum = 0;
    let found = 0;
    for (let at = starts[u]; at < end; at++) {
      const w = hubs[at];
      const opposite = mark[w];
      if (opposite < 0) continue;
      sum += invested[w];
      between[opposite] += ofU;
      between[at] += ofV;
      redundant[w] += 2;
      found += 2;
    }
    if (found === 0) return;
    between[arc] += sum;
    redundant[u] += found;
    redundant[v] += found;
  };
}

function sharedClose(rows: HubRows): Close {
  const { starts, hubs, shared, between, mark, invested, strongest, redundant } = rows;
  return (v, u, arc) => {
    const end = starts[u + 1];
    const uv = shared[arc];
    for (let at = starts[u]; at < end; at++) {
      const w = hubs[at];
      const opposite = mark[w];
      if (opposite < 0) continue;
      const uw = shared[at];
      const vw = shared[opposite];
      between[arc] += uw * vw * invested[w];
      between[opposite] += uv * uw * invested[u];
      between[at] += uv * vw * invested[v];
      redundant[v] += uw * (uv / strongest[w] + vw / strongest[u]);
      redundant[u] += vw * (uv / strongest[w] + uw / strongest[v]);
      redundant[w] += uv * (vw / strongest[u] + uw / strongest[v]);
    }
  };
}
