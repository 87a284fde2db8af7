import { allowed } from "../../schema/allowed.js";
import type { Field } from "../../schema/field.js";
import { fields } from "../../schema/fields.js";
import { columnNames } from "../../schema/headers.js";
import { partFields } from "../../schema/parts.js";
import type { VocabularyName } from "../../schema/vocabulary.js";
import type { TableName } from "../../ingest/source.js";

/** One column of a table of the template. */
export interface TemplateColumn {
  readonly name: string;
  readonly field: Field;
  /** The vocabulary its words are from, if any, and whether a word of one's own is wrong. */
  readonly words?: { readonly vocabulary: VocabularyName; readonly only: boolean };
}

/** The tables of the template by the name of their sheet. */
export const templateTables = {
  Actors: ["actors", "actor"],
  Ties: ["ties", "tie"],
  Participations: ["participations", "participation"],
} as const satisfies Readonly<Record<string, readonly [TableName, string]>>;

export type TemplateTable = keyof typeof templateTables;

/** Made by `project()`, never written by hand. */
const computed: ReadonlySet<string> = new Set(["projected"]);

/**
 * The columns of a table: those of the field table, in its order. Consent is asked in columns for its parts, each with
 * its answers to choose from.
 */
export function templateColumns(table: TemplateTable): TemplateColumn[] {
  const [, schema] = templateTables[table];
  const known: Readonly<Record<string, Field>> = { ...fields[schema], ...partFields };
  const names: readonly string[] = columnNames(schema);
  return placed(names.filter((name) => name !== "consent" && !computed.has(name))).map((name) => {
    const field = known[name];
    const words = wordsFor(field);
    return words === undefined ? { name, field } : { name, field, words };
  });
}

/** What a column means, in words for a reader: what it is, what it allows, an example. */
export function columnHelp({ field }: TemplateColumn): { meaning: string; form: string; example: string } {
  return { meaning: field.about, form: allowed(field), example: field.example };
}

// The date of a risk stands beside the risk, not at the end.
function placed(names: readonly string[]): string[] {
  const rest = names.filter((name) => name !== "riskDate");
  const at = rest.indexOf("risk");
  return at < 0 ? [...names] : [...rest.slice(0, at + 1), "riskDate", ...rest.slice(at + 1)];
}

function wordsFor(field: Field): TemplateColumn["words"] {
  if (field.type === "category") return { vocabulary: field.vocabulary, only: field.open !== true };
  if (field.type === "flag") return { vocabulary: "flag", only: true };
  // A risk may be followed by its date.
  if (field.type === "risk") return { vocabulary: "risk", only: false };
  return undefined;
}
