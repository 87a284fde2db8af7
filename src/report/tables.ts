import { scoreNames, type Analysis } from "../analysis/analysis.js";
import { positionNames } from "../measures/profile/position-names.js";
import { csv } from "../text/escape.js";
import { countryName } from "./facts.js";
import { checkVersion } from "./version.js";

/** A value of a table; null where there is none or where it is undefined. */
export type TableValue = string | number | boolean | null;

/** A table for spreadsheets and data frames: one array per row, in the order of the columns. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

export const tableNames = [
  "actors",
  "countries",
  "countryLinks",
  "components",
  "communities",
  "figures",
] as const;
export type TableName = (typeof tableNames)[number];

/**
 * The analysis as tables. `actors` has every actor in the order of display, people included, with all scores and the
 * bands of those that may be compared; nothing in it is ranked. Throws `unsupported-version`.
 */
export function tables(analysis: Analysis): Readonly<Record<TableName, PlainTable>> {
  checkVersion(analysis);
  const { countries, links } = analysis.countries;
  return {
    actors: actorTable(analysis),
    countries: {
      columns: ["country", "name", "actors", "within", "across"],
      rows: countries.map(({ country, actors, within, across }) => [
        country,
        countryName(country),
        actors,
        within,
        across,
      ]),
    },
    countryLinks: {
      columns: ["source", "target", "ties"],
      rows: links.map(({ source, target, ties }) => [source, target, ties]),
    },
    components: {
      columns: ["component", "actors"],
      rows: analysis.components.sizes.map((size, i) => [i + 1, size]),
    },
    communities: {
      columns: ["community", "actors", "countries", "kinds"],
      rows: analysis.communities.groups.map(({ group, actors, countries: lands, kinds }) => [
        group,
        actors,
        counted(lands),
        counted(kinds),
      ]),
    },
    figures: figureTable(analysis),
  };
}

function actorTable({ actors }: Analysis): PlainTable {
  const known = ["kind", "country", "latitude", "longitude"] as const;
  return {
    columns: [
      "id",
      "name",
      "named",
      "personal",
      ...known,
      "component",
      "community",
      "activities",
      "hosted",
      ...scoreNames,
      ...positionNames,
    ],
    rows: actors.map((actor) => [
      actor.id,
      actor.name,
      actor.named,
      actor.personal,
      ...known.map((name) => actor[name] ?? null),
      actor.component,
      actor.community,
      actor.took?.activities ?? null,
      actor.took?.hosted ?? null,
      ...scoreNames.map((name) => actor.scores[name] ?? null),
      ...positionNames.map((name) => actor.bands?.[name] ?? null),
    ]),
  };
}

function figureTable({
  cohesion,
  distances,
  reciprocity,
  cutPoints,
  mixing,
  gatherings,
}: Analysis): PlainTable {
  const sections = [
    ["cohesion", "", cohesion],
    ["distances", "", distances],
    ["reciprocity", "", reciprocity],
    ["cutPoints", "", cutPoints],
    ...mixing.map((section) => ["mixing", section.by, section] as const),
    ...(gatherings === undefined
      ? []
      : [
          ["hosting", "", gatherings.hosting] as const,
          ["returning", "", gatherings.returning] as const,
          ["copresence", gatherings.copresence.by, gatherings.copresence] as const,
        ]),
  ] as const;
  return {
    columns: ["section", "by", "figure", "value", "reason", "about"],
    rows: sections.flatMap(([name, by, { figures }]) =>
      figures.map(({ figure, value, reason, about }) => [name, by, figure, value, reason ?? null, about]),
    ),
  };
}

function counted(words: readonly { readonly word: string; readonly count: number }[]): string {
  return words
    .filter(({ word }) => word !== "")
    .map(({ word, count }) => `${word} ${count}`)
    .join("; ");
}

/** A table as CSV with a header line, safe to open in a spreadsheet. Undefined numbers are empty cells. */
export function csvTable({ columns, rows }: PlainTable): string {
  const line = (cells: readonly TableValue[]): string => cells.map(csvCell).join(",");
  return `${[columns, ...rows].map(line).join("\r\n")}\r\n`;
}

function csvCell(value: TableValue): string {
  if (value === null) return "";
  return typeof value === "number"
    ? csv(value)
    : csv(typeof value === "boolean" ? (value ? "yes" : "no") : value);
}
