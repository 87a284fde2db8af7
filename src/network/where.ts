import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { fieldNames } from "../schema/fields.js";
import type { Actor, Tie } from "../schema/types.js";
import { byCodeUnit } from "../text/order.js";
import { conditionTest, texts, wantsAbsent, type Condition, type RowTest } from "./conditions.js";
import { isDirected, type Columns, type Network } from "./network.js";
import { actorAt, tieAt } from "./rows.js";

/** What the columns of a row must say, by name; all of it must hold. Actors also have `id`, ties `source`, `target` and `directed`. */
export type Where = Readonly<Record<string, Condition | undefined>>;

/** An actor as a plain object, with the columns of your own. */
export type ActorRow = Actor & Readonly<Record<string, unknown>>;

/** A tie as a plain object, with the columns of your own. */
export type TieRow = Tie & Readonly<Record<string, unknown>>;

/** Which actors: a description, a predicate on the plain row, or ids. */
export type ActorChoice = Where | ((actor: ActorRow) => boolean) | Iterable<string>;

/** Which ties: a description or a predicate on the plain row. */
export type TieChoice = Where | ((tie: TieRow) => boolean);

/**
 * 1 for every actor row that the choice names. Throws `unknown-actor` for ids that nobody has, `unknown-attribute` for
 * names of no column, `bad-option` for conditions that a column cannot meet. O(n).
 */
export async function chosenActors(network: Network, choice: ActorChoice, pace: Pace): Promise<Uint8Array> {
  const { length, columns } = network.actors;
  const path = "actors";
  if (typeof choice === "function")
    return marks(length, (row) => choice(actorAt(network, row) as ActorRow), pace);
  if (isIterable(choice)) {
    const flags = new Uint8Array(length);
    let position = 0;
    for (const id of choice) flags[actorRow(network, id, [path, position++])] = 1;
    return flags;
  }
  const own = new Map([["id", (condition: Condition) => idTest(network, condition, [path, "id"], identity)]]);
  return marks(length, whereTest("actor", columns, own, described(choice, path), path), pace);
}

/** 1 for every tie row that the choice names. Errors as `chosenActors`. O(m). */
export async function chosenTies(
  network: Network,
  choice: TieChoice,
  pace: Pace,
  path = "ties",
): Promise<Uint8Array> {
  const { length, columns, source, target } = network.ties;
  if (typeof choice === "function")
    return marks(length, (row) => choice(tieAt(network, row) as TieRow), pace);
  const own = new Map([
    ["source", (condition: Condition) => idTest(network, condition, [path, "source"], (row) => source[row])],
    ["target", (condition: Condition) => idTest(network, condition, [path, "target"], (row) => target[row])],
    ["directed", (condition: Condition) => directionTest(network, condition, [path, "directed"])],
  ]);
  return marks(length, whereTest("tie", columns, own, described(choice, path), path), pace);
}

/** The row of an actor. Throws `unknown-actor`; the message names only what the caller gave. */
export function actorRow(network: Network, id: unknown, path: readonly (string | number)[]): number {
  const row = typeof id === "string" ? network.actors.ids.find(id) : -1;
  if (row >= 0) return row;
  const given = typeof id === "string" ? `"${id.slice(0, 60)}"` : `a ${typeof id}`;
  throw new ComityError("unknown-actor", `${path.join(".")} is ${given}, which is no actor of the network`, {
    path,
  });
}

function identity(row: number): number {
  return row;
}

function isIterable(choice: unknown): choice is Iterable<string> {
  return typeof choice === "object" && choice !== null && Symbol.iterator in choice;
}

function described(choice: unknown, path: string): Where {
  if (typeof choice === "object" && choice !== null && !Array.isArray(choice)) return choice as Where;
  throw new ComityError("bad-option", `${path} is a ${typeof choice}, but it must describe rows`, {
    path: [path],
    fix: 'Give an object such as { country: "DE" } or a function of the row',
  });
}

async function marks(length: number, test: RowTest, pace: Pace): Promise<Uint8Array> {
  const flags = new Uint8Array(length);
  await inChunks(pace, length, 2048, (from, to) => {
    for (let row = from; row < to; row++) flags[row] = test(row) ? 1 : 0;
  });
  return flags;
}

function whereTest(
  table: "actor" | "tie",
  columns: Columns,
  own: ReadonlyMap<string, (condition: Condition) => RowTest>,
  where: Where,
  path: string,
): RowTest {
  const tests: RowTest[] = [];
  for (const [name, condition] of Object.entries(where)) {
    if (condition === undefined) continue;
    const column = columns.get(name);
    const ownTest = own.get(name);
    if (ownTest !== undefined) tests.push(ownTest(condition));
    else if (column !== undefined) tests.push(conditionTest(column, condition, [path, name]));
    else if (isField(table, name)) tests.push(() => wantsAbsent(condition));
    else throw unknownColumn(table, columns, [path, name]);
  }
  return (row) => tests.every((test) => test(row));
}

/** True for the names that a column may have by the field table, whether or not any row has a value. */
export function isField(table: "actor" | "tie", name: string): boolean {
  return name === "riskDate" || fieldNames(table).some((known) => known === name);
}

/** The error about a column that does not exist, with the names there are. */
export function unknownColumn(
  table: "actor" | "tie",
  columns: Columns,
  path: readonly string[],
): ComityError {
  const known = [...new Set([...columns.keys(), ...fieldNames(table)])].sort(byCodeUnit);
  return new ComityError("unknown-attribute", `${path.join(".")} names no ${table} column`, {
    path,
    fix: `The columns are ${known.join(", ")}`,
  });
}

function idTest(
  network: Network,
  condition: Condition,
  path: readonly string[],
  actorOf: (row: number) => number,
): RowTest {
  const rows = texts(condition, path).map((id) => actorRow(network, id, path));
  const wanted = new Set(rows);
  return (row) => wanted.has(actorOf(row));
}

function directionTest(network: Network, condition: Condition, path: readonly string[]): RowTest {
  if (typeof condition !== "boolean")
    throw new ComityError("bad-option", `${path.join(".")} is either true or false`, { path });
  return (row) => isDirected(network.ties, row) === condition;
}
