import { writeFile } from "node:fs/promises";
import { ComityError } from "../errors/error.js";
import { line, type Terminal } from "./terminal.js";

/** Writes a text that was asked for, and says so. Throws `unwritable-file`. */
export async function save(path: string, text: string, terminal: Terminal): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new ComityError("unwritable-file", `${path} cannot be written`, {
      fix: "check that its folder exists and that you may write there",
      cause,
    });
  });
  line(terminal.stderr, `Wrote ${path} (${Math.ceil(Buffer.byteLength(text) / 1024)} kB).`);
}
