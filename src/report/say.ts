import { isolated } from "../text/escape.js";
import { changeTexts } from "../values/change-texts.js";
import { numberText } from "../values/number-text.js";

/**
 * One piece of a sentence: words of our own, a number, something the data says (a name, an unknown word; never
 * trusted) or a paper's DOI. What is English whatever the language of the report says so.
 */
export type Piece =
  | { readonly words: string; readonly english?: true }
  | { readonly figure: string }
  | { readonly said: string; readonly english?: true }
  | { readonly doi: string };

/** A sentence or part of one. Which pieces come from the data is known, so that every writer can treat them apart. */
export type Text = readonly Piece[];

/**
 * Makes a Text from a template. Only the literal parts count as our own words; a string put in counts as something the
 * data says, a number is written for people, a Text stays what it is.
 */
export function say(literals: TemplateStringsArray, ...values: readonly (number | string | Text)[]): Text {
  const pieces: Piece[] = [];
  literals.forEach((words, i) => {
    if (words !== "") pieces.push({ words });
    if (i < values.length) pieces.push(...pieceOf(values[i]));
  });
  return pieces;
}

function pieceOf(value: number | string | Text): Text {
  if (typeof value === "number") return [{ figure: numberText(value) }];
  return typeof value === "string" ? [{ said: value }] : value;
}

/** Words of our own that stand in the source as a constant. */
export function own(words: string): Text {
  return [{ words }];
}

/** What a measure or a check wrote into the analysis: English in every report, and not trusted more than names are. */
export function remark(text: string): Text {
  return [{ said: text, english: true }];
}

/** The pieces as one string without any escaping: for writers that escape the whole, and for comparing. */
export function plain(text: Text): string {
  return text
    .map((piece) =>
      "words" in piece
        ? piece.words
        : "figure" in piece
          ? piece.figure
          : "said" in piece
            ? piece.said
            : `doi:${piece.doi}`,
    )
    .join("");
}

/** What language words are in, and where its lines begin. */
export interface Language {
  /** By BCP 47, such as "en". */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/**
 * The pieces as one string for a title or a picture: between words that run from right to left, names and signed numbers are
 * set apart, so that they keep their own direction.
 */
export function spoken(text: Text, language: Language): string {
  return text.map((piece) => apartIn(piece, plain([piece]), language)).join("");
}

/** A piece as it was written for an output, set apart by signs of direction where it must be. */
export function apartIn(piece: Piece, written: string, { direction }: Language): string {
  const way = direction === "rtl" ? wayOf(piece) : undefined;
  return way === undefined ? written : isolated(written, way);
}

/** How a piece is set apart from words that run from right to left, if it must be. */
export function wayOf(piece: Piece): "auto" | "ltr" | undefined {
  if ("said" in piece) return piece.english === true ? "ltr" : "auto";
  if ("words" in piece) return piece.english === true ? "ltr" : undefined;
  // After Arabic letters only whole numbers and decimals keep their order by themselves.
  return "doi" in piece || !/^[\d.,]*$/.test(piece.figure) ? "ltr" : undefined;
}

/** Texts one after the other with `between` between them. */
export function joined(texts: readonly Text[], between: string): Text {
  return texts.flatMap((text, i) => (i === 0 ? text : [{ words: between }, ...text]));
}

/**
 * A share from 0 to 1 as a percentage with one decimal; what is not quite none or all is not rounded to it, but said to be
 * under or over, in the words of a language.
 */
export function percent(share: number, under: string, over: string): Text {
  if (share > 0 && share < 0.0005) return [{ words: `${under} ` }, { figure: "0.1%" }];
  if (share < 1 && share > 0.9995) return [{ words: `${over} ` }, { figure: "99.9%" }];
  return share === 0 || share === 1
    ? [{ figure: `${100 * share}%` }]
    : [{ figure: `${plain(fixed(100 * share, 1))}%` }];
}

/** A share from 0 to 1 as a percentage with so many decimals at most. */
export function roundPercent(share: number, decimals = 0): Text {
  return [{ figure: `${plain(rounded(100 * share, decimals))}%` }];
}

/** A number with exactly so many decimals, for columns. */
export function fixed(value: number, decimals: number): Text {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const sign = value < 0 && /[1-9]/.test(`${whole}${fraction}`) ? "−" : "";
  return [{ figure: `${sign}${numberText(Number(whole))}${fraction === undefined ? "" : `.${fraction}`}` }];
}

/** A number to so many decimals at most, for sentences. */
export function rounded(value: number, decimals = 0): Text {
  const scale = 10 ** decimals;
  return [{ figure: numberText(Math.round(scale * value) / scale) }];
}

/** Numbers before and after, with as many digits as their difference takes to be seen, three at least. */
export function apart(before: number, after: number): readonly [Text, Text] {
  const [one, other] = changeTexts(before, after, 3);
  return [[{ figure: one }], [{ figure: other }]];
}
