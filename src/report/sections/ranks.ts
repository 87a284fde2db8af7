import type { ActorEntry, Analysis, ScoreName } from "../../analysis/analysis.js";
import { paragraph, type Block } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { joined, roundPercent, say, type Text } from "../say.js";

type Ranks = NonNullable<Analysis["ranks"]>[number];

/** The ranks of a measure under missing ties, where they were worked out. */
export function ranksOf({ ranks }: Analysis, measure: ScoreName): Ranks | undefined {
  return ranks?.find((section) => section.measure === measure);
}

/** How sure the lists are, or that nothing was measured. */
export function ranksCaution({ ranks = [] }: Analysis, words: PageCatalogue): Block {
  const said = words.ranks;
  const measured = ranks.filter(({ measure }) => measure === "betweenness" || measure === "degree");
  if (measured.length === 0) return paragraph(words.placed.notSure, "caution");
  const [{ measure, samples, share }] = measured;
  const lists =
    measured.length > 1 ? said.both : measure === "degree" ? said.one.degree : said.one.betweenness;
  return paragraph(said.sure(lists, samples, roundPercent(share)), "caution");
}

/** What stands under the heading of a list: who is surely among the first, and how stable its figures are. */
export function rankNotes(section: Ranks, listed: readonly ActorEntry[], words: PageCatalogue): Block[] {
  const said = words.ranks;
  const { k, ranks, topOverlap, csCoefficient } = section;
  const byId = new Map(ranks.map((row) => [row.id, row]));
  const surely = listed
    .filter(({ id }) => (byId.get(id)?.inTop ?? 0) >= 0.95)
    .map(({ name }) => say`${name}`);
  const text: Text = [
    ...(surely.length === 0 ? said.nobodySurely(k) : said.surely(k, joined(surely, words.general.comma))),
    ...(topOverlap === null ? [{ words: " " }] : said.overlap(k, words.general.percent(topOverlap))),
    ...(csCoefficient === null ? [] : stable(csCoefficient, words)),
  ];
  const missing = listed.some(({ id }) => !byId.has(id));
  return [paragraph(text), ...(missing ? [paragraph(said.unknown, "aside")] : [])];
}

function stable(coefficient: number, words: PageCatalogue): Text {
  const { unstable, careful, stable: sure } = words.ranks;
  return (coefficient < 0.25 ? unstable : coefficient < 0.5 ? careful : sure)(coefficient);
}

/** The ranks of an actor, or a dash. */
export function rankCell(section: Ranks, actor: ActorEntry, words: PageCatalogue): Text {
  const found = section.ranks.find(({ id }) => id === actor.id);
  return found === undefined ? words.general.none : words.ranks.range(found.low, found.high);
}
