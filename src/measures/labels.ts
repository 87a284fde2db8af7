import { ComityError } from "../errors/error.js";
import { asGiven } from "../network/as-given.js";
import { columnBuilder } from "../network/column-builder.js";
import { columnType } from "../network/column-type.js";
import { cellAt, type Column } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { isField } from "../network/where.js";
import type { Field } from "../schema/field.js";
import { fields, type FieldName } from "../schema/fields.js";
import { byCodeUnit } from "../text/order.js";
import { numberText } from "../values/number-text.js";
import type { Walk } from "./walk.js";

/** An attribute of the actors as small numbers: `codes` by vertex, −1 where absent; `names` as the audience sees them. */
export interface Labels {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Fields whose words come from a closed vocabulary and identify nobody. */
const vocabularyFields: ReadonlySet<string> = new Set(["kind", "country", "onePerson"]);

/** The numeric column of that name, by vertex, or undefined if the column is not numeric. Throws `unknown-attribute`. */
export function numbersOf(network: Network, name: string, opened: Walk): Float64Array | undefined {
  const column = columnOf(network, name, opened);
  return column.type === "number"
    ? Float64Array.from(opened.actorOf, (row) => column.values[row])
    : undefined;
}

/**
 * The values of a column as labels; where a field could not hold what was given, the words that were given. A value that
 * only withheld actors have is shown to the public as "group 1" …, since the words of a column may name people. Throws
 * `unknown-attribute`.
 */
export function labelsOf(network: Network, name: string, opened: Walk): Labels {
  const column = columnOf(network, name, opened);
  const spare = network.actors.columns.get(asGiven(name));
  const { actorOf, shown } = opened;
  const texts = Array.from(actorOf, (row) => {
    const cell = cellAt(column, row) ?? (spare && cellAt(spare, row));
    if (cell === undefined || typeof cell === "object") return undefined;
    return typeof cell === "number" ? numberText(cell) : String(cell);
  });
  const seen = new Map<string, boolean>();
  texts.forEach((text, vertex) => {
    if (text === undefined) return;
    const fromVocabulary = vocabularyFields.has(name) && cellAt(column, actorOf[vertex]) !== undefined;
    const open =
      shown.audience === "steward" || fromVocabulary || shown.named(shown.placeOf[actorOf[vertex]]);
    seen.set(text, (seen.get(text) ?? false) || open);
  });
  const open = Array.from(seen.keys())
    .filter((text) => seen.get(text))
    .sort(byCodeUnit);
  const closed = Array.from(seen.keys())
    .filter((text) => !seen.get(text))
    .sort(byCodeUnit);
  const codeOf = new Map([...open, ...closed].map((text, code) => [text, code]));
  return {
    codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : (codeOf.get(text) ?? -1))),
    names: [...open, ...closed.map((_, i) => `group ${i + 1}`)],
  };
}

/** Names of own columns are the steward's: to others the message lists only those of the field table. */
/** A field that nobody has a value of is a blank column; a name that is no field and no column is a mistake. */
function columnOf(network: Network, name: string, { shown }: Walk): Column {
  const { columns, length } = network.actors;
  const column = columns.get(name);
  if (column !== undefined) return column;
  if (Object.hasOwn(fields.actor, name)) return blank(fields.actor[name as FieldName<"actor">], name, length);
  const known = Array.from(columns.keys()).filter(
    (each) => shown.audience === "steward" || isField("actor", each),
  );
  throw new ComityError("unknown-attribute", `no actor has a value of "${name}"`, {
    path: ["by"],
    fix: known.length === 0 ? 'only "degree" needs no attribute' : `attributes are ${known.join(", ")}`,
  });
}

function blank(field: Field, name: string, length: number): Column {
  const builder = columnBuilder(columnType(name, field));
  builder.pad(length);
  return builder.finish();
}
