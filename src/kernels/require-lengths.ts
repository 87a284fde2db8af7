import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";

/** Throws `bad-input` for a graph whose arcs have no lengths: a search by length would never end on it. */
export function requireLengths({ arcs, distances }: Csr): void {
  if (distances.length === arcs) return;
  throw new ComityError("bad-input", "the graph was compiled without lengths", {
    path: ["graph"],
    fix: 'compile it with a `distance` other than "hops", or use the kernel that counts steps',
  });
}
