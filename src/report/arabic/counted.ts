import { own, say, type Text } from "../say.js";

/** A noun in the forms that it takes after numbers. The dual has two: of the subject, and after a preposition or a verb. */
export interface Noun {
  readonly one: string;
  readonly two: readonly [subject: string, other: string];
  /** After 3 to 10, also as the end of a larger number. */
  readonly few: string;
  /** After 11 to 99, also as the end of a larger number. */
  readonly many: string;
  /** After none, whole hundreds, and those with one or two more. */
  readonly other: string;
}

export type Form = "zero" | "one" | "two" | "few" | "many" | "other";

/** Which of the six forms a number takes, as Unicode has it for Arabic; kept here because locale data differs by platform. */
export function formOf(n: number): Form {
  if (!Number.isInteger(n)) return "other";
  if (n < 3) return n === 0 ? "zero" : n === 1 ? "one" : n === 2 ? "two" : "other";
  const end = n % 100;
  return end >= 11 ? "many" : end >= 3 ? "few" : "other";
}

/** A number with its noun as the subject of a sentence, or standing alone. One and two are words. */
export function subject(n: number, noun: Noun): Text {
  return counted(n, noun, 0);
}

/** The same after a preposition, as an object, or as the second part of a compound. */
export function after(n: number, noun: Noun): Text {
  return counted(n, noun, 1);
}

function counted(n: number, noun: Noun, dual: 0 | 1): Text {
  const form = formOf(n);
  if (form === "one") return own(noun.one);
  if (form === "two") return own(noun.two[dual]);
  return say`${n} ${own(form === "zero" ? noun.other : noun[form])}`;
}
