/**
 * The one place where text of unknown origin is made harmless for an output. Every face goes through here; nothing
 * else in the package replaces characters by hand.
 */

// C0 controls except tab, newline and return, DEL, C1 controls, and the code points XML forbids.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
// Bidirectional embeddings, overrides and isolates: text may not reorder what stands around it.
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Text for HTML or SVG, safe as element content and inside quoted attributes. */
export function html(text: string): string {
  return printable(text).replace(/[&<>"'`]/g, (sign) => entities[sign] ?? sign);
}

/** The text as a page shows it, not escaped: for scripts that make text nodes of it. */
export function printable(text: string): string {
  return wellFormed(text).replace(unprintable, "\ufffd");
}

// What XML 1.0 cannot hold in any way, half a surrogate pair included.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for XML, as element content and inside double-quoted attributes; line breaks and tabs come back unchanged. */
export function xml(text: string): string {
  if (!/[\u0000-\u001f"&<>\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return xmlText(text).replace(/[&<>"\t\n\r]/g, (sign) => xmlEntities[sign] ?? sign);
}

/** The text with U+FFFD for every sign that XML cannot hold. */
export function xmlText(text: string): string {
  return wellFormed(text).replace(notXml, "\ufffd");
}

/** The text with U+FFFD for NUL and halves of surrogate pairs, which no file of text in UTF-8 can hold. */
export function utf8Text(text: string): string {
  return /[\u0000\ud800-\udfff]/.test(text) ? wellFormed(text).replaceAll("\u0000", "\ufffd") : text;
}

/** A JSON value for a script element: no closing tag, comment or line separator can occur in it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * One CSV field (RFC 4180). A text that a spreadsheet would run as a formula gets a leading apostrophe, and so does one
 * that has such apostrophes already, so that dropping one on reading gives the text back; numbers are written as they are.
 */
export function csv(value: string | number): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  const harmless = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Text for one cell of a Markdown table, without reordering marks. */
export function markdown(text: string): string {
  return wellFormed(text)
    .replace(unprintable, "\ufffd")
    .replace(reordering, "")
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, " ");
}

const tex: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text set apart from the direction of what stands around it: of its own first letter, or from left to right. */
export function isolated(text: string, direction: "auto" | "ltr"): string {
  return `${direction === "auto" ? "\u2068" : "\u2066"}${text.replace(reordering, "")}\u2069`;
}

/** Text for a field of BibTeX in braces: no sign of TeX keeps its meaning. */
export function bibtex(text: string): string {
  return wellFormed(text)
    .replace(unprintable, "\ufffd")
    .replace(reordering, "")
    .replace(/[\\~^{}&%$#_]/g, (sign) => tex[sign] ?? `\\${sign}`)
    .replace(/\r\n|\r|\n/g, " ");
}

/** Text for a terminal: no control character, escape sequence or reordering mark survives; line breaks become ⏎. */
export function terminal(text: string): string {
  return wellFormed(text)
    .replace(/\r\n|\r|\n/g, "⏎")
    .replace(/\t/g, " ")
    .replace(unprintable, "\ufffd")
    .replace(reordering, "");
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
