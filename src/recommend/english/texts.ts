import { numberText } from "../../values/number-text.js";

/** Enough digits to tell numbers apart, no more. */
export const amount = (value: number): string => numberText(Number(value.toPrecision(3)));
/** With a capital letter at its start. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
