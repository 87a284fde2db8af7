/**
 * The items of a cell that holds a list. Semicolons, vertical bars and line breaks separate items; where a cell has
 * none of these, commas do, so that an item may contain a comma when the list is written with semicolons.
 */
export function splitList(text: string): string[] {
  const separator = /[;|\r\n]/.test(text) ? /[;|\r\n]/ : ",";
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The text form of a list, which `splitList` reads back. */
export function joinList(items: readonly string[]): string {
  const [only, ...others] = items;
  // The closing semicolon keeps the commas of a single item from separating.
  return others.length === 0 && only?.includes(",") ? `${only};` : items.join("; ");
}
