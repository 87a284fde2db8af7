import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { rankable } from "../facts.js";
import { say } from "../say.js";
import { dashNote } from "./dashes.js";
import { countryCell, score } from "./placed.js";

const most = 5000;

/** Organizations in the order of their ids, to look one's own up; none where there are none. */
export function everyonePart(analysis: Analysis, words: Catalogue): Section[] {
  const said = words.placed;
  const all = rankable(analysis);
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const heads = { closeness: said.closenessHead, closenessInComponent: said.closenessInPartHead };
  return [
    {
      id: "organizations",
      title: words.questions.everyone,
      blocks: [
        paragraph(said.everyoneLead(all.length)),
        ...(all.length > most ? [paragraph(said.everyoneTooMany(most, all.length))] : []),
        ...(analysis.methods.some(({ measure }) => measure === "betweenness")
          ? []
          : [paragraph(said.skipped)]),
        ...(analysis.network.undirected ? [] : [paragraph(said.outward, "aside")]),
        ...dashNote(shown, heads, words),
        {
          block: "table",
          caption: said.everyoneCaption,
          columns: said.everyoneHeads.map((label, i) => ({ label, numeric: i > 3 })),
          rows: shown.map((actor) => [
            say`${actor.id}`,
            say`${actor.name}`,
            words.general.kind(actor.kind),
            countryCell(actor, words),
            score(actor, "degree", 0, words),
            score(actor, "betweenness", 1, words),
            score(actor, "harmonic", 1, words),
            score(actor, "closeness", 5, words),
            score(actor, "closenessInComponent", 5, words),
            say`${actor.component}`,
            say`${actor.community}`,
          ]),
          folded: true,
          screenOnly: true,
        },
      ],
    },
  ];
}
