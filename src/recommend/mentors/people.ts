import { ComityError } from "../../errors/error.js";
import type { Walk } from "../../measures/walk.js";
import type { Unshown } from "../../network/mentions.js";
import { foldWord } from "../../schema/fold.js";
import { namedBy } from "../asked.js";

/** What matters of somebody who may be proposed as a mentor or for one. */
export interface Person {
  readonly vertex: number;
  readonly place: number;
  readonly id: string;
  readonly name: string;
  /** Years; undefined where it is not stated. */
  readonly experience: number | undefined;
  /** How many more ties it can take on; undefined where it is not stated. */
  readonly capacity: number | undefined;
  /** Languages it works in or interprets, without script and region; empty where none is stated. */
  readonly speaks: readonly string[];
  readonly interprets: readonly string[];
  /** Topics by the form in which spellings are compared, as they are written. */
  readonly offers: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, string>;
  readonly interests: ReadonlyMap<string, string>;
}

/** The person at a vertex, as its audience may see it. Topics that are the name of somebody not shown are left out. */
export function personAt(vertex: number, { shown, actorOf }: Walk, unshown: Unshown): Person {
  const place = shown.placeOf[actorOf[vertex]];
  const list = (column: string): readonly string[] => {
    const cell = shown.value(place, column);
    return Array.isArray(cell) ? (cell as readonly string[]) : [];
  };
  const number = (column: string): number | undefined => {
    const cell = shown.value(place, column);
    return typeof cell === "number" ? cell : undefined;
  };
  const topics = (column: string): ReadonlyMap<string, string> =>
    new Map(
      list(column)
        .filter((text) => !unshown.has(text))
        .map((text) => [foldWord(text) || text, text]),
    );
  const interprets = languagesOf(list("interprets"));
  return {
    vertex,
    place,
    id: shown.id(place),
    name: shown.name(place),
    experience: number("experience"),
    capacity: number("capacity"),
    speaks: [...new Set([...languagesOf(list("languages")), ...interprets])].sort(),
    interprets,
    offers: topics("offers"),
    needs: topics("needs"),
    interests: topics("interests"),
  };
}

/** "pt-BR" and "pt" are one language to talk in. */
function languagesOf(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.split("-")[0].toLowerCase()))].sort();
}

/** Who is to be asked as a mentor, and who for one. */
export interface Roles {
  readonly mentors: readonly Person[];
  readonly newcomers: readonly Person[];
}

/** How roles are told: by years of experience, or by name. */
export interface RoleOptions {
  readonly experiencedFrom: number;
  readonly newcomersUpTo: number;
  readonly mentors: readonly string[] | undefined;
  readonly newcomers: readonly string[] | undefined;
}

/** Gives roles to those who may be proposed. Throws `bad-option` and `unknown-actor`. */
export function rolesOf(people: readonly Person[], options: RoleOptions, opened: Walk): Roles {
  const { experiencedFrom, newcomersUpTo } = options;
  if (options.mentors === undefined && options.newcomers === undefined && experiencedFrom <= newcomersUpTo)
    throw new ComityError(
      "bad-option",
      `with experience from ${experiencedFrom} years on and newcomers up to ${newcomersUpTo}, some would be both`,
      { path: ["experiencedFrom"] },
    );
  const byVertex = new Map(people.map((person) => [person.vertex, person]));
  const chosen = (option: "mentors" | "newcomers", ids: unknown): Person[] =>
    namedBy(option, ids, opened)
      .map((v) => {
        const person = byVertex.get(v);
        if (person !== undefined) return person;
        throw new ComityError("bad-option", `${option} names somebody who may not be proposed`, {
          path: [option],
          fix: "name only who may be recommended and contacted, and is shown by name",
        });
      })
      .sort((a, b) => a.place - b.place);
  const named = {
    mentors: options.mentors && chosen("mentors", options.mentors),
    newcomers: options.newcomers && chosen("newcomers", options.newcomers),
  };
  const has = (list: readonly Person[] | undefined, person: Person): boolean =>
    list?.includes(person) === true;
  if (named.mentors?.some((person) => has(named.newcomers, person)))
    throw new ComityError("bad-option", "an actor is named among mentors and among newcomers", {
      path: ["newcomers"],
    });
  return {
    mentors:
      named.mentors ??
      people.filter((each) => !has(named.newcomers, each) && (each.experience ?? -1) >= experiencedFrom),
    newcomers:
      named.newcomers ??
      people.filter((each) => !has(named.mentors, each) && (each.experience ?? Infinity) <= newcomersUpTo),
  };
}
