import { ComityError } from "../errors/error.js";

const asUtf8 =
  "Save it as UTF-8: in Excel, Save As “CSV UTF-8 (Comma delimited)”; in LibreOffice, Save As “Text CSV” with “Edit filter settings” and Unicode (UTF-8)";

const asCsv = "Open it in your spreadsheet program and save it as .xlsx or each sheet as CSV UTF-8";

const asText =
  "Give a text file: CSV, JSON, NDJSON, an edge list, GEXF, GraphML, GML, Pajek, DL or Matrix Market";

const signatures: readonly (readonly [bytes: readonly number[], kind: string, fix: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "an .xlsx workbook or another zip archive",
    "Give a workbook the extension .xlsx, or read it with parseWorkbook",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook (.xls)", asCsv],
  [[0x25, 0x50, 0x44, 0x46], "a PDF", "Copy the table into a spreadsheet and save it as CSV UTF-8"],
  [[0x1f, 0x8b], "a gzip archive", "Unpack it first"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file", asText],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database", "Export its tables as CSV"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture", asText],
  [[0xff, 0xd8, 0xff], "a JPEG picture", asText],
];

/**
 * Refuses bytes that cannot be UTF-8 text, with what they seem to be: known file signatures and UTF-16 marks at offset
 * 0, NUL bytes anywhere. Throws `binary-input` or `wrong-encoding`.
 */
export function refuseBinary(bytes: Uint8Array, name: string, offset: number): void {
  if (offset === 0) {
    for (const [signature, kind, fix] of signatures)
      if (signature.every((byte, i) => bytes[i] === byte))
        throw new ComityError("binary-input", `${name} is not text but ${kind}`, { fix });
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      throw new ComityError("wrong-encoding", `${name} is encoded as UTF-16`, { fix: asUtf8 });
  }
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  if (everyOtherByteIsNul(bytes))
    throw new ComityError("wrong-encoding", `${name} seems to be encoded as UTF-16`, { fix: asUtf8 });
  throw new ComityError(
    "binary-input",
    `${name} is not text: there is a NUL byte at position ${offset + nul}`,
    {
      fix: asText,
    },
  );
}

/** The error for bytes that are not UTF-8, the first of them at the given position. */
export function wrongEncoding(name: string, offset: number, cause: unknown): ComityError {
  return new ComityError(
    "wrong-encoding",
    `${name} is not UTF-8 (near byte ${offset}); it is probably Windows-1252, which spreadsheet programs use for plain “CSV”`,
    { fix: asUtf8, cause },
  );
}

function everyOtherByteIsNul(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 64) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return length >= 4 && (even === 0) !== (odd === 0) && even + odd >= length / 3;
}
