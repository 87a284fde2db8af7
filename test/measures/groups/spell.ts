/** An id whose order is the order of the numbers. */
export function spell(i: number): string {
  return `a${String(i).padStart(4, "0")}`;
}
