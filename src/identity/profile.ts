import { cellAt, type Column } from "../network/columns.js";
import { valueOf, type Network } from "../network/network.js";
import { consonantsOf, folded, soundOf } from "./spelling.js";
import { lookupKey } from "./lexicon.js";
import { piecesOf } from "./pieces.js";
import { fillers } from "./words/ignored.js";
import { romans, tokensOf, townAt, type Token } from "./tokens.js";
import { eastAsianPerson, type Latin, type Transliterate } from "./transliterate.js";

/** One name of an actor, cut up. */
export interface Name {
  readonly given: string;
  readonly latin: string;
  readonly script: Latin["script"];
  /** Folded, with the spaces: equal texts are the same name but for case, accents and signs. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** The first letters of its words, with and without fillers and parts of compounds. */
  readonly initials: readonly string[];
  /** Its words in capitals that could be initials of another name, lower case. */
  readonly acronyms: readonly string[];
}

/** Everything about an actor that is compared. */
export interface Profile {
  readonly row: number;
  readonly person: boolean;
  readonly kind: string | undefined;
  readonly country: string | undefined;
  readonly region: string | undefined;
  /** The place as lookup key or well-known town, and as given. */
  readonly place: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly names: readonly Name[];
}

/** How profiles are made: one per call of `resolve`. */
export class Profiler {
  readonly #isPlace: (key: string) => boolean;
  readonly #beginsPlace: (word: string) => boolean;

  constructor(
    private readonly network: Network,
    private readonly transliterate: Transliterate,
    /** The columns that hold names, the first of them first. */
    private readonly nameColumns: readonly string[],
    private readonly anyKinds: boolean,
    places: ReadonlySet<string>,
  ) {
    this.#isPlace = (key) => places.has(key);
    const starts = new Set(Array.from(places, (key) => key.split(" ", 1)[0]));
    this.#beginsPlace = (word) => starts.has(soundOf(word));
  }

  profile(row: number): Profile {
    const { columns } = this.network.actors;
    const text = (name: string): string | undefined => textOf(columns.get(name), row);
    const country = text("country");
    const kind = text("kind");
    const person = kind === "individual" || (this.anyKinds && kind === undefined);
    const place = text("place");
    const given = this.nameColumns.flatMap((name) => texts(columns.get(name), row));
    if (given.length === 0) given.push(this.network.actors.ids.at(row));
    const number = (name: string): number => (valueOf(columns, name, row) as number | undefined) ?? NaN;
    return {
      row,
      person,
      kind,
      country,
      region: keyOf(text("region"), this.transliterate),
      place: placeKey(place, country, this.transliterate),
      latitude: number("latitude"),
      longitude: number("longitude"),
      population: number("population"),
      names: distinct(
        given.flatMap((each) => this.#names(each, person, kind === "local-government", country)),
      ),
    };
  }

  /** A name, and what stands in brackets or behind a slash as names of their own where it is one. */
  #names(given: string, person: boolean, town: boolean, country: string | undefined): Name[] {
    const named = person ? (eastAsianPerson(given, this.transliterate) ?? given) : given;
    const { text: latin, script } = this.transliterate(named, person ? "person" : "name");
    const brackets = /^([^()]{3,})\(([A-Z][A-Za-z.]{1,9})\)\s*$/.exec(latin);
    const parts =
      brackets !== null && /^[A-Z.]{2,9}$/.test(brackets[2]) ? [brackets[1], brackets[2]] : [latin];
    return parts.map((part) => this.#cut(given, part, script, person, town, country));
  }

  #cut(
    given: string,
    latin: string,
    script: Latin["script"],
    person: boolean,
    town: boolean,
    country: string | undefined,
  ): Name {
    const pieces = piecesOf(latin);
    return {
      given,
      latin,
      script:
        script === "latin" && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(given) ? "vowelless" : script,
      folded: folded(latin),
      tokens: tokensOf(pieces, {
        person,
        town,
        vowelless: script === "vowelless",
        country,
        isPlace: this.#isPlace,
        beginsPlace: this.#beginsPlace,
      }),
      initials: person ? [] : initialsOf(latin),
      acronyms: person ? [] : acronymsOf(latin),
    };
  }
}

function textOf(column: Column | undefined, row: number): string | undefined {
  const value = column === undefined ? undefined : cellAt(column, row);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function texts(column: Column | undefined, row: number): string[] {
  const value = column === undefined ? undefined : cellAt(column, row);
  const list =
    typeof value === "string" ? value.split(/[|;]/) : Array.isArray(value) ? (value as string[]) : [];
  return list.map((each) => each.trim()).filter((each) => each !== "");
}

/** The key of a free text: folded and leveled. */
export function keyOf(text: string | undefined, transliterate: Transliterate): string | undefined {
  if (text === undefined) return undefined;
  const key = lookupKey(folded(transliterate(text).text));
  return key === "" ? undefined : key;
}

/** The key of a place: the well-known town where it is one. */
export function placeKey(
  place: string | undefined,
  country: string | undefined,
  transliterate: Transliterate,
): string | undefined {
  const key = keyOf(place, transliterate);
  return key === undefined ? undefined : (townAt(key, country) ?? key);
}

function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ folded: key }) => key !== "" && !seen.has(key) && seen.add(key) !== undefined);
}

const parts =
  /(?<=^industrie|^handels|^bundes|^landes|^stadt|^jugend|^kultur|^kreis|^freundschafts|^partnerschafts|^wirtschafts|^forschungs|^volks|^sport)(?=[a-z]{4,})/;

function initialsOf(latin: string): string[] {
  const words = folded(latin)
    .split(" ")
    .filter((word) => word !== "" && !/^\d/.test(word));
  if (words.length < 2) return [];
  const first = (list: readonly string[]): string =>
    list.map((word) => romans[word.toUpperCase()] ?? word[0]).join("");
  const bare = words.filter((word) => !fillers.has(word));
  const cut = bare.flatMap((word) => word.split(parts));
  return [...new Set([first(words), first(bare), first(cut)])].filter((letters) => letters.length >= 2);
}

function acronymsOf(latin: string): string[] {
  const letters = latin.replace(/\b((?:[A-Z]\.){2,}[A-Z]?\.?)/g, (dotted) => dotted.replaceAll(".", ""));
  const found = letters.match(/(?<![A-Za-z])[A-Z][A-Za-z0-9]{0,7}[A-Z](?![A-Za-z])/g) ?? [];
  const shouted = letters === letters.toUpperCase() && letters.trim().includes(" ");
  return shouted ? [] : [...new Set(found.map((word) => word.toLowerCase()))];
}

/** The consonants of a token, for scripts without vowels. */
export function bonesOf({ sound, kind }: Token): string {
  return kind === "word" || kind === "place" ? consonantsOf(sound) : "";
}
