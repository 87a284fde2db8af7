/**
 * The positions of the `count` largest values, ascending by position; of equal ones the earlier. NaN is never among them.
 * O(n + count log count) on average.
 */
export function highest(values: Float64Array, count: number): Int32Array {
  const heap = new Int32Array(Math.max(0, Math.min(count, values.length)));
  let size = 0;
  /** Whether x goes before y in a heap whose top is the one to drop first: the smallest value, of equal ones the latest. */
  const isLess = (x: number, y: number): boolean =>
    values[x] < values[y] || (values[x] === values[y] && x > y);
  const sink = (from: number): void => {
    const item = heap[from];
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isLess(heap[child + 1], heap[child])) child++;
      if (!isLess(heap[child], item)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = item;
  };
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    if (size < heap.length) {
      heap[size++] = i;
      if (size === heap.length) for (let at = size >> 1; at >= 0; at--) sink(at);
    } else if (size > 0 && isLess(heap[0], i)) {
      heap[0] = i;
      sink(0);
    }
  }
  return heap.slice(0, size).sort();
}
