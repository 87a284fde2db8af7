import type { Analysis } from "../../analysis/analysis.js";
import { html, jsonForScript } from "../../text/escape.js";
import { forPaper, type Block, type Point, type ReportDocument, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { spoken } from "../say.js";
import type { PageData } from "../script/data.js";
import { inline, tableHtml } from "./html-parts.js";
import { Pictures } from "./pictures.js";
import { script, scriptChecksum } from "./script.js";
import { scriptData } from "./script-data.js";
import { scriptStyle } from "./script-style.js";
import { styleOf } from "./style.js";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** The one script that stands in the file runs, and no text becomes markup. */
const scriptPolicy = `${policy}; script-src '${scriptChecksum}'; require-trusted-types-for 'script'`;
const smallUpTo = 3;

/**
 * The document as one HTML file: no request, and no script but the one that searches, sorts and shows partners, if it is
 * asked for. Every text passes through the escaping of src/text.
 */
export function writeHtml(
  report: ReportDocument,
  analysis: Analysis,
  words: Catalogue,
  scripted: boolean,
): string {
  const { general } = words;
  const pictures = new Pictures(analysis, words, scripted);
  const notices =
    report.notices.length === 0
      ? ""
      : `<div class="notices"><h2>${inline(general.readFirst, words)}</h2>${report.notices.map((text) => `<p>${inline(text, words)}</p>`).join("")}</div>`;
  const answers = report.answers.map(
    ({ lead, text }) => `<dt>${inline(lead, words)}</dt><dd>${inline(text, words, true)}</dd>`,
  );
  return `<!doctype html>
<html lang="${html(words.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(scripted ? scriptPolicy : policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(spoken(report.title, words))}</title>
<style>${styleOf(words)}</style>${scripted ? `<style>${scriptStyle}</style>` : ""}
</head>
<body>
<a class="skip" href="#answers">${inline(general.skip, words)}</a>
<div class="page">
<header>
<h1>${inline(report.title, words)}</h1>
${report.source === undefined ? "" : blockHtml(report.source, pictures, words)}
<ul class="facts">${report.facts.map((fact) => `<li>${inline(fact, words)}</li>`).join("")}</ul>
</header>
<main>
${notices}
<div class="answers" id="answers"><h2>${inline(report.answersTitle, words)}</h2>
<dl>${answers.join("\n")}</dl></div>
${contents(report.sections, words)}
${report.sections.map((section) => sectionHtml(section, pictures, words)).join("\n")}
</main>
</div>
${scripted ? scriptHtml(scriptData(analysis, pictures.scene, words)) : ""}</body>
</html>
`;
}

/** The data stands in an element that does not run, before the script that reads it. */
function scriptHtml(data: PageData): string {
  return `<script type="application/json" id="report-data">${jsonForScript(data)}</script>
<script>${script}</script>
`;
}

function contents(sections: readonly Section[], words: Catalogue): string {
  const items = sections.map(
    ({ id, number, title: name }) =>
      `<li><span class="n">${html(number ?? "")}</span><a href="#${html(id)}">${inline(name, words)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">${inline(words.general.contents, words)}</h2><ol>${items.join("")}</ol></nav>`;
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
  return `<section${paper} id="${html(id)}" aria-labelledby="${html(id)}-title"><h2 id="${html(id)}-title">${mark}<span>${inline(title, words)}</span></h2>
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
      return `<p${block.tone === undefined ? "" : ` class="${block.tone}"`}>${inline(block.text, words)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inline(item, words)}</li>`).join("")}</ul>`;
    case "heading":
      return `<h3>${inline(block.text, words)}</h3>`;
    case "table":
      return tableHtml(block, words);
    case "bars":
      return pictures.bars(block);
    case "intervals":
      return pictures.intervals(block);
    case "curve":
      return pictures.curve(block);
    case "map":
      return pictures.map(block.caption, block.tables);
    case "network":
      return pictures.network(block);
    case "neighborhoods":
      return pictures.neighborhoods(block);
    case "points":
      return `<dl class="points">${block.points.map((point) => pointHtml(point, words)).join("")}</dl>`;
    case "card": {
      const parts = block.blocks.map((part) => blockHtml(part, pictures, words)).join("\n");
      return `<div class="card"><h3>${inline(block.title, words)}</h3>
${parts}</div>`;
    }
  }
}

/** What there is to say, after what it is about. */
function pointHtml({ lead, items, inTurn }: Point, words: Catalogue): string {
  const list = inTurn === true ? "ol" : "ul";
  const said =
    items.length === 1
      ? inline(items[0], words)
      : `<${list}>${items.map((item) => `<li>${inline(item, words)}</li>`).join("")}</${list}>`;
  return `<dt>${inline(lead, words)}</dt><dd>${said}</dd>`;
}
