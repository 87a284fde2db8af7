import type { Token } from "./tokens.js";

const shapes: ReadonlySet<string> = new Set(
  "ellipse box diamond triangle cross empty house man woman".split(" "),
);

/** Words that say how something is drawn and are followed by one value; `HOOKS` alone is followed by none we know of. */
const drawing: ReadonlySet<string> = new Set(
  "x_fact y_fact s_size ic bc bw lc la lp lr lphi fos font phi r q w c p s a ap k h1 h2 a1 k1 a2 k2 alpha hooks".split(
    " ",
  ),
);

export function isNumber({ text, quoted }: Token): boolean {
  return !quoted && text !== "" && Number.isFinite(Number(text));
}

/** True for a word that can only say how something is drawn. */
export function isDrawing({ text, quoted }: Token): boolean {
  const word = text.toLowerCase();
  return !quoted && (shapes.has(word) || drawing.has(word));
}

/** What the words after the numbers and labels of a line say. */
export interface Extras {
  readonly attributes: (readonly [name: string, value: string])[];
  /** Words about the picture, or without a value. */
  readonly left: boolean;
}

/** Reads pairs of a name and a value, times in brackets, and the words for the picture, which are left out. */
export function extras(words: readonly Token[], from: number): Extras {
  const attributes: (readonly [string, string])[] = [];
  let left = false;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    const { text } = word;
    if (!word.quoted && text.startsWith("[")) attributes.push(["time", text]);
    else if (!word.quoted && shapes.has(text.toLowerCase())) left = true;
    else if (isDrawing(word)) {
      left = true;
      i++;
    } else if (i + 1 < words.length && text !== "")
      attributes.push([text === "l" ? "label" : text, words[++i].text]);
    else left = true;
  }
  return { attributes, left };
}
