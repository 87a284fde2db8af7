import type { Analysis } from "../../analysis/analysis.js";
import type { InclusionGroup, InclusionSection, SharedScore } from "../../analysis/inclusion.js";
import { sharedScores } from "../../analysis/inclusion.js";
import { byCodeUnit } from "../../text/order.js";
import { clearFirst } from "../../values/clear-first.js";
import { leadOf, paragraph, withLead, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { fixed, joined, say, type Text } from "../say.js";

const listed = 10;
const mostNamed = 6;
/** Below this many actors, what a group has is an accident. */
export const fewestActors = 5;

/** How unevenly ties and places are shared, in one sentence; from the attribute that most actors have. */
export function evennessBlock({ inclusion }: Analysis, words: Catalogue): Block[] {
  const said = words.leftOut;
  const widest = [...(inclusion ?? [])].sort((a, b) => b.actors - a.actors).at(0);
  if (widest === undefined) return [];
  const list = sharedScores.flatMap((score) => {
    const gini = widest.gini[score];
    if (typeof gini !== "number") return [];
    const name = said.scores[score];
    return [gini < 0.005 ? said.allEven(name) : said.even(name, fixed(gini, 2), fixed(2 * gini, 2))];
  });
  return list.length === 0 ? [] : [paragraph(said.evenness(joined(list, words.general.semicolon)))];
}

/** What chance means here, over all groups that are compared with it. */
export function chanceBlock({ inclusion }: Analysis, words: Catalogue): Block[] {
  const groups = (inclusion ?? [])
    .map((section) => comparedOf(section).length)
    .filter((count) => count > 1)
    .reduce((sum, count) => sum + count, 0);
  if (groups === 0) return [];
  return [paragraph(words.leftOut.chanceNote(groups, groups / 20, fewestActors), "aside")];
}

function comparedOf({ groups }: InclusionSection): InclusionGroup[] {
  return groups.length < 2 ? [] : groups.filter(({ actors }) => actors >= fewestActors);
}

/** What the groups of one attribute have; nothing where there are fewer than two groups. */
export function inclusionBlocks(
  analysis: Analysis,
  section: InclusionSection,
  words: Catalogue,
  more: Block[] = [],
): Block[] {
  const said = words.leftOut;
  if (section.groups.length < 2) return more;
  const compared = comparedOf(section);
  const blocks: Block[] = [
    { block: "heading", text: said.by[section.by] ?? said.byOther(section.by) },
    ...more,
  ];
  if (compared.length > 1) {
    const scores: SharedScore[] = ["degree", "betweenness"];
    blocks.push(
      ...scores.flatMap((score) => highest(section, score, compared, words)),
      ...outside(analysis, section, compared, words),
    );
  }
  blocks.push(...tableOf(section, compared, words));
  const several = section.by === "languages" || section.by === "groups";
  if (several) blocks.push(paragraph(said.severalValues, "aside"));
  if (section.leftOut > 0) blocks.push(paragraph(said.unknown(section.leftOut), "aside"));
  return blocks;
}

function nameOf({ by }: InclusionSection, group: string, words: Catalogue): Text {
  if (by === "country") return say`${words.general.country(group)}`;
  if (by === "languages") return words.general.language(group);
  return by === "kind" ? words.general.kind(group) : say`${group}`;
}

/** Who has fewer places among the highest than chance would give, and who has more. */
function highest(
  section: InclusionSection,
  score: SharedScore,
  compared: readonly InclusionGroup[],
  words: Catalogue,
): Block[] {
  const said = words.leftOut;
  const places = compared.flatMap(({ group, highest: of }) => {
    const place = of[score];
    return place === undefined ? [] : [{ group, ...place }];
  });
  if (places.length === 0) return [];
  const sentence = (reading: "fewer" | "more"): Text => {
    const away = ({ share, least, most }: (typeof places)[number]): number =>
      reading === "fewer" ? least - share : share - most;
    const found = places
      .filter((place) => place.reading === reading)
      .sort((a, b) => away(b) - away(a) || byCodeUnit(a.group, b.group));
    if (found.length === 0) return [];
    const list = found
      .slice(0, mostNamed)
      .map(({ group, share, least, most }) =>
        said.against(
          nameOf(section, group, words),
          words.general.percent(share),
          words.general.percent(least),
          words.general.percent(most),
        ),
      );
    const rest = found.length > mostNamed ? words.general.more(found.length - mostNamed) : [];
    return [...joined(list, words.general.comma), ...rest];
  };
  const tenth = said.highest[score];
  const [fewer, more] = [sentence("fewer"), sentence("more")];
  if (fewer.length === 0)
    return [paragraph(more.length === 0 ? said.asChance(tenth) : said.more(tenth, more))];
  return [paragraph([...said.fewer(tenth, fewer), ...(more.length === 0 ? [] : said.moreThere(more))])];
}

/** Groups of which a larger share lies outside the largest part than of all. */
function outside(
  analysis: Analysis,
  section: InclusionSection,
  compared: readonly InclusionGroup[],
  words: Catalogue,
): Block[] {
  const said = words.leftOut;
  const share = ({ actors, outsideLargest }: InclusionGroup): number => outsideLargest / actors;
  const [largest = 0] = analysis.components.sizes;
  const all = 1 - largest / analysis.actors.length;
  const found = compared
    .filter((group) => group.outsideLargest > 1 && share(group) > all)
    .sort((a, b) => share(b) - share(a) || byCodeUnit(a.group, b.group));
  const named = found
    .slice(0, mostNamed)
    .map((group) => said.outsideOf(nameOf(section, group.group, words), group.outsideLargest, group.actors));
  const rest = found.length > mostNamed ? words.general.more(found.length - mostNamed) : [];
  return named.length === 0
    ? []
    : [paragraph(said.outside(words.general.percent(all), [...joined(named, words.general.comma), ...rest]))];
}

function tableOf(section: InclusionSection, compared: readonly InclusionGroup[], words: Catalogue): Block[] {
  const said = words.leftOut;
  const { heads } = said;
  const scores = sharedScores.filter((score) => typeof section.gini[score] === "number");
  const columns = [
    ...[said.groupHead[section.by] ?? said.otherHead, heads.actors, heads.share],
    ...scores.map((score) => said.scoreHeads[score]),
    heads.highest,
  ].map((label, i) => ({ label, numeric: i > 0 }));
  const table = (caption: Text, groups: readonly InclusionGroup[]): DataTable => ({
    block: "table",
    caption,
    columns,
    rows: groups.map((group) => rowOf(section, group, scores, words)),
  });
  const lack = ({ shares, actorShare }: InclusionGroup): number => (shares.degree ?? 0) / actorShare;
  if (section.by === "country") {
    if (compared.length === 0) return [paragraph(said.smallCountries(fewestActors))];
    const lacking = compared
      .filter((group) => lack(group) < 1)
      .sort((a, b) => lack(a) - lack(b) || byCodeUnit(a.group, b.group));
    if (lacking.length === 0) return [paragraph(said.noCountryLacks(fewestActors))];
    const fewest = clearFirst(lacking, listed, (group) => -lack(group));
    if (fewest.length === 0) return [paragraph(said.levelCountries(lacking.length, fewestActors))];
    return [table(said.tableCaption.country(fewest.length, fewestActors), fewest)];
  }
  const bySize = [...section.groups].sort((a, b) => b.actors - a.actors || byCodeUnit(a.group, b.group));
  const { kind, languages, groups } = said.tableCaption;
  const captions: Readonly<Record<string, Text>> = { kind, languages, groups };
  const caption = captions[section.by] ?? said.otherCaption(section.by);
  const lead = leadOf(bySize, listed, ({ actors }) => actors);
  return withLead(table(caption, bySize), lead, (shown) => said.leading(caption, shown));
}

function rowOf(
  section: InclusionSection,
  group: InclusionGroup,
  scores: readonly SharedScore[],
  words: Catalogue,
): Text[] {
  const place = group.highest.degree;
  const { none } = words.general;
  const share = (score: SharedScore): Text => {
    const value = group.shares[score];
    return typeof value === "number" ? words.general.percent(value) : none;
  };
  return [
    nameOf(section, group.group, words),
    say`${group.actors}`,
    words.general.percent(group.actorShare),
    ...scores.map(share),
    place === undefined ? none : words.general.percent(place.share),
  ];
}
