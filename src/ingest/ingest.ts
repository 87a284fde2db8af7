import type { AbstractGraph } from "graphology-types";
import { Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { ComityError } from "../errors/error.js";
import { assemble } from "../network/assemble.js";
import { knownOptions } from "../network/known-options.js";
import type { Network } from "../network/network.js";
import { loadCountries } from "../schema/countries.js";
import type { Actor, Dataset, Participation, Tie } from "../schema/types.js";
import { resolveWord, type VocabularyName } from "../schema/vocabulary.js";
import type { WordList } from "../schema/word-list.js";
import { shorten } from "../text/shorten.js";
import { ownWords } from "./own-words.js";
import { FindingStore } from "./finding-store.js";
import { graphRows, isGraph } from "./graph/graph-rows.js";
import { ActorIds } from "./intake/actor-ids.js";
import { Conversions } from "./intake/conversions.js";
import { readDataset } from "./intake/dataset.js";
import { Reader } from "./intake/reader.js";
import { Ledger } from "./ledger.js";
import { isRows, rowObjects, tableError } from "./row-objects.js";
import { settle } from "./settle/settle.js";
import type { TableName, TableSource } from "./source.js";
import { asParticipations } from "./two-mode/as-participations.js";
import { leaveActivities } from "./two-mode/leave-activities.js";
import { noteTwoMode } from "./two-mode/note-two-mode.js";

/** Rows of one table: plain objects, or what a reader returns. */
export type TableInput<Row> = Iterable<Row> | AsyncIterable<Row> | TableSource;

/** Tables that together are a network; each may come from another place. */
export interface Tables {
  readonly actors?: TableInput<Actor | Readonly<Record<string, unknown>>>;
  readonly ties?: TableInput<Tie | Readonly<Record<string, unknown>>>;
  readonly participations?: TableInput<Participation | Readonly<Record<string, unknown>>>;
  readonly dataset?: Dataset;
}

/** Everything `ingest` takes: tables, one source that holds a network, or a graphology graph. */
export type IngestInput = Tables | TableSource | AbstractGraph;

/** How to understand the data. */
export interface IngestOptions extends Control {
  /** The kind of all actors, for data that has no kinds. */
  readonly kind?: string | undefined;
  /** Whether ties that do not say are directed. Default false. */
  readonly directed?: boolean | undefined;
  /**
   * Whether ties are participations: the source of each is the actor, the target the activity. Rows of the actors table
   * that are about activities are then set aside. Default false.
   */
  readonly twoMode?: boolean | undefined;
  /** Kinds of your own beside the recorded ones. */
  readonly kinds?: readonly string[] | undefined;
  /** Methods of your own beside the recorded ones. */
  readonly methods?: readonly string[] | undefined;
  /** Other words for kinds, methods and the other vocabularies: `{ method: { "sister-city": ["Städtefreundschaft"] } }`. */
  readonly aliases?: Readonly<Partial<Record<VocabularyName, WordList>>> | undefined;
  /** How many findings of each code the ledger keeps; all are counted. Default 10,000; Infinity keeps all. */
  readonly keepFindings?: number | undefined;
}

/** The names of the options that say how to understand the data. */
export const ingestOptions = [
  "kind",
  "directed",
  "twoMode",
  "kinds",
  "methods",
  "aliases",
  "keepFindings",
] as const;

/** A network and the account of how it came about. */
export interface Ingested {
  readonly network: Network;
  readonly ledger: Ledger;
}

/**
 * Turns untrusted rows into a network, and accounts for every row of them: bad rows are set aside, bad values left
 * blank (what stood there is kept as an attribute such as "country (as given)"), duplicates merged, and each of these is a finding of the ledger. A tie row equal to another in every given
 * field is a duplicate; any difference makes it a parallel tie; repeated pairs of rows that say nothing but source,
 * target, strength and direction are parallel ties. With an actors table, rows that name an unknown actor are set
 * aside; without one, the ends of ties become actors.
 *
 * Interruptible; about a million rows a second, in the memory of the columns. Throws `bad-option` and `bad-input` for
 * wrong calls, `missing-column`, `personal-ids` (see `kind`), and the errors of the readers.
 */
export async function ingest(input: IngestInput, options: IngestOptions = {}): Promise<Ingested> {
  knownOptions(options, ingestOptions);
  const pace = new Pace(options);
  const extra = ownWords(options);
  const kind = options.kind === undefined ? undefined : resolveWord("kind", options.kind, extra.kind)?.value;
  if (options.kind !== undefined && kind === undefined)
    throw new ComityError("bad-option", `kind is "${shorten(options.kind)}", which is not a known kind`, {
      fix: "Give individual, ngo, university, business or local-government, or declare it as a kind of your own",
      path: ["kind"],
    });
  const context = {
    books: { countries: await loadCountries(), extra },
    ids: new ActorIds(),
    findings: new FindingStore(keptFindings(options.keepFindings)),
    conversions: new Conversions(),
    directed: options.directed ?? false,
    twoMode: options.twoMode ?? false,
  };
  const { sources, dataset } = sourcesOf(input);
  const apart = sources.flatMap(([table]) => (table === undefined ? [] : [table]));
  const reader = new Reader(context, pace, new Set(apart));
  for (const [table, source] of sources)
    await reader.read(context.twoMode ? asParticipations(source) : source, table);
  const { readings, rows, quarantined } = await reader.finish();
  const { ties, participations, ids } = readings;
  const actors = context.twoMode
    ? leaveActivities(readings.actors, participations, ids.texts, context.findings)
    : readings.actors;
  quarantined.actors += (readings.actors?.length ?? 0) - (actors?.length ?? 0);
  await noteTwoMode(ties, actors, ids.length, context.findings, pace);
  pace.begin("comparing rows", Math.max(actors?.length ?? 0, ties.length, participations.length, ids.length));
  const { parts, settled } = await settle({ ...readings, actors, kind }, context.findings, pace);
  const network = await assemble({ ...parts, dataset: readDataset(dataset ?? reader.dataset) }, pace);
  pace.end();
  const count = (
    table: TableName,
  ): { rows: number; accepted: number; merged: number; quarantined: number } => {
    const aside = quarantined[table] + settled[table].quarantined;
    const { merged } = settled[table];
    return { rows: rows[table], accepted: rows[table] - merged - aside, merged, quarantined: aside };
  };
  const ledger = new Ledger({
    counts: { actors: count("actors"), ties: count("ties"), participations: count("participations") },
    findings: context.findings,
    conversions: context.conversions.list(),
    headers: reader.headers(network),
    files: reader.files,
  });
  return { network, ledger };
}

function keptFindings(kept: number | undefined): number | undefined {
  if (kept === undefined || kept === Infinity || (Number.isInteger(kept) && kept >= 0)) return kept;
  throw new ComityError(
    "bad-option",
    `keepFindings is ${shorten(String(kept))}, but it must be a whole number or Infinity`,
    {
      path: ["keepFindings"],
    },
  );
}

const inputNames = ["actors", "ties", "participations", "dataset"] as const;

function sourcesOf(input: IngestInput): {
  sources: [TableName | undefined, TableSource][];
  dataset?: unknown;
} {
  if (isGraph(input)) return { sources: [[undefined, graphRows(input)]] };
  if (isSource(input)) return { sources: [[undefined, input]] };
  if (!isTables(input)) throw tableError("input");
  const sources: [TableName | undefined, TableSource][] = [];
  for (const table of ["actors", "ties", "participations"] as const) {
    const given: unknown = input[table];
    if (given === undefined) continue;
    if (isSource(given)) sources.push([table, given]);
    else if (isRows(given)) sources.push([table, rowObjects(given, table)]);
    else throw tableError(table);
  }
  const other = Object.keys(input).find((name) => !inputNames.some((known) => known === name));
  if (other !== undefined)
    throw new ComityError("bad-input", `"${shorten(other)}" is not one of the tables`, {
      fix: `Give ${inputNames.join(", ")}`,
      path: [other],
    });
  if (sources.length === 0)
    throw new ComityError("bad-input", "no table was given", {
      fix: "Give actors, ties or both",
      path: ["ties"],
    });
  return { sources, dataset: input.dataset };
}

function isTables(value: unknown): value is Tables {
  return typeof value === "object" && value !== null && !isRows(value);
}

function isSource(value: unknown): value is TableSource {
  return (
    typeof value === "object" &&
    value !== null &&
    "form" in value &&
    (value.form === "rows" || value.form === "edges")
  );
}
