import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { countryName, sumOf, tieEnds, valueOf } from "../facts.js";
import { joined, percent, rounded, say, type Text } from "../say.js";

const listed = 10;
const mostNames = 25;

interface Group {
  readonly name: Text;
  readonly actors: number;
  readonly ends: number;
}

/** 6. Who is left out, as far as parts, countries and kinds can tell. */
export function leftOutPart(analysis: Analysis, words: Catalogue): Section {
  const said = words.leftOut;
  const { sizes } = analysis.components;
  const actors = analysis.actors.length;
  const blocks: Block[] = [];
  if (actors > 0) blocks.push(paragraph(said.isolates(valueOf(analysis.cohesion, "isolates") ?? 0, actors)));
  const islands = sizes.slice(1).filter((size) => size > 1);
  if (islands.length > 0) blocks.push(paragraph(said.outsideLargest(sumOf(islands), islands.length)));
  const tables = [...countries(analysis, words), ...kinds(analysis, words)];
  if (tables.some(({ block }) => block === "table")) blocks.push(paragraph(said.shares));
  blocks.push(...tables, paragraph(said.noGroups, "aside"));
  return { id: "left-out", number: "6", title: words.questions.leftOut, blocks };
}

function countries(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.leftOut;
  const all = analysis.countries.countries;
  if (all.length < 2) return [];
  const home = all.filter(({ across }) => across === 0).map(({ country }) => say`${countryName(country)}`);
  const blocks: Block[] = [];
  if (home.length > 0) {
    const more = home.length > mostNames ? words.general.more(home.length - mostNames) : [];
    blocks.push(paragraph(said.homeOnly([...joined(home.slice(0, mostNames), ", "), ...more], home.length)));
  }
  const groups = all.map((country) => ({
    name: say`${countryName(country.country)}`,
    actors: country.actors,
    ends: tieEnds(country),
  }));
  const mean = sumOf(groups.map(({ ends }) => ends)) / sumOf(groups.map((group) => group.actors));
  const missing = ({ actors, ends }: Group): number => actors * mean - ends;
  const lacking = groups
    .filter((group) => missing(group) > 1e-9)
    .sort((a, b) => missing(b) - missing(a))
    .slice(0, listed);
  if (!(mean > 0)) return blocks;
  if (lacking.length === 0) return [...blocks, paragraph(said.noCountryLacks)];
  const caption = said.countriesCaption(lacking.length);
  return [...blocks, shareTable(caption, said.countriesHeads, lacking, groups)];
}

function kinds(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.leftOut;
  const mixing = analysis.mixing.find(({ by }) => by === "kind");
  if (mixing === undefined || mixing.groups.length === 0) return [paragraph(said.noKinds)];
  const groups = mixing.groups
    .map(({ group, actors, internal, external }) => ({
      name: words.general.kind(group),
      actors,
      ends: tieEnds({ within: internal, across: external }),
    }))
    .sort((a, b) => b.actors - a.actors);
  return [shareTable(said.kindsCaption, said.kindsHeads, groups, groups)];
}

function shareTable(
  caption: Text,
  heads: readonly Text[],
  shown: readonly Group[],
  all: readonly Group[],
): DataTable {
  const actors = sumOf(all.map((group) => group.actors));
  const ends = sumOf(all.map((group) => group.ends));
  return {
    block: "table",
    caption,
    columns: heads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: shown.map((group) => [
      group.name,
      say`${group.actors}`,
      percent(group.actors / actors),
      ends === 0 ? say`–` : percent(group.ends / ends),
      group.actors === 0 ? say`–` : rounded(group.ends / group.actors, 1),
    ]),
  };
}
