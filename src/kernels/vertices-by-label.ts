import type { Views } from "../csr/arena.js";

/** Vertices by label, and where the list of each label begins. */
export type ListScratch = { members: ["i32", number]; starts: ["i32", number] };

/** Lists the vertices of each label 0 … labels − 1 in `members`, in the order given or ascending. */
export function list(
  labelOf: Int32Array,
  order: number,
  labels: number,
  { members, starts }: Views<ListScratch>,
  visit?: Int32Array,
): void {
  starts.fill(0, 0, labels + 1);
  for (let v = 0; v < order; v++) starts[labelOf[v]]++;
  for (let label = 1; label < labels; label++) starts[label] += starts[label - 1];
  starts[labels] = order;
  for (let i = order - 1; i >= 0; i--) {
    const v = visit === undefined ? i : visit[i];
    members[--starts[labelOf[v]]] = v;
  }
}
