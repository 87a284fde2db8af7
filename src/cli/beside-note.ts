import type { Network } from "../network/network.js";
import type { Arguments } from "./arguments.js";
import { note, type Terminal } from "./terminal.js";

/** A Pajek network holds little about its actors; says where the rest may stand, if nobody gave it. */
export function noteBeside({ words, given }: Arguments, network: Network, terminal: Terminal): void {
  if (given.has("beside") || network.actors.columns.has("country")) return;
  if (words.some((path) => /\.net$/i.test(path)))
    note(
      terminal,
      "A Pajek network does not say where its actors are: --beside country=FILE reads it from a .nam file.",
    );
}
