/** The form in which the words of a mapping are compared: without case, accents and outer spaces. Signs count. */
export function wordKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
}
