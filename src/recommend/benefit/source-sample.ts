import { random } from "../../random/random.js";

/** Up to so many actors every one is a source. */
export const mostExact = 8192;
/** Numbers that a table of steps has, about, where not everybody is a source. */
const cells = 2 ** 26;
const [fewest, most] = [64, 512];

/** How many sources are searched from unless told otherwise: everybody, or as many as fit a table of 128 MiB. */
export function usualSources(order: number): number {
  if (order <= mostExact) return order;
  return Math.max(fewest, Math.min(most, Math.floor(cells / order / 32) * 32));
}

/** So many vertices drawn by chance, in the order in which they were drawn: the first of them are a sample as well. */
export function drawSources(order: number, count: number, seed: number): Int32Array {
  const all = Int32Array.from({ length: order }, (_, v) => v);
  // A draw of everybody is the same for all seeds: it is only an order.
  const stream = random(count < order ? seed : 0, "join-up", "sources");
  for (let i = 0; i < count; i++) {
    const other = i + stream.below(order - i);
    [all[i], all[other]] = [all[other], all[i]];
  }
  return all.slice(0, count);
}
