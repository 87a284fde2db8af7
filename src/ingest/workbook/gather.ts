import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { pieces } from "../bytes.js";
import type { Input } from "../source.js";

/** A workbook of more than 256 MiB is no spreadsheet that a person keeps. */
const mostBytes = 1 << 28;

/**
 * All bytes of a workbook: what an archive holds stands at its end. Throws `bad-input`, `empty-input` and
 * `unreadable-format`, also for what can be told by its first bytes: old `.xls` workbooks and protected ones.
 */
export async function gather(input: Input, name: string, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof input === "string")
    throw new ComityError("bad-input", `${name} is a text, but a workbook is made of bytes`, {
      fix: "Give a Uint8Array, a Blob or a stream of bytes",
    });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of pieces(input, name)) {
    length += piece.length;
    if (length > mostBytes)
      throw new ComityError("unreadable-format", `${name} is larger than 256 MiB`, {
        fix: "Save its sheets as CSV UTF-8, which are read piece by piece",
      });
    parts.push(new Uint8Array(piece));
    if (pace.due()) await pace.rest();
  }
  if (length === 0)
    throw new ComityError("empty-input", `${name} is empty`, { fix: "Give an .xlsx workbook" });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  refuseOther(bytes, name);
  return bytes;
}

function refuseOther(bytes: Uint8Array, name: string): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const old = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (old && holds(bytes, "EncryptedPackage"))
    throw new ComityError("unreadable-format", `${name} is protected by a password`, {
      fix: "Open it in your spreadsheet program, save it without a password, and give that file",
    });
  throw new ComityError(
    "unreadable-format",
    `${name} is ${old ? "an old .xls workbook" : "not a workbook"}, whatever its name says`,
    {
      fix: old
        ? "Open it in your spreadsheet program and save it as .xlsx or as CSV UTF-8"
        : "Give an .xlsx workbook; texts have the extension .csv or .tsv",
    },
  );
}

// Names in the old container of Office files are UTF-16.
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  return false;
}
