import { line, styled, type Terminal } from "./terminal.js";

/** Says of what was printed or written that it names people. */
export function sayStewardOnly(terminal: Terminal): void {
  const text = "Names and values of your data stand here in full: for whoever holds the data only.";
  line(terminal.stderr, styled(terminal, terminal.stderr, "dim", text));
}
