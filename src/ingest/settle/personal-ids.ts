import { inChunks, type Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";

const mailAddress = /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[\p{L}]{2,}$/u;
const mailWithin = /<[^\s@<>]+@[^\s@<>]+\.[\p{L}]{2,}>/u;
const phoneSigns = /^(?:tel:)?[+(]?[\d\s().\-/]+$/;

/** True for texts that look like an e-mail address or a telephone number. */
export function looksPersonal(text: string): boolean {
  if (text.length > 320) return false;
  if (text.includes("@")) return mailAddress.test(text.trim()) || mailWithin.test(text);
  if (text.length < 7 || !phoneSigns.test(text)) return false;
  const trimmed = text.replace(/^tel:/, "").trim();
  const digits = trimmed.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return false;
  // Bare digits are identifiers of many registers; a plus, an area code in brackets or a leading 0 make them a number to dial.
  if (/^[+(]/.test(trimmed)) return true;
  if (/^0[1-9]/.test(digits)) return digits.length >= 9;
  return /^00[1-9]/.test(digits) ? digits.length >= 10 : /^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(trimmed);
}

/**
 * Refuses data without kinds whose ids or names look like those of people: without kinds everyone would count as an
 * organization and be shown by name. Throws `personal-ids`, quoting none of them.
 */
export async function refusePersonal(
  texts: readonly (string | undefined)[],
  what: "ids" | "names",
  pace: Pace,
): Promise<void> {
  let found = 0;
  await inChunks(pace, texts.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const text = texts[i];
      if (text !== undefined && looksPersonal(text)) found++;
    }
  });
  if (found === 0) return;
  throw new ComityError(
    "personal-ids",
    `${found} of ${texts.length} ${what} ${found === 1 ? "looks" : "look"} like e-mail addresses or telephone numbers, and the data does not say which actors are people`,
    {
      fix: "Add a column kind, or give the kind of the actors: individual if all of them are people, another if none is",
      path: ["kind"],
    },
  );
}
