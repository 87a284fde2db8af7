import { inChunks, type Pace } from "../control/pace.js";
import type { Name, Profile } from "./profile.js";
import { bonesOf } from "./profile.js";
import type { Token } from "./tokens.js";

/** The most actors of one block that are compared with each other. */
export const largestBlock = 60;

/** The same for blocks of what is only alike: a beginning, consonants, initials, a place. */
export const largestLooseBlock = 25;

const loose: ReadonlySet<BlockSort> = new Set(["prefix", "consonants", "initials", "place"] as const);

/** What blocks a pair may share. Part of what is reported about pairs that were not compared. */
export type BlockSort = "name" | "word" | "words" | "prefix" | "consonants" | "initials" | "place" | "near";

/** Blocks of actors by what they share; a pair is compared if it has one block in common. */
export interface Blocks {
  /** Ends of the blocks of each actor in `blockOf`. */
  readonly starts: Uint32Array;
  readonly blockOf: Uint32Array;
  /** Ends of the members of each block in `members`, ascending. */
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  /** Blocks that are too large and not compared: how many, with how many actors in all. */
  readonly skipped: ReadonlyMap<BlockSort, { readonly blocks: number; readonly actors: number }>;
}

/**
 * Puts every actor into the blocks of its keys. A key is a few letters that spellings of the same name have in common;
 * keys of different sorts miss different spellings. Keys have the country and the kind where the list has them throughout;
 * blocks that are larger than `largestBlock`, or `largestLooseBlock`, say too little and are left out. O(keys).
 */
export async function block(profiles: readonly Profile[], pace: Pace): Promise<Blocks> {
  const habits = habitsOf(profiles);
  const numberOf = new Map<string, number>();
  const keyTexts: string[] = [];
  const counts: number[] = [];
  const starts = new Uint32Array(profiles.length + 1);
  const keys: number[] = [];
  const enter = (key: string): void => {
    let number = numberOf.get(key);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(key, number);
      keyTexts.push(key);
      counts.push(0);
    }
    counts[number]++;
    keys.push(number);
  };
  await inChunks(pace, profiles.length, 256, (from, to) => {
    for (let i = from; i < to; i++) {
      const scope = habits.kindless ? "" : `|${profiles[i].kind ?? ""}`;
      for (const key of new Set(keysOf(profiles[i], habits))) enter(key + scope);
      starts[i + 1] = keys.length;
    }
  });
  const skipped = new Map<BlockSort, { blocks: number; actors: number }>();
  const useful = new Uint8Array(counts.length);
  counts.forEach((count, number) => {
    const sort = keyTexts[number].slice(0, keyTexts[number].indexOf(":")) as BlockSort;
    useful[number] = Number(count > 1 && count <= (loose.has(sort) ? largestLooseBlock : largestBlock));
    if (count <= 1 || useful[number] === 1) return;
    const known = skipped.get(sort) ?? { blocks: 0, actors: 0 };
    skipped.set(sort, { blocks: known.blocks + 1, actors: known.actors + count });
  });
  return { ...inverted(starts, keys, counts, useful), skipped };
}

function inverted(
  starts: Uint32Array,
  keys: readonly number[],
  counts: readonly number[],
  useful: Uint8Array,
): Omit<Blocks, "skipped"> {
  const kept = keys.filter((key) => useful[key] === 1).length;
  const blockOf = new Uint32Array(kept);
  const ends = new Uint32Array(starts.length);
  const offsets = new Uint32Array(counts.length + 1);
  for (let key = 0; key < counts.length; key++)
    offsets[key + 1] = offsets[key] + (useful[key] === 1 ? counts[key] : 0);
  const next = offsets.slice();
  const members = new Uint32Array(kept);
  let at = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const key = keys[k];
      if (useful[key] === 0) continue;
      blockOf[at++] = key;
      members[next[key]++] = i;
    }
    ends[i + 1] = at;
  }
  return { starts: ends, blockOf, offsets, members };
}

/** What a list makes worth a key. */
interface Habits {
  /** Words in capitals that some name has: initials of other names are keys only if they are one of these. */
  readonly acronyms: ReadonlySet<string>;
  /** Whether a country is missing somewhere, so that keys are needed that leave it out. */
  readonly countryless: boolean;
  /** Whether a kind is missing somewhere, so that keys cannot have it. */
  readonly kindless: boolean;
}

function habitsOf(profiles: readonly Profile[]): Habits {
  return {
    acronyms: new Set(profiles.flatMap(({ names }) => names.flatMap(({ acronyms }) => acronyms))),
    kindless: profiles.some(({ kind }) => kind === undefined),
    countryless: profiles.some(({ country }) => country === undefined),
  };
}

/** The keys of an actor, each with its sort in front. */
function keysOf(profile: Profile, habits: Habits): string[] {
  const { country = "", place = "", latitude, longitude, kind = "" } = profile;
  const keys: string[] = [];
  for (const name of profile.names) {
    const told = name.tokens.filter(isTelling);
    const texts = [...new Set(told.map((token) => token.key))].sort();
    const whole = [...new Set(name.tokens.map((token) => token.key))].sort().join(" ");
    // A key with the country finds pairs that both have one; the key without it the rest, while its block is small.
    for (const where of new Set([...(habits.countryless ? [""] : []), country, `${country} ${place}`])) {
      keys.push(`name:${whole}|${where}`);
      for (const text of texts) keys.push(`word:${text}|${where}`);
    }
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < Math.min(texts.length, i + 6); j++)
        keys.push(...anywhere(`words:${texts[i]} ${texts[j]}`, country, habits));
    const sorts = [...new Set(name.tokens.filter((token) => !isTelling(token)).map((token) => token.key))];
    for (const text of texts) for (const sort of sorts) keys.push(`words:${text} ${sort} ${country}`);
    if (sorts.length > 1) keys.push(`words:${sorts.sort().join(" ")} ${country}`);
    for (const token of told) keys.push(...looseKeys(token, country, habits));
    const joined = name.tokens.map((token) => (token.key.startsWith("=") ? "" : token.key)).join("");
    keys.push(`prefix:${joined.slice(0, 9)}|${country}`);
    keys.push(...initialKeys(name, country, habits));
    if (place !== "") {
      for (const sort of sorts) keys.push(`place:${sort} ${place} ${kind}`);
      keys.push(`place:${place} ${kind}`);
    }
    for (const token of told) keys.push(`place:${token.key} ${kind} ${sorts.sort().join(" ")}`);
  }
  if (!Number.isNaN(latitude) && !Number.isNaN(longitude)) keys.push(...cells(latitude, longitude, kind));
  return keys;
}

function isTelling({ kind }: Token): boolean {
  return kind === "word" || kind === "place";
}

/** A key with the country finds pairs that both have one; the key without it the rest, while its block is small. */
function anywhere(key: string, country: string, { countryless }: Habits): string[] {
  if (country === "") return [`${key}|`];
  return countryless ? [`${key}|`, `${key}|${country}`] : [`${key}|${country}`];
}

function looseKeys(token: Token, country: string, habits: Habits): string[] {
  const keys: string[] = [];
  if (token.sound.length >= 5) keys.push(`prefix:${token.sound.slice(0, 5)}`);
  if (token.sound.length >= 6) keys.push(`prefix:…${token.sound.slice(-5)}`);
  const bones = bonesOf(token);
  if (bones.length >= 2) keys.push(`consonants:${bones}`);
  if (bones.length >= 5) keys.push(`consonants:${bones.slice(0, 4)}`);
  return keys.flatMap((key) => anywhere(key, country, habits));
}

function initialKeys({ acronyms, initials }: Name, country: string, habits: Habits): string[] {
  const keys = [...acronyms];
  for (const letters of initials) {
    keys.push(letters);
    for (let cut = 2; cut < letters.length; cut++)
      if (letters.length - cut <= 3) keys.push(letters.slice(0, cut), letters.slice(-cut));
  }
  return [...new Set(keys)]
    .filter((letters) => habits.acronyms.has(letters))
    .flatMap((letters) => anywhere(`initials:${letters}`, country, habits));
}

/** The four overlapping cells of about 5 km around a point: two points within 2 km share one, beyond 8 km none. */
function cells(latitude: number, longitude: number, kind: string): string[] {
  const [row, column] = [latitude / 0.05, (longitude * Math.cos((latitude * Math.PI) / 180)) / 0.05];
  return [0, 0.5].flatMap((up) =>
    [0, 0.5].map(
      (right) => `near:${up} ${right} ${Math.floor(row + up)} ${Math.floor(column + right)} ${kind}`,
    ),
  );
}
