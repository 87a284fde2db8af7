import type { Ids } from "../ids.js";

/**
 * The ids "a…0" to "a…(n − 1)", padded with zeros to one length, so that their order as text is the order of their
 * numbers and none needs to be stored.
 */
export function paddedIds(n: number): Ids {
  const digits = String(Math.max(n - 1, 0)).length;
  const form = new RegExp(`^a\\d{${digits}}$`);
  return {
    length: n,
    at: (row) => `a${String(row).padStart(digits, "0")}`,
    find(id) {
      const row = form.test(id) ? Number(id.slice(1)) : -1;
      return row < n ? row : -1;
    },
  };
}
