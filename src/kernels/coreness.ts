import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

type Scratch = { degree: ["i32", number]; left: ["i32", number]; line: ["i32", number] };

/** More than any degree. */
const highest = 2 ** 31 - 1;

/**
 * Coreness: the largest k such that v belongs to a subgraph in which everyone has k arcs within it.
 *
 * Counts      out-arcs of a symmetric graph: distinct neighbors where ties of a pair are collapsed, ties otherwise.
 *             Self-ties change nothing.
 * Cost        O(n + m) time, O(n) scratch: those left are looked through at most twice for each core number there is, and
 *             nobody is left for more of these than its own core number, which its degree bounds.
 * Reference   Seidman, Social Networks 5 (1983) 269–287, doi:10.1016/0378-8733(83)90028-X; level by level, without sorting
 *             by degree: Kabir & Madduri, IPDPSW 2017, 1482–1491, doi:10.1109/IPDPSW.2017.151.
 */
// degree counts the neighbors left and stops falling at the core number, when its vertex joins the line to be struck.
export const corenessKernel: Kernel<null, { scores: ["f64", number] }, Scratch> = {
  name: "coreness",
  scratch: ({ order }) => ({ degree: ["i32", order], left: ["i32", order], line: ["i32", order] }),
  part: ({ order }) => ({ scores: ["f64", order] }),
  start({ order, offsets, targets }: Csr, _job, { degree, left, line }, { scores }) {
    let [filled, told] = [0, 0];
    let level = 0;
    // The level to come: where nobody is to be struck at this one, the lowest degree there is.
    let next = 0;
    let gathering = true;
    // Everybody of a degree up to this is in the line; from `head` on the line waits to be struck, its first row from `row` on.
    let lined = -1;
    let [head, tail, row] = [0, 0, 0];
    // The look through those left: `kept` of them stay, `least` is their lowest degree.
    let [look, kept, count, least] = [0, 0, order, highest];

    const fill = (budget: number): number => {
      const [from, to] = [filled, Math.min(order, filled + budget)];
      for (let v = from; v < to; v++) {
        degree[v] = offsets[v + 1] - offsets[v];
        left[v] = v;
      }
      filled = to;
      return to - from;
    };
    const gather = (budget: number): number => {
      const [from, to] = [look, Math.min(count, look + budget)];
      let [stay, join, lowest] = [kept, tail, least];
      for (let i = from; i < to; i++) {
        const v = left[i];
        const d = degree[v];
        if (d > level) {
          left[stay++] = v;
          if (d < lowest) lowest = d;
        } else if (d > lined) line[join++] = v;
      }
      [look, kept, tail, least] = [to, stay, join, lowest];
      gathering = look < count;
      if (!gathering) {
        lined = level;
        next = head < tail ? level + 1 : least;
      }
      return to - from + 1;
    };
    const strike = (budget: number): number => {
      let [at, join, rest] = [head, tail, budget];
      while (at < join && rest > 0) {
        const end = offsets[line[at] + 1];
        const from = offsets[line[at]] + row;
        const to = Math.min(end, from + rest);
        for (let arc = from; arc < to; arc++) {
          const u = targets[arc];
          const d = degree[u] - 1;
          if (d < level) continue;
          degree[u] = d;
          if (d === level) line[join++] = u;
        }
        rest -= to - from + 1;
        row = to < end ? row + to - from : 0;
        if (row === 0) at++;
      }
      [head, tail] = [at, join];
      return budget - rest;
    };
    const rise = (): void => {
      level = next;
      count = kept;
      [look, kept, least] = [0, 0, highest];
      gathering = true;
    };
    const tell = (budget: number): number => {
      const [from, to] = [told, Math.min(order, told + budget)];
      for (let v = from; v < to; v++) scores[v] = degree[v];
      told = to;
      return to - from;
    };
    return {
      progress: () => (order === 0 ? 1 : (filled + head + told) / (3 * order)),
      step(arcBudget) {
        let budget = arcBudget;
        while (budget > 0) {
          if (filled < order) budget -= fill(budget);
          else if (gathering) budget -= gather(budget);
          else if (head < tail) budget -= strike(budget);
          else if (kept > 0) rise();
          else if (told < order) budget -= tell(budget);
          else return true;
        }
        return false;
      },
    };
  },
};
