/** How many columns of a terminal a text takes: East Asian wide signs and emoji two, combining marks none. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const sign of signs(text)) width += signWidth(sign);
  return width;
}

/** Latin letters and what stands beside them on a keyboard take one column each. */
const narrow = /^[\0-\u02ff]*$/;
const marks = String.raw`[\p{Mn}\p{Me}\u200b-\u200f\ufe0e\ufe0f\u2060\u2066-\u2069\ufeff]`;
const emoji = String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]*`;
/** What stands in one place: a flag of two letters, emoji that are joined to one, a letter with its marks. */
const oneSign = new RegExp(
  String.raw`(?:\p{Regional_Indicator}{2}|${emoji}(?:\u200d${emoji})*|[\s\S])${marks}*`,
  "gu",
);
const onlyMarks = new RegExp(`^${marks}+$`, "u");
const flagOrColored = /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}\ufe0f)/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}](?!\ufe0e)/u;

function signs(text: string): readonly string[] {
  return text.match(oneSign) ?? [];
}

function signWidth(sign: string): number {
  if (sign.length === 1 && sign < "\u0300") return 1;
  if (onlyMarks.test(sign)) return 0;
  return flagOrColored.test(sign) || wide.test(sign) ? 2 : 1;
}

/** The text cut to so many columns, with an ellipsis where something was cut. */
export function fit(text: string, columns: number): string {
  return textWidth(text) <= columns ? text : `${start(text, columns - 1).trimEnd()}…`;
}

/** As much of a text as so many columns hold, no sign cut in two. */
function start(text: string, columns: number): string {
  let kept = "";
  let width = 0;
  for (const sign of signs(text)) {
    width += signWidth(sign);
    if (width > columns) break;
    kept += sign;
  }
  return kept;
}

/** The text followed, or preceded, by spaces up to so many columns. */
export function pad(text: string, columns: number, side: "start" | "end"): string {
  const spaces = " ".repeat(Math.max(0, columns - textWidth(text)));
  return side === "start" ? spaces + text : text + spaces;
}

/** The text in lines of at most so many columns, broken at spaces; a longer word goes on in the next line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (textWidth(line) > columns) {
      const part = start(line, columns);
      // A column narrower than its first sign holds that sign all the same.
      const held = part === "" ? signs(line)[0] : part;
      if (held === line) break;
      lines.push(held);
      line = line.slice(held.length);
    }
  }
  return line === "" ? lines : [...lines, line];
}
