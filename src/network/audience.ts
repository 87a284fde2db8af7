import { ComityError } from "../errors/error.js";
import { parsePartialDate } from "../schema/dates.js";
import { shownFields } from "../schema/shown-fields.js";
import { byCodeUnit } from "../text/order.js";
import type { Cell } from "./columns.js";
import { consentAt, isPersonal, refusals } from "./consent-columns.js";
import { valueOf, type Network } from "./network.js";
import { pseudonyms } from "./pseudonyms.js";

/** Who will see a result: whoever holds the data, or anybody. */
export type Audience = "public" | "steward";

/** How names are shown. */
export interface AudienceOptions {
  /** Default "public": actors who have not agreed to be published appear under a pseudonym. */
  readonly audience?: Audience | undefined;
  /** A secret of at least 16 characters that makes pseudonyms stay the same from run to run. */
  readonly pseudonymKey?: string | undefined;
  /** The date on which consent is judged; without it no consent with an expiry counts. */
  readonly asOf?: string | undefined;
}

/**
 * What an audience may see of the actors of a network: the one gate between a network and everything that shows.
 *
 * Places 0 … length − 1 are the actors who have not refused analysis, in the order of display: those shown by name
 * ascending by id, then those under a pseudonym in the order of the pseudonyms.
 */
export interface Shown {
  readonly audience: Audience;
  readonly length: number;
  /** Actor row of each place. */
  readonly rowOf: Int32Array;
  /** Place of each actor row; −1 for those who refused. */
  readonly placeOf: Int32Array;
  /** How many are shown under a pseudonym. */
  readonly withheld: number;
  /** The id, or the pseudonym. */
  id(place: number): string;
  /** The name; the id where there is none; the pseudonym where it is withheld. */
  name(place: number): string;
  /** Whether the actor is shown by its own id. */
  named(place: number): boolean;
  /** Whether the actor counts as a person: such actors are never ranked before the public. */
  personal(place: number): boolean;
  /** The value of a column, or undefined where it is absent or withheld. */
  value(place: number, column: string): Cell;
  /** The place of a shown id or pseudonym, or −1. */
  find(id: string): number;
}

const memo = new WeakMap<Network, { key: string; shown: Promise<Shown> }>();

/** The gate for an audience. The last one asked for is kept with the network. O(n log n). */
export function shownTo(network: Network, options: AudienceOptions): Promise<Shown> {
  const { audience = "public", pseudonymKey, asOf } = options;
  if (audience !== "public" && audience !== "steward")
    throw new ComityError(
      "bad-option",
      `audience is ${JSON.stringify(audience)}, but it must be public or steward`,
      {
        path: ["audience"],
      },
    );
  const key = JSON.stringify([audience, pseudonymKey ?? null, asOf ?? null]);
  const known = memo.get(network);
  if (known?.key === key) return known.shown;
  const shown = open(network, audience, { key: pseudonymKey, asOf });
  memo.set(network, { key, shown });
  shown.catch(() => memo.delete(network));
  return shown;
}

async function open(
  network: Network,
  audience: Audience,
  options: { key: string | undefined; asOf: string | undefined },
): Promise<Shown> {
  const { ids, columns } = network.actors;
  const refused = refusals(network);
  const hidden = audience === "steward" ? [] : withheldRows(network, refused, options.asOf);
  const isHidden = new Uint8Array(ids.length);
  for (const row of hidden) isHidden[row] = 1;
  const shownRow = (id: string): number => {
    const row = ids.find(id);
    return row >= 0 && refused[row] === 0 && isHidden[row] === 0 ? row : -1;
  };
  const named = await pseudonyms(
    hidden.map((row) => ({ id: ids.at(row), word: isPersonal(network, row) ? "person" : "organization" })),
    options.key,
    (name) => shownRow(name) >= 0,
  );
  const pseudonymOf = new Map(hidden.map((row, i) => [row, named[i]]));
  const rowOfPseudonym = new Map(hidden.map((row, i) => [named[i], row]));
  hidden.sort((a, b) => byCodeUnit(pseudonymOf.get(a) ?? "", pseudonymOf.get(b) ?? ""));

  const rowOf = new Int32Array(ids.length);
  const placeOf = new Int32Array(ids.length).fill(-1);
  let length = 0;
  const give = (row: number): void => {
    placeOf[row] = length;
    rowOf[length++] = row;
  };
  for (let row = 0; row < ids.length; row++) if (refused[row] === 0 && isHidden[row] === 0) give(row);
  hidden.forEach(give);

  const pseudonym = (place: number): string | undefined => pseudonymOf.get(rowOf[place]);
  const id = (place: number): string => pseudonym(place) ?? ids.at(rowOf[place]);
  return {
    audience,
    length,
    rowOf: rowOf.slice(0, length),
    placeOf,
    withheld: hidden.length,
    id,
    name: (place) =>
      pseudonym(place) ?? (valueOf(columns, "name", rowOf[place]) as string | undefined) ?? id(place),
    named: (place) => isHidden[rowOf[place]] === 0,
    personal: (place) => isPersonal(network, rowOf[place]),
    value: (place, column) =>
      isHidden[rowOf[place]] === 0 || shownFields.has(column)
        ? valueOf(columns, column, rowOf[place])
        : undefined,
    find(name) {
      const row = rowOfPseudonym.get(name) ?? shownRow(name);
      return row >= 0 ? placeOf[row] : -1;
    },
  };
}

function withheldRows(network: Network, refused: Uint8Array, asOf: string | undefined): number[] {
  const { columns, length } = network.actors;
  const nobody = !["kind", "consent", "onePerson", "risk"].some((name) => columns.has(name));
  if (nobody) return [];
  const day = asOf === undefined ? undefined : parsePartialDate(asOf);
  const rows: number[] = [];
  for (let row = 0; row < length; row++)
    if (refused[row] === 0 && consentAt(network, row, day).publish !== "yes") rows.push(row);
  return rows;
}
