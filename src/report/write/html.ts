import type { Analysis } from "../../analysis/analysis.js";
import { html } from "../../text/escape.js";
import { countryMap } from "../country-map.js";
import { columnChart } from "../draw/column-chart.js";
import {
  forPaper,
  type Bars,
  type Block,
  type DataTable,
  type ReportDocument,
  type Section,
} from "../document.js";
import type { Catalogue } from "../english/english.js";
import { plain, say, type Piece, type Text } from "../say.js";
import { style } from "./style.js";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Tables with so many columns can scroll sideways; with so many columns of text they must, on a phone. */
const scrollFrom = 4;
const wideFrom = 3;
const smallUpTo = 3;

/** The document as one HTML file: no script, no request. Every text passes through the escaping of src/text. */
export function writeHtml(report: ReportDocument, analysis: Analysis, words: Catalogue): string {
  const { general } = words;
  const pictures = new Pictures(analysis, words);
  const notices =
    report.notices.length === 0
      ? ""
      : `<div class="notices"><h2>${inline(general.readFirst)}</h2>${report.notices.map((text) => `<p>${inline(text)}</p>`).join("")}</div>`;
  const answers = report.answers.map(
    ({ lead, text }) => `<dt>${inline(lead)}</dt><dd>${inline(text, true)}</dd>`,
  );
  return `<!doctype html>
<html lang="${html(words.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(plain(report.title))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#answers">${inline(general.skip)}</a>
<div class="page">
<header>
<h1>${inline(report.title)}</h1>
${report.source === undefined ? "" : blockHtml(report.source, pictures, words)}
<ul class="facts">${report.facts.map((fact) => `<li>${inline(fact)}</li>`).join("")}</ul>
</header>
<main>
${notices}
<div class="answers" id="answers"><h2>${inline(report.answersTitle)}</h2>
<dl>${answers.join("\n")}</dl></div>
${contents(report.sections, general.contents)}
${report.sections.map((section) => sectionHtml(section, pictures, words)).join("\n")}
</main>
</div>
</body>
</html>
`;
}

function contents(sections: readonly Section[], title: Text): string {
  const items = sections.map(
    ({ id, number, title: name }) =>
      `<li><span class="n">${html(number ?? "")}</span><a href="#${html(id)}">${inline(name)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">${inline(title)}</h2><ol>${items.join("")}</ol></nav>`;
}

function sectionHtml(section: Section, pictures: Pictures, words: Catalogue): string {
  const { id, number, title, blocks } = section;
  const mark = number === undefined ? "" : `<span class="n">${html(number)}</span>`;
  const written = sideBySide(blocks)
    .map((group) => {
      const texts = group.map((block) => blockHtml(block, pictures, words)).join("\n");
      return group.length === 1 ? texts : `<div class="pair">${texts}</div>`;
    })
    .join("\n");
  const paper = forPaper(section) ? "" : ' class="screen"';
  return `<section${paper} id="${html(id)}" aria-labelledby="${html(id)}-title"><h2 id="${html(id)}-title">${mark}<span>${inline(title)}</span></h2>
${written}</section>`;
}

/** Small tables that follow each other stand side by side where there is room. */
function sideBySide(blocks: readonly Block[]): Block[][] {
  const small = (block: Block | undefined): boolean =>
    block?.block === "table" && block.folded !== true && block.columns.length <= smallUpTo;
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (small(block) && small(last?.[0])) last?.push(block);
    else groups.push([block]);
  }
  return groups;
}

function blockHtml(block: Block, pictures: Pictures, words: Catalogue): string {
  switch (block.block) {
    case "paragraph":
      return `<p${block.tone === undefined ? "" : ` class="${block.tone}"`}>${inline(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`;
    case "heading":
      return `<h3>${inline(block.text)}</h3>`;
    case "table":
      return tableHtml(block, words);
    case "bars":
      return pictures.bars(block);
    case "map":
      return pictures.map(block.caption, block.tables);
  }
}

function tableHtml(table: DataTable, words: Catalogue): string {
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
      ? `<div class="scroll" role="region" tabindex="0" aria-label="${html(plain(caption))}">${written}</div>`
      : `<div class="scroll">${written}</div>`;
  if (table.folded !== true) return scroll;
  const summary = `${inline(caption)} – ${inline(words.general.foldedRows(rows.length))}`;
  return `<details${table.screenOnly === true ? ' class="screen"' : ""}><summary>${summary}</summary>${scroll}</details>`;
}

/** Pictures with their table twins; each gets ids of its own. */
class Pictures {
  readonly #analysis: Analysis;
  readonly #words: Catalogue;
  #drawn = 0;

  constructor(analysis: Analysis, words: Catalogue) {
    this.#analysis = analysis;
    this.#words = words;
  }

  bars({ caption, heads, bars }: Bars): string {
    const id = `picture-${++this.#drawn}`;
    const shown = bars.map(({ label, value }) => ({ label: plain(label), value }));
    const description = shown.map(({ label, value }) => `${label}: ${value}`).join("; ");
    const svg = columnChart({ id, title: plain(caption), description, bars: shown });
    const twin: DataTable = {
      block: "table",
      caption,
      columns: [{ label: heads[0] }, { label: heads[1], numeric: true }],
      rows: bars.map(({ label, value }) => [label, say`${value}`]),
    };
    const table = tableHtml(twin, this.#words);
    return `<figure class="chart"><figcaption>${inline(caption)}</figcaption><div class="picture">${svg}</div>
<details><summary>${inline(this.#words.general.sameAsTable)}</summary>${table}</details></figure>`;
  }

  map(caption: Text, tables: readonly DataTable[]): string {
    const svg = countryMap(this.#analysis, { id: `picture-${++this.#drawn}` });
    const twins = tables.map((table) => tableHtml(table, this.#words)).join("\n");
    if (svg === "") return twins;
    const label = html(plain(this.#words.map.title));
    return `<figure class="map"><div class="picture" role="region" tabindex="0" aria-label="${label}">${svg}</div>
<figcaption>${inline(caption)}</figcaption>${twins}</figure>`;
  }
}

function inlineText(text: Text): string {
  return inline(text);
}

/** A text with every piece escaped; what the data says is kept apart from the direction of the words around it. */
function inline(text: Text, strong = false): string {
  return text.map((piece) => pieceHtml(piece, strong)).join("");
}

function pieceHtml(piece: Piece, strong: boolean): string {
  if ("words" in piece) return html(piece.words);
  if ("figure" in piece) return strong ? `<b>${html(piece.figure)}</b>` : html(piece.figure);
  if ("said" in piece)
    return strong ? `<b><bdi>${html(piece.said)}</bdi></b>` : `<bdi>${html(piece.said)}</bdi>`;
  return `<a href="https://doi.org/${html(encodeURI(piece.doi))}">doi:${html(piece.doi)}</a>`;
}
