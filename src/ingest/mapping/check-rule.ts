import {
  fault,
  knownKeys,
  objectAt,
  oneOf,
  textAt,
  textsAt,
  told,
  type JsonObject,
  type Path,
} from "./fault.js";
import { wordKey } from "./word-key.js";

/** What a record has to know about one of its rules. */
export interface RuleSummary {
  /** The records that the rule refers to, each with the place where it does. */
  readonly records: readonly { readonly name: string; readonly path: Path }[];
  /** For each column that is taken one by one: how many columns are listed, or 0 for the items of a split cell. */
  readonly each: readonly { readonly columns: number; readonly path: Path }[];
}

/** Rules within rules end somewhere: this is far beyond anything that makes sense. */
const deepest = 24;

const forms =
  'Write the header of a column, { "column": … }, { "join": [ … ] }, { "constant": … }, { "year": …, "month": …, "day": … } or { "record": … }';

const keys = {
  column: ["column", "each", "split", "values", "otherwise", "blank", "decimal", "date", "before", "after"],
  join: ["join", "with"],
  constant: ["constant"],
  year: ["year", "month", "day"],
  record: ["record"],
} as const;

/** Checks one rule of a mapping. Throws `bad-mapping`. */
export function checkRule(rule: unknown, path: Path): RuleSummary {
  if (typeof rule === "string") {
    textAt(rule, path);
    return { records: [], each: [] };
  }
  if (path.length > deepest) throw fault(path, "is nested too deeply", "Join the parts in one list");
  const given = objectAt(rule, path, forms);
  const shapes = (Object.keys(keys) as (keyof typeof keys)[]).filter((name) => Object.hasOwn(given, name));
  const [shape] = shapes;
  if (shapes.length !== 1)
    throw fault(
      path,
      shapes.length === 0
        ? "is no rule that is known"
        : `says ${shapes.join(" and ")}, but a rule says one of them`,
      forms,
    );
  knownKeys(given, path, [...keys[shape], "because"]);
  textAt(given["because"], [...path, "because"]);
  switch (shape) {
    case "column":
      return checkColumn(given, path);
    case "join":
      return checkJoin(given, path);
    case "constant":
      checkConstant(given["constant"], [...path, "constant"]);
      return { records: [], each: [] };
    case "year":
      for (const part of keys.year) textAt(given[part], [...path, part]);
      return { records: [], each: [] };
    case "record": {
      const at = [...path, "record"];
      const name = textAt(given["record"], at);
      return { records: name === undefined ? [] : [{ name, path: at }], each: [] };
    }
  }
}

function checkColumn(rule: JsonObject, path: Path): RuleSummary {
  const { column, each, split, otherwise } = rule;
  const listed: readonly unknown[] = Array.isArray(column) ? column : [column];
  if (listed.length === 0 || listed.some((header) => typeof header !== "string" || header.trim() === ""))
    throw fault(
      [...path, "column"],
      `is ${told(column)}`,
      "Write the header of a column, or a list of headers",
    );
  oneOf(each, [...path, "each"], [true, false]);
  oneOf(otherwise, [...path, "otherwise"], ["keep", "blank"]);
  oneOf(rule["decimal"], [...path, "decimal"], [".", ","]);
  oneOf(rule["date"], [...path, "date"], ["day-month-year", "month-day-year", "year-month-day"]);
  textsAt(rule["blank"], [...path, "blank"]);
  for (const sign of ["split", "before", "after"] as const)
    if (rule[sign] !== undefined && (typeof rule[sign] !== "string" || rule[sign] === ""))
      throw fault([...path, sign], `is ${told(rule[sign])}`, "Write one or more signs in quotation marks");
  if (rule["values"] !== undefined) checkValues(rule["values"], [...path, "values"]);
  else if (otherwise !== undefined)
    throw fault([...path, "otherwise"], "says nothing without values", "Add values, or leave it out");
  if (each !== true) return { records: [], each: [] };
  if (listed.length > 1 && split !== undefined)
    throw fault(
      path,
      "takes both the columns and their items one by one",
      "Leave out split, or name one column",
    );
  if (listed.length === 1 && split === undefined && !Array.isArray(column))
    throw fault(
      [...path, "each"],
      "has nothing to take one by one",
      "List several columns, say with split what stands between the items, or leave out each",
    );
  return { records: [], each: [{ columns: split === undefined ? listed.length : 0, path }] };
}

function checkValues(values: unknown, path: Path): void {
  const given = objectAt(values, path, 'Write an object such as { "p": "sister-city" }');
  const known = new Map<string, [string, unknown]>();
  for (const [word, value] of Object.entries(given)) {
    if (value !== null && typeof value !== "boolean" && typeof value !== "string" && !Number.isFinite(value))
      throw fault([...path, word], `is ${told(value)}`, "Write a text, a number, true, false or null");
    const earlier = known.get(wordKey(word));
    if (earlier !== undefined && earlier[1] !== value)
      throw fault(
        [...path, word],
        `and "${earlier[0]}" are compared as one word, but mean different things`,
        "Keep one of them: case, accents and outer spaces do not tell words apart",
      );
    known.set(wordKey(word), [word, value]);
  }
}

function checkJoin(rule: JsonObject, path: Path): RuleSummary {
  const { join, with: between } = rule;
  if (!Array.isArray(join) || join.length === 0)
    throw fault(
      [...path, "join"],
      `is ${told(join)}`,
      "Write a list of rules, such as the headers of two columns",
    );
  if (between !== undefined && typeof between !== "string")
    throw fault([...path, "with"], `is ${told(between)}`, "Write a text in quotation marks");
  const parts = join.map((part, i) => checkRule(part, [...path, "join", i]));
  return { records: parts.flatMap(({ records }) => records), each: parts.flatMap(({ each }) => each) };
}

function checkConstant(value: unknown, path: Path): void {
  if (Array.isArray(value)) return textsAt(value, path);
  if (typeof value === "boolean" || Number.isFinite(value)) return;
  if (typeof value !== "string" || value.trim() === "")
    throw fault(path, `is ${told(value)}`, "Write a text, a number, true, false or a list of texts");
}
