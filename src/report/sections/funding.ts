import type { Analysis } from "../../analysis/analysis.js";
import { byCodeUnit } from "../../text/order.js";
import { leadOf, paragraph, withLead, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { rounded, say } from "../say.js";

const listed = 10;

/** Part 7: who pays for whom, by country; nothing where no tie says who pays. */
export function fundingBlocks({ funding }: Analysis, words: Catalogue): Block[] {
  if (funding === undefined) return [];
  const said = words.funding;
  const { ties, payerUnknown, takerUnknown, countries } = funding;
  const blocks: Block[] = [
    { block: "heading", text: said.title },
    paragraph(said.lead(ties)),
    paragraph([
      ...(payerUnknown === 0 ? said.allKnown : said.payerUnknown(payerUnknown)),
      ...(takerUnknown === 0 ? [] : said.takerUnknown(rounded(takerUnknown, 1))),
    ]),
  ];
  if (countries.length === 0) return [...blocks, paragraph(said.nothingKnown)];
  const named = countries.map((entry) => ({
    ...entry,
    name: words.general.country(entry.name),
    balance: entry.gives - entry.gets,
  }));
  named.sort((a, b) => b.balance - a.balance || byCodeUnit(a.name, b.name));
  const table: DataTable = {
    block: "table",
    caption: said.caption,
    columns: said.heads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: named.map(({ name, gives, gets, own, balance }) => [
      say`${name}`,
      rounded(gives, 1),
      rounded(gets, 1),
      words.exchange.balance(rounded(balance, 1), balance > 0),
      rounded(own, 1),
    ]),
  };
  const paying = leadOf(
    named.filter(({ balance }) => balance > 0),
    listed,
    ({ balance }) => balance,
  );
  return [...blocks, ...withLead(table, paying, said.leadCaption), paragraph(said.note, "aside")];
}
