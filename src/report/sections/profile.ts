import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import type { Placed, PlacedActor, PlacedSection, PositionEntry } from "../../analysis/placed.js";
import { paragraph, type Block, type DataTable } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { fixed, rounded, roundPercent, say, type Text } from "../say.js";
import { standingPicture } from "./drawn-ranks.js";

/** Part 4: positions to convene, to connect and to mobilize; nothing where the analysis has no such section. */
export function profileBlocks(analysis: Analysis, words: PageCatalogue): Block[] {
  const { profile } = analysis;
  if (profile === undefined) return [];
  const said = words.profile;
  const share = roundPercent(profile.share);
  const blocks: Block[] = [
    { block: "heading", text: said.title },
    paragraph(said.notDeed, "caution"),
    paragraph(said.lead(profile.samples, share)),
  ];
  if (profile.positions.every(({ kinds }) => kinds.length === 0)) return [...blocks, paragraph(said.nobody)];
  const lists = profile.positions.flatMap((entry) => listOf(analysis, profile, entry, words));
  const tables = lists.some(({ block }) => block === "table");
  return [
    ...blocks,
    countTable(profile, words),
    ...(tables ? [paragraph(said.rangeMeans, "aside")] : []),
    ...lists,
  ];
}

function countTable({ positions }: PlacedSection, words: PageCatalogue): DataTable {
  const said = words.profile;
  return {
    block: "table",
    caption: said.countsCaption,
    columns: said.countsHeads.map((label, i) => ({ label, numeric: i > 1 })),
    rows: positions.flatMap(({ position, kinds }) =>
      kinds.map(({ kind, bands }) => [
        said.positions[position],
        words.general.kind(kind),
        ...(["clear", "likely", "cannot tell", "ordinary"] as const).map((band) => say`${bands[band]}`),
      ]),
    ),
  };
}

function listOf(
  analysis: Analysis,
  section: PlacedSection,
  entry: PositionEntry,
  words: PageCatalogue,
): Block[] {
  const said = words.profile;
  const { position, kinds } = entry;
  const clear = kinds.reduce((sum, { bands }) => sum + bands.clear, 0);
  if (clear === 0) return kinds.length === 0 ? [] : [paragraph(said.nobodyClear[position])];
  const named = entry.actors.flatMap((placed) => {
    const actor = analysis.actors.find(({ id }) => id === placed.id);
    // The list is of organizations under their own names; a file made elsewhere may say otherwise.
    return actor === undefined || actor.personal || !actor.named ? [] : [{ actor, placed }];
  });
  if (named.length === 0) return [paragraph(said.level(said.positions[position], clear))];
  const { organization, kind, country } = words.placed.heads;
  const withKind = new Set(analysis.actors.map(({ kind: word }) => word)).size > 1;
  const withCountry = named.some(({ actor }) => actor.country !== undefined);
  const figures = figuresOf(entry, analysis, section, words);
  const table: DataTable = {
    block: "table",
    caption: captionOf(position, section, words),
    columns: [
      { label: organization },
      ...(withKind ? [{ label: kind }] : []),
      ...(withCountry ? [{ label: country }] : []),
      { label: said.above },
      ...figures.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: named.map(({ actor, placed }) => [
      say`${actor.name}`,
      ...(withKind ? [words.general.kind(actor.kind)] : []),
      ...(withCountry
        ? [
            actor.country === undefined
              ? words.general.notKnown
              : say`${words.general.country(actor.country)}`,
          ]
        : []),
      said.range(words.general.percent(placed.standing[0]), words.general.percent(placed.standing[2])),
      ...figures.map(({ figure }) => figure(placed, actor)),
    ]),
  };
  const meaning = position === "mobilize" ? mobilizeMeans(section, words) : said.meanings[position];
  const hosted = position === "convene" && figures.length > 2;
  const told = hosted ? [...meaning, ...said.hostedMeans] : meaning;
  const more = clear - named.length;
  return [
    table,
    ...standingPicture(named, captionOf(position, section, words), words),
    paragraph(more > 0 ? [...told, ...said.notListed(more)] : told, "aside"),
  ];
}

function captionOf(
  position: Placed,
  { model }: PlacedSection,
  { profile: { captions } }: PageCatalogue,
): Text {
  return position === "mobilize" && model === undefined ? captions.mobilizeBefore : captions[position];
}

function mobilizeMeans({ steps, model }: PlacedSection, { profile: { meanings } }: PageCatalogue): Text {
  return model === undefined ? meanings.mobilizeBefore(steps) : meanings.mobilize(steps);
}

interface FigureColumn {
  readonly label: Text;
  readonly figure: (placed: PlacedActor, actor: ActorEntry) => Text;
}

/** The measures behind a position, those that anybody listed has. */
function figuresOf(
  { position, actors }: PositionEntry,
  analysis: Analysis,
  { model }: PlacedSection,
  words: PageCatalogue,
): FigureColumn[] {
  const { heads } = words.profile;
  const isBefore = position === "mobilize" && model === undefined;
  const [first, second, third] = isBefore ? heads.mobilizeBefore : heads[position];
  const { none, percent } = words.general;
  const column = (
    label: Text,
    value: (placed: PlacedActor) => number | undefined,
    write: (x: number) => Text,
  ) =>
    actors.some((placed) => value(placed) !== undefined)
      ? [
          {
            label,
            figure: (placed: PlacedActor): Text => {
              const known = value(placed);
              return known === undefined ? none : write(known);
            },
          },
        ]
      : [];
  const two = (x: number): Text => fixed(x, 2);
  const one = (x: number): Text => fixed(x, 1);
  const whole = (x: number): Text => rounded(x);
  switch (position) {
    case "convene":
      return [
        ...column(first, ({ score }) => score, percent),
        ...column(second, ({ circle }) => circle, whole),
        ...column(third, ({ hosted }) => hosted, whole),
      ];
    case "connect":
      return [
        ...column(first, ({ score }) => score, two),
        ...column(second, ({ countries }) => countries, two),
        ...column(third, ({ kinds }) => kinds, two),
      ];
    case "mobilize":
      return [
        ...column(first, ({ score }) => score * (analysis.actors.length - 1), isBefore ? whole : one),
        ...column(second, ({ score }) => score, percent),
      ];
  }
}
