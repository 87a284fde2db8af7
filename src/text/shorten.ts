/** The text cut to at most `length` characters for a message, with an ellipsis where something was cut. */
export function shorten(text: string, length = 60): string {
  const signs = Array.from(text.slice(0, 2 * length + 2));
  return signs.length <= length && text.length <= 2 * length
    ? text
    : `${signs.slice(0, length - 1).join("")}…`;
}
