import type { Analysis } from "../../analysis/analysis.js";
import type { InclusionSection } from "../../analysis/inclusion.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { sumOf, tieEnds, valueOf } from "../facts.js";
import { listMadeFrom } from "./borders.js";
import { chanceBlock, evennessBlock, fewestActors, inclusionBlocks } from "./inclusion.js";
import { fixed, joined, say, type Text } from "../say.js";

const listed = 10;
const mostNames = 25;

interface Group {
  readonly name: Text;
  readonly actors: number;
  readonly ends: number;
}

/** 6. Who is left out, as far as parts, countries, kinds, languages and groups can tell. */
export function leftOutPart(analysis: Analysis, words: Catalogue): Section {
  const said = words.leftOut;
  const { sizes } = analysis.components;
  const actors = analysis.actors.length;
  const blocks: Block[] = [];
  if (actors > 0) blocks.push(paragraph(said.isolates(valueOf(analysis.cohesion, "isolates") ?? 0, actors)));
  const islands = sizes.slice(1).filter((size) => size > 1);
  if (islands.length > 0) blocks.push(paragraph(said.outsideLargest(sumOf(islands), islands.length)));
  if (analysis.inclusion === undefined) {
    const compared = [...countries(analysis, words), ...kinds(analysis, words)];
    const firstTable = compared.findIndex(({ block }) => block === "table");
    if (firstTable >= 0) compared.splice(firstTable, 0, paragraph(said.shares));
    blocks.push(...compared, paragraph(said.noGroups, "aside"));
  } else blocks.push(...evennessBlock(analysis, words), ...compared(analysis, analysis.inclusion, words));
  return { id: "left-out", number: "6", title: words.questions.leftOut, blocks };
}

/** What groups have, by every attribute that the list has. */
function compared(analysis: Analysis, sections: readonly InclusionSection[], words: Catalogue): Block[] {
  const said = words.leftOut;
  const of = (by: string): InclusionSection | undefined => sections.find((section) => section.by === by);
  const blocks = sections.flatMap((section) =>
    inclusionBlocks(
      analysis,
      section,
      words,
      section.by === "country" ? aboutCountries(analysis, words) : [],
    ),
  );
  const first = blocks.findIndex(({ block }) => block === "heading");
  if (first >= 0) blocks.splice(first, 0, paragraph(said.groupShares), ...chanceBlock(analysis, words));
  if (of("kind") === undefined) blocks.push(paragraph(said.noKinds));
  if ((of("groups")?.groups.length ?? 0) === 0) blocks.push(paragraph(said.noGroupsRecorded, "aside"));
  return blocks;
}

/** Countries that stay at home, or that all ties lead to one, because the list was made there. */
function aboutCountries(analysis: Analysis, words: Catalogue): Block[] {
  const [home, other] = listMadeFrom(analysis).map(words.general.country);
  const caution =
    home === undefined || other !== undefined
      ? []
      : [paragraph(words.leftOut.fromOneCountry(home), "caution")];
  return [...caution, ...homeOnly(analysis, words)];
}

function homeOnly(analysis: Analysis, words: Catalogue): Block[] {
  const all = analysis.countries.countries;
  const home = all
    .filter(({ across }) => across === 0)
    .map(({ country }) => say`${words.general.country(country)}`);
  if (all.length < 2 || home.length === 0) return [];
  const more = home.length > mostNames ? words.general.more(home.length - mostNames) : [];
  return [
    paragraph(
      words.leftOut.homeOnly(
        [...joined(home.slice(0, mostNames), words.general.comma), ...more],
        home.length,
      ),
    ),
  ];
}

function countries(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.leftOut;
  const all = analysis.countries.countries;
  if (all.length < 2) return [];
  const blocks = homeOnly(analysis, words);
  const groups = all.map((country) => ({
    name: say`${words.general.country(country.country)}`,
    actors: country.actors,
    ends: tieEnds(country),
  }));
  const perActor = ({ actors, ends }: Group): number => ends / actors;
  const mean = perActor({
    name: [],
    actors: sumOf(groups.map((group) => group.actors)),
    ends: sumOf(groups.map(({ ends }) => ends)),
  });
  const fewest = groups
    .filter((group) => group.actors >= fewestActors && perActor(group) < mean)
    .sort((a, b) => perActor(a) - perActor(b))
    .slice(0, listed);
  if (!(mean > 0)) return blocks;
  if (fewest.length === 0) return [...blocks, paragraph(said.noCountryLacks(fewestActors))];
  const caption = said.countriesCaption(fewest.length, fewestActors);
  return [...blocks, shareTable(caption, said.countriesHeads, fewest, groups, words)];
}

function kinds(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.leftOut;
  const mixing = analysis.mixing.find(({ by }) => by === "kind");
  if (mixing === undefined || mixing.groups.length === 0) return [paragraph(said.noKinds)];
  const groups = mixing.groups
    .map(({ group, actors, internal, external, eiIndex, reason }) => ({
      name: words.general.kind(group),
      actors,
      ends: tieEnds({ within: internal, across: external }),
      eiIndex,
      reason,
    }))
    .sort((a, b) => b.actors - a.actors);
  const table = shareTable(said.kindsCaption, said.kindsHeads, groups, groups, words);
  const { none, dash, why } = words.general;
  const rows = table.rows.map((row, i) => {
    const index = groups[i].eiIndex;
    return [...row, index === null ? none : fixed(index, 2)];
  });
  const missing = new Set(groups.filter(({ eiIndex }) => eiIndex === null).map(({ reason }) => reason));
  const head = said.kindsHeads[said.kindsHeads.length - 1];
  const dashes = Array.from(missing, (reason) => dash(head, why(reason)));
  return [{ ...table, rows }, paragraph(joined([said.eiIndex, ...dashes], " "), "aside")];
}

function shareTable(
  caption: Text,
  heads: readonly Text[],
  shown: readonly Group[],
  all: readonly Group[],
  words: Catalogue,
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
      words.general.percent(group.actors / actors),
      ends === 0 ? say`–` : words.general.percent(group.ends / ends),
      group.actors === 0 ? say`–` : fixed(group.ends / group.actors, 1),
    ]),
  };
}
