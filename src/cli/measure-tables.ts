import { gatherings } from "../measures/gatherings.js";
import { journeys } from "../measures/journeys.js";
import { Consensus } from "../values/consensus.js";
import { Figures } from "../values/figures.js";
import { GroupNames } from "../values/group-names.js";
import type { Meta } from "../values/meta.js";
import { Partition } from "../values/partition.js";
import { Scores } from "../values/scores.js";
import { ScoreTable } from "../values/score-table.js";
import { ScoreIntervals, TieScoreIntervals } from "../values/score-intervals.js";
import { Table } from "../values/table.js";
import type { PlainRow } from "../values/tabular.js";
import { TieScores } from "../values/tie-scores.js";
import type { CalledName } from "./measure-defaults.js";

/** What a measure can return. */
export type Value = Scores | ScoreTable | TieScores | Partition | Figures | Table;

/** What says something about every actor. */
type OfActors = Scores | ScoreTable | Partition;

/** One table of results, as it is printed. */
export interface Printed {
  readonly of: "actors" | "figures" | "ties" | "rows";
  /** What stands above the table where several follow each other. */
  readonly title?: string;
  readonly names: readonly string[];
  readonly rows: readonly PlainRow[];
  /** Two columns of numbers that a text tells with as many digits as their difference takes. */
  readonly apart?: readonly [before: string, after: string];
  /** For each row the reasons of its undefined numbers, by column. */
  readonly reasons: readonly Readonly<Record<string, string>>[];
  /** Numbers about a result as a whole that has other rows, such as the modularity of communities. */
  readonly figures: Readonly<Record<string, object>>;
  readonly meta: Readonly<Record<string, Meta>>;
}

/** Scores and groups of actors side by side in one table, figures in one, everything else in a table of its own. */
export function tablesOf(values: ReadonlyMap<CalledName, Value>, top: number | undefined): Printed[] {
  const entries = Array.from(values);
  const actors = entries.filter(
    (entry): entry is [CalledName, OfActors] =>
      entry[1] instanceof Scores || entry[1] instanceof ScoreTable || entry[1] instanceof Partition,
  );
  const figures = entries.filter((entry): entry is [CalledName, Figures] => entry[1] instanceof Figures);
  const ties = entries.filter((entry): entry is [CalledName, TieScores] => entry[1] instanceof TieScores);
  return [
    ...(actors.length > 0 ? [actorTable(actors, top)] : []),
    ...(figures.length > 0 ? [figureTable(figures)] : []),
    ...ties.map(([name, value]) => tieTable(name, value, top)),
    ...entries.flatMap(([name, value]) => (value instanceof Table ? [rowTable(name, value)] : [])),
  ];
}

/** Measures whose tables are the answer, and whose figures stand beside it. */
const toldByTables: readonly CalledName[] = [
  ...(["stage", "inclusion", "durability", "communityNames", "comparePartitions"] as const),
  ...(["keyPlayers", "influencers", "withoutActor", "profile", "dependence"] as const),
  ...(["spread", "readiness"] as const),
];

/** The tables behind these, and behind figures about participations, which tell more than the figures. CSV has room for one table only. */
export function tablesBehind(values: ReadonlyMap<CalledName, Value>): Printed[] {
  return Array.from(values).flatMap(([name, value]) =>
    (value instanceof Figures || value instanceof GroupNames || value instanceof ScoreTable) &&
    (Object.hasOwn(gatherings, name) || toldByTables.includes(name))
      ? Object.entries(value.tables)
          .filter(([, table]) => table.length > 0)
          .map(([part, table]) => ({ ...rowTable(name, table), title: `${name}, ${part}` }))
      : [],
  );
}

function rowTable(name: CalledName, table: Table): Printed {
  const rows = table.rows();
  return {
    of: "rows",
    // Who an actor is takes id and name everywhere in the terminal; other columns leave no room for days.
    names: Object.keys(table.columns()).filter((each) => !Object.hasOwn(journeys, name) || !isAside(each)),
    rows,
    reasons: rows.map(() => ({})),
    figures: {},
    meta: { [name]: table.meta },
  };
}

function isAside(column: string): boolean {
  return column === "kind" || column === "country";
}

function actorTable(values: readonly [CalledName, OfActors][], top: number | undefined): Printed {
  const [[, first]] = values;
  const lead = top !== undefined && !(first instanceof Partition) ? first.top(top) : first.rows(top);
  const undefinedOf = (id: string): [string, string][] =>
    values.flatMap(([name, value]): [string, string][] => {
      if (value instanceof ScoreTable)
        return value.names.flatMap((each): [string, string][] => {
          const reason = value.reasonFor(id, each);
          return reason === undefined ? [] : [[each, reason]];
        });
      return value instanceof Scores && Number.isNaN(value.of(id))
        ? [[name, value.reason ?? "undefined"]]
        : [];
    });
  const withFigures = values.filter(
    (entry): entry is [CalledName, Partition | ScoreTable] => !(entry[1] instanceof Scores),
  );
  return {
    of: "actors",
    names: ["id", "name", ...values.flatMap(([name, value]) => columnsOf(name, value))],
    rows: lead.map(({ id, name }) => ({
      id,
      name,
      ...Object.fromEntries(values.flatMap(([measured, value]) => cellsOf(measured, value, id))),
    })),
    reasons: lead.map(({ id }) => Object.fromEntries(undefinedOf(id))),
    figures: Object.fromEntries(
      withFigures
        .map(([name, value]) => [name, value.toJSON().figures] as const)
        .filter(([, found]) => Object.keys(found).length > 0),
    ),
    meta: metasOf(values),
  };
}

/** The names of the columns of a measure: its own, those of its several scores, and the ends of intervals. */
function columnsOf(name: string, value: OfActors): readonly string[] {
  if (value instanceof ScoreTable) return value.names;
  if (value instanceof Consensus) return [name, "certainty"];
  return value instanceof ScoreIntervals ? [name, `${name} low`, `${name} high`] : [name];
}

/** What a measure says about an actor, by column. */
function cellsOf(name: string, value: OfActors, id: string): [string, number | undefined][] {
  if (value instanceof ScoreTable) return Object.entries(value.of(id) ?? {});
  if (value instanceof Consensus)
    return [
      [name, value.of(id)],
      ["certainty", value.certainty(id)],
    ];
  const interval = value instanceof ScoreIntervals ? value.interval(id) : undefined;
  const ends: [string, number][] =
    interval === undefined
      ? []
      : [
          [`${name} low`, interval.low],
          [`${name} high`, interval.high],
        ];
  return [[name, value.of(id)], ...ends];
}

function figureTable(values: readonly [CalledName, Figures][]): Printed {
  const rows = values.flatMap(([name, figures]) => figures.rows().map((row) => ({ measure: name, ...row })));
  return {
    of: "figures",
    names: ["measure", "figure", "value", "reason", "about"],
    rows,
    reasons: rows.map(() => ({})),
    figures: {},
    meta: metasOf(values),
  };
}

function tieTable(name: CalledName, value: TieScores, top: number | undefined): Printed {
  const rows = top === undefined ? value.rows() : value.top(top);
  return {
    of: "ties",
    names: [
      "source",
      "target",
      "directed",
      name,
      ...(value instanceof TieScoreIntervals ? ["low", "high"] : []),
    ],
    rows: rows.map(({ source, target, directed, score, ...interval }) => ({
      source,
      target,
      directed,
      [name]: score,
      ...interval,
    })),
    reasons: rows.map(() => ({})),
    figures: {},
    meta: { [name]: value.meta },
  };
}

function metasOf(values: readonly (readonly [CalledName, Value])[]): Record<string, Meta> {
  return Object.fromEntries(values.map(([name, { meta }]) => [name, meta]));
}
