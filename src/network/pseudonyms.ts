import { ComityError } from "../errors/error.js";
import { sipHash } from "../random/siphash.js";
import { byCodeUnit } from "../text/order.js";

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
  ids: readonly { readonly id: string; readonly word: string }[],
  key: string | undefined,
  taken: (name: string) => boolean,
): Promise<string[]> {
  return key === undefined ? numbered(ids, taken) : keyed(ids, key, taken);
}

let secretOfProcess: Uint32Array | undefined;

function numbered(
  ids: readonly { readonly id: string; readonly word: string }[],
  taken: (name: string) => boolean,
): string[] {
  const secret = (secretOfProcess ??= globalThis.crypto.getRandomValues(new Uint32Array(4)));
  const text = new TextEncoder();
  const hashes = ids.map(({ id }) => sipHash(secret, text.encode(id)));
  const order = Array.from(ids.keys());
  order.sort(
    (a, b) => hashes[a][0] - hashes[b][0] || hashes[a][1] - hashes[b][1] || byCodeUnit(ids[a].id, ids[b].id),
  );
  const names = new Array<string>(ids.length);
  const width = String(ids.length).length;
  let number = 0;
  for (const i of order) {
    do names[i] = `${ids[i].word} ${String(++number).padStart(width, "0")}`;
    while (taken(names[i]));
  }
  return names;
}

async function keyed(
  ids: readonly { readonly id: string; readonly word: string }[],
  key: string,
  taken: (name: string) => boolean,
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
  const met = new Set<string>();
  return Promise.all(
    ids.map(async ({ id, word }) => {
      const digest = new Uint8Array(
        await subtle.sign("HMAC", secret, text.encode(`comity pseudonym\u0000${id}`)),
      );
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      return { hex, word };
    }),
  ).then((digests) =>
    digests.map(({ hex, word }) => {
      let length = 12;
      while (met.has(`${word} ${hex.slice(0, length)}`) || taken(`${word} ${hex.slice(0, length)}`)) length++;
      met.add(`${word} ${hex.slice(0, length)}`);
      return `${word} ${hex.slice(0, length)}`;
    }),
  );
}
