import type { MeasureOptions } from "../../measures/options.js";
import { measures, type MeasureName } from "../../measures/table.js";
import type { Network } from "../../network/network.js";
import { select } from "../../network/select.js";
import { Figures } from "../../values/figures.js";
import type { Meta } from "../../values/meta.js";
import { Partition } from "../../values/partition.js";
import { Scores } from "../../values/scores.js";
import type { PlainRow } from "../../values/tabular.js";
import { TieScores } from "../../values/tie-scores.js";
import { choiceOf, numberOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput } from "../input.js";
import { measureOptionShapes, optionsFor } from "../measure-options.js";
import { csvRows, textRows } from "../print-rows.js";
import { progressLine } from "../progress.js";
import { line, styled, width, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";
import { parseWhere } from "../where-option.js";

type Value = Scores | TieScores | Partition | Figures;
type AnyMeasure = (network: Network, options: MeasureOptions) => Promise<Value>;

const shownInText = 20;

/** `comity measure`: any measures of a network, as a table, CSV or JSON. */
export const measure: Command = {
  name: "measure",
  about: "compute measures: betweenness, pagerank, cohesion, mixing and more",
  options: {
    ...inputOptions,
    ...executionOptions,
    ...measureOptionShapes,
    top: "word",
    where: "words",
    seed: "word",
    status: "words",
    format: "word",
  },
  help: `
comity measure NAMES FILE [options]

NAMES is a comma-separated list of
  of actors   degree, strength, closeness, harmonic, betweenness, pagerank,
              coreness, reach, clustering, components, communities
  of ties     betweenness with --of ties
  of it all   cohesion, distances, mixing, reciprocity, cutPoints

  --top N                 the N highest by the first measure; people are counted
                          but never ranked before the public
  --where CONDITION       only actors for whom it holds: kind=university,
                          country=DE,FR, population>=1000000; may be repeated
  --status WORD           ties of this status instead of the active ones:
                          planned, active, dormant, ended; may be repeated
  --format table|csv|json default table, which shows 20 rows
  --workers N             threads; 0 for none. Numbers are the same to the last bit
  --seed N                default 0

Options of measures:
  --direction out|in|all, --ignore-direction, --parallel collapse|count,
  --self-ties count|ignore, --normalized, --of actors|ties, --steps N,
  --distance hops|inverse|linear|negative-log|COLUMN, --mode weak|strong,
  --variant wasserman-faust|component, --by ATTRIBUTE|degree, --damping D,
  --tolerance T, --max-iterations N, --resolution R
${inputHelp}
Example:
  comity measure betweenness,pagerank cities.gexf --kind local-government --top 20
`,
  async run(args: Arguments, terminal: Terminal) {
    const [names, ...words] = args.words;
    if (names === undefined) throw new WrongCall("no measure is named");
    const called = names.split(",").map((name) => measureName(name.trim()));
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const top = numberOf(args, "top", 1);
    const options = called.map((name) => optionsFor(name, called, args));
    const input = await readInput({ ...args, words }, terminal);
    if (input.ledger.total > 0)
      line(
        terminal.stderr,
        styled(
          terminal,
          terminal.stderr,
          "dim",
          `${input.ledger.total} findings about the data: see comity check.`,
        ),
      );
    const conditions = args.given.get("where") ?? [];
    const network =
      conditions.length === 0
        ? input.network
        : await select(input.network, { actors: parseWhere(conditions) });
    const progress = progressLine(terminal);
    const status = args.given.get("status");
    const values = await withExecutor(args, network, async (executor) => {
      const found = new Map<MeasureName, Value>();
      for (const [i, name] of called.entries())
        found.set(
          name,
          await (measures[name] as unknown as AnyMeasure)(network, {
            ...options[i],
            executor,
            asOf: input.asOf,
            audience: input.audience,
            seed: numberOf(args, "seed") ?? 0,
            ...(status === undefined ? {} : { status }),
            signal: terminal.signal,
            onProgress: progress.onProgress,
          }),
        );
      return found;
    }).finally(progress.clear);
    print(tablesOf(values, top), format, top, terminal);
    return 0;
  },
};

function measureName(name: string): MeasureName {
  if (Object.hasOwn(measures, name)) return name as MeasureName;
  throw new WrongCall(`there is no measure "${name}"; measures are ${Object.keys(measures).join(", ")}`);
}

interface Printed {
  readonly title: string;
  readonly names: readonly string[];
  readonly rows: readonly PlainRow[];
  readonly meta: Readonly<Record<string, Meta>>;
}

/** Scores and groups of actors side by side in one table, everything else in a table of its own. */
function tablesOf(values: ReadonlyMap<MeasureName, Value>, top: number | undefined): Printed[] {
  const actors = Array.from(values).filter((entry): entry is [MeasureName, Scores | Partition] =>
    isOfActors(entry[1]),
  );
  const rest = Array.from(values).filter(([, value]) => !isOfActors(value));
  const printed = actors.length > 0 ? [actorTable(actors, top)] : [];
  const figures = rest.filter((entry): entry is [MeasureName, Figures] => entry[1] instanceof Figures);
  if (figures.length > 0) printed.push(figureTable(figures));
  for (const [name, value] of rest)
    if (value instanceof TieScores)
      printed.push({
        title: name,
        names: ["source", "target", "directed", name],
        rows: (top === undefined ? value.rows() : value.top(top)).map(({ score, ...ends }) => ({
          ...ends,
          [name]: score,
        })),
        meta: { [name]: value.meta },
      });
  return printed;
}

function isOfActors(value: Value): value is Scores | Partition {
  return value instanceof Scores || value instanceof Partition;
}

function actorTable(values: readonly [MeasureName, Scores | Partition][], top: number | undefined): Printed {
  const [[, first]] = values;
  const lead = top !== undefined && first instanceof Scores ? first.top(top) : first.rows(top);
  const rows = lead.map(({ id, name }) => ({
    id,
    name,
    ...Object.fromEntries(values.map(([measured, value]) => [measured, value.of(id)])),
  }));
  return {
    title: "actors",
    names: ["id", "name", ...values.map(([name]) => name)],
    rows,
    meta: Object.fromEntries(values.map(([name, { meta }]) => [name, meta])),
  };
}

function figureTable(values: readonly [MeasureName, Figures][]): Printed {
  return {
    title: "figures",
    names: ["measure", "figure", "value", "reason", "about"],
    rows: values.flatMap(([name, figures]) => figures.rows().map((row) => ({ measure: name, ...row }))),
    meta: Object.fromEntries(values.map(([name, { meta }]) => [name, meta])),
  };
}

function print(
  tables: readonly Printed[],
  format: "table" | "csv" | "json",
  top: number | undefined,
  terminal: Terminal,
): void {
  const { stdout } = terminal;
  if (format === "json") {
    const rows = tables.flatMap((table) => table.rows.map(withNulls));
    const meta = Object.assign({}, ...tables.map((table) => table.meta)) as object;
    line(stdout, JSON.stringify({ rows, meta }, null, 2));
    return;
  }
  if (format === "csv") {
    if (tables.length > 1)
      throw new WrongCall(
        "these measures make tables of different shape: ask for them one by one, or for --format json",
      );
    for (const { names, rows } of tables) stdout.write(csvRows(names, rows));
    return;
  }
  tables.forEach((table, i) => {
    if (i > 0) line(stdout);
    const rows =
      table.title === "figures" || top !== undefined ? table.rows : table.rows.slice(0, shownInText);
    const names = table.names.filter((name) => tells(name, rows, table.meta));
    stdout.write(textRows(names, rows, width(terminal)));
    if (rows.length < table.rows.length)
      line(
        stdout,
        styled(
          terminal,
          stdout,
          "dim",
          `… ${table.rows.length - rows.length} more rows; --top N ranks, --format csv has all`,
        ),
      );
    for (const note of new Set(Object.values(table.meta).flatMap((meta) => [...said(meta), ...meta.notes])))
      line(terminal.stderr, styled(terminal, terminal.stderr, "dim", note));
  });
}

/** Whether a column says anything: blank ones, names that repeat the ids and the one measure's name do not. */
function tells(name: string, rows: readonly PlainRow[], meta: object): boolean {
  if (name === "measure") return Object.keys(meta).length > 1;
  if (name === "name") return rows.some((row) => row.name !== row.id);
  return rows.some((row) => row[name] !== undefined);
}

function withNulls(row: PlainRow): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "number" && !Number.isFinite(value) ? null : value,
    ]),
  );
}

function said({ view, withheld, audience }: Meta): string[] {
  const sentences: string[] = [];
  if (view.refused.actors > 0)
    sentences.push(
      `${view.refused.actors} actors refused analysis and are left out with ${view.refused.ties} ties.`,
    );
  if (view.outside > 0) sentences.push(`${view.outside} ties are left out by their status or dates.`);
  if (withheld > 0) sentences.push(`${withheld} actors are shown under a pseudonym.`);
  if (audience === "steward") sentences.push("For the steward of the data: do not pass on.");
  return sentences;
}
