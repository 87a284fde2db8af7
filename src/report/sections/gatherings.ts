import type { ActorEntry, Analysis } from "../../analysis/analysis.js";
import type { GatheringSection, HostingGroup } from "../../analysis/gatherings.js";
import { byCodeUnit } from "../../text/order.js";
import { leadOf, paragraph, withLead, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import type { PageCatalogue } from "../english/page-english.js";
import { rankable, sumOf, valueOf } from "../facts.js";
import { exchangeBlocks } from "./exchange.js";
import { fundingBlocks } from "./funding.js";
import { fixed, joined, rounded, say, type Text } from "../say.js";

const listed = 10;
const mostNames = 25;

/** Part 3: who comes again to activities. */
export function againBlocks({ gatherings }: Analysis, words: PageCatalogue): Block[] {
  if (gatherings === undefined) return [];
  const said = words.gatherings;
  const { returning } = gatherings;
  const [could, returned, couldSoon, soon] = ["couldReturn", "returned", "couldSoon", "soon"].map(
    (name) => valueOf(returning, name) ?? 0,
  );
  const blocks: Block[] = [{ block: "heading", text: said.againTitle }];
  if (could === 0) return [...blocks, paragraph(said.nobodyCould)];
  blocks.push(paragraph(said.again(returned, could, words.general.percent(returned / could))));
  if (couldSoon > 0) blocks.push(paragraph(said.soon(soon, couldSoon, returning.within)));
  const rows = returning.kinds
    .filter((kind) => kind.couldReturn > 0)
    .map((kind) => [
      words.general.kind(kind.group),
      ...[kind.participants, kind.couldReturn, kind.returned].map((count) => say`${count}`),
      words.general.percent(kind.returned / kind.couldReturn),
    ]);
  if (rows.length > 1) blocks.push(table(said.againCaption, said.againHeads, rows));
  return [...blocks, paragraph(said.noVerdict, "aside")];
}

/** Part 4: organizations that have hosted, beside those that are placed to. */
export function hostedBlocks(analysis: Analysis, words: PageCatalogue): Block[] {
  const { gatherings } = analysis;
  const hosted = gatherings && (valueOf(gatherings.hosting, "hosted") ?? 0);
  if (gatherings === undefined || hosted === undefined || hosted === 0) return [];
  const said = words.gatherings;
  const { heads } = words.placed;
  const times = ({ took }: ActorEntry): number => took?.hosted ?? 0;
  const all = rankable(analysis)
    .filter((actor) => times(actor) > 0)
    .sort((a, b) => times(b) - times(a) || byCodeUnit(a.id, b.id));
  // No id decides who is listed: of those who hosted equally often, all are or none.
  const next = all.length > listed ? times(all[listed]) : 0;
  const top = all.filter((actor) => times(actor) > next);
  const hosts = valueOf(gatherings.hosting, "hosts") ?? 0;
  const effective = rounded(valueOf(gatherings.hosting, "effectiveHosts") ?? hosts, 1);
  const blocks: Block[] = [
    { block: "heading", text: said.hostedTitle },
    paragraph(
      joined([said.hostedLead(hosted, gatherings.activities), said.effectiveHosts(hosts, effective)], " "),
    ),
  ];
  const more = all.length - top.length;
  if (more > 0) blocks.push(paragraph(said.moreHosted(more, next, top.length === 0), "aside"));
  if (top.length === 0) return blocks;
  const columns = [
    heads.organization,
    heads.kind,
    heads.country,
    said.hostedHeads.hosted,
    said.hostedHeads.took,
  ];
  return [
    ...blocks,
    table(
      said.hostedCaption,
      columns,
      top.map((actor) => [
        say`${actor.name}`,
        words.general.kind(actor.kind),
        actor.country === undefined ? words.general.notKnown : say`${words.general.country(actor.country)}`,
        say`${times(actor)}`,
        say`${actor.took?.activities ?? 0}`,
      ]),
      3,
    ),
  ];
}

/** 7. Do both sides give and gain? As far as participations and directions tell; nothing where there are neither. */
export function givePart(analysis: Analysis, words: Catalogue): Section[] {
  const { gatherings } = analysis;
  const said = words.gatherings;
  const blocks = [
    ...exchangeBlocks(analysis, words),
    ...fundingBlocks(analysis, words),
    ...(gatherings === undefined
      ? []
      : [
          { block: "heading", text: said.giveTitle } as const,
          paragraph(said.giveLead),
          ...hosts(gatherings, words),
          ...mix(gatherings, words),
        ]),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      ...{ id: "give-and-gain", number: "7", title: words.questions.give },
      blocks: [...blocks, paragraph(said.notCompared, "aside")],
    },
  ];
}

function hosts({ hosting }: GatheringSection, words: PageCatalogue): Block[] {
  const said = words.gatherings;
  if ((valueOf(hosting, "hosted") ?? 0) === 0) return [paragraph(said.noHosts)];
  const blocks: Block[] = [];
  const never = hosting.countries
    .filter(({ hosted }) => hosted === 0)
    .map(({ group }) => words.general.country(group));
  if (hosting.countries.length > 1) {
    const named = never.slice(0, mostNames).map((name) => say`${name}`);
    const more = never.length > mostNames ? words.general.more(never.length - mostNames) : [];
    blocks.push(
      paragraph(
        never.length === 0
          ? said.everyCountryHosts
          : said.neverHost([...joined(named, words.general.comma), ...more], never.length),
      ),
    );
    const countries = groupTable(
      said.countriesCaption,
      said.country,
      hosting.countries,
      (group) => say`${words.general.country(group)}`,
    );
    blocks.push(...withLead(countries, leadOf(bySize(hosting.countries), listed, came), said.countriesLead));
  }
  if (hosting.kinds.length > 1)
    blocks.push(groupTable(said.kindsCaption, said.kind, hosting.kinds, words.general.kind));
  return [...blocks, paragraph(said.shares, "aside")];

  function groupTable(
    caption: Text,
    head: Text,
    groups: readonly HostingGroup[],
    nameOf: (group: string) => Text,
  ): DataTable {
    const [took, held] = (["participants", "hosted"] as const).map((name) =>
      sumOf(groups.map((group) => group[name])),
    );
    const rows = bySize(groups).map(({ group, participants, hosted }) => [
      nameOf(group),
      say`${participants}`,
      words.general.percent(participants / took),
      say`${hosted}`,
      held === 0 ? words.general.none : words.general.percent(hosted / held),
    ]);
    return table(caption, said.groupHeads(head), rows);
  }
}

const came = ({ participants }: HostingGroup): number => participants;

function bySize(groups: readonly HostingGroup[]): HostingGroup[] {
  return [...groups].sort((a, b) => came(b) - came(a) || byCodeUnit(a.group, b.group));
}

function mix({ copresence }: GatheringSection, words: PageCatalogue): Block[] {
  const said = words.gatherings;
  const [pairs, internal] = ["pairs", "internal"].map((name) => valueOf(copresence, name) ?? 0);
  const chance = valueOf(copresence, "expectedInternalShare");
  if (pairs === 0 || chance === undefined || copresence.matrix.length < 2) return [];
  const rows = copresence.matrix.map((cell) => [
    words.general.kind(cell.group),
    words.general.kind(cell.other),
    say`${cell.pairs}`,
    fixed(cell.expected, 1),
    cell.expected === 0 ? words.general.none : fixed(cell.pairs / cell.expected, 2),
  ]);
  return [
    { block: "heading", text: said.mixTitle },
    paragraph(said.mix(pairs, words.general.percent(internal / pairs), words.general.percent(chance))),
    table(said.mixCaption, said.mixHeads, rows, 2),
    paragraph(said.mixNote, "aside"),
  ];
}

function table(
  caption: Text,
  heads: readonly Text[],
  rows: readonly (readonly Text[])[],
  firstNumber = 1,
): DataTable {
  return {
    block: "table",
    caption,
    columns: heads.map((label, i) => ({ label, numeric: i >= firstNumber })),
    rows,
  };
}
