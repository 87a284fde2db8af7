import type { Analysis } from "../../analysis/analysis.js";
import type { DependenceSection } from "../../analysis/dependence.js";
import { paragraph, type Block } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { fixed, say, type Text } from "../say.js";

type PartyRow = DependenceSection["parties"][number];

/** Part 3: what ties hang on; nothing where the analysis has no such section. */
export function hangingBlocks({ dependence, audience }: Analysis, words: Catalogue): Block[] {
  if (dependence === undefined || dependence.parties.length === 0) return [];
  const said = words.lasting;
  const ties = valueOf(dependence, "ties") ?? 0;
  const steward = audience === "steward";
  // A file made elsewhere may hold names for the public too.
  const rows = dependence.parties.map((row) => (steward ? row : { ...row, largest: undefined }));
  return [
    { block: "heading", text: said.hangTitle },
    paragraph(said.hangLead),
    { block: "list", items: rows.map((row) => sentence(row, ties, words)) },
    {
      block: "table",
      caption: said.hangCaption,
      columns: said.hangHeads(steward).map((label, i) => ({ label, numeric: i > 0 && i < 9 })),
      rows: rows.map((row) => [
        said.hangs[row.of].one,
        say`${row.known}`,
        say`${row.parties}`,
        fixed(row.hhi, 3),
        words.general.percent(row.largestShare),
        ...[row.lost, row.cutOff, row.partsBefore, row.partsAfter].map((count) => say`${count}`),
        ...(steward ? [row.largest === undefined ? words.general.none : say`${row.largest}`] : []),
      ]),
    },
    paragraph(said.hhi, "aside"),
  ];
}

function sentence(
  row: Omit<PartyRow, "largest"> & { largest?: string | undefined },
  ties: number,
  words: Catalogue,
): Text {
  const said = words.lasting;
  const { one, many } = said.hangs[row.of];
  const { known, parties, largestShare, lost, cutOff, partsBefore, partsAfter, largest } = row;
  const share = words.general.percent(ties === 0 ? 1 : known / ties);
  return [
    ...(row.of === "onePerson" ? said.onPeople(known, ties, share) : said.known(one, known, ties, share)),
    ...said.over(many, known, parties),
    ...(parties > 1 ? said.largest(one, largest, words.general.percent(largestShare)) : []),
    ...said.without(lost, cutOff, partsBefore, partsAfter),
  ];
}
