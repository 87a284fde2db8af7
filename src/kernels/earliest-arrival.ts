import type { Csr } from "../csr/csr.js";
import { timedRows } from "../csr/timed-csr.js";
import { VertexHeap } from "./heap.js";
import type { Along, Kernel } from "./kernel.js";

/** The days on which arcs may be entered, and how time passes from one arc to the next. */
export interface TimeRules {
  /** "out" goes forward in time along out-arcs; "in" backward along in-arcs, with days mirrored (see `Times`). */
  readonly along: Along;
  /** The first and the last day on which an arc may be entered, mirrored where `along` is "in". */
  readonly first: number;
  readonly last: number;
  /** An arc entered on day x leads to arcs entered on day x + lag or later; whole, at least 0. */
  readonly lag: number;
}

export interface EarliestArrivalJob extends TimeRules {
  readonly source: number;
}

type Scratch = { ready: ["f64", number]; heap: ["i32", number]; place: ["i32", number] };

/**
 * Earliest arrival: for every vertex the first day on which the last arc of a time-respecting path from the source to it
 * can be entered. `entered[v]` is that day; Infinity where no path leads, and for the source itself.
 *
 * A path enters its arcs on days x₁, x₂, … that lie within their spans and the window, each at least `lag` after the one
 * before. Waiting costs nothing, so to be ready earlier at a vertex never makes a later arrival: vertices can be settled
 * in the order of the days on which they are ready, as by Dijkstra. Contacts are spans of one day. Backward in the
 * mirror the same search finds the latest departures to a target.
 *
 * Counts      time-respecting paths of any number of arcs; parallel arcs each have their own span.
 * Cost        O((n + m) log n) time, O(n) scratch.
 * Reference   Wu et al., PVLDB 7 (2014) 721–732, doi:10.14778/2732939.2732945; Dijkstra, Numer. Math. 1 (1959) 269–271,
 *             doi:10.1007/BF01386390.
 */
export const earliestArrivalKernel: Kernel<EarliestArrivalJob, { entered: ["f64", number] }, Scratch> = {
  name: "earliest-arrival",
  scratch: ({ order }) => ({ ready: ["f64", order], heap: ["i32", order], place: ["i32", order] }),
  part: ({ order }) => ({ entered: ["f64", order] }),
  start(graph: Csr, { along, first, last, lag, source }, { ready, heap, place }, { entered }) {
    const { offsets, targets, opens, closes } = timedRows(graph, along);
    const queue = new VertexHeap(heap, place, ready);
    ready.fill(Infinity);
    entered.fill(Infinity);
    ready[source] = first;
    queue.raise(source);
    let settled = 0;
    return {
      progress: () => settled / graph.order,
      step(arcBudget) {
        while (queue.size > 0) {
          if (arcBudget <= 0) return false;
          const u = queue.pop();
          settled++;
          for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
            const day = Math.max(ready[u], opens[arc]);
            const v = targets[arc];
            if (day > closes[arc] || day > last || v === source || day + lag >= ready[v]) continue;
            ready[v] = day + lag;
            entered[v] = day;
            queue.raise(v);
          }
          arcBudget -= 2 * (offsets[u + 1] - offsets[u] + 1);
        }
        return true;
      },
    };
  },
};
