import type { Analysis } from "../../analysis/analysis.js";
import type { FragilitySection } from "../../analysis/fragility.js";
import { paragraph, type Block, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { joined, say } from "../say.js";

/** 5. How much hangs on single actors and ties; whoever is named is named with the remedy, people to the steward alone. */
export function fragilePart(analysis: Analysis, words: Catalogue): Section {
  const said = words.fragile;
  const { fragility } = analysis;
  const all = analysis.actors.length;
  const cuts = valueOf(analysis.cutPoints, "articulationPoints") ?? 0;
  const bridges = valueOf(analysis.cutPoints, "bridges") ?? 0;
  const blocks: Block[] = [];
  if (cuts === 0 && bridges === 0) blocks.push(paragraph(said.none));
  if (cuts > 0) blocks.push(paragraph(said.actors(cuts, all, words.general.percent(cuts / all))));
  if (fragility !== undefined && cuts > 0) blocks.push(...named(analysis, fragility, words));
  if (bridges > 0) blocks.push(paragraph(said.ties(bridges)));
  if (cuts > 0 || bridges > 0)
    blocks.push(
      paragraph((fragility?.actors.length ?? 0) > 0 ? said.othersNotNamed : said.notNamed),
      paragraph(said.remedy),
    );
  if (fragility !== undefined && fragility.fewestTies > 0)
    blocks.push(paragraph(said.fewestTies(fragility.fewestTies)));
  return { id: "drops-out", number: "5", title: words.questions.fragile, blocks };
}

function named({ audience }: Analysis, fragility: FragilitySection, words: Catalogue): Block[] {
  const said = words.fragile;
  const { severe, least, most, actors } = fragility;
  const steward = audience === "steward";
  const lead = paragraph(severe === 0 ? said.noSevere(least, most) : said.severe(severe, least, most));
  if (actors.length === 0) return [lead];
  return [
    lead,
    paragraph(said.namedLead(actors.length, least, steward)),
    {
      block: "table",
      caption: said.namedCaption,
      columns: said.namedHeads(steward).map((label, i) => ({ label, numeric: i === 1 || i === 2 })),
      rows: actors.map(({ name, cutOff, pieces, remedy }) => [
        say`${name}`,
        say`${cutOff}`,
        say`${pieces}`,
        joined(
          remedy.map(({ one, other, holds }) => said.remedyTie(one, other, holds)),
          words.general.semicolon,
        ),
      ]),
    },
  ];
}
