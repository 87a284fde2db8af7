import { html } from "../../text/escape.js";
import type { DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { plain, type Piece, type Text } from "../say.js";

/** Tables with so many columns can scroll sideways; with so many columns of text they must, on a phone. */
const scrollFrom = 3;
const wideFrom = 3;
/** With so many columns a table is a landmark of the page. */
const regionFrom = 4;

/** A table as HTML, folded away where it says so. */
export function tableHtml(table: DataTable, words: Catalogue): string {
  const { caption, columns, rows } = table;
  const right = columns.map(({ numeric }) => (numeric === true ? ' class="r"' : ""));
  const heads = columns.map(({ label }, i) => `<th scope="col"${right[i]}>${inline(label)}</th>`).join("");
  const lines = rows.map((row) => {
    const [name, ...cells] = row.map(inlineText);
    return `<tr><th scope="row"${right[0]}>${name}</th>${cells.map((cell, i) => `<td${right[i + 1]}>${cell}</td>`).join("")}</tr>`;
  });
  const wide = columns.filter(({ numeric }) => numeric !== true).length >= wideFrom;
  const written = `<table${wide ? ' class="wide"' : ""}><caption><span>${inline(caption)}</span></caption><thead><tr>${heads}</tr></thead><tbody>
${lines.join("\n")}
</tbody></table>`;
  const scroll =
    columns.length >= scrollFrom
      ? `<div class="scroll" role="${columns.length >= regionFrom ? "region" : "group"}" tabindex="0" aria-label="${html(plain(caption))}">${written}</div>`
      : `<div class="scroll">${written}</div>`;
  if (table.folded !== true) return scroll;
  const summary = `${inline(caption)} – ${inline(words.general.foldedRows(rows.length))}`;
  return `<details${table.screenOnly === true ? ' class="screen"' : ""}><summary>${summary}</summary>${scroll}</details>`;
}

function inlineText(text: Text): string {
  return inline(text);
}

/** A text with every piece escaped; what the data says is kept apart from the direction of the words around it. */
export function inline(text: Text, strong = false): string {
  return text.map((piece) => pieceHtml(piece, strong)).join("");
}

function pieceHtml(piece: Piece, strong: boolean): string {
  if ("words" in piece) return html(piece.words);
  if ("figure" in piece) return strong ? `<b>${html(piece.figure)}</b>` : html(piece.figure);
  if ("said" in piece)
    return strong ? `<b><bdi>${html(piece.said)}</bdi></b>` : `<bdi>${html(piece.said)}</bdi>`;
  return `<a href="https://doi.org/${html(encodeURI(piece.doi))}">doi:${html(piece.doi)}</a>`;
}
