import type { Random } from "../../../src/random/random.js";
import { pick } from "./draft.js";

/** Words that readers stumble over: numbers beyond bounds, names of objects, beginnings of every format's own signs. */
const words = [
  ...[
    "",
    "0",
    "-1",
    "1",
    "2",
    "3",
    "1e999",
    "-1e308",
    "NaN",
    "Infinity",
    "99999999999999999999",
    "4294967296",
    "1.5",
  ],
  ...[
    "0x10",
    "1,5",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "null",
    "true",
    "undefined",
  ],
  ...[
    '"',
    "'",
    "\\",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    "[[",
    "}}",
    ",",
    ";",
    ":",
    "\t",
    "\n",
    "\r",
    "\r\n",
    " ",
  ],
  ...[
    "<",
    ">",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0' encoding='latin1'?>",
    "&lol;",
    "&#0;",
    "&#xD800;",
  ],
  ...[
    "&amp;",
    "<!DOCTYPE a [<!ENTITY lol 'lol'><!ENTITY l2 '&lol;&lol;'>]>",
    "<node id='a'/>",
    "</graph>",
    "<graph>",
  ],
  ...[
    "*Vertices 3",
    "*Vertices 999999999",
    "*Matrix",
    "*Arcs",
    "*Network",
    "*Partition x",
    "%",
    "#",
    "!",
    "data:",
    "labels:",
  ],
  ...[
    "embedded",
    "n=99999999",
    "nm=3",
    "%%MatrixMarket matrix array real general",
    "graph [",
    "node [ id 1 ]",
    "directed 1",
  ],
  ...[
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u0085",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ufffe",
    "\ud83d",
    "\udc00",
    "é",
    "e\u0301",
    "🕊",
  ],
  ...[
    "id",
    "source",
    "target",
    "strength",
    "directed",
    "key",
    "label",
    "weight",
    "PK\u0003\u0004",
    "ann@example.org",
    "+49 30 1234567",
  ],
];

const openings = ["[", "{", '{"a":', "<a>", "(", "graph [ ", "*Network\n", '"', "<g><n>", '[{"a":'];

/** Changes a document in one place or a few. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(3); times > 0; times--)
    changed = pick(random, textChanges)(changed, random);
  return changed.slice(0, 20_000);
}

type Change = (text: string, random: Random) => string;

/** Splits a text into tokens, lines or tags, changes the list of them, and joins it. */
function within(pattern: RegExp): Change {
  return (text, random) => {
    const parts = text.match(pattern) ?? [];
    if (parts.length === 0) return text;
    const at = random.below(parts.length);
    const other = random.below(parts.length);
    switch (random.below(5)) {
      case 0:
        parts.splice(at, 1);
        break;
      case 1:
        parts.splice(at, 0, ...Array<string>(1 + random.below(3)).fill(parts[at]));
        break;
      case 2:
        [parts[at], parts[other]] = [parts[other], parts[at]];
        break;
      case 3:
        parts[at] = pick(random, words);
        break;
      default:
        parts.splice(at, 0, pick(random, words));
    }
    return parts.join("");
  };
}

const tokens = within(/[\p{L}\p{N}_.-]+|\s+|[^\p{L}\p{N}\s]/gu);
const lines = within(/[^\n]*\n|[^\n]+$/g);
const tags = within(/<[^>]*>|[^<]+/g);
const pairs = within(/"[^"]*"\s*:?|[^"]+/g);

const textChanges: readonly Change[] = [
  tokens,
  tokens,
  tokens,
  lines,
  lines,
  tags,
  pairs,
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => inserted(text, random.below(text.length + 1), pick(random, words)),
  (text, random) => text.replace(/\d+/g, (number) => (random.below(4) === 0 ? pick(random, words) : number)),
  (text, random) => text.replaceAll("\n", pick(random, ["\r", "\r\n", " ", "\n\n", "\u2028"])),
  (text, random) =>
    inserted(text, random.below(text.length + 1), pick(random, openings).repeat(1 + random.below(2000))),
  (text, random) =>
    inserted(
      text,
      random.below(text.length + 1),
      pick(random, ["x", "é", "1", " "]).repeat(1 + random.below(3000)),
    ),
  (text, random) => `${text}${pick(random, ["", "\n", " ", ","])}${text}`,
  (text) => `\ufeff${text}`,
  (text) => text.toUpperCase(),
];

function inserted(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** Changes bytes: what is no text, characters that are cut, other encodings. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Array.from(bytes);
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(changed.length + 1);
    switch (random.below(7)) {
      case 0:
        changed.splice(at, 1 + random.below(3));
        break;
      case 1:
        changed.splice(at, 0, random.below(256));
        break;
      case 2:
        if (at < changed.length) changed[at] ^= 1 << random.below(8);
        break;
      case 3:
        changed.length = at;
        break;
      case 4:
        changed.splice(at, 0, ...changed.slice(random.below(at + 1), at));
        break;
      case 5:
        // Half of the text as UTF-16, or as Latin-1.
        changed.splice(
          at,
          changed.length,
          ...changed.slice(at).flatMap((byte) => (at % 2 === 0 ? [byte, 0] : [byte | 0x80])),
        );
        break;
      default:
        changed.unshift(
          ...pick(random, [
            [0xef, 0xbb, 0xbf],
            [0xff, 0xfe],
            [0xfe, 0xff],
            [0x1f, 0x8b],
            [0x50, 0x4b, 3, 4],
          ]),
        );
    }
  }
  return Uint8Array.from(changed.slice(0, 20_000));
}
