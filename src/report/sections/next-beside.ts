import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import type { ConvenedPair, RecommendationSection } from "../../analysis/recommendations.js";
import { paragraph, type Block } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { joined, say, type Text } from "../say.js";

type ById = ReadonlyMap<string, ActorEntry>;

/** Pairs that are held apart by a tension, and who could convene them; nothing where there are none. */
export function convenedBlocks(
  { convened }: RecommendationSection,
  byId: ById,
  words: PageCatalogue,
): Block[] {
  const said = words.nextBeside;
  const named = (id: string): ActorEntry | undefined => {
    const actor = byId.get(id);
    return actor?.named === true ? actor : undefined;
  };
  const rows = (convened ?? []).flatMap(({ source, target, between, why, conveners }): Text[][] => {
    const [a, b] = [named(source), named(target)];
    if (a === undefined || b === undefined) return [];
    const whom = conveners.flatMap((each): Text[] => {
      const actor = named(each.id);
      return actor === undefined ? [] : [said.convener(actor.name, nearnessOf(each), each.ofSide)];
    });
    return [
      [
        said.pair(a.name, b.name),
        why === undefined ? say`${between}` : say`${between}: ${why}`,
        whom.length === 0 ? said.nobody : joined(whom, words.general.semicolon),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { block: "heading", text: said.convenedTitle },
    paragraph(said.convenedLead),
    {
      block: "table",
      caption: said.convenedCaption,
      columns: said.convenedHeads.map((label) => ({ label })),
      rows,
    },
  ];
}

/** What became of earlier proposals: for the steward pair by pair. */
export function answerBlocks(
  { recommendations, audience }: Analysis,
  byId: ById,
  words: PageCatalogue,
): Block[] {
  const answers = recommendations?.answers;
  if (answers === undefined) return [];
  const said = words.nextBeside;
  const heading: Block = { block: "heading", text: said.answersTitle };
  const nameOf = (id: string): string | undefined => {
    const actor = byId.get(id);
    return actor?.named === true ? actor.name : undefined;
  };
  const rows = (answers.pairs ?? []).flatMap(
    ({ source, target, action, standing, declined, on }): Text[][] => {
      const [one, other] = [nameOf(source), nameOf(target)];
      if (one === undefined || other === undefined) return [];
      const stands =
        standing === "declined"
          ? said.declinedBy(declined.flatMap((id) => nameOf(id) ?? []))
          : said.standing[standing];
      const when = on === undefined ? words.general.none : say`${on}`;
      return [[said.pair(one, other), words.next.action(action), stands, when]];
    },
  );
  if (audience === "public") return [heading, paragraph(said.answersPublic(answers.proposals))];
  const lead = paragraph(said.answersLead(answers.proposals));
  if (rows.length === 0) return [heading, lead];
  const columns = said.answersHeads.map((label) => ({ label }));
  return [heading, lead, { block: "table", caption: said.answersCaption, columns, rows }];
}

function nearnessOf({ steps: [one, other] }: ConvenedPair["conveners"][number]): "both" | "one" | "near" {
  return one === 1 && other === 1 ? "both" : one === 1 || other === 1 ? "one" : "near";
}
