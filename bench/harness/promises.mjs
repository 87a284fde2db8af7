import { readdirSync, readFileSync } from "node:fs";
import { root } from "./folders.mjs";

/** What a measure promises in its description: the text of its first O(…); undefined if it promises nothing. */
export function promiseOf(measure, folder = `${root}src/measures/`) {
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(folder + file, "utf8");
    const at = text.search(new RegExp(`export async function ${measure}\\(`));
    if (at < 0) continue;
    const described = text.slice(text.lastIndexOf("/**", at), at);
    return orderIn(described);
  }
  return undefined;
}

/** The first O(…) of a text, parentheses balanced. */
export function orderIn(text) {
  const from = text.search(/\bO\(/);
  if (from < 0) return undefined;
  let depth = 0;
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0) return text.slice(from, i + 1).replace(/\s*\n\s*\*\s*/g, " ");
  }
  return undefined;
}

/** With what power of the ties an order grows where the mean degree stays the same; logarithms are left out. */
export function exponentOf(order) {
  if (/n\(n \+ m\)|n · \(n \+ m\)|n(?: \/ \d+)? · m|n²/.test(order)) return 2;
  if (/√m/.test(order)) return 1.5;
  return 1;
}
