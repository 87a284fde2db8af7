import type { Views } from "../csr/arena.js";
import { EvenSearch, evenLayout } from "./even-search.js";
import type { Loops } from "./kernel.js";
import type { LengthRows, LengthScratch, LengthSearch } from "./length-search.js";
import { SortedSearch } from "./sorted-search.js";
import { WasmSearch } from "./wasm-search.js";

/** The quickest search for the lengths that the rows have, in the memory of `loops` if there are any. O(arcs). */
export function nearestFirst(rows: LengthRows, scratch: Views<LengthScratch>, loops?: Loops): LengthSearch {
  const layout = evenLayout(rows, scratch.first.length);
  if (layout === undefined) return new SortedSearch(rows, scratch);
  return loops === undefined
    ? new EvenSearch(rows, scratch, layout)
    : new WasmSearch(rows, scratch, layout, loops);
}
