import type { Analysis } from "../../analysis/analysis.js";
import type {
  DurabilitySection,
  SurvivalEntry,
  SurvivalGroups,
  SurvivalPoint,
} from "../../analysis/durability.js";
import { byCodeUnit } from "../../text/order.js";
import { paragraph, type Axis, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { valueOf } from "../facts.js";
import { joined, rounded, say, type Text } from "../say.js";

/** Ages at which groups are compared, the first of which most of them have reached. */
const agesToCompare = [5, 1] as const;
/** So many standard deviations of a count from what it would be if all groups were alike. */
const clearly = 2;

/** Part 3: how long ties last; nothing where the analysis has no such section. */
export function lastingBlocks({ durability, asOf }: Analysis, words: Catalogue): Block[] {
  if (durability === undefined) return [];
  const said = words.lasting;
  const { all, lengthUnknown, curve, groups } = durability;
  const median = valueOf(durability, "medianAge");
  const blocks: Block[] = [
    { block: "heading", text: said.title },
    paragraph([
      ...said.counted(all.ties, all.ended, lengthUnknown),
      ...(median === undefined ? [] : [{ words: " " }, ...said.medianAge(median)]),
    ]),
  ];
  const lapsing = lapses(durability, asOf, words);
  if (all.ended === 0) return [...blocks, ...lapsing, paragraph(said.noEnd, "caution")];
  const grouped = groups.flatMap((each) => groupBlocks(each, words));
  return [
    ...blocks,
    ...lengths(durability, words),
    ...lapsing,
    paragraph(half(all, words)),
    curveOf(curve, words),
    paragraph(said.truncation(asOf), "caution"),
    ...grouped,
    ...(grouped.length > 0 ? [paragraph(said.alike, "aside")] : []),
  ];
}

/** The age that half of all ties reach, for the summary; undefined where the record does not tell. */
export function medianLife({ durability }: Analysis): number | undefined {
  return durability?.all.median;
}

function lengths(section: DurabilitySection, words: Catalogue): Block[] {
  const [oneOff, underAYear, sustained] = ["oneOff", "underAYear", "sustained"].map((name) =>
    valueOf(section, name),
  );
  if (oneOff === undefined || underAYear === undefined || sustained === undefined) return [];
  const undecided = valueOf(section, "undecided") ?? 0;
  const shares = [oneOff, underAYear, sustained].map(words.general.percent);
  return [paragraph(words.lasting.lengths(shares[0], shares[1], shares[2], undecided))];
}

function lapses(section: DurabilitySection, asOf: string | undefined, words: Catalogue): Block[] {
  const said = words.lasting;
  const [dormant, soon] = ["dormant", "aboutToLapse"].map((name) => valueOf(section, name));
  const items = [
    ...(dormant === undefined || dormant === 0 ? [] : [said.dormant(words.general.percent(dormant))]),
    ...(soon === undefined || soon === 0 ? [] : [said.aboutToLapse(words.general.percent(soon), asOf)]),
  ];
  return items.length === 0 ? [] : [{ block: "list", items }];
}

function half({ median, medianLow, medianHigh }: SurvivalEntry, words: Catalogue): Text {
  const said = words.lasting;
  if (median === undefined) return said.lessThanHalf;
  const [low, high] = [medianLow, medianHigh].map((age) => (age === undefined ? undefined : said.age(age)));
  return said.half(said.age(median), low, high);
}

function curveOf(points: readonly SurvivalPoint[], words: Catalogue): Block {
  const said = words.lasting;
  const oldest = points.at(-1)?.years ?? 1;
  return {
    block: "curve",
    caption: said.curveCaption,
    note: said.curveNote,
    along: yearAxis(oldest),
    up: shareAxis,
    points: [
      { at: 0, value: 1, range: [1, 1] },
      ...points.map(({ years, alive, low, high }) => ({
        ...{ at: years, value: alive },
        ...(low === undefined || high === undefined ? {} : { range: [low, high] as const }),
      })),
    ],
    table: {
      block: "table",
      caption: said.curveCaption,
      columns: said.curveHeads.map((label) => ({ label, numeric: true })),
      rows: points.map(({ years, alive, low, high, atRisk }) => [
        say`${years}`,
        words.general.percent(alive),
        low === undefined || high === undefined
          ? words.general.none
          : words.ranks.between(words.general.percent(low), words.general.percent(high)),
        say`${atRisk}`,
      ]),
      folded: true,
    },
  };
}

/** Years from 0, with a tick at every year, or at round numbers of them. */
function yearAxis(oldest: number): Axis {
  const every = [1, 2, 5, 10, 20, 50].find((step) => oldest / step <= 12) ?? 100;
  const ticks = Array.from({ length: Math.floor(oldest / every) + 1 }, (_, i) => i * every);
  return { from: 0, to: Math.max(1, oldest), ticks: ticks.map((at) => ({ at, text: say`${at}` })) };
}

const shareAxis: Axis = {
  from: 0,
  to: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: [{ figure: `${100 * at}%` }] })),
};

/** What is known of the groups of one attribute at an age that most of them have reached. */
function groupBlocks({ by, least, rows, small }: SurvivalGroups, words: Catalogue): Block[] {
  const said = words.lasting;
  if (rows.length < 2) return [];
  const years = ageToCompare(rows);
  const at = (row: SurvivalEntry): SurvivalPoint | undefined => pointAt(row, years);
  const ordered =
    by === "decade" ? [...rows] : [...rows].sort((a, b) => b.ties - a.ties || byCodeUnit(a.group, b.group));
  const caption = said.groupCaption(said.by[by], years);
  const table: DataTable = {
    block: "table",
    caption,
    columns: [
      { label: said.groupHead[by] },
      ...said.groupHeads(years).map((label) => ({ label, numeric: true })),
    ],
    rows: ordered.map((row) => [
      said.group(by, row.group),
      say`${row.ties}`,
      say`${row.ended}`,
      rounded(row.expectedEnded, 1),
      shareText(at(row), words),
      row.median === undefined ? words.general.none : said.age(row.median),
    ]),
  };
  const drawn = ordered.flatMap((row) => {
    const point = at(row);
    if (point === undefined) return [];
    const { low, high } = point;
    const range = low === undefined || high === undefined ? {} : { range: [low, high] as const };
    return [{ label: said.group(by, row.group), value: point.alive, ...range }];
  });
  return [
    { block: "heading", text: said.groupTitle(said.by[by]) },
    ...(drawn.length < 2
      ? [table]
      : [
          { block: "intervals", caption, note: said.groupNote, axis: shareAxis, rows: drawn, table } as const,
        ]),
    ...apart(by, ordered, words),
    ...(small.groups > 0 ? [paragraph(said.small(small.groups, small.ties, least), "aside")] : []),
  ];
}

/** What is known at an age; where all ended before, none is left. */
function pointAt({ alive, ended, ties }: SurvivalEntry, years: number): SurvivalPoint | undefined {
  const found = alive.find((point) => point.years === years);
  return found === undefined && ended === ties ? { years, atRisk: 0, alive: 0 } : found;
}

function ageToCompare(rows: readonly SurvivalEntry[]): number {
  const reached = (years: number): number => rows.filter((row) => pointAt(row, years) !== undefined).length;
  return agesToCompare.find((years) => 2 * reached(years) >= rows.length) ?? 1;
}

function shareText(point: SurvivalPoint | undefined, words: Catalogue): Text {
  if (point === undefined) return words.general.none;
  const { alive, low, high } = point;
  return low === undefined || high === undefined || low === high
    ? words.general.percent(alive)
    : words.lasting.share(
        words.general.percent(alive),
        words.general.percent(low),
        words.general.percent(high),
      );
}

/** Groups of which clearly more or fewer ended than if all were alike. */
function apart(by: SurvivalGroups["by"], rows: readonly SurvivalEntry[], words: Catalogue): Block[] {
  const said = words.lasting;
  const away = ({ ended, expectedEnded }: SurvivalEntry): number =>
    expectedEnded > 0 ? (ended - expectedEnded) / Math.sqrt(expectedEnded) : 0;
  const told = (found: readonly SurvivalEntry[]): Text =>
    joined(
      found.map(({ group, ended, expectedEnded }) =>
        said.endedOf(said.group(by, group), ended, rounded(expectedEnded, 1)),
      ),
      words.general.comma,
    );
  const more = rows.filter((row) => away(row) > clearly).sort((a, b) => away(b) - away(a));
  const fewer = rows.filter((row) => away(row) < -clearly).sort((a, b) => away(a) - away(b));
  return [
    ...(more.length === 0 ? [] : [paragraph(said.moreOften(told(more)))]),
    ...(fewer.length === 0 ? [] : [paragraph(said.lessOften(told(fewer)))]),
  ];
}
