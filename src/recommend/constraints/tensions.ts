import { inChunks } from "../../control/pace.js";
import { groupsOf } from "../../measures/labels.js";
import type { Ground } from "../ground.js";
import type { Bounds, KnownTension } from "./options.js";

/** One attribute of the table: groups by vertex, and what lies between two of them. */
interface Attribute {
  readonly codes: Int32Array;
  readonly between: ReadonlyMap<number, KnownTension>;
  readonly groups: number;
}

/** The caller's table of tensions, looked up by vertices. */
export class Tensions {
  constructor(
    private readonly attributes: readonly Attribute[],
    /** 1 for people and organizations of one person. */
    private readonly people: Uint8Array,
    /** How many values of the table no actor has. */
    readonly unknown: number,
  ) {}

  get length(): number {
    return this.attributes.length;
  }

  /** What lies between two actors, the first attribute of the table first. */
  of(a: number, b: number): KnownTension | undefined {
    for (const { codes, between, groups } of this.attributes) {
      if (codes[a] < 0 || codes[b] < 0 || codes[a] === codes[b]) continue;
      const found = between.get(key(codes[a], codes[b], groups));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What lies between them, where one of the two is a person. */
  ofPeople(a: number, b: number): KnownTension | undefined {
    return this.people[a] === 1 || this.people[b] === 1 ? this.of(a, b) : undefined;
  }

  isPerson(v: number): boolean {
    return this.people[v] === 1;
  }

  /** Whether an actor belongs to one of the sides of a tension between two actors. */
  isOfSide(v: number, a: number, b: number): boolean {
    return this.attributes.some(
      ({ codes, between, groups }) =>
        codes[a] >= 0 &&
        codes[b] >= 0 &&
        between.has(key(codes[a], codes[b], groups)) &&
        (codes[v] === codes[a] || codes[v] === codes[b]),
    );
  }
}

/** Reads the table. Throws `unknown-attribute` and `bad-option`. O(n · attributes). */
export async function tensionsOf({ network, opened }: Ground, { tension }: Bounds): Promise<Tensions> {
  const { shown, actorOf, pace } = opened;
  const attributes: Attribute[] = [];
  let unknown = 0;
  for (const name of new Set(tension.map(({ attribute }) => attribute))) {
    const { codes, names } = await groupsOf(network, name, opened);
    const code = new Map(names.map((each, i) => [each, i]));
    const between = new Map<number, KnownTension>();
    for (const each of tension) {
      if (each.attribute !== name) continue;
      const [one, other] = each.between.map((value) => code.get(value) ?? -1);
      unknown += Number(one < 0) + Number(other < 0);
      if (one >= 0 && other >= 0) between.set(key(one, other, names.length), each);
    }
    attributes.push({ codes, between, groups: names.length });
  }
  const people = new Uint8Array(actorOf.length);
  if (attributes.length > 0)
    await inChunks(pace, people.length, 4096, (from, to) => {
      for (let v = from; v < to; v++) {
        const place = shown.placeOf[actorOf[v]];
        people[v] = Number(shown.personal(place) || shown.value(place, "onePerson") === true);
      }
    });
  return new Tensions(attributes, people, unknown);
}

function key(one: number, other: number, groups: number): number {
  return one < other ? one * groups + other : other * groups + one;
}
