/**
 * Any cell as one text: a list as its items with semicolons between, what has parts as JSON. Rows may come from
 * anywhere, so nothing of the cell itself is asked for a text: an object may have any key, `toString` too.
 */
export function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (cell === undefined || cell === null) return "";
  if (Array.isArray(cell)) return cell.map(cellText).join("; ");
  return typeof cell === "object" || typeof cell === "function" ? partsText(cell) : String(cell);
}

/** What JSON cannot write (a value that holds itself, say) has no text. */
function partsText(value: object): string {
  try {
    // A `toJSON` of the value may give nothing, which the type of `stringify` does not say.
    return (JSON.stringify(value) as string | undefined) ?? "";
  } catch {
    return "";
  }
}
