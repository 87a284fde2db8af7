/** The arc of the row of `from` that leads to `to`; −1 where there is none. */
export function arcTo(offsets: Int32Array, targets: Int32Array, from: number, to: number): number {
  const place = targets.subarray(offsets[from], offsets[from + 1]).indexOf(to);
  return place < 0 ? -1 : offsets[from] + place;
}
