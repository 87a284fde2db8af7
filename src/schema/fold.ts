/**
 * The form in which words of different spelling are compared: lower case, without accents, punctuation, separators and
 * white space. "Städte-Partnerschaft", "STADTEPARTNERSCHAFT" and "städtepartnerschaft" fold to the same text.
 * Scripts without case or Latin accents keep their letters. Empty when the text has neither letter nor digit.
 */
export function foldWord(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => unaccented[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

// Letters that Unicode does not decompose, though readers do.
const unaccented: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
