import type { Admitted } from "../csr/view.js";

/** What must be said where ties of a view are projected: how many, and that nobody reported them. */
export function projectedNotice({ projected, ties }: Pick<Admitted, "projected" | "ties">): string[] {
  if (projected === 0) return [];
  return [`${projected} of ${ties.length} ties are projected from shared activities; nobody reported them.`];
}
