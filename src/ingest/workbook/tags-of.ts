import type { Pace } from "../../control/pace.js";
import { XmlTags, type XmlTag } from "../xml/xml-tags.js";
import { Utf8Decoder } from "../utf8.js";
import type { Zip, ZipEntry } from "./zip.js";

/** The tags of one part of a workbook, some at a time, with the bytes they took. */
export async function* tagsOf(
  zip: Zip,
  entry: ZipEntry,
  name: string,
  pace: Pace,
): AsyncGenerator<{ readonly tags: readonly XmlTag[]; readonly bytes: number }> {
  const part = `${name} (${entry.path})`;
  const tags = new XmlTags(part);
  const decoder = new Utf8Decoder(part);
  for await (const bytes of zip.unpack(entry)) {
    yield { tags: tags.push(decoder.decode(bytes)), bytes: bytes.length };
    if (pace.due()) await pace.rest();
  }
  decoder.end();
  tags.end();
}
