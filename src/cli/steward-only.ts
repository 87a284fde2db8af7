import { note, type Terminal } from "./terminal.js";

/** Says of what was printed or written that it names people. */
export function sayStewardOnly(terminal: Terminal): void {
  note(terminal, "Names and values of your data stand here in full: for whoever holds the data only.");
}
