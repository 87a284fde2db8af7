import type { ActorEntry, Analysis, Count } from "../../analysis/analysis.js";
import { leadOf, paragraph, withLead, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { circleCertainty, hasName, nameOfCircle } from "./circle-certainty.js";
import { fixed, joined, say, type Text } from "../say.js";
import { names } from "./names.js";

const shownWords = 3;
const leading = 10;
const mostMembers = 20;

/** The communities of two actors or more, with what most of their members have in common. */
export function circles(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.islands;
  const { groups, modularity, reason } = analysis.communities;
  const shown = groups.filter(({ actors }) => actors > 1);
  const heading: Block = { block: "heading", text: said.circles };
  if (modularity === null) return [heading, paragraph(said.noCircles(words.general.why(reason)))];
  const { certainty } = analysis.communities;
  const { once, agreed } = words.circleCertainty;
  const mean = paragraph([
    ...said.circlesMean(shown.length, fixed(modularity, 3)),
    ...(certainty === undefined ? once : agreed(certainty.consensus.runs)),
  ]);
  if (shown.length < 2) return [heading, mean];
  const countries = shown.some((group) =>
    group.countries.some(({ word, count }) => word !== "" && count > 1),
  );
  const kinds = new Set(shown.flatMap((group) => group.kinds.map(({ word }) => word))).size > 1;
  const [circle, actors, byCountry, byKind] = said.circlesHeads;
  const members = membersOf(analysis);
  const table: DataTable = {
    block: "table",
    caption: said.circlesCaption,
    columns: [
      { label: circle },
      { label: actors, numeric: true },
      ...(countries ? [{ label: byCountry }] : []),
      ...(kinds ? [{ label: byKind }] : []),
      ...(countries ? [] : [{ label: said.members }]),
    ],
    rows: shown.map((group) => [
      nameOfCircle(group, words.islands.namedCircle, words),
      say`${group.actors}`,
      ...(countries ? [wordsOf(group.countries, (word) => country(word, words), words)] : []),
      ...(kinds ? [wordsOf(group.kinds, words.general.kind, words)] : []),
      ...(countries ? [] : [names(members.get(group.group) ?? [], words, mostMembers)]),
    ]),
  };
  const named = shown.some(hasName) ? [paragraph(said.circlesNamed)] : [];
  return [
    heading,
    mean,
    ...circleCertainty(analysis, words),
    ...named,
    ...withLead(
      table,
      leadOf(shown, leading, (group) => group.actors),
      (count) => said.largestCirclesCaption(count, shown.length),
    ),
  ];
}

function membersOf({ actors }: Analysis): ReadonlyMap<number, readonly ActorEntry[]> {
  const members = new Map<number, ActorEntry[]>();
  for (const actor of actors) {
    const found = members.get(actor.community);
    if (found === undefined) members.set(actor.community, [actor]);
    else found.push(actor);
  }
  return members;
}

function country(code: string, words: Catalogue): Text {
  return code === "" ? words.islands.noCountry : say`${words.general.country(code)}`;
}

function wordsOf(counts: readonly Count[], word: (word: string) => Text, words: Catalogue): Text {
  const texts = counts
    .slice(0, shownWords)
    .map((entry) => words.islands.counted(word(entry.word), entry.count));
  return joined(texts, words.general.comma);
}
