import type { Person } from "./person.js";

/** What two people have for each other. */
export interface Common {
  readonly met: readonly string[];
  readonly shared: readonly string[];
  readonly returned: readonly string[];
}

/** What two people have for each other: needs of the other that the one meets, interests of both, needs of the one that the other meets; as the other writes it, in the order of the texts. */
export function commonOf(one: Person, other: Person): Common {
  const both = (texts: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] =>
    [...texts].flatMap(([key, text]) => (there.has(key) ? [text] : [])).sort();
  return {
    met: both(other.needs, one.offers),
    shared: both(other.interests, one.interests),
    returned: both(other.offers, one.needs),
  };
}
