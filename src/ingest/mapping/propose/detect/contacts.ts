import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Ways to reach somebody: what an analysis of ties has no use for. */
export interface Contacts {
  readonly email: Fit;
  readonly phone: Fit;
  readonly link: Fit;
}

/** Looks for e-mail addresses, telephone numbers (a plus sign or a leading 0, seven digits or more) and links. */
export function contacts(column: Column): Contacts {
  return {
    email: fitOf(column, (value) => /^\S+@\S+\.\p{L}{2,}$/u.test(value)),
    phone: fitOf(column, (value) => /^(?:\+|00?[1-9]|\(0)[\d\s()/.-]{6,}$/.test(value) && digits(value) >= 7),
    link: fitOf(column, (value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value)),
  };
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length;
}
