/** A word of a line of Pajek. */
export interface Token {
  readonly text: string;
  /** It stood in quotation marks. */
  readonly quoted: boolean;
  /** Its quotation mark is never closed. */
  readonly open: boolean;
}

const space = /\s/;
/** Signs without which a line is words and space alone, as the lines of ties are. */
const special = /["[&]/;

const isWord = (text: string): boolean => text !== "";
const bare = (text: string): Token => ({ text, quoted: false, open: false });

/**
 * The words of a line: what stands in quotation marks (`\"` and `""` stand for the mark itself, `\\` for a backslash) or
 * in square brackets is one word. Pajek writes signs beyond its alphabet as `&#352;`, which is read as the sign.
 */
export function tokens(line: string): Token[] {
  if (!special.test(line)) return line.trim().split(/\s+/).filter(isWord).map(bare);
  const found: Token[] = [];
  for (let at = 0; at < line.length;) {
    const sign = line[at];
    if (space.test(sign)) {
      at++;
      continue;
    }
    let end;
    if (sign === '"') {
      const { text, end: after, open } = quotedText(line, at + 1);
      found.push({ text: decoded(text), quoted: true, open });
      at = after;
      continue;
    }
    if (sign === "[") {
      const close = line.indexOf("]", at);
      end = close < 0 ? line.length : close + 1;
    } else for (end = at + 1; end < line.length && !space.test(line[end]);) end++;
    found.push(bare(decoded(line.slice(at, end))));
    at = end;
  }
  return found;
}

// A backslash before the last mark of a line belongs to the text: it closes nothing else.
function quotedText(line: string, from: number): { text: string; end: number; open: boolean } {
  let text = "";
  const last = line.lastIndexOf('"');
  for (let at = from; at < line.length; at++) {
    const [sign, next] = [line[at], line[at + 1]];
    if (sign === "\\" && (next === '"' || next === "\\") && at + 2 <= last) text += line[++at];
    else if (sign === '"' && next === '"') text += line[++at];
    else if (sign === '"') return { text, end: at + 1, open: false };
    else text += sign;
  }
  return { text, end: line.length, open: true };
}

function decoded(text: string): string {
  if (!text.includes("&#")) return text;
  return text.replace(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
    (reference, hex: string | undefined, decimal: string) => {
      const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
    },
  );
}
