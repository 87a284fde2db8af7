import type { Analysis } from "../../analysis/analysis.js";
import { paragraph, type Block } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { valueOf } from "../facts.js";
import { fixed, roundPercent, rounded, say, type Text } from "../say.js";

/** Random networks that share more of the tied pairs than this are no other networks. */
const sameNetwork = 0.9;

/** How sure the circles are: against chance, and over many runs. */
export function circleCertainty(analysis: Analysis, words: PageCatalogue): Block[] {
  const { certainty } = analysis.communities;
  if (certainty === undefined) return [];
  const said = words.circleCertainty;
  const { runs, agreement, sure, borderline, between } = certainty.consensus;
  const actors = analysis.actors.length;
  const blocks: Block[] = [
    ...(certainty.significance === undefined ? [] : againstChance(certainty.significance, words)),
    paragraph([
      ...said.sure(runs, sure, actors, borderline),
      ...(agreement === null ? [] : said.agreement(rounded(agreement, 2))),
      ...(2 * borderline > actors ? said.mostBorderline : []),
      ...said.drawsOnly,
    ]),
  ];
  if (between.length > 0)
    blocks.push(paragraph(said.between(between.length)), {
      block: "list",
      items: between.map(({ name, group, certainty: own, second, secondShare }) =>
        said.leaning(
          say`${name}`,
          circleName(analysis, group, words),
          wholePercent(own),
          circleName(analysis, second, words),
          wholePercent(secondShare),
        ),
      ),
    });
  return blocks;
}

/** A circle by its number and, where it has one, its name. */
function circleName({ communities }: Analysis, group: number, words: PageCatalogue): Text {
  const found = communities.groups.find((each) => each.group === group);
  return nameOfCircle(found ?? { group }, words.circleCertainty.circle, words);
}

type Circle = Pick<Analysis["communities"]["groups"][number], "group" | "name">;

/** Where nothing stands out in a circle, and nobody whose name may be said is in it, its number is its name. */
export function hasName({ group, name }: Circle): boolean {
  return name !== undefined && name !== `group ${group}`;
}

/** A circle by its number and, where it has one, its name. */
export function nameOfCircle(
  circle: Circle,
  named: (group: number, name: string) => Text,
  words: PageCatalogue,
): Text {
  const { group, name } = circle;
  return name === undefined || !hasName(circle) ? words.islands.circle(group) : named(group, name);
}

function wholePercent(share: number): Text {
  return roundPercent(share);
}

function againstChance(
  section: NonNullable<NonNullable<Analysis["communities"]["certainty"]>["significance"]>,
  words: PageCatalogue,
): Block[] {
  const said = words.circleCertainty;
  const { samples } = section;
  const [quality, mean, z, p] = ["quality", "nullMean", "z", "p"].map((name) => valueOf(section, name));
  if (quality === undefined || mean === undefined || p === undefined) return [];
  const shared = valueOf(section, "shared") ?? 0;
  if (shared > sameNetwork) return [paragraph(said.sameNetwork(words.general.percent(shared)))];
  const away = z === undefined ? [] : z < 0 ? said.below(rounded(-z, 1)) : said.above(rounded(z, 1));
  const reached = Math.round(p * (samples + 1)) - 1;
  return [
    paragraph([
      ...said.chance(samples, fixed(mean, 3), fixed(quality, 3)),
      ...away,
      ...said.reached(reached, samples, rounded(p, 2)),
      ...(p <= 0.05 ? said.more : said.noMore),
    ]),
  ];
}
