import type { Csr } from "../../csr/csr.js";
import type { Work } from "../../measures/cost.js";

/** Seating a board, and boards at random, each member with all whom it reaches at worst. */
export function boardWork(
  { order, arcs }: Csr,
  { size, samples, steps }: { readonly size: number; readonly samples: number; readonly steps: number },
): Work {
  return {
    kernel: "board",
    arcVisits: (size + samples) * size * (order + arcs) * Math.min(1, steps),
    bytes: 16 * order,
  };
}
