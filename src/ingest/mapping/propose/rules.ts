import { foldWord } from "../../../schema/fold.js";
import { resolveWord, type VocabularyName } from "../../../schema/vocabulary.js";
import { shorten } from "../../../text/shorten.js";
import { fieldOf } from "../../table-fields.js";
import type { TableName } from "../../source.js";
import type { ColumnRule } from "../mapping.js";
import { wordKey } from "../word-key.js";
import { half, most, plural } from "./fit.js";
import { resolveFlag } from "./flag-words.js";
import type { Understood } from "./understand.js";
import { guessWords } from "./guess-words.js";
import type { Subject } from "./subject.js";

/** How a column becomes a field, with what had to be guessed for it. */
export interface MadeRule {
  readonly rule: ColumnRule;
  readonly guessed: boolean;
  readonly doubts: readonly string[];
}

type Part = Omit<MadeRule, "rule"> & { readonly rule: Partial<ColumnRule> };

const nothing: Part = { rule: {}, guessed: false, doubts: [] };

/** The rule by which a column fills a field or attribute. */
export function ruleFor(understood: Understood, table: TableName, name: string, subject: Subject): MadeRule {
  const { column, facts } = understood;
  const field = fieldOf(table, name);
  const type = field?.type ?? (name === "riskDate" ? "date" : undefined);
  const part =
    type === "date"
      ? dateRule(understood)
      : field?.type === "number" || (field === undefined && most(facts.numbers))
        ? numberRule(understood)
        : field?.type === "country"
          ? countryRule(understood)
          : field?.type === "category"
            ? wordRule(understood, field.vocabulary, subject)
            : field?.type === "flag"
              ? flagRule(understood)
              : field?.type === "texts" || field?.type === "languages"
                ? listRule(understood)
                : field === undefined && understood.meaning === undefined
                  ? codeRule(understood)
                  : nothing;
  return {
    rule: {
      column: column.header,
      ...part.rule,
      ...(column.blanks.length === 0 ? {} : { blank: column.blanks }),
    },
    guessed: part.guessed,
    doubts: part.doubts,
  };
}

function dateRule({ column, facts: { dates } }: Understood): Part {
  const cut = dates.clock === undefined ? {} : { before: dates.clock };
  if (dates.order === undefined) return { ...nothing, rule: cut };
  const doubts = dates.ambiguous
    ? [`No date of "${column.header}" shows whether day or month comes first; the day is taken to be first.`]
    : [];
  return { rule: { ...cut, date: dates.order }, guessed: dates.ambiguous, doubts };
}

function numberRule({ facts: { numbers } }: Understood): Part {
  return numbers.decimal === undefined ? nothing : { ...nothing, rule: { decimal: numbers.decimal } };
}

function countryRule({ column, facts: { countries } }: Understood): Part {
  const unknown = countries.of - countries.fits;
  if (unknown === 0 || !half(countries)) return nothing;
  const are = unknown === 1 ? "is" : "are";
  const doubt = `${plural(unknown, "value")} of "${column.header}" ${are} no country that comity knows; what stands there is kept beside it.`;
  return { ...nothing, doubts: [doubt] };
}

function listRule({ facts: { lists } }: Understood): Part {
  const { separator } = lists;
  return separator === undefined || [";", "|", "\n", ","].includes(separator)
    ? nothing
    : { ...nothing, rule: { split: separator } };
}

/**
 * Abbreviations that no header explains keep standing for themselves; they are listed, so that a person can write what
 * they mean in their place.
 */
function codeRule({ column, facts }: Understood): Part {
  const values = Array.from(column.values.keys());
  const short = values.every((value) => value.length <= 3 && /^\p{L}+$/u.test(value));
  if (!short || values.length > 8 || values.length < 2 || !column.few || most(facts.countries))
    return nothing;
  return {
    rule: { values: dictionary(values.map((value) => [value, value])) },
    guessed: false,
    doubts: [
      `"${column.header}" holds abbreviations (${values.join(", ")}). If you write what they mean behind them in the mapping file, results will be easier to read.`,
    ],
  };
}

function flagRule({ column }: Understood): Part {
  const other = Array.from(column.values.keys()).filter((value) => resolveWord("flag", value) === undefined);
  if (other.length === 0 || other.length > 12) return nothing;
  const values = other.map((value): [string, boolean | null] => [value, resolveFlag(value) ?? null]);
  const open = values.filter(([, value]) => value === null).map(([word]) => word);
  return {
    rule: { values: dictionary(values) },
    guessed: open.length > 0,
    doubts: openWords(column.header, open),
  };
}

/** Words beyond this number are no vocabulary but free text: they are left to the findings. */
const mostWords = 60;

/**
 * A dictionary for the words of a vocabulary that comity does not know: by the customary words of the language, by the
 * initial letters of these for abbreviations, else with nothing beside them for a person to fill in.
 */
function wordRule({ column }: Understood, vocabulary: VocabularyName, subject: Subject): Part {
  const values = Array.from(column.values.keys());
  const unknown = values.filter((value) => resolveWord(vocabulary, value) === undefined);
  if (unknown.length === 0) return nothing;
  if (unknown.length > mostWords)
    return {
      ...nothing,
      guessed: true,
      doubts: [
        `"${column.header}" has ${unknown.length} words that comity does not know; it may be no column of a closed list of words.`,
      ],
    };
  const book = guessWords(unknown, vocabulary, subject);
  const found = unknown.map((value): [string, string | null] => [value, book.get(value)?.means ?? null]);
  const guessed = Array.from(book, ([value, { word, means }]) =>
    foldWord(word) === foldWord(value) ? `${value} = ${means}` : `${value} = ${means} (${word})`,
  );
  const open = unknown.filter((value) => !book.has(value));
  return {
    rule: { values: dictionary(found) },
    guessed: true,
    doubts: [
      ...(guessed.length === 0
        ? []
        : [`Please confirm what "${column.header}" means: ${shorten(guessed.join(", "), 200)}.`]),
      ...openWords(column.header, open),
    ],
  };
}

function openWords(header: string, open: readonly string[]): string[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, 6).map((word) => `"${shorten(word, 30)}"`);
  const more = open.length > 6 ? ` and ${open.length - 6} more` : "";
  return [
    `Please fill in what ${shown.join(", ")}${more} of "${header}" ${open.length === 1 ? "means" : "mean"} in the mapping file; until then it is left blank.`,
  ];
}

/** Words that are compared as one are written once. */
function dictionary<V>(entries: readonly (readonly [string, V])[]): Record<string, V> {
  const keys = new Set<string>();
  return Object.fromEntries(
    entries.filter(([word]) => {
      const key = wordKey(word);
      if (key === "" || keys.has(key)) return false;
      keys.add(key);
      return true;
    }),
  );
}
