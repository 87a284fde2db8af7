/**
 * Language tags after BCP 47 (RFC 5646): a language of two or three letters, then optionally a script, a region and
 * variants: "de", "zh-Hant", "pt-BR", "sr-Cyrl-RS". Case does not matter; extensions and private use are not taken.
 */
export const languagePattern =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$/u;

/** The customary casing of a tag: language and variants small, script with a capital, region in capitals. */
export function canonicalLanguage(tag: string): string {
  const [language = "", ...rest] = tag.split("-");
  return [language.toLowerCase(), ...rest.map(casing)].join("-");
}

function casing(part: string): string {
  if (/^[A-Za-z]{2}$/.test(part)) return part.toUpperCase();
  return /^[A-Za-z]{4}$/.test(part)
    ? part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()
    : part.toLowerCase();
}
