import type { Analysis } from "../../analysis/analysis.js";
import type { PictureSection } from "../../analysis/picture.js";
import type { Block, DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { fixed, joined, say, type Text } from "../say.js";
import { nameOfCircle } from "./circle-certainty.js";

/** Up to so many actors, the table has a row for each of them. */
const mostRows = 300;

/** The network as a picture by ties, with the same as a table, and who is not in it. */
export function networkPicture(analysis: Analysis, words: Catalogue): Block[] {
  const { picture } = analysis;
  if (picture === undefined || (picture.drawn.length < 2 && picture.coarse === undefined)) return [];
  const said = words.picture;
  const table =
    picture.coarse !== undefined
      ? coarseTable(analysis, picture.coarse, words)
      : picture.drawn.length > mostRows
        ? circleTable(analysis, picture, words)
        : partnerTable(analysis, picture, words);
  return [
    {
      block: "network",
      view: "network",
      title: said.title,
      howToRead: picture.coarse === undefined ? said.howToRead(picture.method) : said.coarseHowToRead,
      // The legend of circles says itself who is not drawn.
      caption:
        picture.coarse === undefined
          ? joined([said.caption, ...quality(picture, words), ...omitted(picture, words)], " ")
          : said.coarseCaption,
      table,
      ...(picture.coarse === undefined && unlisted(picture, words)),
    },
  ];
}

/** The same actors on the map, where it is known where enough of them are. */
export function placesPicture(analysis: Analysis, words: Catalogue): Block[] {
  const { picture } = analysis;
  if (picture?.map === undefined || picture.drawn.length < 2 || picture.map.exact.length === 0) return [];
  const said = words.picture;
  return [
    {
      block: "network",
      view: "map",
      caption: joined([said.mapCaption, words.map.atEdges, ...omitted(picture, words)], " "),
      table: countryTable(analysis, picture, words),
      ...unlisted(picture, words),
    },
  ];
}

function omitted({ omitted: left }: PictureSection, words: Catalogue): Text[] {
  return left.map(({ why, actors, ties }) => words.picture.omitted[why](actors, ties));
}

/** Where single actors are listed, only those without a name are missing. */
function unlisted({ omitted: left }: PictureSection, words: Catalogue): { unlisted?: Text } {
  const unnamed = left.find(({ why }) => why === "unnamed");
  return unnamed === undefined ? {} : { unlisted: words.picture.unlisted(unnamed.actors, unnamed.ties) };
}

function quality({ quality: found }: PictureSection, words: Catalogue): Text[] {
  if (found === undefined || found.neighborhood === null) return [];
  return [words.picture.quality(fixed(100 * found.neighborhood, 0))];
}

/** Everybody who is drawn, with the partners who are drawn. */
function partnerTable(
  { actors, communities }: Analysis,
  { drawn, ties }: PictureSection,
  words: Catalogue,
): DataTable {
  const said = words.picture;
  const partners = drawn.map((): number[] => []);
  for (const [one, other] of ties) {
    partners[one].push(other);
    partners[other].push(one);
  }
  return {
    block: "table",
    caption: said.partnersCaption,
    columns: said.partnersHeads.map((label) => ({ label })),
    rows: drawn.map((place, i) => {
      const { name, community } = actors[place];
      const circle = communities.groups[community - 1];
      const names = partners[i].sort((a, b) => a - b).map((other) => say`${actors[drawn[other]].name}`);
      return [
        say`${name}`,
        circle === undefined || circle.actors < 2 ? words.general.none : words.islands.circle(community),
        names.length === 0 ? words.general.none : joined(names, words.general.comma),
      ];
    }),
    folded: true,
  };
}

/** Circles with the pairs within and across, of those who are drawn. */
function circleTable(
  { actors, communities }: Analysis,
  { drawn, ties }: PictureSection,
  words: Catalogue,
): DataTable {
  const counts = new Map<number, { actors: number; within: number; across: number }>();
  const countsOf = (place: number) => {
    const { community } = actors[drawn[place]];
    const found = counts.get(community) ?? { actors: 0, within: 0, across: 0 };
    counts.set(community, found);
    return found;
  };
  for (const place of drawn.keys()) countsOf(place).actors++;
  for (const [one, other] of ties) {
    const [own, its] = [countsOf(one), countsOf(other)];
    if (own === its) own.within++;
    else {
      own.across++;
      its.across++;
    }
  }
  const rows = Array.from(counts).sort(([a, one], [b, other]) => other.actors - one.actors || a - b);
  return {
    block: "table",
    caption: words.picture.circlesCaption,
    columns: words.picture.circlesHeads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: rows.map(([community, count]) => [
      circleName(communities, community, words),
      ...[count.actors, count.within, count.across].map((number) => say`${number}`),
    ]),
    folded: true,
  };
}

function coarseTable(
  { communities }: Analysis,
  { circles, ties }: NonNullable<PictureSection["coarse"]>,
  words: Catalogue,
): DataTable {
  const across = circles.map(() => 0);
  for (const [one, other, count] of ties) {
    across[one] += count;
    across[other] += count;
  }
  const [circle, actors, , others] = words.picture.circlesHeads;
  return {
    block: "table",
    caption: words.picture.circlesCaption,
    columns: [circle, actors, others].map((label, i) => ({ label, numeric: i > 0 })),
    rows: circles.map((each, i) => [
      circleName(communities, each.community, words),
      say`${each.actors}`,
      say`${across[i]}`,
    ]),
    folded: true,
  };
}

function circleName({ groups }: Analysis["communities"], community: number, words: Catalogue): Text {
  return nameOfCircle(groups[community - 1] ?? { group: community }, words.islands.namedCircle, words);
}

/** Who is drawn on the map, by country and by how the place is known. */
function countryTable({ actors }: Analysis, { drawn, map }: PictureSection, words: Catalogue): DataTable {
  const exact = new Set(map?.exact ?? []);
  const counts = new Map<string, { readonly cell: Text; drawn: number; exact: number }>();
  drawn.forEach((place, i) => {
    const { country } = actors[place];
    const key = country === undefined ? "" : words.general.country(country);
    const cell = country === undefined ? words.general.notKnown : say`${key}`;
    const found = counts.get(key) ?? { cell, drawn: 0, exact: 0 };
    found.drawn++;
    if (exact.has(i)) found.exact++;
    counts.set(key, found);
  });
  const rows = Array.from(counts.entries()).sort(
    ([a, one], [b, other]) => other.drawn - one.drawn || (a < b ? -1 : 1),
  );
  return {
    block: "table",
    caption: words.picture.placesCaption,
    columns: words.picture.placesHeads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: rows.map(([, { cell, ...count }]) => [cell, say`${count.drawn}`, say`${count.exact}`]),
    folded: true,
  };
}
