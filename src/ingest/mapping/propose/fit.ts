import type { Column } from "./column.js";

/** How many of the filled cells of a column are as expected. */
export interface Fit {
  readonly fits: number;
  readonly of: number;
}

/** Counts the filled cells of a column that pass a test, which is made once for each different value. */
export function fitOf(column: Column, test: (value: string) => boolean): Fit {
  let fits = 0;
  for (const [value, count] of column.values) if (test(value)) fits += count;
  return { fits, of: column.filled };
}

/** True when nine in ten cells fit: the tenth may be a typing error, a remark or a word for "unknown". */
export function most({ fits, of }: Fit): boolean {
  return of > 0 && fits * 10 >= of * 9;
}

/** True when at least every second cell fits: too many for chance, too few to be sure. */
export function half({ fits, of }: Fit): boolean {
  return of > 0 && fits * 2 >= of;
}

/** "5,860 of 5,881 values", "all 12 values"; for sentences that go on with "are". */
export function counted({ fits, of }: Fit): string {
  if (of === 1 && fits === 1) return "all values (there is one)";
  if (of === 2 && fits === 2) return "both values";
  return fits === of && of > 2 ? `all ${grouped(of)} values` : `${grouped(fits)} of ${grouped(of)} values`;
}

/** "1 value", "1,204 values". */
export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A whole number with its thousands grouped, as people read it. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
