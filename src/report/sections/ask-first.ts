import type { Analysis } from "../../analysis/analysis.js";
import type { AskFirstSection, ReachedBy, ReachedGroup } from "../../analysis/ask-first.js";
import { byCodeUnit } from "../../text/order.js";
import { leadOf, paragraph, withLead, type Axis, type Block, type DataTable } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { joined, roundPercent, say, type Text } from "../say.js";

/** Of more groups a picture is too long to be read. */
const mostDrawn = 12;
const leading = 10;
const mostTold = 10;

/** Part 4: who to ask first to pass a message on; nothing where the analysis has no such section. */
export function askFirstBlocks(analysis: Analysis, words: PageCatalogue): Block[] {
  const { askFirst, audience } = analysis;
  if (askFirst === undefined) return [];
  const said = words.askFirst;
  const { asked, actors, reach, low, best, guarantee, mayBeAsked } = askFirst;
  const heading: Block = { block: "heading", text: said.title };
  if (mayBeAsked === 0) return [heading, paragraph(said.nobody)];
  const who = paragraph(said.mayBeAsked(mayBeAsked, actors, audience === "steward"));
  if (asked.length === 0 || guarantee === null) return [heading, paragraph(said.nothing), who];
  const chance = sureness(askFirst);
  return [
    heading,
    paragraph(said.lead(asked.length, reach, actors, words.general.percent(reach / actors))),
    paragraph(said.guarantee(asked.length, chance, low, best, words.general.percent(floored(guarantee)))),
    paragraph(said.assumed),
    paragraph(said.notKnown, "caution"),
    who,
    ...askedTable(analysis, askFirst, words),
    ...curve(askFirst, words),
    ...askFirst.groups.flatMap((each) => groupBlocks(each, askFirst, words)),
  ];
}

function sureness({ chance }: AskFirstSection): Text {
  return roundPercent(chance, 2);
}

/** What is promised is not rounded up. */
function floored(share: number): number {
  return Math.floor(1000 * share) / 1000;
}

function askedTable(
  { actors, audience }: Analysis,
  { asked }: AskFirstSection,
  words: PageCatalogue,
): Block[] {
  const said = words.askFirst;
  const { kind, country } = words.placed.heads;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const listed = asked.flatMap(({ id, adds }, i) => {
    const actor = byId.get(id);
    // A file made elsewhere may list whom this audience must not see in a list.
    return actor?.named !== true || (actor.personal && audience === "public")
      ? []
      : [{ actor, adds, turn: i + 1 }];
  });
  const withKind = new Set(actors.map(({ kind: word }) => word)).size > 1;
  const withCountry = listed.some(({ actor }) => actor.country !== undefined);
  const table: DataTable = {
    block: "table",
    caption: said.askedCaption,
    columns: [
      { label: said.askedHeads.who },
      ...(withKind ? [{ label: kind }] : []),
      ...(withCountry ? [{ label: country }] : []),
      { label: said.askedHeads.adds, numeric: true },
    ],
    rows: listed.map(({ actor, adds, turn }) => [
      said.inTurn(turn, actor.name),
      ...(withKind ? [words.general.kind(actor.kind)] : []),
      ...(withCountry
        ? [
            actor.country === undefined
              ? words.general.notKnown
              : say`${words.general.country(actor.country)}`,
          ]
        : []),
      said.number(adds),
    ]),
  };
  const people = listed.some(({ actor }) => actor.personal);
  return [
    table,
    paragraph(people ? [...said.addsMeans, { words: " " }, ...said.peopleAsked] : said.addsMeans, "aside"),
  ];
}

function curve(section: AskFirstSection, words: PageCatalogue): Block[] {
  const points = section.curve;
  const said = words.askFirst;
  if (points.length < 2) return [];
  return [
    {
      block: "curve",
      caption: said.curveCaption,
      note: said.curveNote(sureness(section)),
      along: countAxis(points.length),
      up: countAxis(Math.max(...points.map(({ best, high }) => Math.max(best, high)))),
      points: [
        { at: 0, value: 0, range: [0, 0], most: 0 },
        ...points.map(({ asked, reach, low, high, best }) => ({
          ...{ at: asked, value: reach, range: [low, high] as const, most: best },
        })),
      ],
      table: {
        block: "table",
        caption: said.curveCaption,
        columns: said.curveHeads.map((label) => ({ label, numeric: true })),
        rows: points.map(({ asked, reach, low, high, best }) => [
          say`${asked}`,
          ...[reach, low, high, best].map(said.number),
        ]),
      },
    },
  ];
}

/** From 0 on, with at most ten ticks at round numbers. */
function countAxis(to: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, to / 10)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => to / size <= 10) ?? 10 * power;
  const ticks = Array.from({ length: Math.floor(to / step) + 1 }, (_, i) => i * step);
  return { from: 0, to, ticks: ticks.map((at) => ({ at, text: say`${at}` })) };
}

const shareTicks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: [{ figure: `${100 * at}%` }] }));

function groupBlocks({ by, groups }: ReachedBy, section: AskFirstSection, words: PageCatalogue): Block[] {
  const said = words.askFirst;
  if (groups.length < 2) return [];
  const all = section.reach / section.actors;
  const ordered = [...groups].sort((a, b) => b.actors - a.actors || byCodeUnit(a.group, b.group));
  const nameOf = ({ group }: ReachedGroup): Text =>
    by === "country"
      ? say`${words.general.country(group)}`
      : by === "kind"
        ? words.general.kind(group)
        : say`${group}`;
  const table: DataTable = {
    block: "table",
    caption: said.groupCaption(by),
    columns: said.groupHeads(by).map((label, i) => ({ label, numeric: i > 0 })),
    rows: ordered.map((row) => [
      nameOf(row),
      say`${row.actors}`,
      said.number(row.share * row.actors),
      words.general.percent(row.share),
      words.ranks.between(words.general.percent(row.low), words.general.percent(row.high)),
    ]),
  };
  return [
    ...(ordered.length > mostDrawn
      ? withLead(
          table,
          leadOf(ordered, leading, (row) => row.actors),
          said.firstGroups(by),
        )
      : [
          {
            block: "intervals",
            caption: said.groupCaption(by),
            note: said.groupNote(sureness(section), words.general.percent(all)),
            axis: { from: 0, to: 1, mark: all, ticks: shareTicks },
            rows: ordered.map((row) => ({
              ...{ label: nameOf(row), value: row.share, range: [row.low, row.high] as const },
            })),
            table,
          } as const,
        ]),
    ...apart(by, ordered, nameOf, section, words),
  ];
}

/** Groups whose whole interval lies above or below that of all actors. */
function apart(
  by: string,
  rows: readonly ReachedGroup[],
  nameOf: (row: ReachedGroup) => Text,
  { low, high, actors }: AskFirstSection,
  words: PageCatalogue,
): Block[] {
  const said = words.askFirst;
  const told = (found: readonly ReachedGroup[]): Text => {
    const first = found.slice(0, mostTold);
    const names = first.map((row) =>
      said.withShare(nameOf(row), words.general.percent(row.share), row.actors),
    );
    const others = found.length - first.length;
    return [...joined(names, words.general.comma), ...(others > 0 ? words.general.more(others) : [])];
  };
  const more = rows.filter((row) => row.low > high / actors).sort((a, b) => b.share - a.share);
  const less = rows.filter((row) => row.high < low / actors).sort((a, b) => a.share - b.share);
  if (more.length + less.length === 0) return [paragraph(said.alike(by), "aside")];
  return [
    ...(more.length === 0 ? [] : [paragraph(said.clearlyMore(told(more)))]),
    ...(less.length === 0 ? [] : [paragraph(said.clearlyLess(told(less)))]),
  ];
}
