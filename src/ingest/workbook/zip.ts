import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { crc32 } from "./crc32.js";

/** One file of an archive, as the archive's own list of contents tells it. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes in the archive, and once unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  readonly method: number;
  /** Where its header begins. */
  readonly at: number;
}

/** What all files of an archive may come to when they are unpacked: 1 GiB. */
export const mostUnpacked = 1 << 30;
/** How many times its packed size a file of more than `freely` bytes may have; real sheets stay below 100. */
export const mostRatio = 250;
const freely = 1 << 24;
const mostEntries = 10_000;

const endSignature = 0x06054b50;
const listSignature = 0x02014b50;
const headerSignature = 0x04034b50;
const atZip64 = 0xffffffff;

/**
 * A zip archive in memory. What it holds is read from the list at its end, and judged before anything is unpacked: an
 * archive whose files come to more than 1 GiB, or one of them to more than 250 times its packed size, is refused. While
 * a file is unpacked, its size and checksum must be those of the list.
 *
 * Throws `unreadable-format`.
 */
export class Zip {
  readonly entries = new Map<string, ZipEntry>();
  readonly #view: DataView;

  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly name: string,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readList();
  }

  /** The bytes of one file in pieces. */
  async *unpack({ path, at, packed, size, method, checksum }: ZipEntry): AsyncGenerator<Uint8Array> {
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + packed > this.bytes.length) throw this.#broken(`${path} is cut off`);
    const content = this.bytes.subarray(start, start + packed);
    const pieces = method === 0 ? [content] : inflate(content);
    let length = 0;
    let sum = 0;
    try {
      for await (const piece of pieces) {
        length += piece.length;
        if (length > size) break;
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (cause) {
      throw this.#broken(`${path} cannot be unpacked`, cause);
    }
    if (length !== size || sum !== checksum)
      throw this.#broken(`${path} is not what the archive's own list says it is`);
  }

  #readList(): void {
    const view = this.#view;
    const end = this.#endOfList();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    let total = 0;
    if (count > mostEntries || at === atZip64)
      throw this.#broken(`it holds more than ${mostEntries} files, which no workbook does`);
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || view.getUint32(at, true) !== listSignature)
        throw this.#broken("its list of contents is damaged");
      const entry = this.#readEntry(at);
      total += entry.size;
      this.#judge(entry, total);
      this.entries.set(entry.path, entry);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  // The end record stands last, before a comment of at most 64 KiB.
  #endOfList(): number {
    const last = this.bytes.length - 22;
    for (let at = last; at >= 0 && at > last - 65536; at--)
      if (this.#view.getUint32(at, true) === endSignature) return at;
    throw this.#broken("its end is missing, so it was cut off or is no workbook");
  }

  #readEntry(at: number): ZipEntry {
    const view = this.#view;
    const pathLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + pathLength));
    const entry = {
      path: path.replaceAll("\\", "/").replace(/^\//, ""),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new ComityError("unreadable-format", `${this.name} is protected by a password`, {
        fix: "Open it in your spreadsheet program, save it without a password, and give that file",
      });
    if (entry.method !== 0 && entry.method !== 8)
      throw this.#broken(`${shown(entry.path)} is packed in a way that workbooks are not`);
    if (entry.packed === atZip64 || entry.size === atZip64 || entry.at === atZip64)
      throw this.#broken(`${shown(entry.path)} is larger than 4 GiB`);
    if (entry.at + 30 > this.bytes.length || view.getUint32(entry.at, true) !== headerSignature)
      throw this.#broken(`${shown(entry.path)} is not where its list says`);
    return entry;
  }

  #judge({ path, packed, size }: ZipEntry, total: number): void {
    const swollen = size > freely && size > packed * mostRatio;
    if (!swollen && total <= mostUnpacked) return;
    const what = swollen
      ? `${shown(path)} would unpack to ${Math.round(size / packed)} times its size`
      : "its files would unpack to more than 1 GiB";
    throw new ComityError(
      "unreadable-format",
      `${this.name} is refused: ${what}, which is not safe to open`,
      {
        fix: "Save the sheets as CSV UTF-8 and give these files",
      },
    );
  }

  #broken(what: string, cause?: unknown): ComityError {
    return new ComityError("unreadable-format", `${this.name} cannot be read as a workbook: ${what}`, {
      fix: "Open it in your spreadsheet program, save it again as .xlsx, and give that file",
      cause,
    });
  }
}

function shown(path: string): string {
  return terminal(shorten(path));
}

async function* inflate(content: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
