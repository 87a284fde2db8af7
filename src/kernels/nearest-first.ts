import type { Views } from "../csr/arena.js";
import { EvenSearch, evenLayout } from "./even-search.js";
import type { LengthRows, LengthScratch, LengthSearch } from "./length-search.js";
import { SortedSearch } from "./sorted-search.js";

/** The quickest search for the lengths that the rows have. O(arcs). */
export function nearestFirst(rows: LengthRows, scratch: Views<LengthScratch>): LengthSearch {
  const layout = evenLayout(rows, scratch.first.length);
  return layout === undefined ? new SortedSearch(rows, scratch) : new EvenSearch(rows, scratch, layout);
}
