import type { Analysis } from "../../analysis/analysis.js";
import type { MixingSection } from "../../analysis/mixing.js";
import { drawnLinks, mappedCountries } from "../draw/map-choice.js";
import { paragraph, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { sumOf, valueOf } from "../facts.js";
import { placesPicture } from "./picture.js";
import { fixed, joined, rounded, say, type Text } from "../say.js";

/** From so many ties on that chance would put there, being as many is a finding; so many more or less are an accident. */
const [fewest, accident] = [5, 2];

/** Within and across countries: the sentence against chance, the map with its tables, and how degrees mix. */
export function borders(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.islands;
  const { unknown } = analysis.countries;
  const blocks: Block[] = [
    { block: "heading", text: said.borders },
    paragraph(bordersSentence(analysis, words)),
  ];
  if (analysis.countries.countries.length > 0) {
    blocks.push(...counted(analysis, words));
    if (unknown.actors > 0)
      blocks.push(
        paragraph(
          [...said.unknownCountries(unknown.actors, unknown.ties), ...asGiven(analysis, words)],
          "aside",
        ),
      );
    blocks.push(
      { block: "map", caption: mapCaption(analysis, words), tables: mapTables(analysis, words) },
      ...placesPicture(analysis, words),
    );
  }
  const byDegree = analysis.mixing.find(({ by }) => by === "degree");
  const r = byDegree === undefined ? undefined : valueOf(byDegree, "assortativity");
  if (r !== undefined) {
    const reading = Math.abs(r) < 0.05 ? said.asChance : r > 0 ? said.likeToLike : said.unlike;
    blocks.push(paragraph(said.degreeMixing(rounded(r, 2), reading)));
  }
  return blocks;
}

/** How ties mix by country, read against chance; also for the summary. */
export function bordersSentence(analysis: Analysis, words: Catalogue): Text {
  const said = words.summary;
  const { countries } = analysis.countries;
  if (countries.length === 0) return said.noCountries;
  if (countries.length === 1) return said.oneCountry(words.general.country(countries[0].country));
  const mixing = analysis.mixing.find(({ by }) => by === "country");
  const shares = mixing && sharesOf(mixing);
  if (shares === undefined) return said.noTieWithCountries;
  const { share, chance, within, across } = shares;
  if ((mixing?.groups ?? []).length > 0 && mixing?.groups.every(({ actors }) => actors < 2) === true)
    return said.oneActorEach;
  const [home, other] = listMadeFrom(analysis).map(words.general.country);
  if (home !== undefined)
    return other === undefined ? said.fromOneCountry(home, across) : said.betweenTwo(home, other, across);
  const against = compared(shares, words);
  return within === 0
    ? said.noneWithin(across, words.general.percent(chance), against)
    : said.withinCountry(words.general.percent(share), words.general.percent(chance), against);
}

/** The country that is one end of every tie, by its code, as a list made from there has it; two where all ties join these two. */
export function listMadeFrom({ countries: { countries, links }, mixing }: Analysis): readonly string[] {
  const counted = mixing.find(({ by }) => by === "country");
  const [within, across] =
    counted === undefined
      ? [sumOf(countries.map((country) => country.within)), sumOf(links.map(({ ties }) => ties))]
      : ["internal", "external"].map((name) => valueOf(counted, name) ?? 0);
  if (across === 0 || within > 0) return [];
  return countries.filter((country) => country.across === across).map(({ country }) => country);
}

interface Shares {
  readonly share: number;
  readonly chance: number;
  readonly within: number;
  readonly across: number;
}

/** The share within one country from the counts themselves, so that it can be checked against the table. */
function sharesOf(mixing: MixingSection): Shares | undefined {
  const [within, across] = ["internal", "external"].map((name) => valueOf(mixing, name) ?? 0);
  const chance = valueOf(mixing, "expectedInternalShare");
  if (chance === undefined || within + across === 0) return undefined;
  return { share: within / (within + across), chance, within, across };
}

/** Which ties the share by country counts, and which it leaves out. */
function counted(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.islands;
  const mixing = analysis.mixing.find(({ by }) => by === "country");
  const shares = mixing && sharesOf(mixing);
  if (mixing === undefined || shares === undefined || analysis.countries.countries.length < 2) return [];
  const { within, across } = shares;
  const without = valueOf(mixing, "leftOut") ?? 0;
  const selves = analysis.network.ties - within - across - without;
  const text = said.countedForBorders(within + across, within, across);
  if (without === 0 && selves <= 0) return [paragraph(text, "aside")];
  const left = said.notCountedForBorders(without, Math.max(0, selves));
  return [paragraph(joined([text, left], " "), "aside")];
}

/** Actors whose country is in no list count by the name that was given. */
function asGiven({ mixing, countries }: Analysis, words: Catalogue): Text {
  const groups = mixing.find(({ by }) => by === "country")?.groups ?? [];
  const grouped = sumOf(groups.map(({ actors }) => actors));
  const named = grouped - sumOf(countries.countries.map(({ actors }) => actors));
  if (named <= 0) return [];
  return [{ words: " " }, ...words.islands.countriesAsGiven(named, named === countries.unknown.actors)];
}

function compared({ share, chance, within, across }: Shares, words: Catalogue): Text {
  const said = words.summary;
  const times = share / chance;
  const expected = chance * (within + across);
  if (!(chance > 0)) return said.alike;
  if (Math.abs(times - 1) < 0.05 && expected >= fewest) return said.alike;
  if (Math.abs(within - expected) <= accident) return said.tooFew;
  if (within === 0) return said.never;
  return times > 1 ? said.oftener(fixed(times, 1)) : said.rarer(words.general.percent(times));
}

function mapCaption(analysis: Analysis, words: Catalogue): Text {
  const said = words.map;
  const { links, unknown } = analysis.countries;
  const drawn = drawnLinks(links);
  const all = links.reduce((sum, { ties }) => sum + ties, 0);
  const held = drawn.links.reduce((sum, { ties }) => sum + ties, 0);
  const { unplaced } = mappedCountries(analysis);
  const lines =
    drawn.links.length === links.length
      ? said.allLines(links.length)
      : drawn.least === undefined
        ? said.someOfEqual(drawn.links.length, links.length)
        : said.someLines(drawn.links.length, links.length, drawn.least, words.general.percent(held / all));
  return joined(
    [
      said.caption,
      said.circles,
      lines,
      ...(drawn.links.length > 0 ? [said.atEdges] : []),
      ...(unknown.actors > 0 ? [said.notShown(unknown.actors)] : []),
      ...(unplaced.length > 0
        ? [
            said.offMap(
              joined(
                unplaced.map((code) => say`${code}`),
                words.general.comma,
              ),
            ),
          ]
        : []),
    ],
    " ",
  );
}

function mapTables(analysis: Analysis, words: Catalogue): DataTable[] {
  const said = words.map;
  const { countries, links } = analysis.countries;
  const bySize = [...countries].sort((a, b) => b.actors - a.actors);
  const tables: DataTable[] = [
    {
      block: "table",
      caption: said.countriesCaption,
      columns: said.countriesHeads.map((label, i) => ({ label, numeric: i > 0 })),
      rows: bySize.map(({ country, actors, within, across }) => [
        say`${words.general.country(country)}`,
        ...[actors, within, across].map((count) => say`${count}`),
      ]),
      folded: true,
    },
  ];
  if (links.length > 0)
    tables.push({
      block: "table",
      caption: said.linksCaption,
      columns: said.linksHeads.map((label, i) => ({ label, numeric: i === 2 })),
      rows: drawnLinks(links).links.map(({ source, target, ties }) => [
        say`${words.general.country(source)}`,
        say`${words.general.country(target)}`,
        say`${ties}`,
      ]),
      folded: true,
    });
  return tables;
}
