import { html } from "../../text/escape.js";
import type { DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { spoken, wayOf, type Language, type Piece, type Text } from "../say.js";

/** Tables with so many columns can scroll sideways; with so many columns of text they must, on a phone. */
const scrollFrom = 3;
const wideFrom = 3;
/** With so many columns a table is a landmark of the page. */
const regionFrom = 4;

/** A table as HTML, folded away where it says so. */
export function tableHtml(table: DataTable, words: Catalogue): string {
  const { caption, columns, rows } = table;
  const right = columns.map(({ numeric }) => (numeric === true ? ' class="r"' : ""));
  const heads = columns
    .map(({ label }, i) => `<th scope="col"${right[i]}>${inline(label, words)}</th>`)
    .join("");
  const lines = rows.map((row) => {
    const [name, ...cells] = row.map((cell) => inline(cell, words));
    return `<tr><th scope="row"${right[0]}>${name}</th>${cells.map((cell, i) => `<td${right[i + 1]}>${cell}</td>`).join("")}</tr>`;
  });
  const wide = columns.filter(({ numeric }) => numeric !== true).length >= wideFrom;
  const written = `<table${wide ? ' class="wide"' : ""}><caption><span>${inline(caption, words)}</span></caption><thead><tr>${heads}</tr></thead><tbody>
${lines.join("\n")}
</tbody></table>`;
  const scroll =
    columns.length >= scrollFrom
      ? `<div class="scroll" role="${columns.length >= regionFrom ? "region" : "group"}" tabindex="0" aria-label="${html(spoken(caption, words))}">${written}</div>`
      : `<div class="scroll">${written}</div>`;
  if (table.folded !== true) return scroll;
  const summary = `${inline(caption, words)} – ${inline(words.general.foldedRows(rows.length), words)}`;
  return `<details${table.screenOnly === true ? ' class="screen"' : ""}><summary>${summary}</summary>${scroll}</details>`;
}

/**
 * A text with every piece escaped. What the data says is kept apart from the direction of the words around it, and what is
 * English in another language is marked as such.
 */
export function inline(text: Text, language: Language, strong = false): string {
  return text.map((piece) => pieceHtml(piece, language, strong)).join("");
}

/** What would be read in the wrong order if its line ended within it. */
const isDate = /^\d{4}-\d\d(-\d\d)?$/;

function pieceHtml(piece: Piece, { language, direction }: Language, strong: boolean): string {
  const english = language !== "en" && "english" in piece ? ' lang="en" dir="ltr"' : "";
  if ("words" in piece)
    return english === "" ? html(piece.words) : `<span${english}>${html(piece.words)}</span>`;
  if ("doi" in piece)
    return `<a href="https://doi.org/${html(encodeURI(piece.doi))}"${direction === "rtl" ? ' dir="ltr"' : ""}>doi:${html(piece.doi)}</a>`;
  const written =
    "said" in piece
      ? `<bdi${english}${isDate.test(piece.said) ? ' class="date"' : ""}>${html(piece.said)}</bdi>`
      : direction === "rtl" && wayOf(piece) !== undefined
        ? `<bdi dir="ltr">${html(piece.figure)}</bdi>`
        : html(piece.figure);
  return strong ? `<b>${written}</b>` : written;
}
