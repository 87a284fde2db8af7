/** How many columns of a terminal a text takes: East Asian wide signs and emoji two, combining marks none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

const zeroWidth = /^[\p{Mn}\p{Me}\u200b-\u200f\ufe0e\ufe0f\u2060\u2066-\u2069\ufeff]$/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

function signWidth(sign: string): number {
  if (sign < "\u0300") return 1;
  if (zeroWidth.test(sign)) return 0;
  return wide.test(sign) ? 2 : 1;
}

/** The text cut to so many columns, with an ellipsis where something was cut. */
export function fit(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const sign of text) {
    width += signWidth(sign);
    if (width > columns - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** The text followed, or preceded, by spaces up to so many columns. */
export function pad(text: string, columns: number, side: "start" | "end"): string {
  const spaces = " ".repeat(Math.max(0, columns - textWidth(text)));
  return side === "start" ? spaces + text : text + spaces;
}

/** The text in lines of at most so many columns, broken at spaces; a longer word is cut. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= columns) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = fit(word, columns);
    }
  }
  return line === "" ? lines : [...lines, line];
}
