import { inChunks, type Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { sortedOrder } from "../network/sort.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import type { Labels } from "./labels.js";

/** What goes from one group to another: arcs, those answered, strength, and the strength that is answered. */
interface Flow {
  arcs: number;
  answered: number;
  strength: number;
  mutual: number;
}

/**
 * Reciprocity from group to group: of the arcs from actors of `source` to actors of `target`, how many are answered by
 * the same actors in the other direction. Arcs with an end in no group are left out. O(n + m).
 */
export async function groupReciprocity(
  csr: Csr,
  { codes, names }: Labels,
  pace: Pace,
  meta: Meta,
): Promise<Table> {
  const groups = names.length;
  const flows = new Map<number, Flow>();
  const enter = (cell: number, own: number, back: number): void => {
    const flow = flows.get(cell) ?? { arcs: 0, answered: 0, strength: 0, mutual: 0 };
    flows.set(cell, flow);
    flow.arcs++;
    flow.answered += Number(back > 0);
    flow.strength += own;
    flow.mutual += Math.min(own, back);
  };
  const { offsets, targets, strengths, inOffsets, inTargets, inStrengths } = csr;
  const weighted = strengths.length > 0;
  await inChunks(pace, csr.order, 256, (from, to) => {
    for (let v = from; v < to; v++) {
      if (codes[v] < 0) continue;
      let back = inOffsets[v];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const target = targets[arc];
        if (codes[target] < 0) continue;
        while (back < inOffsets[v + 1] && inTargets[back] < target) back++;
        const isAnswered = back < inOffsets[v + 1] && inTargets[back] === target;
        const answer = isAnswered ? (weighted ? inStrengths[back] : 1) : 0;
        enter(codes[v] * groups + codes[target], weighted ? strengths[arc] : 1, answer);
      }
    }
  });
  const cells = Array.from(flows);
  const order = await sortedOrder(pace, cells.length, (a, b) => cells[a][0] - cells[b][0]);
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, order.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const [cell, { arcs, answered, strength, mutual }] = cells[order[i]];
      const ends = { source: names[Math.floor(cell / groups)], target: names[cell % groups] };
      rows.push({ ...ends, arcs, answered, reciprocity: answered / arcs, weighted: mutual / strength });
    }
  });
  return new Table(["source", "target", "arcs", "answered", "reciprocity", "weighted"], rows, meta);
}
