import { ComityError } from "../errors/error.js";

/** The forms of text that can be read. */
export const formats = ["csv", "tsv", "json", "ndjson", "el", "gexf"] as const;

export type Format = (typeof formats)[number];

const extensions: ReadonlyMap<string, Format | "sniff"> = new Map([
  [".csv", "csv"],
  [".tsv", "tsv"],
  [".tab", "tsv"],
  [".txt", "sniff"],
  [".json", "json"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".el", "el"],
  [".edges", "el"],
  [".gexf", "gexf"],
]);

/** The format that the extension of a file name stands for; `sniff` where its content must tell. Throws `bad-option`. */
export function formatOf(path: string): Format | "sniff" {
  const [extension = ""] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? [];
  const format = extensions.get(extension);
  if (format !== undefined) return format;
  const workbook = /^\.(?:xlsx?|ods)$/.test(extension);
  throw new ComityError(
    "bad-option",
    `${path} has ${extension === "" ? "no extension" : `the extension ${extension}`}, which names no format that can be read`,
    {
      fix: workbook
        ? "save each sheet as CSV UTF-8 and give these files"
        : `rename the file, or give \`format\`: ${formats.join(", ")}`,
      path: ["format"],
    },
  );
}

/** The format that the beginning of a text suggests: by its first sign, else a delimited table or an edge list. */
export function sniffFormat(start: string): Format {
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (text.startsWith("<")) return "gexf";
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) return /^\{[^\n]*\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  const [line = ""] = text.split(/[\r\n]/, 1);
  if (/^[#%]/.test(line)) return "el";
  const header = /[,;|]/.test(line) || /\b(?:id|source|target|from|to)\b/i.test(line);
  return header ? "csv" : "el";
}
