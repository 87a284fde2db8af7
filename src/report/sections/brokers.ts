import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import type { Broker, BrokerList, BrokerSection } from "../../analysis/brokers.js";
import { paragraph, type Block } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { isCountry } from "../facts.js";
import { fixed, rounded, say, type Text } from "../say.js";
import { listMadeFrom } from "./borders.js";

const sentences = 3;

/** Who stands between others, a sentence for each organization; nothing where the analysis has no such section. */
export function brokerBlocks(analysis: Analysis, words: PageCatalogue): Block[] {
  const { brokers } = analysis;
  if (brokers === undefined) return [];
  const said = words.brokers;
  const blocks = kinds(analysis.network.undirected, words).flatMap(({ list, lead, sentence }) =>
    listOf(analysis, brokers, { list, lead, sentence }, words),
  );
  if (blocks.length === 0) return [];
  const [home, other] = listMadeFrom(analysis).map(words.general.country);
  const roles = [brokers.lists.liaison, brokers.lists.gatekeeper, brokers.lists.representative];
  return [
    { block: "heading", text: said.title },
    paragraph(said.lead(brokers.least)),
    ...(home === undefined || other !== undefined ? [] : [paragraph(said.fromOneCountry(home), "caution")]),
    ...blocks,
    ...(roles.some((ids) => ids.length > 0) ? [paragraph(said.zMeans, "aside")] : []),
  ];
}

interface Kind {
  readonly list: BrokerList;
  readonly lead: Text;
  readonly sentence: (name: Text, broker: Broker) => Text;
}

function kinds(undirected: boolean, words: PageCatalogue): Kind[] {
  const said = words.brokers;
  const role =
    (name: "liaison" | "gatekeeper" | "representative", half: boolean, sentence: typeof said.isLiaison) =>
    (actor: Text, { roles }: Broker): Text => {
      const count = roles?.[name];
      if (count === undefined || count.z === null) return [];
      // An undirected tie counts in both directions, so that liaisons stand twice between a pair.
      const times = half ? 0.5 : 1;
      const expected = times * count.expected;
      const chance = expected < 0.5 ? said.hardly : rounded(expected);
      return sentence(actor, times * count.pairs, said.chance(chance, rounded(count.z)));
    };
  const always: Kind[] = [
    {
      list: "countries",
      lead: said.countries,
      sentence: (name, { abroad }) =>
        abroad === undefined
          ? []
          : said.tiesCountries(name, abroad.countries, abroad.known, abroad.known - abroad.home),
    },
    {
      list: "circles",
      lead: said.circles,
      sentence: (name, { circles, partners }) =>
        said.tiesCircles(name, circles.reached, partners, partners - circles.own),
    },
    {
      list: "holes",
      lead: said.holes,
      sentence: (name, { partners, effectiveSize, constraint }) =>
        said.standsAlone(name, partners, rounded(effectiveSize, 1), fixed(constraint, 3)),
    },
    {
      list: "bridging",
      lead: said.bridging,
      sentence: (name, { partners, bridging = 0 }) => said.carries(name, partners, bridging),
    },
  ];
  if (undirected)
    return [
      ...always,
      { list: "liaison", lead: said.liaison, sentence: role("liaison", true, said.isLiaison) },
      { list: "gatekeeper", lead: said.borders, sentence: role("gatekeeper", false, said.standsAtBorder) },
    ];
  return [
    ...always,
    { list: "liaison", lead: said.liaison, sentence: role("liaison", false, said.isLiaisonDirected) },
    { list: "gatekeeper", lead: said.gatekeeper, sentence: role("gatekeeper", false, said.isGatekeeper) },
    {
      list: "representative",
      lead: said.representative,
      sentence: role("representative", false, said.isRepresentative),
    },
  ];
}

function listOf(
  { actors }: Analysis,
  { actors: brokers, lists }: BrokerSection,
  { list, lead, sentence }: Kind,
  words: PageCatalogue,
): Block[] {
  const items = lists[list].slice(0, sentences).flatMap((id) => {
    const actor = actors.find((each) => each.id === id);
    const broker = brokers.find((each) => each.id === id);
    // The list is of organizations under their own names; a file made elsewhere may say otherwise.
    if (actor === undefined || broker === undefined || actor.personal || !actor.named) return [];
    const text = sentence(nameOf(actor, words), broker);
    return text.length === 0 ? [] : [text];
  });
  return items.length === 0 ? [] : [paragraph(lead), { block: "list", items }];
}

function nameOf(actor: ActorEntry, words: PageCatalogue): Text {
  const { name, country } = actor;
  return country === undefined || isCountry(actor)
    ? say`${name}`
    : say`${name} (${words.general.country(country)})`;
}
