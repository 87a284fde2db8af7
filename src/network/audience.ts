import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { parsePartialDate } from "../schema/dates.js";
import { shownFields } from "../schema/shown-fields.js";
import { byCodeUnit } from "../text/order.js";
import type { Cell } from "./columns.js";
import { consentAt, isPersonal, refusals } from "./consent-columns.js";
import { valueOf, type ActorTable, type Network } from "./network.js";
import { mergedFrom } from "./provenance.js";
import { pseudonyms, type Unnamed } from "./pseudonyms.js";
import { sortedOrder } from "./sort.js";

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

const memo = new WeakMap<ActorTable, { readonly key: string; readonly shown: Shown }>();

/**
 * The gate for an audience. The last one made is kept with the table of actors; callers at the same time each make their own, so
 * that none hangs on the signal of another. Throws `bad-option`. O(n log n), in slices.
 */
export async function shownTo(
  network: Network,
  options: AudienceOptions,
  control: Control = {},
): Promise<Shown> {
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
  const pace = new Pace({ signal: control.signal });
  const known = memo.get(network.actors);
  if (known?.key === key) return known.shown;
  const shown = await open(network, audience, { key: pseudonymKey, asOf }, pace);
  memo.set(network.actors, { key, shown });
  return shown;
}

async function open(
  network: Network,
  audience: Audience,
  options: { readonly key: string | undefined; readonly asOf: string | undefined },
  pace: Pace,
): Promise<Shown> {
  const { ids, columns } = network.actors;
  const refused = refusals(network);
  const isHidden =
    audience === "steward"
      ? new Uint8Array(ids.length)
      : await withheldRows(network, refused, options.asOf, pace);
  const shownRow = (id: string): number => {
    const row = ids.find(id);
    return row >= 0 && refused[row] === 0 && isHidden[row] === 0 ? row : -1;
  };
  const rowOf = new Int32Array(ids.length);
  const placeOf = new Int32Array(ids.length).fill(-1);
  const hidden: number[] = [];
  const unnamed: Unnamed[] = [];
  let named = 0;
  await inChunks(pace, ids.length, 2048, (from, to) => {
    for (let row = from; row < to; row++) {
      if (refused[row] === 1) continue;
      if (isHidden[row] === 1) {
        hidden.push(row);
        unnamed.push({ id: ids.at(row), word: isPersonal(network, row) ? "person" : "organization" });
      } else {
        placeOf[row] = named;
        rowOf[named++] = row;
      }
    }
  });
  const given = await pseudonyms(unnamed, options.key, (name) => shownRow(name) >= 0, pace);
  const order = await sortedOrder(pace, given.length, (a, b) => byCodeUnit(given[a], given[b]));
  /** Pseudonyms by place after those shown by name. */
  const names: string[] = [];
  const placeOfPseudonym = new Map<string, number>();
  await inChunks(pace, order.length, 1024, (from, to) => {
    for (const i of order.subarray(from, to)) {
      const place = named + names.length;
      placeOf[hidden[i]] = place;
      rowOf[place] = hidden[i];
      placeOfPseudonym.set(given[i], place);
      names.push(given[i]);
    }
  });

  const id = (place: number): string => (place < named ? ids.at(rowOf[place]) : names[place - named]);
  const cell = (place: number, column: string): Cell => valueOf(columns, column, rowOf[place]);
  return {
    audience,
    length: named + names.length,
    rowOf: rowOf.slice(0, named + names.length),
    placeOf,
    withheld: names.length,
    id,
    name: (place) => (place < named ? ((cell(place, "name") as string | undefined) ?? id(place)) : id(place)),
    named: (place) => place < named,
    personal: (place) => isPersonal(network, rowOf[place]),
    value: (place, column) =>
      (place < named || shownFields.has(column)) && (column !== mergedFrom || audience === "steward")
        ? cell(place, column)
        : undefined,
    find(name) {
      const place = placeOfPseudonym.get(name);
      if (place !== undefined) return place;
      const row = shownRow(name);
      return row >= 0 ? placeOf[row] : -1;
    },
  };
}

/** 1 for the rows of those who have not agreed to be published. */
async function withheldRows(
  network: Network,
  refused: Uint8Array,
  asOf: string | undefined,
  pace: Pace,
): Promise<Uint8Array> {
  const { columns, length } = network.actors;
  const withheld = new Uint8Array(length);
  const nobody = !["kind", "consent", "onePerson", "risk"].some((name) => columns.has(name));
  if (nobody) return withheld;
  const day = asOf === undefined ? undefined : parsePartialDate(asOf);
  await inChunks(pace, length, 1024, (from, to) => {
    for (let row = from; row < to; row++)
      if (refused[row] === 0 && consentAt(network, row, day).publish !== "yes") withheld[row] = 1;
  });
  return withheld;
}
