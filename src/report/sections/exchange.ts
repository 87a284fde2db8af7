import type { Analysis } from "../../analysis/analysis.js";
import type { FlowEntry } from "../../analysis/exchange.js";
import { byCodeUnit } from "../../text/order.js";
import { leadOf, paragraph, withLead, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { beyondBlocks } from "./beyond.js";
import { rounded, say, type Text } from "../say.js";

const listed = 10;

/** Part 7: what goes out and what comes in, by country and by organization; nothing where no tie has a direction. */
export function exchangeBlocks({ exchange }: Analysis, words: Catalogue): Block[] {
  if (exchange === undefined) return [];
  const said = words.exchange;
  const blocks: Block[] = [{ block: "heading", text: said.title }, paragraph(said.lead(exchange.weighted))];
  const countries = exchange.countries.map((entry) => ({
    ...entry,
    name: words.general.country(entry.name),
  }));
  if (countries.length > 1) {
    const byBalance = [...countries].sort((a, b) => balance(b) - balance(a) || byCodeUnit(a.name, b.name));
    blocks.push(
      ...attractor(byBalance, countries.length - 1, words),
      ...withLead(
        flowTable(said.countriesCaption, said.country, byBalance, words),
        leadOf(
          byBalance.filter((entry) => balance(entry) > 0),
          listed,
          balance,
        ),
        said.countriesLead,
      ),
    );
  } else blocks.push(...attractor(exchange.attractors, exchange.actors - 1, words));
  if (exchange.pairs.length > 0)
    blocks.push({
      block: "table",
      caption: said.pairsCaption,
      columns: said.pairsHeads.map((label, i) => ({ label, numeric: i > 1 })),
      rows: exchange.pairs.map(({ one, other, toOther, toOne }) => {
        const [from, to] = toOther >= toOne ? [one, other] : [other, one];
        const [goes, back] = toOther >= toOne ? [toOther, toOne] : [toOne, toOther];
        return [
          say`${words.general.country(from)}`,
          say`${words.general.country(to)}`,
          rounded(goes, 2),
          rounded(back, 2),
        ];
      }),
    });
  blocks.push(...beyondBlocks(exchange, words));
  // Where every actor is a country of its own, the table by country has said it.
  if (exchange.attractors.length > 0 && exchange.actors > countries.length)
    blocks.push(flowTable(said.attractorsCaption, said.organization, exchange.attractors, words));
  return [...blocks, paragraph(said.note, "aside")];
}

function balance({ received, sent }: FlowEntry): number {
  return received - sent;
}

/** Who receives most beyond what it sends, and who is first for most others, where there is one such. */
function attractor(entries: readonly FlowEntry[], others: number, words: Catalogue): Block[] {
  const said = words.exchange;
  const sentences: Text[] = [];
  const first = Math.max(0, ...entries.map(({ firstFor }) => firstFor));
  const firsts = entries.filter(({ firstFor }) => firstFor === first);
  if (first > 1 && firsts.length === 1) sentences.push(said.firstFor(firsts[0].name, first, others));
  const most = entries.at(0);
  if (most !== undefined && balance(most) > 0 && (entries.length < 2 || balance(entries[1]) < balance(most)))
    sentences.push(said.attractor(most.name, rounded(most.received, 2), rounded(most.sent, 2)));
  return sentences.map((sentence) => paragraph(sentence));
}

function flowTable(caption: Text, group: Text, entries: readonly FlowEntry[], words: Catalogue): DataTable {
  const said = words.exchange;
  return {
    block: "table",
    caption,
    columns: said.heads(group).map((label, i) => ({ label, numeric: i > 0 })),
    rows: entries.map((entry) => [
      say`${entry.name}`,
      rounded(entry.sent, 2),
      rounded(entry.received, 2),
      said.balance(rounded(balance(entry), 2), balance(entry) > 0),
      say`${entry.firstFor}`,
    ]),
  };
}
