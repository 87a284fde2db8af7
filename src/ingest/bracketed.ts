const item = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,"'][^,]*|))\s*(,|$)/sy;

/**
 * The items of a list in square brackets, as GEXF files write it: `[a, b]`, with items in quotation marks where they
 * hold commas. Blank items are left out. Undefined for texts of another form.
 */
export function bracketed(text: string): string[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[") || !trimmed.endsWith("]") || trimmed.length < 2) return undefined;
  const inner = trimmed.slice(1, -1);
  const items: string[] = [];
  for (let at = 0; at < inner.length;) {
    item.lastIndex = at;
    const [whole, double, single, plain = ""] = item.exec(inner) ?? [];
    if (whole === undefined) return undefined;
    const quoted = double ?? single;
    const each = quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/gs, "$1");
    if (each !== "") items.push(each);
    at += whole.length;
  }
  return items;
}
