import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Block, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";

/** Versions of the analysis that knew nothing of how long ties last; later ones leave it out where no tie has a date. */
const beforeLasting: readonly string[] = ["1.0", "1.1", "1.2"];

/** 7, 8 and 9 as far as they have no part of their own, and what is open in the others: one honest list. */
export function cannotYetPart(analysis: Analysis, compared: boolean, words: Catalogue): Section {
  const { gatherings, exchange, recommendations, schemaVersion } = analysis;
  const { lead, lasting, give, next, before } = words.cannotYet;
  const without7 = gatherings === undefined && exchange === undefined;
  const without8 = recommendations === undefined;
  const open = [
    ...(beforeLasting.includes(schemaVersion) ? [lasting] : []),
    give,
    ...(without8 ? [next] : []),
    ...(compared ? [] : [before]),
  ];
  const numbers = numbersOf(without7, without8, !compared);
  return {
    id: "cannot-yet",
    ...(numbers === "" ? {} : { number: numbers }),
    title: words.questions.cannotYet,
    blocks: [paragraph(lead), { block: "list", items: open }],
  };
}

/** The numbers of the questions that are open, such as "7–9" or "7, 9". */
function numbersOf(...open: readonly boolean[]): string {
  const [first = 0, ...rest] = open.flatMap((is, i) => (is ? [7 + i] : []));
  const last = rest.at(-1);
  if (first === 0) return "";
  if (last === undefined) return `${first}`;
  return `${first}${last - first === rest.length ? "–" : ", "}${last}`;
}

/** 10. What may be shown, and what may not be concluded. */
export function showPart(analysis: Analysis, words: Catalogue): Section {
  const said = words.show;
  const { licence } = analysis.dataset;
  const organizations = analysis.actors.filter(({ personal, named }) => !personal && !named).length;
  const blocks: Block[] =
    analysis.audience === "steward"
      ? [paragraph(said.steward, "caution")]
      : [paragraph(said.public(analysis.network.withheld, organizations))];
  const known = analysis.network.kinds.some(({ word }) => word !== "");
  if (!known && analysis.actors.length > 0) blocks.push(paragraph(said.unspecified, "caution"));
  if (analysis.audience === "public")
    blocks.push({ block: "heading", text: said.consentTitle }, { block: "list", items: said.may });
  blocks.push(paragraph(licence === undefined ? said.noLicence : said.licence(licence)));
  blocks.push({ block: "heading", text: said.mayNotTitle }, { block: "list", items: said.mayNot });
  return { id: "show", number: "10", title: words.questions.show, blocks };
}

/** What no computation from such a list can tell. */
export function limitsPart(words: Catalogue): Section {
  return {
    id: "limits",
    title: words.questions.limits,
    blocks: [{ block: "list", items: words.limits.items }],
  };
}
