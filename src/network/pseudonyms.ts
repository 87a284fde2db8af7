import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { sipHash } from "../random/siphash.js";
import { byCodeUnit } from "../text/order.js";
import { sortedOrder } from "./sort.js";

/**
 * Pseudonyms for the given ids, one each, none of which `taken` answers to.
 *
 * With a key: "person 4f1a90c27be3", the first 48 bits of HMAC-SHA-256 of the id; the same key gives the same pseudonym
 * in every run, and without the key nobody can try ids out. Without: "person 1" …, numbered in the order of a keyed hash
 * whose secret is drawn anew in every process and kept nowhere, so that a list of names does not lead to the numbers.
 * Never an unkeyed hash. Throws `bad-option` where a key is given but the host offers no WebCrypto (pages not served over
 * https).
 */
export async function pseudonyms(
  ids: readonly Unnamed[],
  key: string | undefined,
  taken: (name: string) => boolean,
  pace: Pace,
): Promise<string[]> {
  return key === undefined ? numbered(ids, taken, pace) : keyed(ids, key, taken, pace);
}

/** An actor that needs a pseudonym, and the word it begins with. */
export interface Unnamed {
  readonly id: string;
  readonly word: string;
}

let secretOfProcess: Uint32Array | undefined;

async function numbered(
  ids: readonly Unnamed[],
  taken: (name: string) => boolean,
  pace: Pace,
): Promise<string[]> {
  const secret = (secretOfProcess ??= globalThis.crypto.getRandomValues(new Uint32Array(4)));
  const text = new TextEncoder();
  const [high, low] = [new Uint32Array(ids.length), new Uint32Array(ids.length)];
  await inChunks(pace, ids.length, 256, (from, to) => {
    for (let i = from; i < to; i++) [high[i], low[i]] = sipHash(secret, text.encode(ids[i].id));
  });
  const order = await sortedOrder(
    pace,
    ids.length,
    (a, b) => high[a] - high[b] || low[a] - low[b] || byCodeUnit(ids[a].id, ids[b].id),
  );
  const names = new Array<string>(ids.length);
  const width = String(ids.length).length;
  let number = 0;
  await inChunks(pace, order.length, 1024, (from, to) => {
    for (const i of order.subarray(from, to)) {
      do names[i] = `${ids[i].word} ${String(++number).padStart(width, "0")}`;
      while (taken(names[i]));
    }
  });
  return names;
}

/** So many signatures are asked for at a time. */
const batch = 256;

async function keyed(
  ids: readonly Unnamed[],
  key: string,
  taken: (name: string) => boolean,
  pace: Pace,
): Promise<string[]> {
  if (key.length < 16)
    throw new ComityError(
      "bad-option",
      `pseudonymKey has ${key.length} characters, but it needs at least 16`,
      {
        path: ["pseudonymKey"],
        fix: "use a long random secret and keep it as carefully as the names",
      },
    );
  const { subtle } = globalThis.crypto as Crypto | { subtle?: undefined };
  if (subtle === undefined)
    throw new ComityError("bad-option", "pseudonymKey needs WebCrypto, which this host does not offer", {
      path: ["pseudonymKey"],
      fix: "serve the page over https or leave the key out",
    });
  const text = new TextEncoder();
  const secret = await subtle.importKey("raw", text.encode(key), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const sign = (id: string): Promise<ArrayBuffer> =>
    subtle.sign("HMAC", secret, text.encode(`comity pseudonym\u0000${id}`));
  const met = new Set<string>();
  const names: string[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    const digests = await Promise.all(some.map(({ id }) => sign(id)));
    for (const [i, { word }] of some.entries()) {
      const hex = Array.from(new Uint8Array(digests[i]), (byte) => byte.toString(16).padStart(2, "0")).join(
        "",
      );
      let length = 12;
      while (met.has(`${word} ${hex.slice(0, length)}`) || taken(`${word} ${hex.slice(0, length)}`)) length++;
      names.push(`${word} ${hex.slice(0, length)}`);
      met.add(names[names.length - 1]);
    }
    if (pace.due()) await pace.rest();
  }
  return names;
}
