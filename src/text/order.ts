/** The one order of texts: by UTF-16 code unit, the same in every locale and on every engine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
