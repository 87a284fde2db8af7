/** A word of a DL file. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** The words of a text: white space, commas and equals signs separate them, quotation marks hold them together. */
export function words(text: string): Word[] {
  if (!/["']/.test(text)) {
    const parts = text.split(/[\s,=]+/).filter((part) => part !== "");
    return parts.map((part) => ({ text: part, quoted: false }));
  }
  const found: Word[] = [];
  for (const [, double, single, bare] of text.matchAll(/"([^"]*)"?|'([^']*)'|([^\s,=]+)/g)) {
    const quoted = double ?? single;
    found.push(quoted === undefined ? { text: bare, quoted: false } : { text: quoted, quoted: true });
  }
  return found;
}

/** Where the data begin in a line that says `data:`; −1 where it does not. */
export function dataBegin(line: string): number {
  const bare = line.replace(/"[^"]*"/g, (text) => " ".repeat(text.length));
  const match = /(?:^|[\s,])data\s*:/i.exec(bare);
  return match === null ? -1 : match.index + match[0].length;
}
