import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";

/** Throws `bad-input` for a graph that may hold a pair twice. */
export function requireCollapsed({ collapsed }: Csr): void {
  if (collapsed) return;
  throw new ComityError("bad-input", "the graph was compiled with each of the ties of a pair", {
    path: ["graph"],
    fix: 'compile it with `parallel: "collapse"`',
  });
}
