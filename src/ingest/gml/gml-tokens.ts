import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";

/** A piece of GML: a key, a value or a bracket. */
export interface GmlToken {
  readonly kind: "key" | "number" | "text" | "[" | "]";
  /** The key, the digits, or the text without quotation marks and entities. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

const longestText = 1_048_576;
const number = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|nan|inf(?:inity)?)$/i;
const space = /\s/;

/** The characters from 160 to 255 have these names in GML. */
const latin = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml"
).split(" ");
const named: ReadonlyMap<string, string> = new Map([
  ...latin.map((name, i) => [name, String.fromCharCode(160 + i)] as const),
  ...([
    ["quot", '"'],
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["apos", "'"],
  ] as const),
]);

/**
 * Cuts a GML text that arrives in pieces into keys, values and brackets. What follows a `#` outside of a text is a
 * comment. Throws `unreadable-format` with the line.
 */
export class GmlTokens {
  #rest = "";
  #line = 1;

  constructor(private readonly name: string) {}

  /** The tokens that end in this piece. */
  push(piece: string): GmlToken[] {
    return this.#read(this.#rest + piece, false);
  }

  /** The tokens that the end of the input ends. */
  end(): GmlToken[] {
    return this.#read(this.#rest, true);
  }

  #read(text: string, last: boolean): GmlToken[] {
    const tokens: GmlToken[] = [];
    let at = 0;
    while (at < text.length) {
      const sign = text[at];
      if (space.test(sign)) {
        if (sign === "\n") this.#line++;
        at++;
        continue;
      }
      const end = this.#endOf(text, at, last);
      if (end < 0) break;
      const token = text.slice(at, end);
      if (sign !== "#") tokens.push(this.#token(token));
      this.#countLines(token);
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestText) throw this.error("a text is longer than 1 MiB");
    if (last && this.#rest.trim() !== "")
      throw this.error("the text ends within quotation marks", "The file may have been cut off");
    return tokens;
  }

  // Where the token that begins at `from` ends, or −1 when that is not here yet.
  #endOf(text: string, from: number, last: boolean): number {
    const sign = text[from];
    if (sign === "[" || sign === "]") return from + 1;
    if (sign === '"') {
      const end = text.indexOf('"', from + 1);
      return end < 0 ? -1 : end + 1;
    }
    let at = from + 1;
    if (sign === "#") while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
    else while (at < text.length && !space.test(text[at]) && !'[]"#'.includes(text[at])) at++;
    return at === text.length && !last ? -1 : at;
  }

  #token(token: string): GmlToken {
    const line = this.#line;
    if (token === "[" || token === "]") return { kind: token, text: token, line };
    if (token.startsWith('"')) return { kind: "text", text: unescape(token.slice(1, -1)), line };
    if (number.test(token)) return { kind: "number", text: token, line };
    return { kind: "key", text: token, line };
  }

  #countLines(text: string): void {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line++;
  }

  /** What is wrong, at the line at hand. */
  error(
    what: string,
    fix = "Check brackets, quotation marks and keys there",
    line = this.#line,
  ): ComityError {
    return new ComityError(
      "unreadable-format",
      `${this.name} cannot be read as GML: ${terminal(what)} (line ${line})`,
      {
        fix,
      },
    );
  }
}

/** Entities that are not known stand for themselves, as programs that write GML without escaping mean them. */
function unescape(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name as string) ?? whole;
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
