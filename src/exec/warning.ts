import type { ComityError } from "../errors/error.js";

const told = new Set<string>();

/** Writes a warning to the console, each text once: what one pool of a page cannot do, the next cannot either. */
export function warnOnce({ message }: ComityError): void {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- a page that lost its workers works on, slower: nothing else would say so
  console.warn(`comity: ${message}`);
}
