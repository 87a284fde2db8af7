import type { ActorEntry } from "../../analysis/analysis.js";
import type { Beside, RecommendationSection, Suggested } from "../../analysis/recommendations.js";
import { paragraph, type Card, type Neighbors, type Point, type TwoNeighborhoods } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { apart, joined, remark, say, type Text } from "../say.js";
import { effectOf, type Shown } from "./next-shown.js";

type ById = ReadonlyMap<string, ActorEntry>;

/** Everything about one suggestion, to be taken into a meeting. */
export function cardOf(
  { turn, suggestion, ends }: Shown,
  section: RecommendationSection,
  byId: ById,
  words: PageCatalogue,
): Card {
  const said = words.next;
  const described = ends.map((actor) =>
    said.described(
      actor.name,
      actor.kind === undefined || actor.kind === "unspecified" ? undefined : words.general.kind(actor.kind),
      actor.country === undefined ? undefined : say`${words.general.country(actor.country)}`,
    ),
  );
  const [one, other] = described;
  return {
    block: "card",
    title: said.title(turn, suggestion.lead),
    blocks: [
      paragraph(said.who(one, other)),
      picture(suggestion, ends, byId, words),
      { block: "points", points: points(suggestion, ends, section, words) },
    ],
  };
}

function points(
  suggestion: Suggested,
  ends: Shown["ends"],
  section: RecommendationSection,
  words: PageCatalogue,
): Point[] {
  const said = words.next;
  const { action, reasons, introducers, advice, cautions, steps, unless, likelihood } = suggestion;
  const texts = (list: readonly string[]): Text[] => list.map((text) => remark(sentence(text, ends)));
  const chance =
    section.model === undefined || action !== "introduce"
      ? []
      : [
          {
            lead: said.likely,
            items: [
              likelihood === undefined ? said.noChance : said.chance(words.general.percent(likelihood)),
            ],
          },
        ];
  const who: Point[] =
    action === "introduce"
      ? [
          {
            lead: said.introduces,
            items:
              introducers.length === 0 ? [said.noIntroducer] : texts(introducers.map(({ text }) => text)),
          },
        ]
      : [];
  const all: Point[] = [
    { lead: said.why, items: texts(reasons.map(({ text }) => text)) },
    ...who,
    { lead: said.steps, items: texts(steps), inTurn: true },
    { lead: said.changes, items: changes(suggestion, ends, section, words) },
    ...chance,
    ...(advice === undefined ? [] : [{ lead: said.how, items: texts([advice]) }]),
    ...priced(suggestion, ends, words),
    { lead: said.wrong, items: texts(cautions) },
    { lead: said.unless, items: texts(unless) },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** What is to be done by what it costs, where costs were given. */
function priced({ method, methodWhy, cost }: Suggested, ends: Shown["ends"], words: PageCatalogue): Point[] {
  const said = words.next;
  if (cost === undefined) return [];
  const amount = method === undefined ? say`${cost}` : said.costOf(cost, method);
  const why = methodWhy === undefined ? [] : [remark(sentence(methodWhy, ends))];
  return [{ lead: said.cost, items: [amount, ...why] }];
}

/** With a capital letter at its start, unless it begins with a name. */
function sentence(text: string, ends: Shown["ends"]): string {
  return ends.some(({ name }) => text.startsWith(name))
    ? text
    : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function changes(
  suggestion: Suggested,
  ends: Shown["ends"],
  section: RecommendationSection,
  words: PageCatalogue,
): Text[] {
  const said = words.next;
  const { underMissing, changes: all } = suggestion;
  if (all.length === 0) return [said.lost];
  const [source, target] = ends;
  const told = all.map(({ who, id, before, after, reachBefore, reachAfter }) => {
    const name =
      who === "source"
        ? say`${source.name}`
        : who === "target"
          ? say`${target.name}`
          : said.least(
              /^[A-Z]{2}$/.test(id) ? say`${words.general.country(id)}` : say`${id.replaceAll("-", " ")}`,
            );
    const reach =
      reachBefore === undefined || reachAfter === undefined ? [] : said.reaches(reachBefore, reachAfter);
    return said.nearer(name, reach, ...apart(before, after));
  });
  const { share } = effectOf(suggestion, section, words);
  return [
    ...told,
    ...(underMissing === undefined
      ? []
      : [
          said.missing(
            said.missingShare(section.missing ?? 0),
            share(underMissing.low),
            share(underMissing.high),
            Math.round(underMissing.positive * underMissing.draws),
            underMissing.draws,
          ),
        ]),
  ];
}

function picture(
  { action, introducers, around }: Suggested,
  ends: Shown["ends"],
  byId: ById,
  words: PageCatalogue,
): TwoNeighborhoods {
  const said = words.next.picture;
  const rings = new Set(
    action === "introduce"
      ? introducers.flatMap(({ id, through }) => (through === undefined ? [id] : [id, through]))
      : [],
  );
  const named = ({ some }: Beside): ActorEntry[] =>
    some.flatMap((id) => {
      const actor = byId.get(id);
      return actor?.named === true ? [actor] : [];
    });
  const [left, right, between] = [around.source, around.target, around.both].map((beside): Neighbors => {
    const list = named(beside);
    return {
      named: list.map(({ id, name }) => ({ name: say`${name}`, introduces: rings.has(id) })),
      ...{ more: beside.count - beside.unnamed - list.length, unnamed: beside.unnamed },
    };
  });
  const [lefts, rights] = [named(around.source), named(around.target)];
  const across = introducers.flatMap(({ id, through }): [number, number][] => {
    const pair = [
      lefts.findIndex((actor) => actor.id === id),
      rights.findIndex((actor) => actor.id === through),
    ];
    return action !== "introduce" || pair.includes(-1) ? [] : [[pair[0], pair[1]]];
  });
  const [a, b] = ends;
  const row = (lead: Text, { named: list, more, unnamed }: Neighbors): Text[] => [
    lead,
    say`${list.length + more + unnamed}`,
    list.length === 0
      ? words.general.none
      : joined(
          list.map(({ name }) => name),
          words.general.comma,
        ),
  ];
  const caption = said.caption(a.name, b.name);
  return {
    ...{ block: "neighborhoods", caption, ends: [say`${a.name}`, say`${b.name}`] },
    note: said.note(action === "deepen" || action === "protect", rings.size > 0),
    ...{ left, right, between, across, isTied: action === "deepen" || action === "protect" },
    table: {
      block: "table",
      caption,
      columns: said.heads.map((label, i) => ({ label, numeric: i === 1 })),
      rows: [row(said.only(a.name), left), row(said.both, between), row(said.only(b.name), right)],
    },
  };
}
