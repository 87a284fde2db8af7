import { bibtex as escaped } from "../../text/escape.js";
import type { Paper } from "./paper.js";

/** When the version of this package was published, as CITATION.cff has it. */
const released = 2026;

/** The papers as BibTeX, in UTF-8, with the package itself first. */
export function bibtex(papers: readonly Paper[], version: string): string {
  const self = entry("software", `comity${version.replace(/[^0-9a-z]+/gi, "")}`, {
    author: "{The comity authors}",
    title: "{comity: network analysis for citizen diplomacy}",
    version: escaped(version),
    year: String(released),
  });
  return [self, ...papers.map(paperEntry)].join("\n");
}

function paperEntry({ key, sort, authors, year, title, where, volume, pages, doi }: Paper): string {
  const place = { article: "journal", book: "publisher", inproceedings: "booktitle" }[sort];
  return entry(sort, key, {
    author: authors.map(escaped).join(" and "),
    title: `{${escaped(title)}}`,
    [place]: escaped(where),
    year: String(year),
    volume: volume,
    pages: pages?.replace("–", "--"),
    doi,
  });
}

function entry(sort: string, key: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@${sort}{${key},\n${lines.join("\n")}\n}\n`;
}
