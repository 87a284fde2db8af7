/**
 * A list as GEXF files write it: `[a, b]`. Items that could be taken apart stand in quotation marks, with a backslash
 * before quotation marks and backslashes.
 */
export function bracketedList(items: readonly string[]): string {
  const written = items.map((item) =>
    /^$|^[\s"']|[,\\[\]]|\s$/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item,
  );
  return `[${written.join(", ")}]`;
}
