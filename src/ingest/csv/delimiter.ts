/** The characters that may stand between the cells of a row. */
export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter that occurs most often in the first line outside quotation marks; the comma where none does or two
 * are equally frequent.
 */
export function sniffDelimiter(start: string): Delimiter {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const sign of start) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted) {
      const count = counts.get(sign);
      if (count !== undefined) counts.set(sign, count + 1);
    }
  }
  let best: Delimiter = ",";
  for (const delimiter of delimiters)
    if ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0)) best = delimiter;
  return best;
}

/** How many lines of a text have ended. */
export function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}

/** The text from the beginning of a line. */
export function fromLine(text: string, line: number): string {
  const lineEnd = /\r\n?|\n/g;
  for (let at = 1; at < line; at++) if (lineEnd.exec(text) === null) return "";
  return text.slice(lineEnd.lastIndex);
}
