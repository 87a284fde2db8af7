import { ComityError } from "../errors/error.js";

/** The forms of files that can be read. */
export const formats = [
  "csv",
  "tsv",
  "json",
  "ndjson",
  "el",
  "gexf",
  "graphml",
  "gml",
  "pajek",
  "dl",
  "mtx",
  "xlsx",
] as const;

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
  [".graphml", "graphml"],
  [".gml", "gml"],
  [".net", "pajek"],
  [".paj", "pajek"],
  [".dl", "dl"],
  [".mtx", "mtx"],
  [".srj", "json"],
  [".cyjs", "json"],
  [".xlsx", "xlsx"],
  [".xlsm", "xlsx"],
]);

const readable =
  "workbooks (.xlsx), CSV (.csv), TSV (.tsv), JSON (.json), NDJSON (.ndjson, .jsonl), edge lists (.el, .edges), GEXF (.gexf), GraphML (.graphml), GML (.gml), Pajek (.net, .paj), UCINET DL (.dl) and Matrix Market (.mtx)";

/** Extensions of files that other programs write, and what such a file is. */
const foreignFormats: ReadonlyMap<string, string> = new Map([
  [".xls", "an old workbook"],
  [".xlsb", "a binary workbook"],
  [".ods", "an OpenDocument workbook"],
]);

/** The format that the extension of a file name stands for; `sniff` where its content must tell. Throws `bad-option`. */
export function formatOf(path: string): Format | "sniff" {
  const [extension = ""] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? [];
  const format = extensions.get(extension);
  if (format !== undefined) return format;
  const foreign = foreignFormats.get(extension);
  if (foreign !== undefined)
    throw new ComityError(
      "bad-option",
      `${path} is ${foreign} by its extension ${extension}, which this version does not read`,
      {
        fix: /^\.(?:xlsb?|ods)$/.test(extension)
          ? `Save it as .xlsx, or each sheet as CSV UTF-8, and give these files; this version reads ${readable}`
          : `Export the network in one of the formats that it reads: ${readable}`,
        path: ["format"],
      },
    );
  throw new ComityError(
    "bad-option",
    `${path} has ${extension === "" ? "no extension" : `the extension ${extension}`}, which names no format that can be read`,
    {
      fix: `Say which format it is (${formats.join(", ")}), or give the file the extension of one: this version reads ${readable}`,
      path: ["format"],
    },
  );
}

/** The format that the beginning of a file suggests: by its first sign, else a delimited table or an edge list. */
export function sniffFormat(start: string): Format {
  if (start.startsWith("PK\u0003\u0004")) return "xlsx";
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (text.startsWith("<")) return /<(?:\w+:)?graphml[\s>]/.test(text) ? "graphml" : "gexf";
  if (/^(?:#[^\n]*\n|\s|(?:Creator|Version)\s+(?:"[^"]*"|\S+)\s)*graph\s*\[/i.test(text)) return "gml";
  if (/^%%MatrixMarket\s/i.test(text)) return "mtx";
  if (/^dl\s+\w/i.test(text) && /\b(?:data|labels)\s*:|\bn[rc]?\s*=/i.test(text)) return "dl";
  if (/^(?:%[^\n]*\n|\s)*\*(?:vertices|network)\b/i.test(text)) return "pajek";
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) return /^\{[^\n]*\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  const [line = ""] = text.split(/[\r\n]/, 1);
  if (/^[#%]/.test(line)) return "el";
  const header = /[,;|]/.test(line) || /\b(?:id|source|target|from|to)\b/i.test(line);
  return header ? "csv" : "el";
}
