import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import type { RecommendationSection, Suggested } from "../../analysis/recommendations.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { apart, joined, remark, say, type Text } from "../say.js";
import { answerBlocks, convenedBlocks } from "./next-beside.js";
import { modelBlocks } from "./next-model.js";
import { cardOf } from "./next-card.js";
import { effectOf, type Shown } from "./next-shown.js";

/** 8. Whom to introduce, revive, deepen or protect next; nothing where the analysis has no such section. */
export function nextPart(analysis: Analysis, words: PageCatalogue): Section[] {
  const { recommendations } = analysis;
  if (recommendations === undefined) return [];
  const said = words.next;
  const byId = new Map(analysis.actors.map((actor) => [actor.id, actor]));
  const shown = shownSuggestions(recommendations, byId);
  const blocks: Block[] = [
    ...(shown.length === 0
      ? [paragraph(said.nothing), ...fewer(recommendations, words)]
      : [
          paragraph(said.lead(shown.length)),
          ...changes(recommendations, words),
          ...glance(recommendations, shown, byId, words),
          ...fewer(recommendations, words),
          ...shown.map((each) => cardOf(each, recommendations, byId, words)),
        ]),
    ...convenedBlocks(recommendations, byId, words),
    ...rules(recommendations, words),
    ...answerBlocks(analysis, byId, words),
    ...(shown.length === 0 ? [] : modelBlocks(recommendations, words)),
  ];
  return [{ id: "next", number: "8", title: words.questions.next, blocks }];
}

/** Only those whose ends are shown by name: a file made elsewhere may list others. */
function shownSuggestions(
  { suggestions }: RecommendationSection,
  byId: ReadonlyMap<string, ActorEntry>,
): Shown[] {
  return suggestions.flatMap((suggestion, i) => {
    const [a, b] = [byId.get(suggestion.source), byId.get(suggestion.target)];
    return a?.named !== true || b?.named !== true ? [] : [{ turn: i + 1, suggestion, ends: [a, b] as const }];
  });
}

function changes({ objectives }: RecommendationSection, words: PageCatalogue): Block[] {
  const said = words.next;
  return [
    ...objectives
      .filter(({ before, after }) => before !== after)
      .map(({ about, before, after }) =>
        paragraph(
          said.together(
            remark(about.split(":")[0]),
            ...apart(before, after),
            before > 0 ? signedShare(words, (after - before) / before) : undefined,
          ),
          "caution",
        ),
      ),
    ...(objectives.every(({ before, after }) => before === after)
      ? [paragraph(said.cannotSay, "caution")]
      : []),
    paragraph(
      [
        ...joined(
          objectives.map(({ about }) => said.counted(about)),
          " ",
        ),
        { words: " " },
        ...said.kinds,
      ],
      "aside",
    ),
  ];
}

function signedShare(words: PageCatalogue, share: number): Text {
  return words.general.signed(share < 0 ? "−" : "+", words.general.percent(Math.abs(share)));
}

function glance(
  section: RecommendationSection,
  shown: readonly Shown[],
  byId: ReadonlyMap<string, ActorEntry>,
  words: PageCatalogue,
): Block[] {
  const said = words.next;
  const { heads } = said;
  const ranged = shown.some(({ suggestion }) => suggestion.underMissing !== undefined);
  const likely = shown.some(
    ({ suggestion: { action, likelihood } }) => action === "introduce" && likelihood !== undefined,
  );
  const table: DataTable = {
    block: "table",
    caption: said.caption,
    columns: [
      { label: heads.whom },
      { label: heads.action },
      { label: heads.effect, numeric: true },
      ...(ranged ? [{ label: heads.between, numeric: true }] : []),
      ...(likely ? [{ label: heads.likely, numeric: true }] : []),
      { label: heads.introducer },
    ],
    rows: shown.map(({ turn, suggestion, ends: [a, b] }) => {
      const { underMissing } = suggestion;
      const { text, share } = effectOf(suggestion, section, words);
      return [
        said.pair(turn, a.name, b.name),
        said.action(suggestion.action),
        text,
        ...(ranged
          ? [
              underMissing === undefined
                ? words.general.none
                : words.ranks.between(share(underMissing.low), share(underMissing.high)),
            ]
          : []),
        ...(likely ? [chance(suggestion, words)] : []),
        introducer(suggestion, byId, words),
      ];
    }),
  };
  const draws = shown.find(({ suggestion }) => suggestion.underMissing)?.suggestion.underMissing?.draws;
  const meanings = [
    said.effectMeans(section.objectives.length),
    ...(draws === undefined ? [] : [said.betweenMeans(said.missingShare(section.missing ?? 0), draws)]),
    ...(likely ? [said.likelyMeans] : []),
    ...(shown.some(({ suggestion }) => suggestion.action !== "introduce") ? [said.introducerMeans] : []),
    said.nearnessMeans,
  ];
  return [table, paragraph(joined(meanings, " "), "aside")];
}

/** How likely a new tie is; of ties there are it is not said. */
function chance({ action, likelihood }: Suggested, words: PageCatalogue): Text {
  if (action !== "introduce") return words.general.none;
  return likelihood === undefined ? words.general.notKnown : words.general.percent(likelihood);
}

function introducer(
  { action, introducers }: Suggested,
  byId: ReadonlyMap<string, ActorEntry>,
  words: PageCatalogue,
): Text {
  if (action !== "introduce") return words.general.none;
  const [first] = introducers;
  const [one, other] = [first?.id, first?.through].map((id) => (id === undefined ? undefined : byId.get(id)));
  if (one?.named !== true) return words.next.nobody;
  return other?.named === true ? words.next.andThrough(one.name, other.name) : say`${one.name}`;
}

function fewer({ asked }: RecommendationSection, words: PageCatalogue): Block[] {
  const told = asked
    .filter(({ asked: wanted, made }) => made < wanted)
    .map(({ action, asked: wanted, made, found, allowed }) =>
      found === 0 ? words.next.noneFound(action) : words.next.fewer(action, wanted, made, found, allowed),
    );
  return told.length === 0 ? [] : [paragraph(joined(told, " "))];
}

function rules({ rules: barred }: RecommendationSection, words: PageCatalogue): Block[] {
  const said = words.next;
  const heading: Block = { block: "heading", text: said.rulesTitle };
  if (barred.length === 0) return [heading, paragraph(said.nothingBarred)];
  return [
    heading,
    paragraph(said.rulesLead),
    {
      block: "table",
      caption: said.rulesCaption,
      columns: said.rulesHeads.map((label, i) => ({ label, numeric: i === 2 })),
      rows: barred.map(({ action, about, pairs }) => [remark(about), said.action(action), say`${pairs}`]),
    },
  ];
}
