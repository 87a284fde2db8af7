import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { asGiven } from "../network/as-given.js";
import { columnType } from "../network/column-type.js";
import type { Column } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { sortedOrder } from "../network/sort.js";
import { fields, type FieldName } from "../schema/fields.js";
import { shownFields } from "../schema/shown-fields.js";
import { byCodeUnit } from "../text/order.js";
import { numberText } from "../values/number-text.js";
import type { Partition } from "../values/partition.js";
import type { Walk } from "./walk.js";

/** An attribute of the actors as small numbers: `codes` by vertex, −1 where absent; `names` of the codes, ascending. */
export interface Labels {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** What the values of actors are read through: `actorOf` has the row of each vertex, or of whatever the values are by. */
type Reading = Pick<Walk, "actorOf" | "shown" | "pace">;

/**
 * An attribute as its audience may see it, by vertex: numbers (NaN where absent) or labels. Where a field could not hold
 * what was given, the words that were given count. What is withheld counts as absent, so that no figure hangs on it.
 * Throws `unknown-attribute`, and `bad-option` for columns with several values to an actor. O(n log n).
 */
export async function attributeOf(
  network: Network,
  name: string,
  opened: Reading,
): Promise<Float64Array | Labels> {
  const type = await typeOf(network, name, opened);
  if (type === "list" || type === "consent") throw severalValues(name);
  return type === "number" ? numbers(name, opened) : labels(name, opened);
}

function severalValues(name: string): ComityError {
  return new ComityError("bad-option", `"${name}" may have several values to an actor`, {
    path: ["by"],
    fix: 'name a column with one word, number, date or yes or no to each actor, or "degree"',
  });
}

/**
 * Groups of actors by vertex: of an attribute as its audience may see it (numbers count as words), or of a partition,
 * whose groups are named by their numbers. Throws as `attributeOf` does, and `bad-option` where the partition lacks an
 * actor.
 */
export async function groupsOf(network: Network, by: string | Partition, opened: Reading): Promise<Labels> {
  if (typeof by !== "string") return partitionLabels(by, opened);
  const type = await typeOf(network, by, opened);
  if (type === "list" || type === "consent") throw severalValues(by);
  return labels(by, opened);
}

/** Groups that actors belong to, of which an actor may have several: the members of each as vertices, ascending. */
export interface Memberships {
  readonly names: readonly string[];
  readonly members: readonly (readonly number[])[];
}

/**
 * Groups as `groupsOf` has them, or those of a column with several values to an actor, who is then in each of them. Throws
 * as `groupsOf` does.
 */
export async function membershipsOf(
  network: Network,
  by: string | Partition,
  opened: Reading,
): Promise<Memberships> {
  const members = new Map<string, number[]>();
  const enter = (name: string, v: number): void => {
    const group = members.get(name) ?? [];
    members.set(name, group);
    if (group.at(-1) !== v) group.push(v);
  };
  const { actorOf, shown, pace } = opened;
  if (typeof by === "string" && (await typeOf(network, by, opened)) === "list")
    await inChunks(pace, actorOf.length, 2048, (from, to) => {
      for (let v = from; v < to; v++) {
        const cell = shown.value(shown.placeOf[actorOf[v]], by);
        if (Array.isArray(cell)) for (const word of new Set(cell)) enter(String(word), v);
      }
    });
  else {
    const { codes, names } = await groupsOf(network, by, opened);
    await inChunks(pace, codes.length, 8192, (from, to) => {
      for (let v = from; v < to; v++) if (codes[v] >= 0) enter(names[codes[v]], v);
    });
  }
  const order = Array.from(members.keys()).sort(byCodeUnit);
  return { names: order, members: order.map((name) => members.get(name) ?? []) };
}

async function partitionLabels(by: Partition, { actorOf, shown, pace }: Reading): Promise<Labels> {
  const codes = new Int32Array(actorOf.length);
  const numbers = by.numbers();
  const codeOf = new Map(Array.from(numbers, (number, code) => [number, code]));
  await inChunks(pace, codes.length, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      const group = by.of(shown.id(shown.placeOf[actorOf[v]]));
      if (group === undefined)
        throw new ComityError("bad-option", "the partition has no group for some actors of this network", {
          path: ["by"],
          fix: "make the partition from the same network, for the same audience and pseudonymKey",
        });
      codes[v] = codeOf.get(group) ?? -1;
    }
  });
  return { codes, names: Array.from(numbers, String) };
}

async function numbers(name: string, { actorOf, shown, pace }: Reading): Promise<Float64Array> {
  const values = new Float64Array(actorOf.length);
  await inChunks(pace, values.length, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      const cell = shown.value(shown.placeOf[actorOf[v]], name);
      values[v] = typeof cell === "number" ? cell : NaN;
    }
  });
  return values;
}

async function labels(name: string, { actorOf, shown, pace }: Reading): Promise<Labels> {
  const codes = new Int32Array(actorOf.length).fill(-1);
  const codeOf = new Map<string, number>();
  const texts: string[] = [];
  await inChunks(pace, codes.length, 2048, (from, to) => {
    for (let v = from; v < to; v++) {
      const place = shown.placeOf[actorOf[v]];
      const cell = shown.value(place, name) ?? shown.value(place, asGiven(name));
      if (cell === undefined || typeof cell === "object") continue;
      const text = typeof cell === "number" ? numberText(cell) : String(cell);
      const code = codeOf.get(text) ?? texts.push(text) - 1;
      codeOf.set(text, code);
      codes[v] = code;
    }
  });
  const order = await sortedOrder(pace, texts.length, (a, b) => byCodeUnit(texts[a], texts[b]));
  const rank = new Int32Array(order.length);
  const names = new Array<string>(order.length);
  await inChunks(pace, order.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      rank[order[i]] = i;
      names[i] = texts[order[i]];
    }
  });
  await inChunks(pace, codes.length, 65536, (from, to) => {
    for (let v = from; v < to; v++) if (codes[v] >= 0) codes[v] = rank[codes[v]];
  });
  return { codes, names };
}

/**
 * What kind of values a column has. A field that nobody has a value of is a blank column; a name that is no field and no
 * column is a mistake. Own columns that nobody shown by name has a value of do not exist for the public, and neither do
 * messages tell it which fields hold something withheld.
 */
export async function typeOf(network: Network, name: string, opened: Reading): Promise<Column["type"]> {
  const { columns } = network.actors;
  const column = columns.get(name);
  const isField = Object.hasOwn(fields.actor, name);
  if (column !== undefined && (isField || (await isOpen(name, opened)))) return column.type;
  if (isField) return columnType(name, fields.actor[name as FieldName<"actor">]);
  const steward = opened.shown.audience === "steward";
  const known = Array.from(columns.keys()).filter((each) => steward || shownFields.has(each));
  throw new ComityError("unknown-attribute", `no actor has a value of "${name}"`, {
    path: ["by"],
    fix: known.length === 0 ? 'only "degree" needs no attribute' : `attributes are ${known.join(", ")}`,
  });
}

async function isOpen(name: string, { shown, pace }: Reading): Promise<boolean> {
  let open = false;
  await inChunks(pace, shown.length, 4096, (from, to) => {
    for (let place = from; !open && place < to; place++) open = shown.value(place, name) !== undefined;
  });
  return open;
}
