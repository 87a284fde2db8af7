import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";

/** A start or end tag. An empty element gives both. */
export interface XmlTag {
  /** The name without its namespace prefix. */
  readonly name: string;
  /** The namespace prefix, or an empty text. */
  readonly prefix: string;
  readonly end: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text between the tag before and this one. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

const longestTag = 1_048_576;
const xinclude = /^https?:\/\/www\.w3\.org\/\d{4}\/XInclude$/;
const [slash, close] = [47, 62];
const noAttributes: ReadonlyMap<string, string> = new Map();
const attributePattern = /([^\s=/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Finds the tags of an XML text that arrives in pieces: what the exchange formats of graphs need, and nothing that can
 * do harm. Document types, entity declarations and XInclude are refused before anything is expanded or fetched;
 * comments and processing instructions are skipped. Line ends and white space in attributes are normalized as XML says.
 *
 * Throws `unreadable-format` with the line.
 */
export class XmlTags {
  #rest = "";
  #line = 1;
  readonly #open: string[] = [];
  #text = "";

  constructor(private readonly name: string) {}

  /** The tags that end in this piece. */
  push(piece: string): XmlTag[] {
    const text = this.#rest + piece;
    const tags: XmlTag[] = [];
    let at = 0;
    for (;;) {
      const begin = text.indexOf("<", at);
      if (begin < 0) {
        this.#between(text.slice(at));
        this.#rest = "";
        return tags;
      }
      this.#between(text.slice(at, begin));
      const end = this.#endOf(text, begin);
      if (end < 0) {
        this.#rest = text.slice(begin);
        if (this.#rest.length > longestTag) throw this.#error("a tag is longer than 1 MiB");
        return tags;
      }
      const tag = text.slice(begin, end);
      if (tag.startsWith("<![CDATA[")) this.#append(tag.slice(9, -3).replaceAll("&", "&amp;"));
      else if (!tag.startsWith("<!--") && !tag.startsWith("<?")) this.#read(tag, tags);
      this.#countLines(tag);
      at = end;
    }
  }

  /** To be called at the end of the input. */
  end(): void {
    const open = this.#open.at(-1);
    if (this.#rest !== "" || open !== undefined)
      throw this.#error(
        `the text ends before ${open === undefined ? "its last tag does" : `<${open}> is closed`}`,
        "The file may have been cut off",
      );
  }

  // Where the markup that begins at `begin` ends, or −1 when that is not here yet.
  #endOf(text: string, begin: number): number {
    if (text.startsWith("<!", begin)) {
      if (text.startsWith("<!--", begin)) return after(text.indexOf("-->", begin + 4), 3);
      if (text.startsWith("<![CDATA[", begin)) return after(text.indexOf("]]>", begin + 9), 3);
      if (/^[A-Za-z]/.test(text.slice(begin + 2, begin + 3)))
        throw this.#error(
          "it declares a document type or entities, which is not allowed",
          "remove the <!DOCTYPE …> part; graph files do not need it",
        );
      return -1;
    }
    if (text.startsWith("<?", begin)) return after(text.indexOf("?>", begin), 2);
    let quote = "";
    for (let at = begin + 1; at < text.length; at++) {
      const sign = text[at];
      if (quote !== "") {
        if (sign === quote) quote = "";
      } else if (sign === '"' || sign === "'") quote = sign;
      else if (sign === ">") return at + 1;
      else if (sign === "<") throw this.#error("a tag is not closed");
    }
    return -1;
  }

  #read(tag: string, tags: XmlTag[]): void {
    const ends = tag.startsWith("</");
    const empty = tag.endsWith("/>");
    const full = nameIn(tag, ends ? 2 : 1);
    if (full === "") throw this.#error("a tag has no name");
    const colon = full.indexOf(":");
    const name = full.slice(colon + 1);
    const prefix = colon < 0 ? "" : full.slice(0, colon);
    const line = this.#line;
    let text = this.#text === "" ? "" : this.#unescape(withLineFeeds(this.#text));
    this.#text = "";
    if (!ends) {
      this.#open.push(full);
      const attributes = this.#attributes(tag, full.length + 1);
      tags.push({ name, prefix, end: false, attributes, text, line });
      text = "";
    }
    if (ends || empty) {
      const open = this.#open.pop();
      if (open !== full) throw this.#error(`</${full.slice(0, 40)}> closes what is not open`);
      tags.push({ name, prefix, end: true, attributes: noAttributes, text, line });
    }
  }

  #attributes(tag: string, from: number): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    let at = from;
    for (;;) {
      while (/\s/.test(tag[at] ?? "")) at++;
      if (tag[at] === ">" || tag[at] === "/") return attributes;
      attributePattern.lastIndex = at;
      const [whole, name, double, single] = attributePattern.exec(tag) ?? [];
      if (whole === undefined || name === undefined)
        throw this.#error("a tag has attributes that cannot be read");
      if (attributes.has(name)) throw this.#error(`a tag has the attribute ${name.slice(0, 40)} twice`);
      const value = this.#unescape((double ?? single ?? "").replace(/\r\n|[\t\n\r]/g, " "));
      if (name.startsWith("xmlns") && xinclude.test(value))
        throw this.#error(
          "it includes other files by XInclude, which is not allowed",
          "put everything into one file",
        );
      attributes.set(name, value);
      at += whole.length;
    }
  }

  #unescape(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[^;&]{1,20});?/g, (whole, name: string) => {
      const code = /^#x[\da-f]+$/i.test(name)
        ? parseInt(name.slice(2), 16)
        : /^#\d+$/.test(name)
          ? Number(name.slice(1))
          : NaN;
      const plain = Number.isNaN(code)
        ? Object.hasOwn(entities, name)
          ? entities[name]
          : undefined
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined;
      if (plain === undefined || !whole.endsWith(";"))
        throw this.#error(`there is an unknown entity ${whole.slice(0, 20)}`, "Write & as &amp;");
      return plain;
    });
  }

  #between(text: string): void {
    if (text === "") return;
    this.#countLines(text);
    const top = this.#open.length === 0;
    if (top && /\S/.test(text)) throw this.#error("there is text outside of all tags");
    if (!top) this.#append(text);
  }

  #append(text: string): void {
    this.#text += text;
    if (this.#text.length > longestTag) throw this.#error("a text is longer than 1 MiB");
  }

  #countLines(text: string): void {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line++;
  }

  #error(what: string, fix = "Check the file with an XML validator"): ComityError {
    return new ComityError(
      "unreadable-format",
      `${this.name} cannot be read as XML: ${terminal(what)} (line ${this.#line})`,
      { fix },
    );
  }
}

/** The name of a tag, which begins at `from`. */
function nameIn(tag: string, from: number): string {
  let at = from;
  for (
    let sign = tag.charCodeAt(at);
    sign > 32 && sign !== slash && sign !== close;
    sign = tag.charCodeAt(at)
  )
    at++;
  return tag.slice(from, at);
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function after(at: number, length: number): number {
  return at < 0 ? -1 : at + length;
}
