import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { words } from "./words.js";

/** The forms of data that can be read, by every name that they have. */
const forms = {
  fullmatrix: "fullmatrix",
  fm: "fullmatrix",
  upperhalf: "upperhalf",
  uh: "upperhalf",
  lowerhalf: "lowerhalf",
  lh: "lowerhalf",
  edgelist1: "edgelist1",
  el1: "edgelist1",
  edgelist2: "edgelist2",
  el2: "edgelist2",
  nodelist1: "nodelist1",
  nl1: "nodelist1",
  nodelist2: "nodelist2",
  nl2: "nodelist2",
  edgearray1: "edgearray1",
  ea1: "edgearray1",
  edgearray2: "edgearray2",
  ea2: "edgearray2",
} as const;

export type DlForm = (typeof forms)[keyof typeof forms];

type Owner = "row" | "column" | "matrix";

/** What a DL file says before its data. */
export interface DlHeader {
  readonly form: DlForm;
  /** Numbers of rows and columns; NaN where labels within the data tell. */
  readonly rows: number;
  readonly columns: number;
  readonly matrices: number;
  /** True where rows and columns are different things: actors and activities. */
  readonly twoMode: boolean;
  readonly diagonal: boolean;
  readonly labels: Readonly<Record<Owner, readonly string[]>>;
  /** Which labels stand within the data. */
  readonly embedded: { readonly row: boolean; readonly column: boolean };
}

/** Reads what stands before `data:`. Throws `unreadable-format`. */
export function readHeader(text: string, name: string): DlHeader {
  const all = words(text);
  const wrong = (message: string, fix: string): ComityError =>
    new ComityError("unreadable-format", `${name} ${message}`, { fix });
  if (all[0]?.text.toLowerCase() !== "dl")
    throw wrong("does not begin with DL", "Begin it with: dl n=5 format=edgelist1");
  const counts = new Map<string, number>();
  const labels: Record<Owner, readonly string[]> = { row: [], column: [], matrix: [] };
  const embedded = { row: false, column: false };
  let format = "fullmatrix";
  let diagonal = true;
  for (let at = 1; at < all.length;) {
    const word = all[at++].text.toLowerCase();
    const next = all[at]?.text.toLowerCase() ?? "";
    if (word === "n" || word === "nr" || word === "nc" || word === "nm") {
      if (!/^\d{1,10}$/.test(next))
        throw wrong(`does not say how many ${word} is`, `Write ${word}=5, for example`);
      counts.set(word, Number(next));
      at++;
    } else if (word === "format") {
      format = next;
      at++;
    } else if (word === "diagonal") {
      diagonal = next !== "absent";
      at++;
    } else {
      const owners = ownersOf(word.startsWith("label") ? "" : word);
      const label = word.startsWith("label") ? word : next;
      if (owners === undefined || !/^labels?:?$/.test(label))
        throw wrong(
          `says "${terminal(shorten(word))}" before its data, which means nothing there`,
          "Say n, nr, nc, nm, format, diagonal, labels or data",
        );
      if (label !== word) at++;
      const after = all[at]?.text.toLowerCase();
      if (after === "embedded" || after === "embedded:") {
        at++;
        for (const owner of owners) if (owner !== "matrix") embedded[owner] = true;
        continue;
      }
      const list: string[] = [];
      while (at < all.length && !endsLabels(all[at].text, all[at].quoted, all[at + 1]?.text))
        list.push(all[at++].text);
      for (const owner of owners) labels[owner] = list;
    }
  }
  if (!Object.hasOwn(forms, format))
    throw wrong(
      `has the format "${terminal(shorten(format))}", which cannot be read`,
      "Save it in UCINET as fullmatrix, edgelist1 or nodelist1",
    );
  const form = forms[format as keyof typeof forms];
  const n = counts.get("n");
  const rows = counts.get("nr") ?? n ?? NaN;
  const columns = counts.get("nc") ?? n ?? NaN;
  const lists = form.endsWith("1") || form.endsWith("2");
  if ((Number.isNaN(rows) || Number.isNaN(columns)) && !(lists && embedded.row))
    throw wrong(
      "does not say how many actors there are",
      "Write n=5, or nr=18 nc=14 for a network of two modes",
    );
  const same = rows === columns && sameLabels(labels.row, labels.column);
  const twoMode = form.endsWith("2") || (form === "fullmatrix" && n === undefined && !same);
  if (!twoMode && !(Number.isNaN(rows) && Number.isNaN(columns)) && rows !== columns)
    throw wrong(
      `has ${rows} rows and ${columns} columns, but the format ${form} has as many of both`,
      "Write n=5, or use fullmatrix, edgelist2 or nodelist2",
    );
  const matrices = counts.get("nm") ?? 1;
  return { form, rows, columns, matrices, twoMode, diagonal, labels, embedded };
}

// The labels of rows are those of columns too unless they are said to be of rows.
function ownersOf(word: string): readonly Owner[] | undefined {
  if (word === "") return ["row", "column"];
  if (word === "row") return ["row"];
  if (word === "col" || word === "column") return ["column"];
  return word === "matrix" || word === "level" ? ["matrix"] : undefined;
}

function endsLabels(text: string, quoted: boolean, next: string | undefined): boolean {
  if (quoted) return false;
  const word = text.toLowerCase();
  if (word === "labels:") return true;
  const followed = /^labels?:?$/i.test(next ?? "");
  if (ownersOf(word) !== undefined && word !== "" && followed) return true;
  return word === "labels" && /^embedded:?$/i.test(next ?? "");
}

function sameLabels(rows: readonly string[], columns: readonly string[]): boolean {
  if (rows.length === 0 || columns.length === 0) return true;
  return rows.length === columns.length && rows.every((label, i) => label === columns[i]);
}
