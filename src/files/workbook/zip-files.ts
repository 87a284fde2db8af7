import { crc32 } from "../../ingest/workbook/crc32.js";

/** A file for an archive: its path there and its bytes. */
export type FileToZip = readonly [path: string, bytes: Uint8Array<ArrayBuffer>];

/** Files as a zip archive. The same files give the same bytes: none of them has a date. */
export async function zipFiles(files: readonly FileToZip[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const packed = await deflate(bytes);
    const shared = sharedFields(crc32(bytes), packed.length, bytes.length, path);
    const name = new TextEncoder().encode(path);
    const header = joined([numbers([4, 0x04034b50], ...shared), name, packed]);
    list.push(
      joined([numbers([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name]),
    );
    parts.push(header);
    at += header.length;
  }
  const contents = joined(list);
  const count = files.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, contents.length],
    [4, at],
    [2, 0],
  );
  return joined([...parts, contents, end]);
}

/** A number with its width in bytes. */
type Wide = readonly [width: 2 | 4, value: number];

// What the header of a file and its entry in the list have in common. The day is 1980-01-01, the first one there is.
function sharedFields(checksum: number, packed: number, size: number, path: string): Wide[] {
  const name = new TextEncoder().encode(path).length;
  return [
    [2, 20],
    [2, 0x800],
    [2, 8],
    [2, 0],
    [2, 33],
    [4, checksum],
    [4, packed],
    [4, size],
    [2, name],
    [2, 0],
  ];
}

function numbers(...fields: readonly Wide[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
