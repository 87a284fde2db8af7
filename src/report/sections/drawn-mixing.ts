import type { Analysis } from "../../analysis/analysis.js";
import type { MixingSection } from "../../analysis/mixing.js";
import { paragraph, type Block, type DataTable, type IntervalRow } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { fixed, rounded, say, type Text } from "../say.js";
import { listMadeFrom } from "./borders.js";

/** So many standard deviations to either side of what chance gives. */
const deviations = 2;
/** Where chance would put fewer ties, their number says little. */
const fewestExpected = 5;

/** How ties mix by country and by kind, beside what chance gives with the same sizes of groups. */
export function mixingPictures(analysis: Analysis, words: Catalogue): Block[] {
  const kinds = analysis.mixing.find(({ by }) => by === "kind");
  return [...indices(analysis, words), ...(kinds === undefined ? [] : pairsOfKinds(analysis, kinds, words))];
}

function indices(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.drawn;
  const found = analysis.mixing.flatMap((section) => {
    const [index, expected, z] = ["eiIndex", "expectedEiIndex", "eiIndexZ"].map((name) =>
      valueOf(section, name),
    );
    // Where groups cannot differ, or a list was made from one country, there is nothing to compare.
    if (index === undefined || expected === undefined || z === undefined) return [];
    if (section.by === "country" && listMadeFrom(analysis).length > 0) return [];
    return [{ by: section.by, index, expected, z, sd: z === 0 ? 0 : Math.abs((index - expected) / z) }];
  });
  if (found.length === 0) return [];
  const rows = found.map(({ by, index, expected, sd }): IntervalRow => {
    const reach = deviations * sd;
    return { label: said.by(by), value: index, chance: [expected - reach, expected + reach] };
  });
  return [
    {
      block: "intervals",
      caption: said.indexCaption,
      note: said.indexNote,
      axis: { from: -1, to: 1, ticks: [-1, -0.5, 0, 0.5, 1].map((at) => ({ at, text: rounded(at, 1) })) },
      rows,
      table: {
        block: "table",
        caption: said.indexCaption,
        columns: said.indexHeads.map((label, i) => ({ label, numeric: i > 0 })),
        rows: found.map(({ by, index, expected, z }) => [
          said.by(by),
          fixed(index, 2),
          fixed(expected, 2),
          fixed(z, 1),
        ]),
      },
    },
  ];
}

function pairsOfKinds({ network }: Analysis, { matrix = [] }: MixingSection, words: Catalogue): Block[] {
  const said = words.drawn;
  if (matrix.length < 3) return [];
  const label = (source: string, other: string): Text =>
    said.pair(words.general.kind(source), words.general.kind(other), network.undirected);
  const table: DataTable = {
    block: "table",
    caption: said.kindsCaption,
    columns: said.kindsHeads.map((head, i) => ({ label: head, numeric: i > 0 })),
    rows: matrix.map(({ source, target, ties, expected, z }) => [
      label(source, target),
      say`${ties}`,
      fixed(expected, 1),
      expected > 0 ? fixed(ties / expected, 2) : words.general.none,
      z === null ? words.general.none : fixed(z, 1),
    ]),
  };
  const rows = matrix.flatMap(({ source, target, ties, expected, z }): IntervalRow[] => {
    if (z === null || expected < fewestExpected) return [];
    const reach = z === 0 ? 0 : (deviations * Math.abs((ties - expected) / z)) / expected;
    return [
      { label: label(source, target), value: ties / expected, chance: [Math.max(0, 1 - reach), 1 + reach] },
    ];
  });
  const notes = network.undirected ? [] : [paragraph(said.directedPairs, "aside")];
  if (rows.length < 2) return [table, ...notes];
  const most = Math.max(2, ...rows.map(({ value, chance }) => Math.max(value, chance?.[1] ?? 0)));
  const every = [0.5, 1, 2, 5].find((step) => most / step <= 6) ?? Math.ceil(most / 6);
  const ticks = Array.from({ length: Math.floor(most / every) + 1 }, (_, i) => i * every);
  return [
    {
      block: "intervals",
      caption: said.kindsCaption,
      note: said.kindsNote(fewestExpected),
      axis: { from: 0, to: most, mark: 1, ticks: ticks.map((at) => ({ at, text: rounded(at, 1) })) },
      rows,
      table,
    },
    ...notes,
  ];
}
