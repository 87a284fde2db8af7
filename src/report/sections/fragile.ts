import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Block, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { percent } from "../say.js";

/** 5. How much hangs on single actors and ties: counts and a remedy, never a name. */
export function fragilePart(analysis: Analysis, words: Catalogue): Section {
  const said = words.fragile;
  const all = analysis.actors.length;
  const cuts = valueOf(analysis.cutPoints, "articulationPoints") ?? 0;
  const bridges = valueOf(analysis.cutPoints, "bridges") ?? 0;
  const blocks: Block[] = [];
  if (cuts === 0 && bridges === 0) blocks.push(paragraph(said.none));
  if (cuts > 0) blocks.push(paragraph(said.actors(cuts, all, percent(cuts / all))));
  if (bridges > 0) blocks.push(paragraph(said.ties(bridges)));
  if (cuts > 0 || bridges > 0) blocks.push(paragraph(said.notNamed), paragraph(said.remedy));
  return { id: "drops-out", number: "5", title: words.questions.fragile, blocks };
}
