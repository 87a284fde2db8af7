import type { Pace } from "../control/pace.js";
import { gather, isBlank, type Codes, type Column } from "./columns.js";
import type { Columns } from "./network.js";

/**
 * The given rows of every column in the form that assembling those rows alone would give: columns without a value and
 * words without a row are dropped. `rows` undefined means all. O(rows) a column, giving way between columns.
 */
export async function tidyRows(columns: Columns, rows: Int32Array | undefined, pace: Pace): Promise<Columns> {
  const kept = new Map<string, Column>();
  for (const [name, column] of columns) {
    const picked = rows === undefined ? column : gather(column, rows);
    if (!isBlank(picked)) kept.set(name, withoutIdleWords(picked));
    if (pace.due()) await pace.rest();
  }
  return kept;
}

function withoutIdleWords(column: Column): Column {
  switch (column.type) {
    case "category": {
      const used = usedWords(column.codes, column.words);
      if (used === undefined) return column;
      return { type: "category", codes: recoded(column.codes, used), words: used.words };
    }
    case "consent": {
      const used = usedWords(column.codes, column.consents);
      if (used === undefined) return column;
      return { type: "consent", codes: recoded(column.codes, used), consents: used.words };
    }
    case "list": {
      const used = usedWords(column.codes, column.words);
      if (used === undefined) return column;
      const codes = column.codes.map((code) => used.recode[code]);
      return { type: "list", offsets: column.offsets, codes, words: used.words };
    }
    default:
      return column;
  }
}

interface Used<W> {
  readonly words: readonly W[];
  /** The new code of each old one. */
  readonly recode: Uint32Array;
}

/** The words that some row has; undefined when all are. */
function usedWords<W>(codes: Codes, words: readonly W[]): Used<W> | undefined {
  const met = new Uint8Array(words.length + 1);
  for (let i = 0; i < codes.length; i++) met[codes[i]] = 1;
  const kept = words.filter((_, i) => met[i + 1] === 1);
  if (kept.length === words.length) return undefined;
  const recode = new Uint32Array(words.length + 1);
  let next = 0;
  for (let code = 1; code < met.length; code++) if (met[code] === 1) recode[code] = ++next;
  return { words: kept, recode };
}

function recoded(codes: Codes, { words, recode }: Used<unknown>): Codes {
  const out = codesFor(words.length, codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = recode[codes[i]];
  return out;
}

/** An array of the narrowest type that holds the codes of so many words. */
export function codesFor(words: number, length: number): Codes {
  return new (words < 256 ? Uint8Array : words < 65536 ? Uint16Array : Uint32Array)(length);
}
