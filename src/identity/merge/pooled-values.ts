import type { Cell } from "../../network/columns.js";
import { asGiven, betweenGiven } from "../../network/as-given.js";
import { valueOf, type Network } from "../../network/network.js";
import { mergedFrom } from "../../network/provenance.js";
import { formatConsent } from "../../schema/consent-text.js";
import type { Consent } from "../../schema/consent.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { RiskLevel } from "../../schema/vocabulary.js";
import { byCodeUnit } from "../../text/order.js";
import { pooledConsent } from "./pooled-consent.js";

/** Values of one actor by column. */
export type Values = Map<string, Cell>;

/**
 * The values of the actor that several become: the first that is given, in the order of the rows; other values are kept
 * in an attribute called "… (as given)". Lists are united. Consent is the most protective answer, risk the highest,
 * one person and the kind of a person stay. Coordinates are taken together.
 */
export function pooledValues(network: Network, rows: readonly number[]): Values {
  const { columns, ids } = network.actors;
  const values: Values = new Map();
  const notes = new Set([...columns.keys()].map(asGiven));
  // What stood in a cell as it was given is taken first: notes are added to it.
  const ordered = [...columns].sort(([x], [y]) => Number(notes.has(y)) - Number(notes.has(x)));
  for (const [name, column] of ordered) {
    if (name === "consent" || name === "risk" || name === "riskDate" || name === mergedFrom) continue;
    const cells = rows.map((row) => valueOf(columns, name, row));
    const given = cells.filter((cell) => cell !== undefined);
    if (given.length === 0) continue;
    if (notes.has(name) && noteField(network, name) === name)
      note(network, values, name.slice(0, -asGiven("").length), given.map(String));
    else if (column.type === "list") values.set(name, united(given as (readonly string[])[]));
    else {
      values.set(name, firstOf(name, given, network, rows));
      keepOthers(network, values, name, given);
    }
  }
  const [first, ...others] = rows;
  const earlier = (row: number): readonly string[] =>
    (valueOf(columns, mergedFrom, row) as readonly string[] | undefined) ?? [];
  const origins = [...earlier(first), ...others.flatMap((row) => [ids.at(row), ...earlier(row)])];
  values.set(mergedFrom, [...new Set(origins)].sort(byCodeUnit));
  poolRisk(values, network, rows);
  const consent = pooledConsent(values, network, rows);
  if (consent !== undefined) values.set("consent", consent);
  const stated = rows.map((row) => valueOf(columns, "consent", row) as Consent | undefined);
  const texts = new Set(stated.map((each) => (each === undefined ? "" : formatConsent(each))));
  if (texts.size > 1)
    note(
      network,
      values,
      "consent",
      [...texts].filter((text) => text !== ""),
    );
  return values;
}

function united(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function firstOf(name: string, given: readonly Cell[], network: Network, rows: readonly number[]): Cell {
  if (name === "onePerson") return given.includes(true);
  if (name === "kind" && given.includes("individual")) return "individual";
  if (name !== "latitude" && name !== "longitude") return given[0];
  const { columns } = network.actors;
  const whole = rows.find((row) =>
    ["latitude", "longitude"].every((each) => valueOf(columns, each, row) !== undefined),
  );
  return whole === undefined ? given[0] : valueOf(columns, name, whole);
}

/** Notes the values that were not taken. */
function keepOthers(network: Network, values: Values, name: string, given: readonly Cell[]): void {
  const taken = values.get(name);
  const others = given.filter((cell) => cell !== taken).map(String);
  if (others.length > 0) note(network, values, name, others);
}

function note(network: Network, values: Values, name: string, texts: readonly string[]): void {
  const field = noteField(network, asGiven(name));
  const known = values.get(field);
  const all = [...(known === undefined ? [] : String(known).split(betweenGiven)), ...texts];
  values.set(field, [...new Set(all)].join(betweenGiven));
}

/** The attribute for notes: a column of the data that holds texts, or a new one. */
function noteField(network: Network, field: string): string {
  const type = network.actors.columns.get(field)?.type;
  return type === undefined || type === "text" || type === "category"
    ? field
    : noteField(network, asGiven(field));
}

const levels: readonly RiskLevel[] = ["low", "elevated", "high"];

/** The highest level; dated by the oldest judgment, and undated where one is, so that none counts as fresher than it is. */
function poolRisk(values: Values, network: Network, rows: readonly number[]): void {
  const { columns } = network.actors;
  const judged = rows.filter((row) => valueOf(columns, "risk", row) !== undefined);
  if (judged.length === 0) return;
  const stated = judged.map((row) => valueOf(columns, "risk", row) as RiskLevel);
  const [highest] = [...stated].sort((x, y) => levels.indexOf(y) - levels.indexOf(x));
  values.set("risk", highest);
  if (new Set(stated).size > 1)
    note(
      network,
      values,
      "risk",
      stated.filter((level) => level !== highest),
    );
  const dates = judged.map((row) => valueOf(columns, "riskDate", row) as string | undefined);
  const known = dates.filter((date) => date !== undefined);
  if (known.length < dates.length) {
    values.delete("riskDate");
    if (known.length > 0) note(network, values, "riskDate", known);
    return;
  }
  const [oldest] = [...known].sort(
    (x, y) => (parsePartialDate(x)?.from ?? 0) - (parsePartialDate(y)?.from ?? 0),
  );
  values.set("riskDate", oldest);
  keepOthers(network, values, "riskDate", known);
}
